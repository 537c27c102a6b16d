"""What newsconv asks of every reader, and what is in Halyard's stories."""

from pathlib import Path

import pytest

import newsconv
from newsconv.model import Paragraph
from newsconv.model.text import author_names, block_text, published_value
from newsconv.model.walk import articles
from newsconv.testing import check_reader
from newsconv_halyard import HalyardReader

FILE = Path(__file__).parent / "harbour.halyard"


def test_it_is_a_reader() -> None:
    check_reader(HalyardReader, {"harbour.halyard": FILE.read_bytes()})


def test_the_stories() -> None:
    ferry, orchards = articles(newsconv.read_digest(FILE))
    assert ferry.headline is not None
    assert ferry.headline.text == "Ferry returns to Port Merrow"
    assert author_names(ferry) == ("Ines Calloway",)
    assert published_value(ferry) == "1998-11-19T06:30"
    assert ferry.dateline is not None
    assert ferry.dateline.place == "PORT MERROW"
    assert ferry.source_bar.reference == "0042"
    first, subhead, _ = ferry.body
    assert isinstance(first, Paragraph)
    assert block_text(first) == (
        "The harbour ferry came back on Monday after eight months of repairs."
    )
    assert block_text(subhead) == "A first morning"
    assert orchards.source_bar.reference == "0043"


def test_another_text_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "story.halyard"
    other.write_text("Ferry returns\n", encoding="utf-8")
    with pytest.raises(newsconv.NewsconvError, match="begin with a line HALYARD"):
        newsconv.read(other)
