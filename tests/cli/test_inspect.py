"""`newsconv inspect`: what people see, and what programs read."""

import json
import sys
from pathlib import Path

import pytest

from newsconv import Article, Digest, dump
from newsconv.model import (
    Author,
    Byline,
    Comment,
    CommentAuthor,
    CommentLayout,
    CommentReading,
    Comments,
    CommentText,
    Contribution,
    Credit,
    CreditParty,
    CreditRole,
    Date,
    Dateline,
    Decision,
    Figure,
    Headline,
    Label,
    Moment,
    NearDuplicate,
    Origin,
    Paragraph,
    RunnerUp,
    SourceBar,
    Span,
    Text,
)
from tests.cli.terminal import Run, Spawn

TEXT = """\
Ferry returns

By Ines Calloway
19 November 2026

HULL (PA) — The ferry returned
on Monday.

(Photo: T. Brandt/PA)

Sam
Nice boat.
"""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def text(words: str) -> tuple[Text, ...]:
    return (Text(words.replace("\n", " "), span=span(words)),)


ARTICLE = Article(
    headline=Headline(
        "Ferry returns",
        span=span("Ferry returns"),
        decision=Decision(0.97, ("first block", "short"), RunnerUp(Label.KICKER, 0.02)),
    ),
    bylines=(
        Byline(
            "By Ines Calloway",
            (
                Author("Ines Calloway", span=span("Ines Calloway")),
                Author("T. Brandt", contribution=Contribution.PHOTOGRAPHER),
            ),
            span=span("By Ines Calloway"),
            decision=Decision(0.999, ("opens with 'By'",)),
        ),
    ),
    dates=(
        Date(
            "19 November 2026",
            published=Moment("19 November 2026", "2026-11-19"),
            updated=Moment("03/04/2026"),
            span=span("19 November 2026"),
        ),
    ),
    dateline=Dateline("HULL (PA) —", "HULL", "PA", span=span("HULL (PA) —")),
    body=(
        Paragraph(
            text("The ferry returned\non Monday."),
            span=span("The ferry returned\non Monday."),
            decision=Decision(0.6),
        ),
        Figure(
            credit=Credit(
                "(Photo: T. Brandt/PA)",
                "T. Brandt/PA",
                (
                    CreditParty("T. Brandt", CreditRole.CREATOR),
                    CreditParty("PA", CreditRole.AGENCY),
                ),
                span=span("(Photo: T. Brandt/PA)"),
            )
        ),
    ),
    comments=Comments(
        (
            Comment(
                CommentAuthor("Sam", span=span("Sam")),
                (CommentText(text("Nice boat."), span=span("Nice boat.")),),
            ),
        ),
        uncertain=True,
        readings=(CommentReading(CommentLayout.NAME_FIRST, 0.7, "ends with a text"),),
    ),
    near_duplicates=(NearDuplicate(span("Ferry"), span("ferry"), 0.92),),
    language="en",
    origin=Origin("ferry.txt", "0" * 64, "utf-8", TEXT),
    source_bar=SourceBar(outlet="Harbour Post", authors=("I. C.", "T. B.")),
)

LINES = """\
place\tlabel\tconfidence\treasons\trunner-up\ttext
1:1\theadline\t0.97\tfirst block; short\tkicker 0.02\tFerry returns
3:1\tbyline\t1.00\topens with 'By'\t\tBy Ines Calloway
4:1\tdate\t\t\t\t19 November 2026
6:1\tdateline\t\t\t\tHULL (PA) —
6:13\tparagraph\t0.60\t\t\tThe ferry returned on Monday.
9:1\tcredit\t\t\t\t(Photo: T. Brandt/PA)
11:1\tcomment_author\t\t\t\tSam
12:1\tcomment_text\t\t\t\tNice boat.

headline\tFerry returns\t1:1
author\tInes Calloway\t3:4
author\tT. Brandt (photographer)\t
published\t19 November 2026 → 2026-11-19\t
updated\t03/04/2026 → not read: relative, or two readings\t
dateline place\tHULL\t6:1
dateline agency\tPA\t6:1
credit\tT. Brandt (creator) → PA (agency)\t9:1
comments\t1, which name wrote which is uncertain\t
comments reading\tname first, 70%: ends with a text\t
near-duplicate\t1:1 and 6:17, 92% alike\t
language\ten\t
manifest outlet\tHarbour Post\t
manifest authors\tI. C., T. B.\t
"""


@pytest.fixture
def ferry(tmp_path: Path) -> str:
    (tmp_path / "ferry.json").write_bytes(dump(Digest.of([ARTICLE])))
    return "ferry.json"


def test_a_pipe_gets_tab_separated_lines(run: Run, ferry: str) -> None:
    assert run("inspect", ferry) == (0, LINES, "")


def test_a_terminal_gets_a_table(
    run: Run, ferry: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "dumb")
    out = run("inspect", ferry).out
    first, block, why = out.splitlines()[:3]
    assert first.strip() == "ferry.txt"
    assert block.split() == ["1:1", "headline", "0.97", "Ferry", "returns"]
    assert why.strip() == "first block; short; else kicker 0.02"
    assert "T. Brandt (creator) → PA (agency)" in out
    assert max(map(len, out.splitlines())) <= 100


def test_programs_get_json(run: Run, ferry: str) -> None:
    (article,) = json.loads(run("inspect", ferry, "--json").out)["articles"]
    assert article["name"] == "ferry.txt"
    assert article["blocks"][0] == {
        "place": "1:1",
        "span": [0, 13],
        "label": "headline",
        "confidence": 0.97,
        "reasons": ["first block", "short"],
        "runner_up": {"label": "kicker", "confidence": 0.02},
        "text": "Ferry returns",
    }
    assert article["fields"][0] == {
        "name": "headline",
        "value": "Ferry returns",
        "place": "1:1",
    }


@pytest.mark.parametrize(
    "arguments",
    [("inspect", "story.txt", "--json"), ("formats", "--json"), ("schema",)],
)
def test_json_is_utf_8_whatever_the_pipe_is(
    arguments: tuple[str, ...],
    spawn: Spawn,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    text = "Le fleuve a débordé 😀\n\nRien.\n"
    (tmp_path / "story.txt").write_text(text, encoding="utf-8")
    printed = spawn(*arguments).stdout.decode("utf-8")
    assert isinstance(json.loads(printed), dict)
    if "inspect" in arguments:
        assert "débordé 😀" in printed


def test_every_diagnostic_is_shown(run: Run, remarked: str) -> None:
    outcome = run("inspect", remarked, "--json")
    assert outcome.err == (
        "clips/picture.png: left out: no reader for .png [file-skipped]\n"
    )
    assert json.loads(outcome.out)["diagnostics"] == [
        {
            "code": "file-skipped",
            "message": "left out: no reader for .png",
            "name": "clips/picture.png",
            "place": None,
            "span": None,
        }
    ]
    assert run("inspect", remarked, "-q", "--strict").status == 3


def test_escapes_in_a_text_do_not_reach_the_terminal(
    spawn: Spawn, tmp_path: Path
) -> None:
    (tmp_path / "bad.txt").write_text(
        "Mayor resigns\x1b]0;owned\x07 today\n\nShe left at noon on Monday.\n",
        encoding="utf-8",
    )
    done = spawn("inspect", "bad.txt")
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout + done.stderr
    assert b"<U+001B>]0;owned<U+0007>" in done.stdout


def test_standard_input_is_inspected(spawn: Spawn) -> None:
    done = spawn("inspect", "-", given=b"Ferry returns\n\nIt came back on Monday.\n")
    assert done.returncode == 0
    assert b"Ferry returns" in done.stdout


def test_a_missing_file_is_one_line(run: Run) -> None:
    assert run("inspect", "gone.txt") == (
        1,
        "",
        "newsconv: error: gone.txt: no such file\n",
    )


def test_a_line_is_explained(run: Run, ferry: str) -> None:
    done = run("inspect", ferry, "--explain", "3")
    assert done.status == 0
    head, text, blank, columns, *rows = done.out.splitlines()
    assert head.startswith("3:1\t")
    assert text == TEXT.splitlines()[2]
    assert blank == ""
    assert columns.split("\t")[0] == "for"
    assert columns.split("\t")[3] == "what"
    told = [abs(float(row.split("\t")[0])) for row in rows]
    assert len(told) > 10
    assert told == sorted(told, reverse=True)
    for row in rows:
        difference, chosen, second, _ = row.split("\t")
        expected = float(chosen) - float(second)
        assert float(difference) == pytest.approx(expected, abs=0.011)


def test_an_explanation_for_programs(run: Run, ferry: str) -> None:
    done = run("inspect", ferry, "--explain", "3", "--json")
    told = json.loads(done.out)
    assert told["place"] == "3:1"
    assert told["weights"][0].keys() == {"attribute", "chosen", "runner_up"}


def test_a_blank_line_has_nothing_to_explain(run: Run, ferry: str) -> None:
    done = run("inspect", ferry, "--explain", "999")
    assert done.status == 2
    assert "nothing is printed on line 999" in done.err
