"""Forms that overrule the models, line by line."""

from collections.abc import Mapping, Sequence

from newsconv.parsing.labelling.overrule import overruled


def mended(
    labels: Sequence[str],
    names: Sequence[Sequence[str]],
    marginals: Sequence[Mapping[str, float]] = (),
) -> list[str]:
    """Return the labels as forms have them."""
    found = overruled(labels, names, marginals or [{} for _ in labels])
    return [found.get(at, label) for at, label in enumerate(labels)]


def test_a_pull_quote_is_quoted_and_stands_within_the_story() -> None:
    labels = ["pull_quote", "paragraph", *["pull_quote"] * 4, "paragraph", "pull_quote"]
    names: list[list[str]] = [["ends-stop"] for _ in labels]
    names[2] = ["quoted-whole"]
    names[4] = names[5] = ["title-case"]
    marginals = [{"pull_quote": 0.8, "subhead": 0.0} for _ in labels]
    marginals[5]["subhead"] = 0.15
    assert mended(labels, names, marginals) == [
        *("furniture", "paragraph", "pull_quote", "pull_quote"),
        *("furniture", "subhead", "paragraph", "furniture"),
    ]


def test_a_post_and_who_posted_it_are_quoted() -> None:
    labels = ["paragraph", "furniture", "byline", "furniture", "date"]
    names = [[], ["post-next"], ["signs-post"], [], ["signs-post"]]
    found = mended(labels, names)
    assert found[1:] == ["block_quote", "block_quote", "furniture", "date"]


def test_what_opens_like_other_lines_heads_nothing() -> None:
    labels = ["subhead", "subhead", "subhead", "paragraph"]
    names = [["opens-alike"], ["opens-alike", "said-before"], [], ["opens-alike"]]
    found = mended(labels, names)
    assert found == ["list_item", "furniture", "subhead", "paragraph"]


def test_a_row_heads_nothing() -> None:
    found = mended(["subhead", "list_item", "furniture"], [["cells"]] * 3)
    assert found == ["table_row", "table_row", "furniture"]


def test_the_last_question_is_as_the_others() -> None:
    labels = ["paragraph", *["subhead", "paragraph"] * 3, "furniture", "furniture"]
    names = [[], *[["ends-question"], ["whole-sentence"]] * 4]
    marginals = [{"paragraph": 0.1, "subhead": 0.5} for _ in labels]
    found = mended(labels, names, marginals)
    assert found[-2:] == ["subhead", "paragraph"]
    names[-1] = ["menu-run"]
    assert mended(labels, names, marginals)[-2:] == ["furniture", "furniture"]


def test_lines_of_no_subheads_form_head_nothing() -> None:
    forms = [
        "opens-lower",
        "bracketed",
        "ends-stop",
        "label-run",
        "opens-dash",
        "glued",
    ]
    names = [["title-case"], *[[form] for form in forms], ["furniture-navigation"]]
    marginals = [{"subhead": 0.6, "caption": 0.3, "furniture": 0.1} for _ in names]
    found = mended(["subhead"] * len(names), names, marginals)
    assert found[0] == "subhead"
    assert "subhead" not in found[1:]


def test_a_word_for_a_part_heads_it_within_the_story() -> None:
    labels = ["furniture", "paragraph", "furniture", "byline", "paragraph", "furniture"]
    names = [["section-word"] for _ in labels]
    found = mended(labels, names)
    assert found[2:4] == ["subhead", "subhead"]
    assert found[0] == found[5] == "furniture"


def test_a_long_line_in_capitals_links_another_story() -> None:
    labels = ["paragraph", "subhead", "paragraph", "subhead", "paragraph"]
    names = [[], ["all-caps", "words-13"], [], ["all-caps", "words-4"], []]
    assert mended(labels, names)[1::2] == ["furniture", "subhead"]


def test_it_heads_something_where_others_in_capitals_do() -> None:
    labels = ["subhead", "paragraph", "subhead", "paragraph", "subhead", "paragraph"]
    names = [["all-caps", "words-2"], [], ["all-caps", "words-7"], []] * 2
    assert mended(labels, names[:6]) == labels
    assert mended(labels[2:4], [["all-caps", "words-7"], ["all-caps"]]) == labels[2:4]


def test_what_stands_over_a_credit_is_its_caption() -> None:
    labels = ["paragraph", "furniture", "credit", "furniture", "credit", "paragraph"]
    names = [[], ["words-7"], ["credit-alone"], ["words-2"], ["credit-alone"], []]
    found = mended(labels, names)
    assert found[1:4] == ["caption", "credit", "furniture"]


def test_a_link_over_a_credit_is_no_caption() -> None:
    labels = ["furniture", "credit", "furniture", "credit"]
    names = [
        ["words-7", "furniture-related"],
        ["credit-alone"],
        ["words-7", "under-related"],
        ["credit-alone"],
    ]
    assert mended(labels, names) == labels


def test_a_number_is_no_date() -> None:
    names = [["words-2"], ["date-line"], ["clock"]]
    marginals = [{"date": 0.6, "furniture": 0.4} for _ in names]
    found = mended(["date"] * 3, names, marginals)
    assert found == ["furniture", "date", "date"]


def test_a_question_aloud_is_no_list_item() -> None:
    asked, told = ["opens-dash", "ends-question"], ["opens-dash", "ends-stop"]
    labels = ["paragraph", "list_item", "list_item"]
    names = [["ends-stop"], asked, told]
    assert mended(labels, names) == ["paragraph", "paragraph", "list_item"]
    names[2] = ["ends-stop"]
    assert mended(labels, names) == labels
    assert mended(labels[:2], names[:2]) == labels[:2]


def test_a_sentence_about_the_author_signs_nothing() -> None:
    marginals = [{"byline": 0.3, "paragraph": 0.2, "furniture": 0.1}]
    names = [["whole-sentence", "names-writer"]]
    assert mended(["byline"], names, marginals) == ["paragraph"]
    assert mended(["byline"], [["names-writer"]], marginals) == ["byline"]


def test_where_nothing_else_is_told_a_sentence_is_no_byline() -> None:
    labels, told = ["headline", "byline"], ["ends-stop", "whole-sentence"]
    assert mended(labels, [[], told]) == ["headline", "paragraph"]
    assert mended(labels, [[], ["ends-stop"]]) == labels
    assert mended(labels, [[], [*told, "byline-names"]]) == labels
    signed = [*labels, "paragraph"]
    assert mended(signed, [[], told, told]) == signed
