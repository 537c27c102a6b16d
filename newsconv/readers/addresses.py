"""An address as a page has it in, whole and harmless out."""

from urllib.parse import urljoin, urlsplit

_LEADING = frozenset({"http", "https", "mailto", "tel"})
"""Schemes that lead somewhere; a link with a script in it does not."""


def link_target(target: str, base: str | None = None) -> str | None:
    """Return a link's address, whole where the page's is known; None for no address.

    A place on the same page is none.
    """
    if not target or target.startswith("#"):
        return None
    try:
        whole = urljoin(base or "", target)
        scheme = urlsplit(whole).scheme.lower()
    except ValueError:
        return None
    return whole if scheme in _LEADING or not scheme else None
