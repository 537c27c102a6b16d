"""Texts that act are without effect on a terminal and in a spreadsheet."""

import csv
import io
import json

import pytest

from newsconv.inert import cell, printable, printable_json
from tests.hostile.payloads import FORMULAS, TERMINALS, payloads

# C0, DEL and C1; embeddings, overrides and isolates; line and paragraph ends.
ACTING = {
    *map(chr, (*range(0x20), *range(0x7F, 0xA0))),
    *"\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
}


@pytest.mark.parametrize("text", payloads())
def test_nothing_acts_on_a_terminal(text: str) -> None:
    assert ACTING.isdisjoint(printable(text))


def test_what_would_act_is_spelt_out() -> None:
    assert printable("a\x1b[31m\u202eb\nc") == "a<U+001B>[31m<U+202E>b c"


def test_a_byte_that_is_not_utf_8_in_a_name_can_be_written() -> None:
    assert printable("clips/b\udcff.txt") == "clips/b\ufffd.txt"


@pytest.mark.parametrize("text", TERMINALS)
def test_json_says_the_same_and_does_not_act(text: str) -> None:
    written = printable_json(json.dumps([text], ensure_ascii=False).encode())
    assert ACTING.isdisjoint(written)
    assert json.loads(written) == [text]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text: str) -> None:
    written = io.StringIO()
    csv.writer(written).writerow(["before", cell(text), "after"])
    (row,) = csv.reader(io.StringIO(written.getvalue()))
    assert len(row) == 3
    assert row[1].lstrip()[0] not in "=+-@＝＋－＠"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("\t=1+1", "' =1+1"),
        ("＝1", "'＝1"),
        ("river=high", "river=high"),
        ("", ""),
        (-1.5, -1.5),
        (None, None),
    ],
)
def test_a_cell(value: object, written: object) -> None:
    assert cell(value) == written
