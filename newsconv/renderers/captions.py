"""What is said of a picture in, the same in the order of the text out."""

from newsconv.model import Caption, Credit


def in_text_order(
    caption: Caption | None, credit: Credit | None
) -> list[Caption | Credit]:
    """Return what is said of a picture, in the order of the text."""
    parts = [part for part in (caption, credit) if part is not None]
    if all(part.span for part in parts):
        parts.sort(key=lambda part: part.span.start if part.span else 0)
    return parts
