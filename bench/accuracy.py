"""A corpus with gold in, the parser's accuracy out: `python bench/accuracy.py DIR`.

DIR has `paste/ID.txt`, `page/ID.txt` and `gold/ID.json`, and its parent has `score.py`,
which makes the figures and prints them by track, language and source, worst documents
first. The texts are read where they lie; nothing of them is kept.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

import newsconv
from newsconv.model import (
    AgencyTail,
    Article,
    Block,
    BlockQuote,
    Correction,
    EditorsNote,
    Figure,
    List,
    Paragraph,
    PullQuote,
    Rule,
    Subhead,
    Table,
    Tagline,
)
from newsconv.model.text import (
    authors,
    block_text,
    content_text,
    published,
    updated,
)

TRACKS = ("paste", "page")


def prediction(article: Article) -> dict[str, object]:
    """Return an article in the scorer's form."""
    moment = published(article) or updated(article)
    return {
        "headline": article.headline.text if article.headline else None,
        "deck": block_text(article.deck) if article.deck else None,
        "authors": [author.name for author in authors(article)],
        "date": moment.value if moment else None,
        "dateline": article.dateline.text if article.dateline else None,
        "body": [
            {"kind": kind, "text": text}
            for block in article.body
            for kind, text in units(block)
        ],
    }


def units(block: Block) -> Iterator[tuple[str, str]]:
    """Yield the scorer's units of a block; what it does not score gives none."""
    match block:
        case Paragraph():
            yield "paragraph", block_text(block)
        case Subhead():
            yield "subhead", block_text(block)
        case BlockQuote():
            for part in block.paragraphs:
                yield "quote", content_text(part.content)
        case List():
            for item in block.items:
                yield "list_item", block_text(item)
        case Figure():
            yield "caption", block_text(block).replace("\n", " ")
        case (
            PullQuote()
            | Table()
            | EditorsNote()
            | Correction()
            | Tagline()
            | AgencyTail()
            | Rule()
        ):
            return
        case _:
            assert_never(block)


def main() -> int:
    """Parse every text, score the predictions, print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpus", type=Path, help="a folder with gold/, paste/, page/")
    options.add_argument("--by", default="lang,source_repo", help="groups to divide by")
    options.add_argument("--worst", type=int, default=10, help="documents to name")
    chosen = options.parse_args()
    gold = sorted((chosen.corpus / "gold").glob("*.json"))
    if not gold:
        options.error(f"{chosen.corpus}: no gold/*.json in it")
    with tempfile.TemporaryDirectory() as folder:
        for track in TRACKS:
            (Path(folder) / track).mkdir()
            for file in gold:
                text = chosen.corpus / track / f"{file.stem}.txt"
                found = prediction(newsconv.read(text))
                (Path(folder) / track / file.name).write_text(
                    json.dumps(found), encoding="utf-8"
                )
        return subprocess.run(
            [
                *(sys.executable, str(chosen.corpus.parent / "score.py")),
                *("--gold", str(chosen.corpus / "gold"), "--pred", folder),
                *("--by", chosen.by, "--worst", str(chosen.worst)),
            ],
            check=False,
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
