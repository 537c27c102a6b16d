"""Tables in Markdown, and what the source says of an enumeration's members."""

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise


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
