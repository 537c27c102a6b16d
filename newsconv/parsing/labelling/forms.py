"""Forms that leave little doubt: marginals and labels in, both mended out.

The pages that the models learned from have few or no examples of these: texts of a dozen
lines that somebody selected, interviews, live blogs, mail. What a form says is put into
the marginals before the labels are decided, or overrules what was decided.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from newsconv.parsing.labelling.decide import Marginals, likeliest

_ROWS = frozenset({"paragraph", "list_item", "subhead"})
_DECK_FEW = 0.5
"""So probable a word or two must be to be the deck."""
_DECK_BRIEF = 0.25
"""And so probable a sentence in a text of few blocks: it is the story's more often."""
_FEW_WORDS = frozenset({"words-1", "words-2"})
_STOPS = frozenset({"ends-stop", "ends-question", "sentences"})
_TELLS = frozenset({"ends-stop", "ago"})
_PAGES = "furniture"
_QUESTIONS = 3
"""So many questions, each with an answer below, are an interview's or an explainer's."""
_ASKED = frozenset({"paragraph", "subhead", "furniture", "pull_quote"})
_NO_HEADING = frozenset(
    {
        *("opens-lower", "bracketed", "ends-stop", "label-run", "opens-dash"),
        *("words-21", "signs-quote", "parallel", "under-colon", "glued"),
    }
)
"""What has one of these heads nothing, where the models think it does."""
_SAID = frozenset({"said-before", "said-later"})
_POST = frozenset({"signs-post", "post-next"})
_HEADED = _ASKED | {"list_item", "caption", "byline"}
_POSTED = _ASKED | {"byline", "caption"}
_QUOTED = _STOPS | {"quoted-whole"}
_HEADING = 0.1
"""So probably a subhead, what repeats the story's words is one, from its contents."""
_NO_HEADS = frozenset({"sentences", "words-21", "words-33", "words-61"})
"""What has one of these is a paragraph that ends in a question."""
_TOLD = 1.15
"""A subhead is the likelier reading of a short line: so much more must speak for it."""
_BRIEF = 14
"""A text of so few blocks is a story that somebody selected, most likely."""
_SELECTED = 0.25
"""Of what is taken for furniture and has a story's sentences so much is some in such a
text: the models were trained on longer ones, with much below the story's end."""
_SURE = (
    *("furniture-copyright", "furniture-advert", "furniture-paywall"),
    *("furniture-appeal", "mail-head"),
)
"""Forms that hardly anything else has."""
_SHARE = 0.97
"""How often a line of such a form is furniture."""
FORMED = {
    "furniture": 0.8,
    "paragraph": 0.74,
    "caption": 0.74,
    "subhead": 0.57,
    "table_row": 0.65,
    "block_quote": 0.59,
    "list_item": 0.69,
}
"""How often a form is right that overrules the models, by what it makes of a line: of
1,000 such lines of the accuracy corpus 718 were. It knows no tables: what it calls
running text counts as one."""
_PICTURED = 0.4
"""A line that is so probably a caption may have a copyright sign."""


def know_by_form(
    marginals: Sequence[dict[str, float]], names: Sequence[Sequence[str]]
) -> None:
    """Put into the marginals what a form leaves little doubt of.

    A copyright line is furniture also below a story so short that its end is not seen,
    and so is an advertisement's mark wherever it stands, and what keeps the rest of the
    story for subscribers, or asks readers to write. A paragraph that opens with a
    dateline is where the story begins, and no deck; nor is one of several items that are
    marked alike, or what stands under it, or a word or two that hardly look so. One that
    opens with "Correction:" is a correction. A credit with its label or in brackets is no
    byline: who took the picture did not write. And of a few lines that somebody selected
    most sentences are the story's, the first one too.
    """
    brief = len(marginals) <= _BRIEF
    above: Sequence[str] = ()
    for probable, here in zip(marginals, names, strict=True):
        brief = brief and "comment-heading" not in here
        goes_on = "glued" in here and "ends-question" not in above
        if brief and "story-sentence" in here and not goes_on:
            _give(probable, "furniture", "paragraph", 1 - _SELECTED)
        if "dateline" in here or "item-near" in here or "item-near" in above:
            _give(probable, "deck", "paragraph")
        unlike = probable.get("deck", 0.0)
        if unlike < _DECK_FEW and not _FEW_WORDS.isdisjoint(here):
            _give(probable, "deck", "furniture")
        elif brief and unlike < _DECK_BRIEF and "story-sentence" in here:
            _give(probable, "deck", "paragraph")
        if "credit-alone" in here and "names-alone" not in here:
            _give(probable, "byline", "credit")
        if "dateline-alone" in here:
            _give(probable, "caption", "dateline")
        if "comment-heading" in here:
            _give(probable, "paragraph", "furniture")
        if "correction-word" in here:
            _give(probable, "paragraph", "correction")
        above = here
        known = probable.get("furniture", 0.0)
        pictured = probable.get("caption", 0.0)
        sure = any(form in here for form in _SURE)
        if sure and known < _SHARE and pictured < _PICTURED:
            left = (1 - _SHARE) / (1 - known)
            for name in probable:
                probable[name] *= left
            probable["furniture"] = _SHARE


def _give(probable: dict[str, float], name: str, to: str, share: float = 1.0) -> None:
    """Give what a label has to another one, or a share of it."""
    given = share * probable.get(name, 0.0)
    probable[to] = probable.get(to, 0.0) + given
    probable[name] = probable.get(name, 0.0) - given


def by_form(
    labels: Sequence[str],
    names: Sequence[Sequence[str]],
    marginals: Sequence[Marginals],
) -> list[str]:
    """Return the labels, mended where a form leaves no doubt; `names` are the cues'.

    A line divided into cells is a table's row: the pages that the models were trained
    on call it a paragraph. Lines that open with ">" are quoted. Who stands under "Media
    contact:" wrote nothing, and the day of a mail is not the story's; "Posted by
    Lettice" heads no part of it; nor is a sentence with a day in it a date, or what a
    live blog leads to ("21m ago Bridge shut"). Where questions have answers below, all
    are told, or all head their answers. A pull quote is a sentence or in quotation
    marks, and stands within the story. "Image caption," on a line of its own is none;
    what ends with a picture's credit, or with the bracket that opens it, is a caption;
    lines that open with a dash are a talk. A quotation alone on its line, right above a
    paragraph, is the story's; a post and who posted it are quoted. What opens like two
    other lines heads nothing: "See it now: …"; a word for a part of a recipe or a review
    heads it, within the story.
    """
    found: list[str] = []
    above: Sequence[str] = ()
    told = [at for at, label in enumerate(labels) if label == "paragraph"]
    first, last = (told[0], told[-1]) if told else (0, 0)
    asked, as_what = _asked(labels, names, marginals)
    heads = _numbered_heads(labels, names)
    for at, (label, here) in enumerate(zip(labels, names, strict=True)):
        if "cells" in here and (
            label in _ROWS or (label == _PAGES and first < at < last)
        ):
            found.append("table_row")
        elif ("quote-marks" in here and label == "paragraph") or (
            label in _POSTED and not _POST.isdisjoint(here)
        ):
            found.append("block_quote")
        elif (
            "mail-head" in here
            or (label == "byline" and "furniture-contact" in above)
            or (label == "subhead" and "byline-names" in here)
            or (label == "caption" and _heads_caption(labels, names, at))
        ):
            found.append("furniture")
        elif label == "date" and "date-line" not in here and _is_told(here):
            found.append(likeliest({**marginals[at], "date": 0.0, "byline": 0.0}))
        elif label == "pull_quote" and (
            not first < at < last or _QUOTED.isdisjoint(here)
        ):
            heading = first < at < last and marginals[at].get("subhead", 0) >= _HEADING
            found.append("subhead" if heading else "furniture")
        elif at in asked:
            found.append(as_what)
        elif at - 1 in asked and label == _PAGES:
            found.append("paragraph")
        elif (label == "paragraph" and "credit-at-end" in here) or (
            label in _ASKED and "open-bracket" in here and _FEW_WORDS.isdisjoint(here)
        ):
            found.append("caption")
        elif "section-word" in here and label in _HEADED and first < at < last:
            found.append("subhead")
        elif label == "subhead" and "opens-alike" in here:
            found.append("list_item" if _SAID.isdisjoint(here) else "furniture")
        elif label == "subhead" and _heads_nothing(here):
            found.append(likeliest({**marginals[at], "subhead": 0.0, "headline": 0.0}))
        elif label in _ASKED and _is_spoken(labels, names, at):
            found.append("paragraph")
        elif label == "furniture" and _is_quoted(labels, names, at):
            stops = not _STOPS.isdisjoint(here)
            found.append("paragraph" if stops else "subhead")
        elif (
            heads and label == "furniture" and "item-near" in here and "number" in here
        ):
            found.append("subhead")
        else:
            found.append(label)
        above = here
    return found


def believe(
    marginals: Sequence[dict[str, float]],
    decided: Sequence[str],
    changed: Sequence[str],
    shares: Mapping[str, float],
) -> None:
    """Put into the marginals what was changed of their labels.

    `shares` is how often a change to each label is right.
    """
    for probable, before, after in zip(marginals, decided, changed, strict=True):
        known = probable.get(after, 0.0)
        if before != after and known < (share := shares.get(after, 0.0)):
            for name in probable:
                probable[name] *= (1 - share) / (1 - known)
            probable[after] = share


def _heads_nothing(names: Sequence[str]) -> bool:
    """Say whether a line's form is none of a subhead's."""
    return not _NO_HEADING.isdisjoint(names) or any(
        name.startswith(_PAGES) for name in names
    )


def _numbered_heads(labels: Sequence[str], names: Sequence[Sequence[str]]) -> bool:
    """Say whether most of a text's numbered lines are headlines or subheads."""
    alike = Counter(
        label
        for label, here in zip(labels, names, strict=True)
        if "item-near" in here and "number" in here
    )
    return (alike["subhead"] + alike["headline"]) * 2 > alike.total()


def _asked(
    labels: Sequence[str],
    names: Sequence[Sequence[str]],
    marginals: Sequence[Marginals],
) -> tuple[set[int], str]:
    """Return the short questions that have answers below, and what they are.

    An interview's are told, and an explainer's are subheads: what most are, all are.
    """
    asks = ["ends-question" in here for here in names]
    questions = {
        at
        for at, label in enumerate(labels[1:])
        if asks[at]
        and label == "paragraph"
        and not asks[at + 1]
        and labels[at] in _ASKED
        and _NO_HEADS.isdisjoint(names[at])
    }
    if len(questions) < _QUESTIONS:
        return set(), ""
    # One more below an answer, whose own the models took for a page's.
    questions |= {
        at
        for at in range(min(questions), len(labels) - 1)
        if asks[at]
        and labels[at] in _ASKED
        and labels[at + 1] == _PAGES
        and "whole-sentence" in names[at + 1]
        and at - 2 in questions
    }
    told, heads = (
        sum(marginals[at].get(name, 0.0) for at in questions)
        for name in ("paragraph", "subhead")
    )
    return questions, "subhead" if heads > _TOLD * told else "paragraph"


def _heads_caption(
    labels: Sequence[str], names: Sequence[Sequence[str]], at: int
) -> bool:
    """Say whether a line is "Image caption," and nothing else, over the caption.

    Or over the credit that the caption opened a bracket for.
    """
    return (
        "caption-label" in names[at]
        and not _FEW_WORDS.isdisjoint(names[at])
        and (
            labels[at + 1 : at + 2] == ["caption"]
            or (at > 0 and "open-bracket" in names[at - 1])
        )
    )


def _is_told(names: Sequence[str]) -> bool:
    """Say whether a line that has a day or a time tells something."""
    return (
        "date-word" not in names  # "Published 1 day ago"
        and _FEW_WORDS.isdisjoint(names)
        and not _TELLS.isdisjoint(names)
    )


def _is_spoken(labels: Sequence[str], names: Sequence[Sequence[str]], at: int) -> bool:
    """Say whether a line is a turn of a talk within the story: another is beside it."""
    beside = (*names[max(0, at - 1) : at], *names[at + 1 : at + 2])
    return (
        "opens-dash" in names[at]
        and not _STOPS.isdisjoint(names[at])
        and any("opens-dash" in other for other in beside)
        and "paragraph" in labels[:at]
        and "paragraph" in labels[at:]
    )


def _is_quoted(labels: Sequence[str], names: Sequence[Sequence[str]], at: int) -> bool:
    """Say whether a line is one quotation within the story, and no other story's link."""
    return (
        "quoted-whole" in names[at]
        and labels[at + 1 : at + 2] == ["paragraph"]
        and "paragraph" in labels[:at]
        and "furniture-related" not in names[at - 1]
    )
