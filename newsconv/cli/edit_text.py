"""A text file in, its blocks to edit out; changes in, `story.newsconv.toml` out."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from newsconv.cli.edit_sheet import Changes
from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.errors import EmptySourceError
from newsconv.model import Article
from newsconv.model.text import author_names, headline_text, published_value
from newsconv.output import write_output
from newsconv.parsing.article import parse_article
from newsconv.parsing.by_hand import Given
from newsconv.parsing.labelled_blocks import LabelledBlock, labelled_blocks
from newsconv.parsing.split import split as split_source
from newsconv.readers.beside import (
    FACTS,
    Beside,
    parse_beside,
    place_beside,
    read_beside,
    write_beside,
)
from newsconv.source import Source


class TextDesk:
    """A text, and what is said of it beside it."""

    def __init__(
        self, file: str, *, encoding: str | None, split: bool, max_bytes: int
    ) -> None:
        """Read it.

        Raises:
            SourceError: it can't be read.
            ManifestError: nor can what is said of it.
        """
        source = Source.from_path(file, encoding=encoding, max_bytes=max_bytes)
        if not source.text.strip():
            raise EmptySourceError(file)
        self._file = file
        self._parts: Sequence[Source] = ()
        self._beside = self._beside_now = read_beside(file)
        self._parts = split_source(source) if split else (source,)
        self.stories: Sequence[Sequence[LabelledBlock]] = labelled_blocks(
            self._parts, self._beside.overrides
        )
        self.facts: Mapping[str, object] = {
            key: self._beside.said[key] for key in FACTS if key in self._beside.said
        }
        self.read_facts: dict[str, str] = {}
        if len(self._parts) == 1:
            parsed = parse_article(source, overrides=self._beside.overrides)
            self.read_facts = facts_of(parsed.article)

    def made(self, changes: Changes) -> bytes | None:
        """Return what is to stand beside the text; None for nothing.

        Raises:
            ManifestError: a fact is none, as a date that is no day.
        """
        given = given_by(self.stories, changes)
        other = {
            key: value for key, value in self._beside.said.items() if key not in FACTS
        }
        said = {**other, **changes.facts}
        if not given and not said:
            return None
        name = Path(self._file).name
        data = write_beside(name, said, given)
        self._beside_now = parse_beside(data, str(place_beside(self._file)), name)
        return data

    def save(self, changes: Changes, made: bytes | None) -> str:
        """Write what is said of the text now; return a line about it.

        Raises:
            OutputError: it can't be written.
        """
        place = place_beside(self._file)
        before, self._beside = self._beside, self._beside_now if made else Beside()
        if (before.overrides, before.said) == (
            self._beside.overrides,
            self._beside.said,
        ):
            return f"{self._file}: nothing was changed"
        if made is None:
            place.unlink(missing_ok=True)
            return f"{self._file}: nothing is given by hand any more"
        write_output(place, made, force=True)
        return f"{place}: {_counted(self._beside.overrides, changes)}"

    def unused(self) -> tuple[Diagnostic, ...]:
        """Return what of the labels could not be used."""
        if not self._beside.overrides:
            return ()
        code = DiagnosticCode.OVERRIDE_UNUSED
        parsed = [
            parse_article(source, overrides=self._beside.overrides)
            for source in (self._parts if len(self._parts) == 1 else ())
        ]
        return tuple(
            each for one in parsed for each in one.diagnostics if each.code is code
        )


def _counted(given: Sequence[Given], changes: Changes) -> str:
    labels = f"{len(given)} {'label' if len(given) == 1 else 'labels'}"
    parts = [labels] if given else []
    return ", ".join([*parts, *changes.facts]) + " by hand"


def given_by(
    stories: Sequence[Sequence[LabelledBlock]], changes: Changes
) -> tuple[Given, ...]:
    """Return the labels that a sheet gives."""
    blocks = [block for story in stories for block in story]
    return tuple(
        blocks[number - 1].as_given(label)
        for number, label in sorted(changes.labels.items())
    )


def facts_of(article: Article) -> dict[str, str]:
    """Return the facts that a text says of its story."""
    return {
        "headline": headline_text(article) or "",
        "authors": "; ".join(author_names(article)),
        "date": published_value(article) or "",
    }
