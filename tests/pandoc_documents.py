"""Documents for the tests of pandoc's formats, and what is read off them."""

import json
import subprocess
from pathlib import Path

import newsconv
from newsconv.api import read_file
from newsconv.model import Digest, Image, Labelled, List, ListItem, Table, TableRow
from newsconv.model import text as words
from newsconv.model.conservation import losses
from newsconv.model.walk import articles, walk
from newsconv.pandoc import pandoc

PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4"
    "nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC"
)

STORY = """\
# River rises after a week of rain

By **Jane Roe**, Staff Writer

Nov. 19, 2026

HULL, England — The river rose on *Thursday* after a week of rain, and the harbour \
office closed the [lower gates](https://harbour.example/gates) an hour before high \
water.[^1]

Nobody was hurt. “The river does what it likes,” said the harbour master, Ada Marsh, \
who has kept the gates for thirty years. “We only keep the book.”

The road along the quay was shut at noon, and the ferry stayed on the far side until \
the evening. Shops on the square carried their goods upstairs, as they do each autumn.

## What the gauge said

- 3.9 metres at noon
    - at the quay
    - at the bridge
- 4.1 metres at nine

1. The gates
2. The pumps

> Nobody was asked to leave. Nobody who was asked would have left.

| Place | Metres |
|-------|--------|
| Quay  | 4.1    |
| Dock  | 3.7    |

The office will open the gates again when the water has fallen by half a metre, which \
it expects to see on Saturday morning, if the wind does not turn.

[^1]: High water was at nine in the evening.
"""


def written(text: str, to: str, folder: Path, *more: str) -> Path:
    """Have pandoc itself write a document, as an editor would with another program."""
    file = folder / f"story.{to}"
    subprocess.run(
        [pandoc(), "--from=markdown-smart", f"--to={to}", f"--output={file}", *more],
        input=text.encode(),
        check=True,
    )
    return file


def read(file: Path, **options: object) -> Digest:
    """Return a file's digest; nothing of its text may be lost."""
    digest = read_file(file, **options).digest  # type: ignore[arg-type]
    for article in articles(digest):
        assert article.origin
        assert losses(article.origin.text or "", article) == ()
    return digest


def labelled(article: newsconv.Article) -> list[tuple[str, str]]:
    """Return each block of the text with its label, in the order of the text."""
    nodes = [
        node
        for node in walk(article)
        if isinstance(node, Labelled) and node.span is not None
    ]
    nodes.sort(key=lambda node: (node.span.start, -node.span.end) if node.span else ())
    return [(type(node).__name__, _said(node)) for node in nodes]


def _said(node: Labelled) -> str:
    if isinstance(node, TableRow):
        said = "\t".join(words.content_text(cell.content) for cell in node.cells)
    elif isinstance(node, ListItem):
        said = words.content_text(node.content)
    else:
        said = getattr(node, "text", None) or words.block_text(node)  # type: ignore[arg-type]
    return " ".join(said.split())


def lists(article: newsconv.Article) -> list[List]:
    """Return the lists of a body."""
    return [block for block in article.body if isinstance(block, List)]


def tables(article: newsconv.Article) -> list[Table]:
    """Return the tables of a body."""
    return [block for block in article.body if isinstance(block, Table)]


def images(article: newsconv.Article) -> list[Image]:
    """Return the pictures of an article."""
    return [node for node in walk(article) if isinstance(node, Image)]


def model(*blocks: object) -> bytes:
    """Return a document of pandoc's model, as its JSON has it."""
    document = {"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks}
    return json.dumps(document).encode()
