"""How far a story goes: what reads like one far below its end is another's.

What reads like one and stands within it is its own.

A page goes on below its story: with teasers, with forms that speak in sentences, with the
next story. Line by line these look like running text, and what tells is that many lines
divide them from the story and that they are few beside it.
"""

from collections.abc import Mapping, Sequence

_STORY = frozenset({"paragraph", "list_item", "block_quote", "table_row"})
_CUT = _STORY | {"subhead", "pull_quote"}
_PICTURED = frozenset({"caption", "credit"})
_DIVIDES = frozenset({"furniture", "byline", "date", "caption", "credit", "subhead"})
_GAP = 8
"""So many lines between that are no running text divide it from the story."""
_FAR = 60
"""After so many a picture is another story's too: galleries stand below some."""
_SHARE = 0.4
"""What has so much of the letters of the story's longest part is a part of it too."""
_AMID = 0.25
"""So probable a paragraph is some sentences are the story's if they stand within it."""
SURE = {"furniture": 0.98, "paragraph": 0.67}
"""How often what is cut is no part of the story, and what is kept amid it is: of some 440
lines of running text on the accuracy corpus' pages 97 in a hundred were none, of 270
subheads and pull quotes all; of 51 lines amid it 34 were the story's."""


def beyond(labels: Sequence[str], sizes: Sequence[int]) -> set[int]:
    """Return the blocks that look like the story's and stand beyond its end.

    Args:
        labels: What each block was taken for.
        sizes: Letters of each block.
    """
    runs: list[list[int]] = []
    gap = _GAP
    for at, label in enumerate(labels):
        if label in _STORY:
            if gap >= _GAP:
                runs.append([])
            runs[-1].append(at)
            gap = 0
        else:
            gap += _divides(label)
    if not runs:
        return set()
    letters = [sum(sizes[at] for at in run) for run in runs]
    least = _SHARE * max(letters)
    end = next(
        run[-1]
        for run, size in zip(reversed(runs), reversed(letters), strict=True)
        if size >= least
    )
    found: set[int] = set()
    gap = 0
    for at in range(end + 1, len(labels)):
        label = labels[at]
        if gap >= _GAP and (label in _CUT or (gap >= _FAR and label in _PICTURED)):
            found.add(at)
        gap += _divides(label)
    return found


def amid(
    labels: Sequence[str],
    names: Sequence[Sequence[str]],
    marginals: Sequence[Mapping[str, float]],
) -> set[int]:
    """Return the furniture that is some sentences between the story's paragraphs.

    `names` are the names of each block's cues: no other kind of line may they mark.
    """
    told = [at for at, label in enumerate(labels) if label == "paragraph"]
    if not told:
        return set()
    return {
        at
        for at in range(told[0], told[-1])
        if labels[at] == "furniture"
        and "sentences" in names[at]
        and marginals[at].get("paragraph", 0.0) >= _AMID
        and not any(name.startswith("furniture") for name in names[at])
    }


def _divides(label: str) -> bool:
    return label in _DIVIDES or label.startswith("comment")
