"""A caption in, the label that it opens with out: "Caption:", "Légende :".

"Photo: Jane Roe" opens with a credit's label, "Above: a barge" says where the barge is:
both stay.
"""

import re

from newsconv.parsing.patterns import lazy

_LABEL = lazy(
    r"""
    (?:
      (?:(?:image|media|photo|picture|video|figure)\s+)?caption
      |légende(?:\s+(?:de\s+(?:la\s+photo|l['’]image)|photo))?
      |bild(?:unterschrift|text|legende)|billedtekst|bil(?:de|let)tekst
      |(?:foto)?bijschrift|onderschrift|kuvateksti
      |didascalia|pie\s+de\s+(?:foto|imagen)|legenda(?:\s+da\s+(?:foto|imagem))?
      |podpis\s+(?:zdjęcia|pod\s+zdjęciem)|popisek|подпись(?:\s+(?:к|под)\s+фото)?
      |підпис(?:\s+(?:до|під)\s+фото)?|キャプション|写真説明|图片?说明|圖片?說明|사진\s?설명
    )\s*[:：]\s*(?=\S)
    |(?:image|media)\s+caption,?\s+(?=\S)  # the BBC's
    """,
    re.IGNORECASE | re.VERBOSE,
)


def label_end(text: str) -> int:
    """Return where the words begin after a caption's label; 0 where there is none."""
    found = _LABEL.match(text)
    return found.end() if found else 0
