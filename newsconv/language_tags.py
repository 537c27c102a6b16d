"""A language code as somebody typed it in, checked by its form; BCP 47 out."""

import re

_FORM = re.compile(
    r"""
    [a-z]{2,3} (-[a-z]{3}){0,3}              # language, and its extensions
    (-[a-z]{4})?                             # script
    (-([a-z]{2}|\d{3}))?                     # region
    (-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*        # variants
    (-[a-wyz0-9](-[a-z0-9]{2,8})+)*          # extensions
    (-x(-[a-z0-9]{1,8})+)?                   # private use
    """,
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
"""RFC 5646, section 2.1."""


def language_tag(text: str) -> str:
    """Return `text` if it has the form of a BCP 47 tag: "en", "pt-BR", "zh-Hant".

    Raises:
        ValueError: it has not: "English", "en_GB".
    """
    if not _FORM.fullmatch(text):
        raise ValueError(f"{text!r} is not a language code such as 'en' or 'pt-BR'")
    return text
