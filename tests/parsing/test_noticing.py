"""What is noticed of a text's blocks by their looks, places and repetitions."""

from newsconv.parsing.cues import (
    date,
    interview,
    position,
    repeats,
    rule,
    section_word,
    sentence,
    shape,
    tail,
)
from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document
from newsconv.parsing.noticing import CUES, cue_names, each_block, noticed_by
from newsconv.parsing.segment import segment
from tests.parsing.noticed import names

PARAGRAPH = (
    "The keeper of the lock said on Monday that the old gate would stay open all"
    " winter, whatever the council thinks of it, because nobody can shut it any more."
)
OTHER = (
    "Two barges went through before noon and a third one had to wait for the evening,"
    " since its pilot had gone to town for bread and came back with a dog instead."
)


def test_nothing_is_noticed_of_no_text() -> None:
    assert noticed_by(CUES, Document([])) == []


def test_a_function_of_one_block_is_asked_for_each() -> None:
    low = Cue("low", "opens low down")

    def look(document: Document, at: int) -> tuple[Cue, ...]:
        return (low,) if document.blocks[at].text[0].islower() else ()

    assert names(each_block(look), "The river rose.\nit rained") == [set(), {"low"}]


def test_the_modules_tell_of_a_block_in_their_order() -> None:
    told = cue_names(Document(segment(f"Lock stays open\n\n{PARAGRAPH}\n\n{OTHER}")))
    assert told[0][:2] == ["words-2", "ends-open"]
    assert told[0].index("first") < told[0].index("echoed-much")


def test_shapes() -> None:
    assert names(shape.notice, "Is the gate open?") == [{"words-4", "ends-question"}]
    assert "opens-lower" in names(shape.notice, "of the council")[0]
    assert "all-caps" in names(shape.notice, "THE GATE IS OPEN")[0]
    assert "title-case" in names(shape.notice, "Keeper Leaves Gate Open")[0]
    assert "bracketed" in names(shape.notice, "(the gate is open)")[0]
    assert "quoted-whole" in names(shape.notice, "“I would rather swim.”")[0]
    assert "address" in names(shape.notice, "Write to lock@tidewell.example")[0]
    assert "sentences" in names(shape.notice, "The gate is open. It stays so.")[0]


def test_places() -> None:
    head, first, short, second, last = names(
        position.notice,
        f"Lock stays open\n\n{PARAGRAPH}\n\nA third barge\n\n{OTHER}\n\nEnd",
    )
    assert {"first", "top", "before-prose", "just-before-prose"} <= head
    assert {"opens-prose", "top"} <= first
    assert {"among-prose", "between-prose", "longer-next"} <= short
    assert {"among-prose", "follows-short"} <= second
    assert {"after-prose", "follows-prose", "last"} <= last


def test_the_only_line() -> None:
    assert {"only", "first", "last"} <= names(position.notice, "River")[0]


def test_gaps() -> None:
    text = "A lock\n\nA gate\n\n\n\nA barge\nA dog\n\nA pilot"
    wide = ["wide-gap" in found for found in names(position.notice, text)]
    glued = ["glued" in found for found in names(position.notice, text)]
    assert wide == [False, False, True, False, False]
    assert glued == [False, False, False, True, False]


def test_a_line_said_twice() -> None:
    found = names(repeats.notice, f"More news\n\n{PARAGRAPH}\n\nMore news")
    assert "said-later" in found[0]
    assert "said-before" in found[2]


def test_a_pull_quote_says_what_a_paragraph_says() -> None:
    quote = "The old gate would stay open all winter"
    found = names(repeats.notice, f"{PARAGRAPH}\n\n{quote}\n\n{OTHER}")
    assert [{"said-in-prose"} <= cues for cues in found] == [False, True, False]


def test_a_subhead_of_the_same_words_in_another_order_repeats_nothing() -> None:
    subhead = "Winter would stay open, old gate all"
    found = names(repeats.notice, f"{PARAGRAPH}\n\n{subhead}\n\n{OTHER}")
    assert "said-in-prose" not in found[1]
    assert "echoed-much" in found[1]


def test_a_line_of_other_words_is_echoed_not() -> None:
    found = names(repeats.notice, f"Seven violins sing\n\n{PARAGRAPH}\n\n{OTHER}")
    assert found[0] == {"echoed-not"}


def test_sentences_of_the_story() -> None:
    text = f"{PARAGRAPH}\n\nNobody minded it.\n\n{OTHER}\n\nRead more"
    found = names(sentence.notice, text)
    assert found[1] == {"whole-sentence", "story-sentence"}
    assert found[3] == set()


def test_speakers_by_turns() -> None:
    text = "AP: Is it open?\nJR: It is.\nAP: Since when?\nJR: Since the flood."
    assert names(interview.notice, text) == [{"speaker-opens"}] * 4


def test_two_colons_are_no_interview() -> None:
    text = "AP: Is it open?\nJR: It is.\nThe river rose."
    assert names(interview.notice, text) == [set()] * 3


def test_marks() -> None:
    text = "* * *\n###\n12\nTown\tBoats\tDogs\nKaub\t12\t3\n(ends)"
    assert names(rule.notice, text) == [
        {"rule", "no-letters"},
        {"end-mark", "no-letters"},
        {"no-letters"},
        {"cells"},
        {"cells"},
        {"end-mark"},
    ]


def test_dates_and_times() -> None:
    text = f"16 November 2026\n2 hours ago\n\n{PARAGRAPH}\n\n{OTHER}\n\n14:05 The gate"
    found = names(date.notice, text)
    assert "date-line" in found[0]
    assert "ago" in found[1]
    assert "clock" in found[4]


def test_the_author_is_named_below_the_story() -> None:
    text = (
        f"Lock stays open\n\nBy Ada Pell\n\n{PARAGRAPH}\n\n{OTHER}\n\n"
        "Ada Pell is a reporter in Tidewell."
    )
    assert names(tail.notice, text)[4] == {"names-writer", "tagline-form"}


def test_signs_and_reporters() -> None:
    assert names(tail.notice, "(ak)") == [{"tail-sign"}]
    assert names(tail.notice, "dpa/lno") == [{"tail-sign"}]
    assert names(tail.notice, "Lock") == [set()]
    assert names(tail.notice, "(con EFE)") == [{"tail-reporting"}]
    assert names(tail.notice, "Ada Pell contributed to this report.") == [
        {"tail-reporting"}
    ]


def test_what_opens_like_two_other_lines() -> None:
    links = [f"See it now: {shop}" for shop in ("Amber & Co", "Brook", "Cole Brothers")]
    text = "\n\n".join(f"{PARAGRAPH}\n\n{link}" for link in links)
    found = names(repeats.notice, text)
    assert all("opens-alike" in cue for cue in found[1::2])
    assert not any("opens-alike" in cue for cue in found[::2])
    twice = "\n\n".join(f"{PARAGRAPH}\n\n{link}" for link in links[:2])
    assert not any("opens-alike" in cue for cue in names(repeats.notice, twice))


def test_questions_may_open_alike() -> None:
    asked = [f"What is the {thing}?" for thing in ("lock", "weir", "ferry")]
    found = names(repeats.notice, "\n\n".join(f"{each}\n\n{OTHER}" for each in asked))
    assert not any("opens-alike" in cue for cue in found)


def test_a_cell_divided_by_tabs_may_be_a_sentence() -> None:
    rows = (
        "DL\tOla Brandt\t63\t1 tackle (1 combined). 1 sack, 1 loss, 2 hurries.",
        "CB\tOwen Weir\t57\t6 tackles, 1 assist (7 combined). 1 loss.",
    )
    assert all("cells" in found for found in names(rule.notice, "\n\n".join(rows)))
    barred = [row.replace("\t", " | ") for row in rows]
    assert not any("cells" in cue for cue in names(rule.notice, "\n\n".join(barred)))


def test_words_that_head_the_parts_of_a_recipe_or_a_review() -> None:
    heads = ("Zutaten", "Pros:", "Le verdict", "Ингредиенты", "作り方", "המרכיבים")
    text = "\n\n".join(heads)
    assert names(section_word.notice, text) == [{"section-word"} for _ in heads]
    others = (
        "Zutaten für alle gibt es nicht",
        "The pros and cons of a ferry",
        "Contra",
    )
    found = names(section_word.notice, "\n\n".join(others))
    assert found == [set(), set(), {"section-word"}]
