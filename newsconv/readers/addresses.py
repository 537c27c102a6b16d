"""An address as a page has it in, whole and harmless out."""

from urllib.parse import urljoin, urlsplit

from newsconv.errors import ResourceError
from newsconv.resources import data_uri, picture

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


def own_picture(uri: str) -> str | None:
    """Return the `data:` address of a picture that a page carries; None for no such.

    Pages often have an empty drawing there, until the picture comes into view.
    """
    if uri[:5].lower() != "data:":
        return None
    try:
        return data_uri(picture(uri))
    except ResourceError:
        return None
