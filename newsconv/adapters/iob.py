"""An article in, its words with their labels out, a line each, as CoNLL-2003 has them.

```
# name = story.txt
River	0	5	B-headline
rises	6	11	I-headline
```
"""

from newsconv.adapters.blocks import labelled_blocks, text_of
from newsconv.adapters.pieces import pieces
from newsconv.model import Article, Digest
from newsconv.model.digest import as_digest
from newsconv.model.walk import articles


def to_iob(document: Article | Digest) -> str:
    """Return each word's text, place and label (IOB2), divided by tabs.

    A blank line ends each block. Places are `[start, end)` in code points of the
    article's own text; a word never reaches over the edge of a block. Articles begin
    with `# name = …`, their text's name.

    Raises:
        ValueError: an article has no text.
        TypeError: neither an article nor a digest.
    """
    return "".join(_article(article) for article in articles(as_digest(document)))


def _article(article: Article) -> str:
    text = text_of(article)
    blocks = labelled_blocks(article)
    name = " ".join(article.origin.name.split()) if article.origin else ""
    lines = [f"# name = {name}"]
    for block in blocks:
        prefix = "B"
        for start, end in pieces(text[block.start : block.end]):
            word = text[block.start + start : block.start + end]
            place = f"{block.start + start}\t{block.start + end}"
            lines.append(f"{word}\t{place}\t{prefix}-{block.label}")
            prefix = "I"
        lines.append("")
    return "\n".join(lines) + "\n"
