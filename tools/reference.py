"""The real formats, labels and diagnostics in, pages about them out; all such pages.

`make docs` writes these pages as it builds the site, so that they say what is so and
need no one to remember them; `tests/docs/test_site.py` looks for each of the real
things on the built pages.
"""

import dataclasses
import inspect
import re
import textwrap
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from reference_api import model, package, schema
from reference_cli import cli, paragraphs
from tables import member_texts, table

import newsconv
from newsconv.annotations.steps import STEPS
from newsconv.diagnostics import DiagnosticCode
from newsconv.model import Label, Labelled, Node
from newsconv.model.node import type_name
from newsconv.readers import registry as readers
from newsconv.renderers import registry as renderers
from newsconv.themes import theme, theme_names

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "articles"
LONGEST_SAMPLE = 90
"""Letters of an example that a table shows."""


# Formats


def own(registry: Any, group: str) -> tuple[str, ...]:  # noqa: ANN401 - a module
    """Return the names that newsconv itself brings, whatever else is installed."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    mine = pyproject["project"]["entry-points"][group]
    return tuple(name for name in registry.formats() if name in mine)


def formats() -> str:
    """Return the page of what is read and written, with all options."""
    read = (
        (
            f"`{name}`{{ #read-{name} }}",
            _suffixes(reader.suffixes),
            _about(type(reader)),
        )
        for name in own(readers, readers.GROUP)
        for reader in (readers.reader(name),)
    )
    kinds = [
        (name, renderers.renderer_class(name))
        for name in own(renderers, renderers.GROUP)
    ]
    written = (
        (f"[`{name}`](#write-{name})", _suffixes((kind.suffix,)), _about(kind))
        for name, kind in kinds
    )
    looks = (
        (f"`{name}`{{ #theme-{name} }}", theme(name).settings["description"])
        for name in _themes()
    )
    manifest = (
        "\nAnd a digest's manifest (`.toml`): [how to write one]"
        "(../howto/press-digest.md).\n"
    )
    return "\n".join(
        (
            "# Formats\n",
            "`newsconv formats` prints the same, with what other packages bring. "
            "A file's suffix chooses; `--from` and `--to` override it.\n",
            "## Read\n",
            table(("Format", "Suffixes", ""), read) + manifest,
            "## Written\n",
            table(("Format", "Suffix", ""), written),
            *(_renderer(name, kind) for name, kind in kinds),
            "## Themes\n",
            "`newsconv themes` prints the same; [what they look like]"
            "(../gallery/README.md), [how to make one](../howto/own-theme.md).\n",
            table(("Theme", ""), looks),
        )
    )


def _themes() -> tuple[str, ...]:
    folder = ROOT / "templates"
    return tuple(name for name in theme_names() if (folder / name).is_dir())


def _suffixes(suffixes: tuple[str, ...]) -> str:
    return " ".join(f"`{suffix}`" for suffix in suffixes)


def _about(kind: type) -> str:
    return (inspect.getdoc(kind) or "").partition("\n\n")[0].removesuffix(".")


def _renderer(name: str, kind: type[renderers.Renderer]) -> str:
    rows = (
        (
            f"`{each.name}`{{ #write-{name}-{each.name} }}",
            f"`{each.type}`",
            _default(each.default),
            each.help,
        )
        for each in renderers.renderer_options(kind)
    )
    options = table(("`-O` option", "Type", "Default", ""), rows)
    return (
        f"### {name} {{ #write-{name} }}\n\n{paragraphs(inspect.getdoc(kind) or '')}"
        f"\n\nMedia type `{kind.media_type}`.\n\n{options}"
    )


def _default(value: object) -> str:
    match value:
        case None | dataclasses.MISSING | () | "":
            return ""
        case bool():
            return f"`{str(value).lower()}`"
        case tuple():
            return f"`{','.join(map(str, value))}`"
    return f"`{value}`"


# Labels and diagnostics


def labels() -> str:
    """Return the page of labels, each with an example of it."""
    said = member_texts(Label)
    homes = {type_name(each.__name__): each.__name__ for each in _kinds(Labelled)}
    samples = _samples()
    rows = (
        (
            f"`{label}`{{ #{label} }}",
            said[label.name],
            f"[`{homes[label]}`][newsconv.model.{homes[label]}]",
            samples.get(label, ""),
        )
        for label in Label
    )
    return (
        "# Labels\n\n"
        "What a block of the text can be. The label is the JSON's `type`, the "
        "template's macro, and with hyphens the CSS class. "
        "[How one is chosen](../explanation/labels.md), "
        "[how often rightly](accuracy.md).\n\n"
        + table(("Label", "Is", "Class", "In the examples"), rows)
    )


def _kinds(kind: type[Node]) -> Iterator[type[Node]]:
    for each in kind.__subclasses__():
        yield each
        yield from _kinds(each)


@cache
def _samples() -> dict[str, str]:
    """Return for each label an example of middling length."""
    found: dict[str, list[str]] = {}
    for file in sorted(EXAMPLES.glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        for node in newsconv.model.walk.walk(newsconv.parse(text)):
            decision = getattr(node, "decision", None)
            if decision is None or node.span is None or decision.label is None:
                continue
            words = " ".join(text[node.span.start : node.span.end].split())
            found.setdefault(decision.label, []).append(words)
    return {label: _shown(each) for label, each in found.items()}


def _shown(texts: list[str]) -> str:
    latin = [text for text in texts if text.isascii() and " " in text] or texts
    text = sorted(latin, key=len)[len(latin) // 2]
    short = textwrap.shorten(text, LONGEST_SAMPLE, placeholder=" …")
    return re.sub(r"([*_`\[\]#])", r"\\\1", short)


def diagnostics() -> str:
    """Return the page of diagnostics."""
    said = member_texts(DiagnosticCode)
    rows = ((f"`{code}`{{ #{code} }}", said[code.name]) for code in DiagnosticCode)
    return (
        "# Diagnostics\n\n"
        "What newsconv noticed in a text and did not change. On the command line each "
        "is a line on standard error, `story.txt:3:1: … [byline-empty]`, and under "
        "`--strict` nothing is written and the exit status is 3. In Python "
        "[`parse_article`][newsconv.parse_article] returns them.\n\n"
        + table(("Code", "Says"), rows)
    )


def annotations() -> str:
    """Return the page of what can be asked of an article besides its parts."""
    rows = ((f"`{name}`{{ #{name} }}", step.help) for name, step in STEPS.items())
    return (
        "# Annotations\n\n"
        "What newsconv says of a story beside its text, when it is asked: by "
        "`--annotate NAME` on the command line, "
        '[`annotate(article, "NAME")`][newsconv.annotate] in Python, or a manifest\'s '
        "`annotations`. They are made in this order, whatever the order asked for.\n\n"
        + table(("Name", "Finds"), rows)
    )


PAGES: dict[str, Callable[[], str]] = {
    "reference/cli.md": cli,
    "reference/formats.md": formats,
    "reference/labels.md": labels,
    "reference/diagnostics.md": diagnostics,
    "reference/annotations.md": annotations,
    "reference/schema.md": schema,
    "reference/api/newsconv.md": package,
    "reference/api/model.md": model,
}
"""By their places in the site."""
