"""A language code as somebody typed it in, checked by its form; BCP 47 out."""

import re

_FORM = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.ASCII | re.IGNORECASE)


def language_tag(text: str) -> str:
    """Return `text` if it has the form of a BCP 47 tag: "en", "pt-BR", "zh-Hant".

    Raises:
        ValueError: it has not: "English", "en_GB".
    """
    if not _FORM.fullmatch(text):
        raise ValueError(f"{text!r} is not a language code such as 'en' or 'pt-BR'")
    return text
