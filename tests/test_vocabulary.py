"""One word per thing: label, class, JSON type, macro and CSS class agree."""

import re
from pathlib import Path

import pytest

from newsconv.model import Label, Labelled, Node
from newsconv.model.node import type_name
from tests.model.documents import KINDS

LABELLED = {
    type_name(kind.__name__): kind for kind in KINDS if issubclass(kind, Labelled)
}

UNPRINTED = {
    "article",
    "author",
    "comment_votes",
    "credit_party",
    "digest",
    "image",
    "moment",
    "reply_to",
    "section",
}
"""Kinds that a page shows only as a part of others."""

PART_OF = {"headline": "article", "table_cell": "table_row"}
"""Kinds whose element depends on what holds them, which writes it: `h1`, `th`."""

PLAIN = {Label.CAPTION, Label.TABLE_ROW}
"""Labels whose look is that of what holds them: the figure, the table."""

by_label = pytest.mark.parametrize("label", Label, ids=str)


@pytest.fixture(scope="session")
def macros(templates: Path) -> set[str]:
    text = "".join(
        file.read_text(encoding="utf-8") for file in templates.glob("base/*.jinja")
    )
    return set(re.findall(r"\{%-?\s*macro\s+(\w+)\(", text))


@pytest.fixture(scope="session")
def markup_classes(templates: Path) -> set[str]:
    text = "".join(
        file.read_text(encoding="utf-8") for file in templates.glob("base/*.jinja")
    )
    return {
        name for value in re.findall(r'class="([^"{]*)', text) for name in value.split()
    }


@pytest.fixture(scope="session")
def style_classes(templates: Path) -> set[str]:
    text = "".join(
        file.read_text(encoding="utf-8") for file in templates.rglob("*.css")
    )
    return set(re.findall(r"\.([a-z][a-z-]*)", text))


def test_every_label_has_a_class_and_every_class_a_label() -> None:
    assert set(LABELLED) == {label.value for label in Label}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_json_type_is_the_class_name(kind: type[Node]) -> None:
    assert kind.__struct_config__.tag == type_name(kind.__name__)
    assert kind.__struct_config__.tag_field == "type"


def test_json_types_are_unique() -> None:
    assert len({kind.__struct_config__.tag for kind in KINDS}) == len(KINDS)


def test_every_kind_has_a_macro(macros: set[str]) -> None:
    assert {type_name(kind.__name__) for kind in KINDS} - UNPRINTED - set(
        PART_OF
    ) - macros == set()


@by_label
def test_every_label_has_a_class_in_the_markup(
    label: Label, markup_classes: set[str]
) -> None:
    assert label.value.replace("_", "-") in markup_classes


@pytest.mark.parametrize("label", sorted(set(Label) - PLAIN), ids=str)
def test_every_label_has_a_style(label: Label, style_classes: set[str]) -> None:
    assert label.value.replace("_", "-") in style_classes


def test_classes_are_words_joined_by_dashes(markup_classes: set[str]) -> None:
    assert {name for name in markup_classes if "_" in name} == set()
