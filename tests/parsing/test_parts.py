"""Subheads that count a story's parts, and lines that other lines tell of."""

import pytest

import newsconv
from newsconv.model import List
from newsconv.model.text import block_text
from newsconv.parsing.labelling.extent import announcing
from newsconv.parsing.labelling.parts import (
    counted_parts,
    marked_parts,
    pointed_parts,
)
from tests.parsing.told import paragraphs, subheads

RADIATOR = """\
How to bleed a radiator in ten minutes

By Colin Mayhew, DIY editor

Last updated: 14 January 2026

Every autumn the same thing happens: the heating goes on, the boiler hums, and half of \
the radiators stay lukewarm. In nine out of ten cases a key for 99p will mend it.

What you will need

A radiator key

An old towel

A bowl or jam jar

Step 1: Turn the heating off

Let the system cool for at least an hour. Water in a radiator can be hot enough to \
scald you, and if the pump is running it will draw in more air.

Step 2: Open the valve

Put the key on the square pin at the top corner and turn it a quarter anticlockwise. \
You will hear a hiss.

Step 3: Close it when water comes

As soon as the hiss stops and water drips out, close the valve again. Do not force it.
"""


def test_steps_are_subheads_and_what_they_take_is_a_list() -> None:
    article = newsconv.parse(RADIATOR)
    assert subheads(article) == [
        "What you will need",
        "Step 1: Turn the heating off",
        "Step 2: Open the valve",
        "Step 3: Close it when water comes",
    ]
    assert len(paragraphs(article)) == 4
    (items,) = (node for node in article.body if isinstance(node, List))
    assert [block_text(item) for item in items.items] == [
        "A radiator key",
        "An old towel",
        "A bowl or jam jar",
    ]


LIGHTHOUSE = """\
The Last Lighthouse Keepers of the South

By Inés Almonte

February 23, 2026

There are two ways to reach Cabo Hueso. One is by boat, on the eleven or twelve days \
of the year when it is possible to land. The other is on horseback.

The Arriagadas have kept the light since 1931. Four generations have been born there, \
two of them without a doctor.

I.

When the navy came to take the family away, in the autumn of that year, they found \
that the door was locked and that there was smoke coming out of the chimney.

The lieutenant knocked. Then, since nobody answered, he sat down on the step.

II.

What the navy did next has never been explained. It left, and it never came back.

A letter arrived in the spring. It held a catalogue of lamps.
"""


def test_bare_numbers_divide_a_story() -> None:
    article = newsconv.parse(LIGHTHOUSE)
    assert subheads(article) == ["I.", "II."]
    assert len(paragraphs(article)) == 6


TOLD = ["whole-sentence"]


@pytest.mark.parametrize(
    "heads",
    [
        ("1. What happened?", "2. Who pays?", "3. What next?"),
        ("Schritt 1: Abdrehen", "Schritt 2: Öffnen", "Schritt 3: Schließen"),
        ("Étape 1 – Couper", "Étape 2 – Ouvrir", "Étape 3 – Fermer"),
        ("3. Harbour", "2. Mill", "1. Lock"),
        ("一、水", "二、山", "三、人"),
        ("II", "III", "IV"),
    ],
)
def test_parts_count_up_or_down(heads: tuple[str, str, str]) -> None:
    labels = ["headline", "paragraph", *["furniture", "paragraph"] * 3]
    texts = ["Head", "Text.", *(text for head in heads for text in (head, "Text."))]
    found = counted_parts(labels, [[] for _ in labels], texts)
    assert found == dict.fromkeys((2, 4, 6), "subhead")


def test_text_below_a_part_is_a_paragraph() -> None:
    labels = ["headline", "paragraph", *["furniture"] * 4]
    texts = ["Head", "Text.", "Tip 1: Wait", "Text.", "Tip 2: Read", "Text."]
    names = [[], [], [], TOLD, [], TOLD]
    assert counted_parts(labels, names, texts) == {
        2: "subhead",
        3: "paragraph",
        4: "subhead",
        5: "paragraph",
    }
    names[5] = [*TOLD, "furniture-sign-up"]
    assert counted_parts(labels, names, texts) == {}


@pytest.mark.parametrize(
    "heads",
    [
        ("1", "3", "5"),
        ("2 dead on the ice", "3 hurt in the mill", "4 saved by a dog"),
        ("Platz 4", "Platz 5", "Platz 6"),
        ("Step 1", "Tip 2", "Day 3"),
        ("Inline", "Idle", "Vivid"),
    ],
)
def test_other_numbers_count_no_parts(heads: tuple[str, str, str]) -> None:
    labels = ["headline", "paragraph", *["furniture", "paragraph"] * 3]
    texts = ["Head", "Text.", *(text for head in heads for text in (head, "Text."))]
    assert counted_parts(labels, [[] for _ in labels], texts) == {}


def test_what_is_most_read_is_no_part() -> None:
    labels = ["headline", "paragraph", *["furniture"] * 8]
    texts = ["Head", "Text.", *["More"] * 4, "1.", "A dog. A cat.", "2.", "A fox."]
    names = [[], [], *[[], [], [], []], [], TOLD, [], TOLD]
    assert counted_parts(labels, names, texts) == {}
    titled = [*texts[:6], "1. Zoo", "A dog. A cat.", "2. Farm", "A fox."]
    assert counted_parts(labels, names, titled) == {}


def test_lines_with_the_mark_of_a_subhead() -> None:
    labels = ["subhead", "paragraph", "paragraph", "paragraph", "furniture"]
    texts = ["■ 校長は78歳", "村。", "■ 週末は60人", "村。", "■ 会社案内"]
    assert marked_parts(labels, texts, [4] * 5) == {0: "subhead", 2: "subhead"}
    assert marked_parts(["paragraph"] * 5, texts, [4] * 5) == {}


def test_what_stands_below_a_pointer_with_its_story() -> None:
    labels = ["paragraph", "furniture", "furniture", "paragraph"]
    names = [[], ["furniture-related"], [], []]
    assert pointed_parts(labels, names, [30, 8, 1, 30]) == {2: "subhead"}
    # "Read also" alone stands over a title.
    assert pointed_parts(labels, names, [30, 2, 1, 30]) == {}
    names[2] = ["ago"]
    assert pointed_parts(labels, names, [30, 8, 1, 30]) == {}


def test_what_leads_to_the_next_line_is_the_storys() -> None:
    labels = ["paragraph", "furniture", "furniture", "furniture", "paragraph"]
    names = [[], ["ends-colon"], ["ends-colon"], ["ends-colon", "date-word"], []]
    assert announcing(labels, names, [30, 5, 2, 5, 30]) == {1: "paragraph"}
    assert announcing(["furniture"], [["ends-colon"]], [5]) == {}
