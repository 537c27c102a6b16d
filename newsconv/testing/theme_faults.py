"""A theme in, what is wrong with it out: each fault with its file and line."""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from newsconv import fonts
from newsconv.api import parse, render
from newsconv.errors import (
    MissingDependencyError,
    NewsconvError,
    TemplateError,
    ThemeError,
    nearest,
)
from newsconv.model import Article, Digest, Section
from newsconv.themes import Theme, base_files
from newsconv.tokens import PAGE_SIZES

_SETTINGS = ("description", "fonts", "tokens")
_ROLES = ("text", "heads", "labels")
_FORBIDDEN_ON_SCREEN = ("import", "font-face")
_IGNORED = re.compile(r"Ignored `(?P<said>.*?)` at \d+:\d+, (?P<why>.*)\.", re.DOTALL)


class Fault(NamedTuple):
    """One thing that is wrong."""

    file: Path
    line: int
    """From 1; 0 where it is of the whole file."""
    reason: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}: {self.reason}"


def faults(found: Theme) -> Iterator[Fault | str]:
    """Yield what is wrong, or what a broken `theme.toml` lets be said."""
    try:
        settings = found.settings
        roles = found.fonts
        for size in PAGE_SIZES:
            found.tokens(size)
    except ThemeError as error:
        yield str(error)  # it names the file and the line
        return
    seen = [
        *_settings_faults(found, settings, roles),
        *_file_faults(found),
        *_style_faults(found),
        *_template_faults(found),
    ]
    yield from seen
    if not seen:
        yield from _trial_faults(found)


def _settings_faults(
    found: Theme, settings: Mapping[str, object], roles: Mapping[str, str]
) -> Iterator[Fault]:
    file = found.folder / "theme.toml"
    text = file.read_text(encoding="utf-8")
    if not str(settings.get("description", "")).strip():
        yield Fault(file, 0, 'no description; write description = "What it is for"')
    for key in settings:
        if key not in _SETTINGS:
            known = f"{nearest(key, _SETTINGS)}; known: {', '.join(_SETTINGS)}"
            yield Fault(file, _line_of(text, key), f"unknown key {key!r}{known}")
    for role, family in roles.items():
        line = _line_of(text, role)
        if role not in _ROLES:
            known = f"{nearest(role, _ROLES)}; known: {', '.join(_ROLES)}"
            yield Fault(file, line, f"[fonts] has no {role!r}{known}")
            continue
        try:
            fonts.required_family(family, f"[fonts] {role}")
        except MissingDependencyError as error:
            yield Fault(file, line, str(error))


def _file_faults(found: Theme) -> Iterator[Fault]:
    known = base_files()
    for file in sorted(found.folder.iterdir()):
        if file.suffix in {".css", ".jinja", ".toml"} and file.name not in known:
            yield Fault(
                file, 0, f"no file of a theme has this name{nearest(file.name, known)}"
            )


def _style_faults(found: Theme) -> Iterator[Fault]:
    for file in sorted(found.folder.glob("*.css")):
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            yield Fault(file, 0, str(error))
            continue
        if find_spec("tinycss2"):  # it comes with the extra that writes PDF
            yield from (
                Fault(file, line, reason)
                for line, reason in sorted(_css_faults(text, file.name))
            )


def _css_faults(text: str, name: str) -> Iterator[tuple[int, str]]:
    import tinycss2  # noqa: PLC0415 - lazy, and with an extra only

    # A list to walk while it grows: rules hold rules.
    nodes = list(tinycss2.parse_stylesheet(text, skip_comments=True))
    for node in nodes:
        for error in [node, *(getattr(node, "prelude", None) or ())]:
            if error.type == "error":
                yield error.source_line, f"not well formed: {error.message}"
        if (
            node.type == "at-rule"
            and name == "screen.css"
            and node.lower_at_keyword in _FORBIDDEN_ON_SCREEN
        ):
            reason = f"@{node.lower_at_keyword}: web pages fetch nothing; take it out"
            yield node.source_line, reason
        if node.type not in {"qualified-rule", "at-rule"} or node.content is None:
            continue
        inside = tinycss2.parse_blocks_contents(node.content, skip_comments=True)
        for each in inside:
            if each.type == "error":
                yield each.source_line, f"not well formed: {each.message}"
            elif each.type == "declaration" and _has_address(each.value):
                yield each.source_line, "url(): newsconv opens no address; take it out"
            elif each.type in {"qualified-rule", "at-rule"}:
                nodes.append(each)


def _has_address(values: list) -> bool:  # type: ignore[type-arg]
    return any(
        value.type == "url" or (value.type == "function" and value.lower_name == "url")
        for value in values
    )


def _template_faults(found: Theme) -> Iterator[Fault]:
    for file in sorted(found.folder.glob("*.jinja")):
        try:
            found.compile(file.name)
        except TemplateError as error:
            yield Fault(Path(error.file), error.line, error.reason)


def _trial_faults(found: Theme) -> Iterator[Fault | str]:
    """Make every format with it, and listen to what WeasyPrint makes of the styles."""
    for format_ in ("html", "epub", "pdf"):
        try:
            with _heard() as said:
                render(_sample(), to=format_, theme=str(found.folder.resolve()))
        except MissingDependencyError:
            continue  # `newsconv doctor` says what to install
        except NewsconvError as error:
            yield str(error)
            return
        yield from _ignored(found.folder / "print.css", said)


def _ignored(file: Path, said: list[str]) -> Iterator[Fault]:
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    for message in dict.fromkeys(said):
        if heard := _IGNORED.match(message):
            name = heard["said"].partition(":")[0].strip()
            # The message's place is in all style sheets together.
            if line := _line_of(text, name, within=True):
                reason = f"{heard['said']}: {heard['why']}; paper goes without it"
                yield Fault(file, line, " ".join(reason.split()))


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Collect what WeasyPrint logs meanwhile."""
    said: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    logger, ear = logging.getLogger("weasyprint"), Ear()
    level, propagate = logger.level, logger.propagate
    logger.addHandler(ear)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(ear)
        logger.setLevel(level)
        logger.propagate = propagate


def _line_of(text: str, key: str, *, within: bool = False) -> int:
    """Return the first line that sets a key; 0 for none."""
    start = r"(?:^|[;{\s])" if within else r"^[ \t]*[\"']?"
    found = re.search(rf"{start}({re.escape(key)})\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start(1)) + 1 if found else 0


_STORY = """\
HARBOUR

Ferry returns to service after repairs

The boat sails again, eight months late

By Ines Calloway

19 November 2026

PORT MERROW — The harbour ferry returned to service on Monday after repairs.

A first morning

Passengers queued from six in the morning to board the first crossing of the year.

- the first boat leaves at six
- the last one at midnight
"""


def _sample() -> Digest:
    """Return a digest of two clips in two languages."""
    other = Article(headline=parse("نهر\n\nنهر").headline, language="ar")
    story = parse(_STORY)
    sections = (Section(articles=(story, other), title="Ports"),)
    return Digest(title="Sample", language="en", sections=sections, highlight=("boat",))
