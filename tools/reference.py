"""The real commands, formats, labels, diagnostics and schema in, pages about them out.

`make docs` writes these pages as it builds the site, so that they say what is so and
need no one to remember them; `tests/docs/test_reference.py` looks for each of the real
things on the built pages.
"""

import ast
import dataclasses
import inspect
import re
import textwrap
import tomllib
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

import newsconv
from newsconv.annotations.steps import STEPS
from newsconv.cli.main import verbs
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


def member_texts(kind: type[StrEnum]) -> dict[str, str]:
    """Return what the source says under each member of an enumeration."""
    (node,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    body = node.body if isinstance(node, ast.ClassDef) else []
    found: dict[str, str] = {}
    for member, said in pairwise(body):
        match member, said:
            case (
                ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = " ".join(text.split())
    return found


def cell(text: object) -> str:
    """Return a text as a table's cell takes it: on one line, its bars escaped."""
    line = " ".join(str(text).split()).replace("|", "\\|")
    return re.sub(r"<(?=[a-z/!])", "&lt;", line)


def table(heads: tuple[str, ...], rows: Iterator[tuple[object, ...]]) -> str:
    """Return a Markdown table."""
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(map(cell, line))} |" for line in lines) + "\n"


# The command line


def commands(
    command: click.Command | None = None, path: tuple[str, ...] = ("newsconv",)
) -> Iterator[tuple[str, click.Command]]:
    """Yield each command with its words, "newsconv batch status"; hidden ones not."""
    command = command or verbs
    yield " ".join(path), command
    if isinstance(command, click.Group):
        with click.Context(command, info_name=path[-1]) as context:
            names = command.list_commands(context)
            for name in names:
                sub = command.get_command(context, name)
                if sub is not None and not sub.hidden:
                    yield from commands(sub, (*path, name))


def option_names(option: click.Option) -> tuple[str, ...]:
    """Return how an option may be written: `-o`, `--output`."""
    return (*option.opts, *option.secondary_opts)


def cli() -> str:
    """Return the page of all commands with their options."""
    parts = [
        "# Commands\n\n"
        "What `newsconv VERB --help` prints, verb by verb. Standard output is for "
        "data, standard error for talk, and `-` stands for either stream. "
        "`--debug` after any verb shows tracebacks.\n\n"
        "| Exit status | |\n| --- | --- |\n"
        "| 0 | done |\n| 1 | failed |\n| 2 | wrong usage |\n"
        "| 3 | diagnostics, under `--strict` |\n"
    ]
    parts += [_command(words, each) for words, each in commands()]
    return "\n".join(parts)


def _command(words: str, command: click.Command) -> str:
    depth = "##" if words.count(" ") < 2 else "###"  # noqa: PLR2004 - a verb's own
    anchor = words.replace(" ", "-")
    with click.Context(command, info_name=words) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        options = [
            each
            for each in command.get_params(context)
            if isinstance(each, click.Option) and not each.hidden
        ]
        lines = [f"{depth} {words} {{ #{anchor} }}", f"```text\n{words} {usage}\n```"]
        lines += [_paragraphs(text) for text in (command.help, command.epilog) if text]
        rows = (
            (
                ", ".join(f"`{name}`" for name in option_names(option))
                + f"{{ #{anchor}{option.opts[-1]} }}{_metavar(option, context)}",
                _option_help(option, context),
            )
            for option in options
        )
        lines.append(table(("Option", ""), rows))
    return "\n\n".join(lines)


def _metavar(option: click.Option, context: click.Context) -> str:
    if option.is_flag or option.count:
        return ""
    return f" `{option.make_metavar(context)}`"


def _option_help(option: click.Option, context: click.Context) -> str:
    record = option.get_help_record(context)
    said = record[1] if record else ""
    return re.sub(r"\[(default|required|x[<>=]+)([^\]]*)\]", r"*\1\2*", said)


def _paragraphs(text: str) -> str:
    # "\b" has click leave a paragraph's lines as they are.
    blocks = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(
        f"```text\n{block.removeprefix(chr(8)).strip(chr(10))}\n```"
        if block.startswith("\b")
        else block
        for block in blocks
    )


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
        f"### {name} {{ #write-{name} }}\n\n{_paragraphs(inspect.getdoc(kind) or '')}"
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


# The schema


def schema() -> str:
    """Return the page of the JSON Schema's types, with their fields."""
    document = newsconv.json_schema()
    parts = [
        "# JSON Schema\n\n"
        f"Version {document['version']}, draft 2020-12: "
        "[newsconv.schema.json](newsconv.schema.json), which `newsconv schema` prints "
        "and [`json_schema`][newsconv.json_schema] returns. `newsconv verify` checks "
        "a document by it.\n\n"
        "A document's `schema_version` has two numbers. The second rises with each new "
        "field, and documents of earlier ones are read; the first rises when a field "
        "goes or changes its meaning, and other first numbers are refused. Fields that "
        "have their default are left out. A `span` is `[start, end)` in code points of "
        "the article's raw text.\n"
    ]
    for name, kind in document["$defs"].items():
        parts.append(f"## {name}\n\n{kind.get('description', '')}\n")
        if "enum" in kind:
            words = ", ".join(f"`{each}`" for each in kind["enum"])
            parts.append(f"One of {words}.\n")
        if kind.get("properties"):
            required = kind.get("required", ())
            rows = (
                (
                    f"`{field}`",
                    _schema_type(form),
                    "yes" if field in required else "",
                )
                for field, form in kind["properties"].items()
            )
            parts.append(table(("Field", "Holds", "Required"), rows))
    return "\n".join(parts)


def _schema_type(form: dict[str, Any]) -> str:
    match form:
        case {"$ref": str(name)}:
            kind = name.rpartition("/")[2]
            return f"[{kind}](#{kind.lower()})"
        case {"enum": [value]}:
            return f'`"{value}"`'
        case {"enum": values}:
            return " or ".join(f'`"{value}"`' for value in values)
        case {"anyOf": forms}:
            return " or ".join(dict.fromkeys(map(_schema_type, forms)))
        case {"type": "array", "prefixItems": forms}:
            return f"[{', '.join(map(_schema_type, forms))}]"
        case {"type": "array", "items": dict(items)}:
            return f"list of {_schema_type(items)}"
        case {"type": kind}:
            return str(kind)
    return "anything"


# Python

MODEL = {
    "Digest": "Digest Section SynthesisParagraph SCHEMA_VERSION",
    "Article": "Article Origin SourceBar NearDuplicate",
    "Around the body": "Headline Kicker Deck Byline Author Contribution Date Moment "
    "Dateline Credit CreditParty CreditRole Furniture FurnitureKind",
    "Body": "Block Paragraph Subhead PullQuote BlockQuote List ListItem Figure Image "
    "Caption Table TableRow TableCell EditorsNote Correction Tagline AgencyTail Rule",
    "Inside a paragraph": "Content Inline Text LineBreak Emphasis Strong Link",
    "Comments": "Comments Comment CommentHeading CommentAuthor CommentText CommentMeta "
    "CommentVotes VoteKind ReplyTo CommentReading CommentLayout CommentPair",
    "Ground": "Node Labelled Span Label Decision RunnerUp",
}
"""The model's names by what they are about; those not here come under "Besides"."""


def _kind(name: str) -> tuple[int, str]:
    """Sort functions before classes, and both before the rest."""
    value = getattr(newsconv, name)
    kinds = (inspect.isfunction(value), isinstance(value, type), True)
    return kinds.index(True), name


_PAGED = {
    **{f"newsconv.model.{each}": "newsconv.model" for each in ("article", "digest")},
    **{
        f"newsconv.{each}": f"newsconv.{each}"
        for each in ("source", "diagnostics", "errors")
    },
}
"""Where a class is at home, and the page's name for that place."""


def package() -> str:
    """Return the page of what `import newsconv` gives."""
    members, classes = [], []
    for name in newsconv.__all__:
        value = getattr(newsconv, name)
        if isinstance(value, type) and value.__module__ in _PAGED:
            classes.append(f"[`{name}`][{_PAGED[value.__module__]}.{name}]")
        else:
            members.append(name)
    return (
        "# newsconv\n\n"
        "All that most programs need. `import newsconv` costs some milliseconds: what "
        "lies behind a name is loaded when the name is first used.\n\n"
        f"Classes with pages of their own: {', '.join(classes)}.\n\n"
        + "\n".join(f"::: newsconv.{name}\n" for name in sorted(members, key=_kind))
    )


def model() -> str:
    """Return the page of the model's classes."""
    grouped = {name for names in MODEL.values() for name in names.split()}
    rest = [name for name in newsconv.model.__all__ if name not in grouped]
    groups = {**MODEL, **({"Besides": " ".join(rest)} if rest else {})}
    parts = [
        "# newsconv.model\n\n"
        "Frozen structs ([msgspec](https://jcristharif.com/msgspec/)) with tuples in "
        "them: a document is never changed, `msgspec.structs.replace` makes another. A "
        "struct's JSON `type` is its class name in snake case. The model knows no "
        "format; what is done with it stands in [functions](walking.md).\n"
    ]
    for group, names in groups.items():
        parts.append(f"## {group}\n")
        parts += [
            f"::: newsconv.model.{name}\n    options:\n      heading_level: 3\n"
            for name in names.split()
        ]
    return "\n".join(parts)


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
