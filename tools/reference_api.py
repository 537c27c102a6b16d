"""The schema and the package's public names in, the pages about them out."""

import inspect
from typing import Any

from tables import table

import newsconv

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
