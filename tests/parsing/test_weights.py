"""The cues and their weights know each other: none is made that weighs nothing."""

import ast
import importlib
import json
import pkgutil
from collections import Counter
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from types import ModuleType

import pytest

from newsconv.model import Label
from newsconv.parsing import cues as cues_package
from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.label import CUES, weights

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


def test_every_cue_has_a_weight() -> None:
    assert sorted(MADE - weights().cues.keys()) == []


def test_every_weight_has_a_cue() -> None:
    assert sorted(weights().cues.keys() - MADE) == []


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


def test_labels_are_known() -> None:
    known = weights()
    assert set(known.bias) == set(Label)
    for table in (known.cues, known.follows):
        for of_one in table.values():
            assert of_one
            assert set(of_one) <= set(Label)
    assert set(known.follows) <= set(Label)


def test_weights_are_numbers_of_a_sensible_size() -> None:
    known = weights()
    for table in ({"bias": known.bias}, known.cues, known.follows):
        for of_one in table.values():
            for value in of_one.values():
                assert isfinite(value)
                assert abs(value) < 25


def test_a_cue_weighs_something() -> None:
    for name, of_cue in weights().cues.items():
        assert any(of_cue.values()), name


def test_the_file_says_a_thing_once(package: Path) -> None:
    def pairs(items: list[tuple[str, object]]) -> dict[str, object]:
        doubled = [key for key, n in Counter(key for key, _ in items).items() if n > 1]
        assert doubled == []
        return dict(items)

    text = (package / "parsing" / "weights.json").read_text(encoding="utf-8")
    assert json.loads(text, object_pairs_hook=pairs)["about"]


@pytest.mark.parametrize("label", Label)
def test_every_label_can_be_reached(label: Label) -> None:
    assert any(of_cue.get(label, 0) > 0 for of_cue in weights().cues.values())
