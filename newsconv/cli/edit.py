"""`newsconv edit`: a text or a document in, labels and facts by hand beside it out."""

from pathlib import Path

import click

from newsconv.cli.edit_json import DocumentDesk
from newsconv.cli.edit_sheet import SheetError, fits, read_sheet, sheet
from newsconv.cli.edit_text import TextDesk
from newsconv.cli.editor import run_editor
from newsconv.cli.flags import A_PATH, InputFlags, TalkFlags, input_flags, talk_flags
from newsconv.cli.inputs import STANDARD
from newsconv.cli.talk import say, say_diagnostics
from newsconv.errors import EditorError, ManifestError, OutputError
from newsconv.output import write_output
from newsconv.readers.beside import UNFINISHED, place_beside
from newsconv.readers.registry import find_reader


@click.command("edit")
@click.argument("file", metavar="FILE", type=A_PATH)
@input_flags
@talk_flags
def command(*, file: str, reading: InputFlags, talk: TalkFlags) -> None:
    """Correct what the blocks of a text were read as, in your editor.

    $VISUAL or $EDITOR shows a line for each block: its label, how sure that is, how it
    begins. What you change is kept in FILE.newsconv.toml beside the text, which
    every verb goes by; of a JSON document, in the document.
    """
    if file == STANDARD:
        raise click.UsageError("standard input (-) can't be edited; name a file")
    desk = _desk(file, reading)
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
    say_diagnostics(desk.unused())
    if not talk.quiet:
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


def _desk(file: str, flags: InputFlags) -> TextDesk | DocumentDesk:
    chosen = flags.from_ or getattr(find_reader(file), "format", "text")
    if chosen == "json":
        return DocumentDesk(file, flags.max_bytes)
    if chosen != "text":
        raise click.UsageError(
            f"{file}: labels by hand are for texts and newsconv's JSON, not {chosen}; "
            "newsconv read writes the JSON"
        )
    return TextDesk(
        file, encoding=flags.encoding, split=flags.split, max_bytes=flags.max_bytes
    )
