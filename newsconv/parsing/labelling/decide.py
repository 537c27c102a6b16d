"""Marginals in, one label a block out, as far as a story's order allows it.

A text has one headline, chosen beforehand, and mostly one deck. The labels that few
blocks have are taken at a lower probability than the common ones: a byline that is
missed costs more than a line of furniture that is called one (the threshold that is
best for an F measure is half of what it reaches: Lipton, Elkan and Naryanaswamy 2014).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

Marginals = Mapping[str, float]

_TINY = 1e-6
_LINES = frozenset({"paragraph", "list_item"})
_LEAST = {
    "byline": 0.2,
    "date": 0.3,
    "subhead": 0.3,
    "caption": 0.4,
    "list_item": 0.3,
}
"""At this probability a block has the label, whatever else it may be."""
_DECK = 0.07
"""The block likeliest to be the deck is it at this probability."""
_DECK_BRIEF = 0.25
"""And at this in a text of few blocks, where a sentence is the story's more often."""
_DECK_BELOW = 0.5
"""So probable it must be below the story's first paragraph."""
_DECK_TOO = (0.5, 0.9)
"""Another is part of it at this probability, and at so much of the likeliest one's."""
_FEW_WORDS = frozenset({"words-1", "words-2"})
_NO_DECKS = frozenset({"headline", "byline", "date", "credit"})
_STOPS = frozenset({"ends-stop", "ends-question", "sentences"})
_TABLE = 3
"""So many lines of cells are a table."""
_QUESTIONS = 3
"""So many questions, each with an answer below, are an interview's or an explainer's."""
_ASKED = frozenset({"paragraph", "subhead", "furniture", "pull_quote"})
_LONG_QUESTION = frozenset({"words-33", "words-61"})
_TOLD = 1.15
"""A subhead is the likelier reading of a short line: so much more must speak for it."""
_BRIEF = 14
"""A text of so few blocks is a story that somebody selected, most likely."""
_SELECTED = 0.25
"""Of what is taken for furniture and has a story's sentences so much is some in such a
text: the models were trained on longer ones, with much below the story's end."""
_SURE = ("furniture-copyright", "furniture-advert", "furniture-paywall", "mail-head")
"""Forms that hardly anything else has."""
_SHARE = 0.97
"""How often a line of such a form is furniture."""
FORMED = 0.65
"""How often a form is right that overrules the models: of 57 such lines of the accuracy
corpus 37 were, tables left out, which it does not know."""
_PICTURED = 0.4
"""A line that is so probably a caption may have a copyright sign."""


def decide(
    marginals: Sequence[dict[str, float]], headline: int, share: float
) -> list[str]:
    """Return the label of each block.

    `headline` is the one chosen, -1 where there is none, and `share` how probable that
    is. What is known by that choice is put into the marginals: no other block is one.
    """
    for at, probable in enumerate(marginals):
        if at == headline:
            probable["headline"] = share
        elif "headline" in probable:
            left = 1 - probable.pop("headline")
            for name in probable:
                probable[name] /= max(left, _TINY)
    labels = [
        "headline" if at == headline else _label(probable)
        for at, probable in enumerate(marginals)
    ]
    decks = _decks(marginals, labels)
    for at, label in enumerate(labels):
        if at in decks:
            labels[at] = "deck"
        elif label == "deck":
            others = [name for name in marginals[at] if name != "deck"]
            labels[at] = max(others, key=marginals[at].__getitem__)
    return labels


def _decks(marginals: Sequence[Marginals], labels: Sequence[str]) -> set[int]:
    """Return the blocks that are the deck: the likeliest one, and any as likely."""
    # A deck stands over its story: with no paragraph below, it is the story.
    last = max(
        (at for at, label in enumerate(labels) if label == "paragraph"), default=0
    )
    first = labels.index("paragraph") if last else 0
    top = labels.index("headline") if "headline" in labels else 0
    # What stands below a subhead is the story.
    if "subhead" in labels[top:first]:
        last = labels.index("subhead", top)
    likely = {
        at: probable
        for at in range(last)
        if labels[at] not in _NO_DECKS
        and ((probable := marginals[at].get("deck", 0.0)) > _DECK_BELOW or at <= first)
    }
    best = max(likely, key=likely.__getitem__, default=-1)
    if best < 0 or likely[best] < _DECK:
        return set()
    least, part = _DECK_TOO
    too = max(least, part * likely[best])
    return {at for at, probable in likely.items() if at == best or probable >= too}


def share_in_tables(
    marginals: Sequence[dict[str, float]], names: Sequence[Sequence[str]]
) -> None:
    """Give the rows of a table the mean of their marginals: they are one thing.

    `names` are the names of each block's cues.
    """
    cells = ["cells" in here for here in names]
    for is_table, run in groupby(range(len(cells)), key=cells.__getitem__):
        rows = [marginals[at] for at in run] if is_table else []
        if len(rows) >= _TABLE:
            known = sorted({name for row in rows for name in row})
            mean = {
                name: sum(row.get(name, 0.0) for row in rows) / len(rows)
                for name in known
            }
            for row in rows:
                row.clear()
                row.update(mean)


def know_by_form(
    marginals: Sequence[dict[str, float]], names: Sequence[Sequence[str]]
) -> None:
    """Put into the marginals what a form leaves little doubt of.

    A copyright line is furniture also below a story so short that its end is not seen,
    and so is an advertisement's mark wherever it stands, and what keeps the rest of the
    story for subscribers. A paragraph that opens with a
    dateline is where the story begins, and no deck; nor is one of several items that
    are marked alike, or what stands under it, or a word or two that hardly look so. One that opens with "Correction:" is a
    correction. And of a few lines that somebody selected most sentences are the story's,
    the first one too.
    """
    brief = len(marginals) <= _BRIEF
    above: Sequence[str] = ()
    for probable, here in zip(marginals, names, strict=True):
        brief = brief and "comment-heading" not in here
        if brief and "story-sentence" in here and "glued" not in here:
            _give(probable, "furniture", "paragraph", 1 - _SELECTED)
        if "dateline" in here or "item-near" in here or "item-near" in above:
            _give(probable, "deck", "paragraph")
        unlike = probable.get("deck", 0.0)
        if unlike < _DECK_BELOW and not _FEW_WORDS.isdisjoint(here):
            _give(probable, "deck", "furniture")
        elif brief and unlike < _DECK_BRIEF and "story-sentence" in here:
            _give(probable, "deck", "paragraph")
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
    live blog leads to ("21m ago Bridge shut"). Where questions have answers below, all are told, or
    all head their answers. A quotation alone on its line, right above a paragraph, is the story's.
    """
    found: list[str] = []
    above: Sequence[str] = ()
    asked, as_what = _asked(labels, names, marginals)
    heads = _numbered_heads(labels, names)
    for at, (label, here) in enumerate(zip(labels, names, strict=True)):
        if "cells" in here and label in _LINES:
            found.append("table_row")
        elif "quote-marks" in here and label == "paragraph":
            found.append("block_quote")
        elif (
            "mail-head" in here
            or (label == "byline" and "furniture-contact" in above)
            or (label == "subhead" and "byline-names" in here)
        ):
            found.append("furniture")
        elif label == "date" and "date-line" not in here and _is_told(here):
            found.append(_label({**marginals[at], "date": 0.0}))
        elif at in asked:
            found.append(as_what)
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
    share: float,
) -> None:
    """Put into the marginals what was changed of their labels, `share` of it rightly."""
    for probable, before, after in zip(marginals, decided, changed, strict=True):
        known = probable.get(after, 0.0)
        if before != after and known < share:
            for name in probable:
                probable[name] *= (1 - share) / (1 - known)
            probable[after] = share


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
    """Return the questions that have answers below, and what they are.

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
        and _LONG_QUESTION.isdisjoint(names[at])
    }
    if len(questions) < _QUESTIONS:
        return set(), ""
    told, heads = (
        sum(marginals[at].get(name, 0.0) for at in questions)
        for name in ("paragraph", "subhead")
    )
    return questions, "subhead" if heads > _TOLD * told else "paragraph"


def _is_told(names: Sequence[str]) -> bool:
    """Say whether a line that has a day or a time tells something."""
    return _FEW_WORDS.isdisjoint(names) and ("ends-stop" in names or "ago" in names)


def _is_quoted(labels: Sequence[str], names: Sequence[Sequence[str]], at: int) -> bool:
    """Say whether a line is one quotation within the story, and no other story's link."""
    return (
        "quoted-whole" in names[at]
        and labels[at + 1 : at + 2] == ["paragraph"]
        and "paragraph" in labels[:at]
        and "furniture-related" not in names[at - 1]
    )


def _label(probable: Marginals) -> str:
    """Return the label of a block that is not the headline."""
    best = max(probable, key=probable.__getitem__)
    if best in _LEAST:
        return best
    rare = [name for name, least in _LEAST.items() if probable.get(name, 0) > least]
    return max(rare, key=probable.__getitem__, default=best)
