"""Forms that leave little doubt: marginals in, mended out.

The pages that the models learned from have few or no examples of these: texts of a dozen
lines that somebody selected, live blogs, mail. What a form says is put into the marginals
before the labels are decided; what overrules them stands in `overrule.py`.
"""

from collections.abc import Sequence

_DECK_FEW = 0.5
"""So probable a word or two must be to be the deck."""
_DECK_BRIEF = 0.25
"""And so probable a sentence in a text of few blocks: it is the story's more often."""
_FEW_WORDS = frozenset({"words-1", "words-2"})
_BRIEF = 14
"""A text of so few blocks is a story that somebody selected, most likely."""
_SELECTED = 0.25
"""Of what is taken for furniture and has a story's sentences so much is some in such a
text: the models were trained on longer ones, with much below the story's end."""
_OPENING = frozenset({"whole-sentence", "just-before-prose"})
"""A sentence right over the first long paragraph of such a text is the one before it,"""
_HEADED = frozenset({"byline-names", "date-line"})
"""right below who wrote it and when."""
_LONG_ENOUGH = frozenset({"words-13", "words-21", "words-33"})
_SURE = (
    *("furniture-copyright", "furniture-advert", "furniture-paywall"),
    *("furniture-appeal", "mail-head"),
)
"""Forms that hardly anything else has."""
_POINTS = ("furniture-related", "furniture-tags", "furniture-navigation")
"""What points to other stories, lists topics or is a menu's tells no story."""
_SHARE = 0.97
"""How often a line of such a form is furniture."""
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
    marked alike, or what stands under it, or a word or two that hardly look so. A pointer
    to another story is neither: "Read more: Who pays for the lock?". One that
    opens with "Correction:" is a correction. A credit with its label or in brackets is no
    byline: who took the picture did not write. And of a few lines that somebody selected
    most sentences are the story's, the first one too.
    """
    brief = len(marginals) <= _BRIEF
    above: Sequence[str] = ()
    for probable, here in zip(marginals, names, strict=True):
        brief = brief and "comment-heading" not in here
        goes_on = "glued" in here and "ends-question" not in above
        opens = (
            _OPENING.issubset(here)
            and not _LONG_ENOUGH.isdisjoint(here)
            and not _HEADED.isdisjoint(above)
        )
        told = brief and ("story-sentence" in here or opens)
        if told and not goes_on:
            _give(probable, "furniture", "paragraph", 1 - _SELECTED)
        if "dateline" in here or "item-near" in here or "item-near" in above:
            _give(probable, "deck", "paragraph")
        unlike = probable.get("deck", 0.0)
        if unlike < _DECK_FEW and not _FEW_WORDS.isdisjoint(here):
            _give(probable, "deck", "furniture")
        elif told and unlike < _DECK_BRIEF:
            _give(probable, "deck", "paragraph")
        if any(form in here for form in _POINTS):
            _give(probable, "deck", "furniture")
            _give(probable, "paragraph", "furniture")
        if "credit-alone" in here and "names-alone" not in here:
            _give(probable, "byline", "credit")
        if "dateline-alone" in here:
            _give(probable, "caption", "dateline")
            if "byline-names" not in here:
                _give(probable, "byline", "dateline")
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
