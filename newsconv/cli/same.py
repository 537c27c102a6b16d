"""`newsconv same`: many articles in, the stories that stand in several of them out."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

import click
import msgspec

from newsconv.annotations.comparing import OVERLAP, SAME_TEXT, compared, groups
from newsconv.annotations.shingles import Shingles, shingles, story_text
from newsconv.cli.flags import A_PATH, InputFlags, TalkFlags, input_flags, talk_flags
from newsconv.cli.inputs import STANDARD, stream_inputs
from newsconv.cli.outputs import check_not_read, hold_back, said
from newsconv.cli.talk import say, say_diagnostics
from newsconv.errors import SourceError
from newsconv.inert import encodable
from newsconv.model import Article, Digest
from newsconv.model.schema import load
from newsconv.model.text import headline_text, published_value
from newsconv.model.walk import articles
from newsconv.output import check_output, write_output
from newsconv.readers.corpus import Keys, is_corpus, records
from newsconv.readers.registry import Reading

if TYPE_CHECKING:
    from newsconv.diagnostics import Diagnostic


class Text(NamedTuple):
    """One of the texts that are compared, and what it is known by."""

    about: dict[str, object]
    runs: Shingles


@click.command("same")
@click.argument("inputs", metavar="IN...", nargs=-1, required=True, type=A_PATH)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    type=A_PATH,
    default=STANDARD,
    help="The file to write, in JSONL.  [default: standard output]",
)
@click.option(
    "--field",
    help="The inputs are corpora, .jsonl or .parquet: compare this field's text.",
)
@click.option("--id", "id_", metavar="FIELD", help="The records' field with their id.")
@click.option(
    "--least",
    type=click.FloatRange(0.1, 1),
    default=SAME_TEXT,
    show_default=True,
    help="How much of the shorter text the fuller one has to have.",
)
@click.option(
    "--overlaps",
    is_flag=True,
    help=f"Also name pairs with {OVERLAP:.0%} in common that are not the same.",
)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@input_flags
@talk_flags
def command(
    *,
    inputs: tuple[str, ...],
    output: str,
    field: str | None,
    id_: str | None,
    least: float,
    overlaps: bool,
    force: bool,
    reading: InputFlags,
    talk: TalkFlags,
) -> None:
    """Find the same story in many articles.

    IN is a file, a folder, newsconv's JSON or JSONL, or with --field a corpus. Each
    line of the output is a story: its fullest version, and the others with how much
    of them that one has.
    """
    check_not_read((output,), inputs)
    if output != STANDARD:
        check_output(output, force=force)
    texts = list(
        _records(inputs, Keys(field, id_), reading)
        if field
        else _articles(inputs, reading, talk)
    )
    lines = _lines(texts, least, overlaps=overlaps)
    if output == STANDARD:
        for line in lines:
            sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
    else:
        write_output(output, lines, force=force)


def _records(inputs: Sequence[str], keys: Keys, flags: InputFlags) -> Iterator[Text]:
    for path in inputs:
        if not is_corpus(path, keys):
            raise SourceError(path, "is no corpus; --field reads .jsonl and .parquet")
        found = records(path, keys, encoding=flags.encoding, max_bytes=flags.max_bytes)
        for record in found:
            if record.problem:
                say(f"{record.id}: left out: {record.problem}")
            else:
                yield Text({"name": encodable(record.id)}, shingles(record.text))


def _articles(
    inputs: Sequence[str], flags: InputFlags, talk: TalkFlags
) -> Iterator[Text]:
    remarks: list[Diagnostic] = []
    for reading in _readings(inputs, flags):
        say_diagnostics(said(reading.diagnostics, talk))
        remarks += reading.diagnostics if talk.strict else ()
        for article in articles(reading.digest):
            yield Text(_about(article), shingles(story_text(article)))
    hold_back(remarks)


def _readings(inputs: Sequence[str], flags: InputFlags) -> Iterator[Reading]:
    """Yield documents of JSONL one by one, since there may be very many of them."""
    for path in inputs:
        if PurePath(path).suffix == ".jsonl" and not flags.from_:
            for digest in _documents(path):
                yield Reading(digest)
        else:
            yield from stream_inputs((path,), flags)


def _documents(path: str) -> Iterator[Digest]:
    try:
        with open(path, "rb") as lines:  # noqa: PTH123 - as named
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield load(line, name=f"{path}, line {number}")
    except OSError as error:
        raise SourceError(path, f"can't be read ({error.strerror})") from error


def _about(article: Article) -> dict[str, object]:
    known = {
        "name": article.origin.name if article.origin else None,
        "headline": headline_text(article),
        "outlet": article.source_bar.outlet,
        "date": published_value(article),
        "page": article.source_bar.page,
        "reference": article.source_bar.reference,
    }
    return {key: value for key, value in known.items() if value}


def _lines(texts: Sequence[Text], least: float, *, overlaps: bool) -> Iterator[bytes]:
    runs = [text.runs for text in texts]
    found = compared(runs, min(least, OVERLAP))
    same = groups(runs, found, least)
    for group in same:
        others = [
            {**_named(texts, at), "containment": share} for at, share in group.members
        ]
        yield _line(
            {"type": "same_story", **_named(texts, group.fullest), "also_in": others}
        )
    if overlaps:
        folded = {at for group in same for at, _ in group.members}
        for first, second, share in found.pairs:
            if not {first, second} & folded and share >= OVERLAP:
                pair = [_named(texts, first), _named(texts, second)]
                yield _line({"type": "overlap", "articles": pair, "containment": share})


def _named(texts: Sequence[Text], at: int) -> dict[str, object]:
    return {"number": at + 1, **texts[at].about}


def _line(value: dict[str, object]) -> bytes:
    return msgspec.json.encode(value) + b"\n"
