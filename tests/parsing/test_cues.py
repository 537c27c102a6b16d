"""Every cue can be found, is asked for, and has a reason that people can read."""

import ast
import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from types import ModuleType

from newsconv.model import Label
from newsconv.parsing import cues as cues_package
from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.labelling.model import models
from newsconv.parsing.noticing import CUES

MODULES = [
    importlib.import_module(f"{cues_package.__name__}.{found.name}")
    for found in pkgutil.iter_modules(cues_package.__path__)
]


def constants(value: object) -> Iterator[Cue]:
    """Yield the cues that a module's constant is or holds."""
    if isinstance(value, Cue):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from constants(item)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from constants(item)


def made_by(module: ModuleType) -> set[Cue]:
    return {cue for value in vars(module).values() for cue in constants(value)}


MADE = {cue.name for module in MODULES for cue in made_by(module)}


def tree(module: ModuleType) -> ast.Module:
    assert module.__file__
    return ast.parse(Path(module.__file__).read_text(encoding="utf-8"))


def test_cues_are_constants() -> None:
    """No function makes a cue: so all of them can be found."""
    for module in MODULES:
        for outer in ast.walk(tree(module)):
            if not isinstance(outer, ast.FunctionDef):
                continue
            called = [
                node.func.id
                for node in ast.walk(outer)
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            ]
            assert "Cue" not in called, module.__name__


def test_every_weight_has_a_cue() -> None:
    """The models were trained with the cues that there are."""
    assert sorted(models().facts.weights.keys() - MADE) == []


def test_the_models_know_most_cues() -> None:
    """What is rare in training has no weight; a cue with a new name has none either."""
    known = MADE & models().facts.weights.keys()
    assert len(known) >= 0.8 * len(MADE), sorted(MADE - known)


def test_every_module_of_cues_is_asked() -> None:
    asked = {look.__module__ for look in CUES}
    assert asked == {module.__name__ for module in MODULES if made_by(module)}


def test_a_name_is_one_cues() -> None:
    all_cues = [cue for module in MODULES for cue in made_by(module)]
    doubled = [name for name, n in Counter(c.name for c in all_cues).items() if n > 1]
    assert doubled == []


def test_reasons_are_words() -> None:
    for module in MODULES:
        for cue in made_by(module):
            assert cue.name == cue.name.lower()
            assert " " not in cue.name
            assert len(cue.reason.split()) > 1
            assert not cue.reason.endswith(".")


def test_weights_are_numbers_of_a_sensible_size() -> None:
    for of_cue in models().facts.weights.values():
        for label, value in of_cue.items():
            assert label in Label
            assert isfinite(value)
            assert abs(value) < 25
