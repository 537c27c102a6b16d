"""What `split` judges by: the model of roles and the trees, read from their files."""

import lzma
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from newsconv.parsing.boundaries.roles import RolesModel
from newsconv.parsing.boundaries.trees import Trees

ROLES = "roles.crfsuite.xz"
TREES = "trees.json.xz"


class Tables(NamedTuple):
    """What questions about lines and boundaries are answered by."""

    lines: Trees
    """Whether a line opens an article, from what `facts.NAMES` lists."""
    roles: RolesModel
    """What each line does for its article."""
    boundaries: Trees
    """Whether two parts are two articles, from what `pruning.NAMES` lists."""


@cache
def shipped() -> Tables:
    """Return the tables that newsconv comes with."""
    return read_tables(Path(__file__).parent)


def read_tables(folder: Path) -> Tables:
    """Return the tables that a folder has."""
    roles = lzma.decompress((folder / ROLES).read_bytes())
    data = lzma.decompress((folder / TREES).read_bytes())
    trees: dict[str, Any] = msgspec.json.decode(data)
    return Tables(Trees(trees["lines"]), RolesModel(roles), Trees(trees["boundaries"]))
