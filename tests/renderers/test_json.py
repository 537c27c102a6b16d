"""JSON: canonical bytes, with the raw text or without, on one line or many."""

import json

import pytest

import newsconv
from newsconv.errors import UnknownOptionError
from newsconv.renderers.json import JsonRenderer

ARTICLE = newsconv.parse("River rises\n\nThe river rose again on Monday night.")


def test_what_is_written_is_read_back_the_same() -> None:
    data = newsconv.render(ARTICLE, to="json")
    assert newsconv.load(data) == newsconv.Digest.of([ARTICLE])


def test_no_indent_is_one_line() -> None:
    data = newsconv.render(ARTICLE, to="json", indent=0)
    assert data.count(b"\n") == 1
    assert data.endswith(b"}\n")
    assert newsconv.load(data) == newsconv.Digest.of([ARTICLE])


def test_the_raw_text_may_be_left_out() -> None:
    document = json.loads(newsconv.render(ARTICLE, to="json", source=False))
    origin = document["sections"][0]["articles"][0]["origin"]
    assert set(origin) == {"name", "sha256"}


@pytest.mark.parametrize("indent", [-1, 17])
def test_an_indent_out_of_range_is_refused(indent: int) -> None:
    with pytest.raises(UnknownOptionError, match="must be from 0 to 16"):
        JsonRenderer(indent=indent)
