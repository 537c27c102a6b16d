"""`newsconv edit`: a text or a document in, labels and facts by hand beside it out."""

from pathlib import Path

import click

from newsconv.cli.edit_json import DocumentDesk
from newsconv.cli.edit_sheet import SheetError, fits, read_sheet, sheet
from newsconv.cli.edit_text import TextDesk
from newsconv.cli.editor import run_editor
from newsconv.cli.flags import A_PATH
from newsconv.cli.inputs import STANDARD
from newsconv.cli.talk import say, say_diagnostics
from newsconv.errors import EditorError, ManifestError, OutputError
from newsconv.output import write_output
from newsconv.readers.beside import UNFINISHED, place_beside
from newsconv.readers.registry import find_reader
from newsconv.source import DEFAULT_MAX_BYTES


@click.command("edit")
@click.argument("file", metavar="FILE", type=A_PATH)
@click.option("--encoding", help="The text's encoding, where it is known.")
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=DEFAULT_MAX_BYTES,
    show_default=True,
    help="Refuse a larger file.",
)
@click.option(
    "--split", is_flag=True, help="Take a text that holds several articles apart."
)
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def command(
    *, file: str, encoding: str | None, max_bytes: int, split: bool, quiet: bool
) -> None:
    """Correct what the blocks of a text were read as, in your editor.

    $VISUAL or $EDITOR shows a line for each block: its label, how sure that is, how it
    begins. What you change for story.txt is kept in story.newsconv.toml beside it,
    which every verb goes by; for a JSON document, in the document itself.
    """
    if file == STANDARD:
        raise click.UsageError("standard input (-) can't be edited; name a file")
    desk = _desk(file, encoding, max_bytes, split=split)
    place = place_beside(file).with_suffix("").with_suffix(UNFINISHED)
    fresh = sheet(file, desk.stories, desk.facts, desk.read_facts)
    left = place.exists()
    if not left:
        write_output(place, fresh.encode())
    try:
        if left:
            _check_left(place, fresh)
        run_editor(place)
        changes = read_sheet(place.read_text(encoding="utf-8"), desk.stories)
        made = desk.made(changes)
    except (EditorError, SheetError, ManifestError, OSError, ValueError) as error:
        told = f"{error}; {file} is as it was"
        if not left and _is(place, fresh):
            place.unlink(missing_ok=True)
        elif place.exists():
            told += f", and your sheet is kept in {place}"
        raise OutputError(file, told) from error
    said = desk.save(changes, made)
    place.unlink(missing_ok=True)
    if not quiet:
        say_diagnostics(desk.unused())
        say(said)


def _check_left(place: Path, fresh: str) -> None:
    """Refuse a sheet that is about another text than the one that is here now.

    Raises:
        SheetError: it is.
    """
    if not fits(place.read_text(encoding="utf-8"), fresh):
        raise SheetError(f"{place} is a sheet of another text; take it away")


def _is(place: Path, text: str) -> bool:
    try:
        return place.read_bytes() == text.encode()
    except OSError:
        return False


def _desk(
    file: str, encoding: str | None, max_bytes: int, *, split: bool
) -> TextDesk | DocumentDesk:
    chosen = getattr(find_reader(file), "format", "text")
    if chosen == "json":
        return DocumentDesk(file, max_bytes)
    if chosen != "text":
        raise click.UsageError(
            f"{file}: labels by hand are for texts, and for newsconv's JSON of texts, "
            f"not for {chosen}"
        )
    return TextDesk(file, encoding=encoding, split=split, max_bytes=max_bytes)
