"""Forms that overrule the models: labels in, those that a form makes another of out.

The models were trained on pages of some kinds, and a few forms tell what they can't. The
rules for what a line was taken for are asked in the order of `_RULES`, and the first that
knows decides.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, cached_property

from newsconv.parsing.labelling.decide import Marginals, likeliest

SHARES = {
    "furniture": 0.8,
    "paragraph": 0.74,
    "caption": 0.74,
    "credit": 0.74,
    "subhead": 0.57,
    "table_row": 0.65,
    "block_quote": 0.59,
    "list_item": 0.69,
}
"""How often a form is right that overrules the models, by what it makes of a line: of
1,000 such lines of the accuracy corpus 718 were. It knows no tables: what it calls
running text counts as one."""
_FURNITURE = "furniture"
_ROWS = frozenset({"paragraph", "list_item", "subhead"})
_SHORT = frozenset({"paragraph", "subhead", _FURNITURE, "pull_quote"})
"""What the models make of a short line whose form they do not know."""
_HEADED = _SHORT | {"list_item", "caption", "byline"}
_POSTED = _SHORT | {"caption", "byline"}
_FEW_WORDS = frozenset({"words-1", "words-2"})
_STOPS = frozenset({"ends-stop", "ends-question", "sentences"})
_QUOTED = _STOPS | {"quoted-whole"}
_TELLS = frozenset({"ends-stop", "ago"})
_DATED = frozenset({"date-line", "date-in-head", "date-word", "clock", "ago"})
_NO_CAPTION = frozenset({"date-line", "byline-names", "under-related", "ago"})
_SIGNS = frozenset({"byline-names", "byline-word"})
_POST = frozenset({"signs-post", "post-next"})
_SAID = frozenset({"said-before", "said-later"})
_NO_HEADING = frozenset(
    {
        *("opens-lower", "bracketed", "ends-stop", "label-run", "opens-dash"),
        *("words-21", "signs-quote", "parallel", "under-colon", "glued"),
    }
)
"""What has one of these heads nothing, where the models think it does."""
_SHOUTED = frozenset({"words-7", "words-13", "words-21"})
"""What is in capitals and so long is another story's headline, with a link to it."""
_ALIKE = 2
"""So many shorter subheads in capitals, and the long ones are subheads, too."""
_HEADING = 0.1
"""So probably a subhead, what repeats the story's words is one, from its contents."""
_QUESTIONS = 3
"""So many questions, each with an answer below, are an interview's or an explainer's."""
_NO_QUESTION = frozenset({"sentences", "words-21", "words-33", "words-61"})
"""What has one of these is a paragraph that ends in a question."""
_TOLD_ALONE = frozenset({"ends-stop", "words-13", "words-21", "words-33", "words-61"})
"""What has one of these is a paragraph although it opens with a number."""
_TOLD = 1.15
"""A subhead is the likelier reading of a short line: so much more must speak for it."""


class _Text:
    """A text's lines, and what the rules ask of the whole."""

    def __init__(
        self,
        labels: list[str],
        names: Sequence[Sequence[str]],
        marginals: Sequence[Marginals],
    ) -> None:
        self.labels = labels
        self.names = names
        self.marginals = marginals
        told = [at for at, label in enumerate(labels) if label == "paragraph"]
        self._first, self._last = (told[0], told[-1]) if told else (0, 0)

    def above(self, at: int) -> Sequence[str]:
        """The cues of the line above."""
        return self.names[at - 1] if at else ()

    def below(self, at: int) -> str | None:
        """The label of the line below."""
        return self.labels[at + 1] if at + 1 < len(self.labels) else None

    def beside(self, at: int) -> Sequence[Sequence[str]]:
        """The cues of the lines above and below."""
        return (*self.names[max(0, at - 1) : at], *self.names[at + 1 : at + 2])

    def within(self, at: int) -> bool:
        """Say whether a line stands between two paragraphs of the story."""
        return self._first < at < self._last

    def rest(self, at: int, *labels: str) -> str:
        """Return what a line is likeliest to be beside some labels."""
        return likeliest({**self.marginals[at], **dict.fromkeys(labels, 0.0)})

    @cached_property
    def questions(self) -> set[int]:
        """The short questions that have answers below, if they are many."""
        asks = ["ends-question" in here for here in self.names]
        found = {
            at
            for at, label in enumerate(self.labels[1:])
            if asks[at]
            and label == "paragraph"
            and not asks[at + 1]
            and self.labels[at] in _SHORT
            and _NO_QUESTION.isdisjoint(self.names[at])
        }
        # More below an answer, whose own the models took for a page's.
        more = found
        while more:
            more = {
                at + 2
                for at in more
                if asks[at + 2 : at + 3] == [True]
                and self.labels[at + 2] in _SHORT
                and self.labels[at + 3 : at + 4] == [_FURNITURE]
                and "whole-sentence" in self.names[at + 3]
            }
            found |= more
        return found if len(found) >= _QUESTIONS else set()

    @cached_property
    def question(self) -> str:
        """What they are: an interview's are told, an explainer's head their answers."""
        told, heads = (
            sum(self.marginals[at].get(name, 0.0) for at in self.questions)
            for name in ("paragraph", "subhead")
        )
        return "subhead" if heads > _TOLD * told else "paragraph"

    @cached_property
    def heads_in_capitals(self) -> bool:
        """Whether the story or its subheads are in capitals."""
        loud = [
            label
            for label, here in zip(self.labels, self.names, strict=True)
            if "all-caps" in here and _SHOUTED.isdisjoint(here)
        ]
        told = [
            "all-caps" in here
            for label, here in zip(self.labels, self.names, strict=True)
            if label == "paragraph"
        ]
        return loud.count("subhead") >= _ALIKE or sum(told) * 2 > len(told)

    @cached_property
    def numbers_head(self) -> bool:
        """Whether most of the numbered lines are headlines or subheads."""
        alike = Counter(
            label
            for label, here in zip(self.labels, self.names, strict=True)
            if "item-near" in here and "number" in here
        )
        return (alike["subhead"] + alike["headline"]) * 2 > alike.total()


def overruled(
    labels: Sequence[str],
    names: Sequence[Sequence[str]],
    marginals: Sequence[Marginals],
) -> dict[int, str]:
    """Return the labels of the blocks that a form leaves no doubt of.

    `names` are the names of each block's cues.
    """
    text = _Text(list(labels), names, marginals)
    found: dict[int, str] = {}
    for at, label in enumerate(labels):
        for rule in _rules_of(label):
            made = rule(text, at)
            if made is not None:
                found[at] = made
                break
    return found


def _row(text: _Text, at: int) -> str | None:
    """A line divided into cells is a table's row; the models call it a paragraph."""
    if "cells" not in text.names[at]:
        return None
    ours = text.labels[at] != _FURNITURE or text.within(at)
    return "table_row" if ours else None


def _marked(text: _Text, at: int) -> str | None:
    """Lines that open with ">" are quoted."""
    return "block_quote" if "quote-marks" in text.names[at] else None


def _posted(text: _Text, at: int) -> str | None:
    """A post is quoted, and who posted it with it."""
    return None if _POST.isdisjoint(text.names[at]) else "block_quote"


def _mailed(text: _Text, at: int) -> str | None:
    """The head of a mail is none of the story, nor is its day the story's."""
    return _FURNITURE if "mail-head" in text.names[at] else None


def _contact(text: _Text, at: int) -> str | None:
    """Who stands under "Media contact:" wrote nothing."""
    return _FURNITURE if "furniture-contact" in text.above(at) else None


def _presented(text: _Text, at: int) -> str | None:
    """A sentence that names the author below the story's start signs nothing."""
    here = text.names[at]
    presents = "names-writer" in here and "whole-sentence" in here
    return text.rest(at, "byline", "date") if presents else None


def _alone(text: _Text, at: int) -> str | None:
    """In a text of no paragraph a sentence of no by-word is the story: "It rained."."""
    sentence = "whole-sentence" in text.names[at] and "paragraph" not in text.labels
    return "paragraph" if sentence and _SIGNS.isdisjoint(text.names[at]) else None


def _poster(text: _Text, at: int) -> str | None:
    """What names who posted it heads no part of a story."""
    return _FURNITURE if "byline-names" in text.names[at] else None


def _heads_picture(text: _Text, at: int) -> str | None:
    """The words "Image caption," on a line of their own are no caption.

    They stand over one, or over the credit that a caption opened a bracket for.
    """
    here = text.names[at]
    if "caption-label" not in here or _FEW_WORDS.isdisjoint(here):
        return None
    heads = text.below(at) == "caption" or "open-bracket" in text.above(at)
    return _FURNITURE if heads else None


def _told_day(text: _Text, at: int) -> str | None:
    """A sentence with a day in it is no date, nor "21m ago Bridge shut"."""
    here = text.names[at]
    told = (
        "date-line" not in here
        and "date-word" not in here  # "Published 1 day ago"
        and _FEW_WORDS.isdisjoint(here)
        and not _TELLS.isdisjoint(here)
    )
    return text.rest(at, "date", "byline") if told else None


def _number(text: _Text, at: int) -> str | None:
    """What has neither a day nor a time is none: "Story no. 1234567"."""
    return text.rest(at, "date") if _DATED.isdisjoint(text.names[at]) else None


def _pulled(text: _Text, at: int) -> str | None:
    """A pull quote is a sentence or in quotation marks, and within the story."""
    if not text.within(at):
        return _FURNITURE
    if not _QUOTED.isdisjoint(text.names[at]):
        return None
    heads = text.marginals[at].get("subhead", 0.0) >= _HEADING
    return "subhead" if heads else _FURNITURE


def _asked(text: _Text, at: int) -> str | None:
    """Where questions have answers below, all are told, or all head their answers."""
    if at in text.questions:
        return text.question
    answers = at - 1 in text.questions and text.labels[at] == _FURNITURE
    return "paragraph" if answers else None


def _credited(text: _Text, at: int) -> str | None:
    """What ends with a picture's credit is a caption; what is one tells no story."""
    if "credit-alone" in text.names[at]:
        return "credit"
    return "caption" if "credit-at-end" in text.names[at] else None


def _over_credit(text: _Text, at: int) -> str | None:
    """What stands right over a credit, and is no line of a page's, is its caption."""
    here = text.names[at]
    over = (
        text.below(at) == "credit"
        and "credit-alone" in text.names[at + 1]
        and _FEW_WORDS.isdisjoint(here)
        and _NO_CAPTION.isdisjoint(here)
        and not any(name.startswith(_FURNITURE) for name in here)
    )
    return "caption" if over else None


def _opens_credit(text: _Text, at: int) -> str | None:
    """So is what ends with the bracket that the line of its credit closes."""
    here = text.names[at]
    opens = "open-bracket" in here and _FEW_WORDS.isdisjoint(here)
    return "caption" if opens else None


def _heads_part(text: _Text, at: int) -> str | None:
    """A word for a part of a recipe or a review heads it, within the story."""
    heads = "section-word" in text.names[at] and text.within(at)
    return "subhead" if heads else None


def _heads_nothing(text: _Text, at: int) -> str | None:
    """What opens like two other lines heads nothing, nor what has no subhead's form."""
    here = text.names[at]
    if "opens-alike" in here:
        return "list_item" if _SAID.isdisjoint(here) else _FURNITURE
    shouted = "all-caps" in here and not _SHOUTED.isdisjoint(here)
    if shouted and not text.heads_in_capitals:
        return _FURNITURE
    formed = any(name.startswith(_FURNITURE) for name in here)
    if not formed and _NO_HEADING.isdisjoint(here):
        return None
    return text.rest(at, "subhead", "headline")


def _spoken(text: _Text, at: int) -> str | None:
    """A line that opens with a dash beside another one is a turn of a talk."""
    here = text.names[at]
    spoken = (
        "opens-dash" in here
        and not _STOPS.isdisjoint(here)
        and any("opens-dash" in names for names in text.beside(at))
        and "paragraph" in text.labels[:at]
        and "paragraph" in text.labels[at:]
    )
    return "paragraph" if spoken else None


def _asked_aloud(text: _Text, at: int) -> str | None:
    """A question that opens with a dash, with an answer below, is no list's item."""
    here = text.names[at]
    below = text.names[at + 1] if at + 1 < len(text.names) else ()
    asked = "opens-dash" in here and "ends-question" in here
    return "paragraph" if asked and "opens-dash" in below else None


def _quotation(text: _Text, at: int) -> str | None:
    """A quotation alone right above a paragraph is the story's, and no other's link."""
    here = text.names[at]
    quoted = (
        "quoted-whole" in here
        and text.below(at) == "paragraph"
        and "paragraph" in text.labels[:at]
        and "furniture-related" not in text.above(at)
    )
    if not quoted:
        return None
    return "subhead" if _STOPS.isdisjoint(here) else "paragraph"


def _numbered(text: _Text, at: int) -> str | None:
    """Where most of the numbered lines head something, all do."""
    here = text.names[at]
    heads = "item-near" in here and "number" in here and text.numbers_head
    told = text.labels[at] == "paragraph" and not _TOLD_ALONE.isdisjoint(here)
    return "subhead" if heads and not told else None


_Rule = Callable[[_Text, int], str | None]
_ALL: frozenset[str] = frozenset()
_RULES: tuple[tuple[frozenset[str], _Rule], ...] = (
    (_ROWS | {_FURNITURE}, _row),
    (frozenset({"paragraph"}), _marked),
    (_POSTED, _posted),
    (_ALL, _mailed),
    (frozenset({"byline"}), _contact),
    (frozenset({"byline"}), _presented),
    (frozenset({"byline"}), _alone),
    (frozenset({"subhead"}), _poster),
    (frozenset({"caption"}), _heads_picture),
    (frozenset({"date"}), _told_day),
    (frozenset({"date"}), _number),
    (frozenset({"pull_quote"}), _pulled),
    (_SHORT, _asked),
    (frozenset({"paragraph"}), _credited),
    (frozenset({_FURNITURE}), _over_credit),
    (_SHORT, _opens_credit),
    (_HEADED, _heads_part),
    (frozenset({"subhead"}), _heads_nothing),
    (_SHORT, _spoken),
    (frozenset({"list_item"}), _asked_aloud),
    (frozenset({_FURNITURE}), _quotation),
    (frozenset({_FURNITURE, "paragraph"}), _numbered),
)
"""What the models made of a line, and what may then be known better; `_ALL` for any."""


@cache
def _rules_of(label: str) -> tuple[_Rule, ...]:
    return tuple(rule for labels, rule in _RULES if not labels or label in labels)
