"""What the gold leaves unmarked is settled for training, and nothing else is."""

import pytest
from calibrating import curve_of
from settling import settled

from newsconv.parsing.document import Document
from newsconv.parsing.labelling.frame import Frame
from newsconv.parsing.noticing import cue_names
from newsconv.parsing.segment import segment

PROSE = (
    "The council voted on Monday to keep the old lock open for another year, and the "
    "vote was close, said two people who had been in the room."
)


def frame_of(*lines: str) -> Frame:
    document = Document(segment("\n\n".join(lines)))
    return Frame(document, cue_names(document))


def test_a_sure_subhead_is_one_though_the_gold_calls_it_a_paragraph() -> None:
    frame = frame_of(PROSE, "Who pays for the gates?", PROSE)
    paragraph = {"paragraph": 0.95, "furniture": 0.05}
    gold = ["paragraph", "paragraph", "paragraph"]
    sure = [paragraph, {"subhead": 0.9, "paragraph": 0.1}, paragraph]
    assert settled(gold, sure, frame) == ["paragraph", "subhead", "paragraph"]
    doubtful = [paragraph, {"subhead": 0.7, "paragraph": 0.3}, paragraph]
    assert settled(gold, doubtful, frame) == gold


def test_a_short_line_of_capitals_between_paragraphs_is_a_subhead() -> None:
    frame = frame_of(PROSE, "A CLOSE VOTE", PROSE)
    answer = [{"paragraph": 0.95, "furniture": 0.05}] * 3
    gold = ["paragraph", "paragraph", "paragraph"]
    assert settled(gold, answer, frame) == ["paragraph", "subhead", "paragraph"]


def test_what_the_gold_marks_stays() -> None:
    frame = frame_of("Lock to stay open", "By Ada Finch", PROSE)
    gold = ["headline", "byline", "paragraph"]
    other = {"deck": 0.99, "furniture": 0.01}
    assert settled(gold, [other, other, other], frame) == gold


def test_a_curve_rises_and_promises_less_than_was_right() -> None:
    # Of 400 decisions at 0.9, nine tenths are right; of 400 at 0.5, half.
    seen = [(0.9, at % 10 > 0) for at in range(400)]
    seen += [(0.5, at % 2 > 0) for at in range(400)]
    curve = curve_of(seen)
    assert curve[0] == (0.0, 0.0)
    assert [marginal for marginal, _ in curve] == sorted(m for m, _ in curve)
    assert [share for _, share in curve] == sorted(share for _, share in curve)
    assert curve[-1][1] <= 0.9
    assert curve[-1][1] == pytest.approx(0.9, abs=0.1)
