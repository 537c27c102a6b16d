"""How far a story goes: what reads like one far below its end is another's.

A page goes on below its story: with teasers, with forms that speak in sentences, with the
next story. Line by line these look like running text, and what tells is that many lines
divide them from the story and that they are few beside it. What stands within the story
is its own, and so is a list at its end; and where no page is around a text, all of it is.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from newsconv.parsing.patterns import lazy

_FURNITURE = "furniture"
_STORY = frozenset({"paragraph", "list_item", "block_quote", "table_row"})
_CUT = _STORY | {"subhead", "pull_quote"}
_PICTURED = frozenset({"caption", "credit"})
_UNDER = frozenset({"under-related", "said-near"})
"""What has one of these stands in a list of other stories."""
_NO_BARE = frozenset(
    {
        *("under-related", "mail-head", "rule", "no-letters", "credit-alone"),
        *("picture-button", "comment-heading", "comment-meta-words"),
        *("byline-names", "byline-word", "date-line", "date-word", "ago"),
    }
)
"""What has one of these is no part of a story's text, whatever is around it."""
_STOPS = frozenset({"ends-stop", "ends-question", "ends-colon", "sentences"})
_HEAD = frozenset({"headline", "deck", "byline", "date"})
_DIVIDES = frozenset({"furniture", "byline", "date", "caption", "credit", "subhead"})
_NUMBER = lazy(r"\d+")
_GAP = 8
"""So many lines between that are no running text divide it from the story."""
_FAR = 60
"""After so many a picture is another story's too: galleries stand below some."""
_SHARE = 0.4
"""What has so much of the letters of the story's longest part is a part of it too."""
_LIST = 6
"""So many lines that are all divided by the same mark are a list."""
_LIST_NEAR = 5
"""So few lines below the story's last a list is its own."""
_LIST_HEAD = 8
"""A line right over such a list with no more words than this is its subhead."""
_AMID = (("sentences", 0, 0.25), ("story-sentence", 12, 0.2))
"""What has such a cue, so many words and is so probably a paragraph is one amid it."""
_ANNOUNCES = 3
"""So many words at least has a line with a colon that leads to what follows."""
_HEADS_ITEMS = frozenset({_FURNITURE, "subhead"})
_AMOUNTS = frozenset({"measured", "amount"})
_MAY_LIST = frozenset({_FURNITURE, "paragraph", "subhead", "list_item", "caption"})
_MEASURED = 3
"""So many lines with a kitchen's measures are what a recipe takes."""
_TAKEN_WORDS, _TAKEN_GAP = 6, 2
"""So few words has what stands between two of them, and so few lines."""
_ITEMS = 40
"""So many lines at most are one list under its word."""
_AMID_LONG = 30
"""What is so long and stands amid the story is its, however it looks."""
SURE = {"furniture": 0.98, "paragraph": 0.67}
"""How often what is cut is no part of the story, and what is kept amid it is: of some 440
lines of running text on the accuracy corpus' pages 97 in a hundred were none, of 270
subheads and pull quotes all; of 51 lines amid it 34 were the story's."""
LISTED = {"list_item": 0.9, "subhead": 0.8}
"""How often a list at the story's end is one, and the line over it its subhead."""
_BARE_TOP = 4
"""A headline among so few lines from the top has no page above it."""
_BARE_SHARE = 0.2
"""Where no more of the lines are a page's by their form, no page is around the story."""
_BARE_STORY = 0.55
"""Of such a text so much looks like the story at least; else what it is was not known."""
_BARE_HEAD = 0.1
"""So probably a subhead a line of such a text is one."""
BARE = {"paragraph": 0.6, "list_item": 0.3, "subhead": 0.7}
"""How often a line of such a text is what it is taken for: of some 500 lines of five of
the accuracy corpus' texts 360 were the story's; which part of it is told less well."""


def listed(
    labels: Sequence[str], names: Sequence[Sequence[str]], sizes: Sequence[int]
) -> dict[int, str]:
    """Return the labels of a story's lists of short lines, at its end most often.

    A tour's dates, a season's tables, who is nominated: line for line they look like a
    menu, and what tells is that all are divided alike and stand right under the story,
    or that most of them were taken for its own.

    Args:
        labels: What each block was taken for.
        names: The names of each block's cues.
        sizes: Words of each block.
    """
    found: dict[int, str] = {}
    story = [at for at, label in enumerate(labels) if label in _STORY]
    head = [at for at, label in enumerate(labels) if label in _HEAD]
    ends = {story[-1] if story else -1, head[-1] if head else -1} - {-1}
    at = 0
    for is_list, run in groupby(names, key=lambda here: "parallel" in here):
        start, at = at, at + sum(1 for _ in run)
        lines = range(start, at)
        if not is_list or len(lines) < _LIST or any(map(_is_formed, names[start:at])):
            continue
        loose = [line for line in lines if labels[line] == _FURNITURE]
        most, times = Counter(labels[start:at]).most_common(1)[0]
        if most in _STORY and 2 * times > len(lines):
            found |= dict.fromkeys(loose, most)
        elif loose == [*lines] and any(0 < start - end <= _LIST_NEAR for end in ends):
            found |= dict.fromkeys(lines, "list_item")
            over = start - 1
            if labels[over] == _FURNITURE and sizes[over] <= _LIST_HEAD:
                found[over] = "subhead"
            ends.add(at - 1)
    return found


def marked(labels: Sequence[str], bullets: Sequence[str | None]) -> dict[int, str]:
    """Return as items the paragraphs that are marked like the items above them.

    The last item of a list ends like a sentence. Where as many paragraphs as items stand
    above, it is a talk whose turns open with dashes.

    Args:
        labels: What each block was taken for.
        bullets: The bullet or number that each opens with.
    """
    found: dict[int, str] = {}
    items = others = 0
    above: str | None = None
    for at, (label, bullet) in enumerate(zip(labels, bullets, strict=True)):
        if bullet is None or above is None or not _follows(above, bullet):
            items = others = 0
        above = bullet
        if bullet is None:
            continue
        if label == "list_item":
            items += 1
        elif label == "paragraph":
            if others < items:
                found[at] = "list_item"
            others += 1
    return found


def _follows(above: str, bullet: str) -> bool:
    """Say whether a mark is the same as the one above, or the next number."""
    before, number = _NUMBER.search(above), _NUMBER.search(bullet)
    if before is None or number is None:
        return above == bullet
    counts = int(number[0]) == int(before[0]) + 1
    return counts and _NUMBER.sub("", above) == _NUMBER.sub("", bullet)


def beyond(labels: Sequence[str], sizes: Sequence[int]) -> dict[int, str]:
    """Return as furniture what looks like the story's and stands beyond its end.

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
        return {}
    letters = [sum(sizes[at] for at in run) for run in runs]
    least = _SHARE * max(letters)
    end = next(
        run[-1]
        for run, size in zip(reversed(runs), reversed(letters), strict=True)
        if size >= least
    )
    found: dict[int, str] = {}
    gap = 0
    for at in range(end + 1, len(labels)):
        label = labels[at]
        if gap >= _GAP and (label in _CUT or (gap >= _FAR and label in _PICTURED)):
            found[at] = _FURNITURE
        gap += _divides(label)
    return found


def under_words(
    labels: Sequence[str], names: Sequence[Sequence[str]]
) -> dict[int, str]:
    """Return as items the lines under "Ingredients", and that word as their subhead.

    More of the story follows them: at a page's end stand its menus.

    Args:
        labels: What each block was taken for.
        names: The names of each block's cues.
    """
    found: dict[int, str] = {}
    top = labels.index("headline") if "headline" in labels else len(labels)
    for head in range(top + 1, len(labels)):
        if "section-word" not in names[head] or labels[head] not in _HEADS_ITEMS:
            continue
        end = head + 1
        while end < len(labels) and (
            _is_loose(labels[end], names[end]) or _heads_none(labels, names, end)
        ):
            end += 1
        followed = labels[end : end + 1]
        if 1 < end - head <= _ITEMS and followed and followed[0] in _CUT:
            found[head] = "subhead"
            for at in range(head + 1, end):
                told = "whole-sentence" in names[at]
                found[at] = "paragraph" if told else "list_item"
    return found


def _heads_none(labels: Sequence[str], names: Sequence[Sequence[str]], at: int) -> bool:
    """Say whether a line was taken for a subhead over a line that is no text."""
    below = labels[at + 1 : at + 2] == [_FURNITURE]
    return below and labels[at] == "subhead" and "section-word" not in names[at]


def ingredients(
    labels: Sequence[str], names: Sequence[Sequence[str]], sizes: Sequence[int]
) -> dict[int, str]:
    """Return as items the lines that say how much of what a recipe takes.

    No word need stand over them: three with a kitchen's measures are such a list, with
    the short lines between, "Salt".

    Args:
        labels: What each block was taken for.
        names: The names of each block's cues.
        sizes: Words of each block.
    """
    found: dict[int, str] = {}
    top = labels.index("headline") if "headline" in labels else len(labels)
    run: list[int] = []
    for at in range(top + 1, len(labels) + 1):
        counts = at < len(labels) and not _AMOUNTS.isdisjoint(names[at])
        between = (
            at < len(labels)
            and _is_loose(labels[at], names[at])
            and sizes[at] <= _TAKEN_WORDS
            and _STOPS.isdisjoint(names[at])
        )
        if counts and labels[at] in _MAY_LIST and not _is_formed(names[at]):
            run.append(at)
        elif run and not (between and at - run[-1] <= _TAKEN_GAP):
            measured = sum("measured" in names[line] for line in run)
            if measured >= _MEASURED and measured * 3 >= len(run):
                # "Salt, pepper" stands right over what to do with it.
                end = at if labels[at : at + 1] == ["paragraph"] else run[-1] + 1
                found |= dict.fromkeys(range(run[0], end), "list_item")
            run = []
    return found


def _is_loose(label: str, names: Sequence[str]) -> bool:
    """Say whether a line was taken for a page's and has the form of none of these."""
    return (
        label == _FURNITURE
        and "section-word" not in names
        and _NO_BARE.isdisjoint(names)
        and not _is_formed(names)
    )


def amid(
    labels: Sequence[str],
    names: Sequence[Sequence[str]],
    marginals: Sequence[Mapping[str, float]],
    sizes: Sequence[int],
) -> dict[int, str]:
    """Return as paragraphs the furniture that is sentences between the story's.

    `names` are the names of each block's cues: no other kind of line may they mark.
    `sizes` are the words of each block.
    """
    told = [at for at, label in enumerate(labels) if label == "paragraph"]
    if not told:
        return {}
    return {
        at: "paragraph"
        for at in range(told[0], told[-1])
        if labels[at] == _FURNITURE
        and (sizes[at] >= _AMID_LONG or _reads_on(names[at], sizes[at], marginals[at]))
        and _UNDER.isdisjoint(names[at])
        and not _is_formed(names[at])
    }


def announcing(
    labels: Sequence[str], names: Sequence[Sequence[str]], sizes: Sequence[int]
) -> dict[int, str]:
    """Return as paragraphs the furniture amid the story that ends with a colon.

    "Exported were above all:" leads to what follows; "Our score:" is too short.

    Args:
        labels: What each block was taken for.
        names: The names of each block's cues.
        sizes: Words of each block.
    """
    told = [at for at, label in enumerate(labels) if label == "paragraph"]
    if not told:
        return {}
    return {
        at: "paragraph"
        for at in range(told[0], told[-1])
        if labels[at] == _FURNITURE
        and sizes[at] >= _ANNOUNCES
        and "ends-colon" in names[at]
        and _NO_BARE.isdisjoint(names[at])
        and not _is_formed(names[at])
    }


def bare(
    labels: Sequence[str],
    names: Sequence[Sequence[str]],
    marginals: Sequence[Mapping[str, float]],
    sizes: Sequence[int],
) -> dict[int, str]:
    """Return the labels of a text's lines that no page is around and no story known in.

    A recipe, a list of winners, the dates of a season: the models know few such texts and
    take line for line for a page's. Where the headline stands on top, next to nothing has
    the form of a page's lines and hardly half looks like a story, the rest is its own.

    Args:
        labels: What each block was taken for.
        names: The names of each block's cues.
        marginals: How probable each label is.
        sizes: Letters of each block.
    """
    top = labels.index("headline") if "headline" in labels else -1
    formed = [_is_formed(here) for here in names]
    if top >= _BARE_TOP or sum(formed) > _BARE_SHARE * len(labels):
        return {}
    below = range(top + 1, len(labels))
    story = sum(sizes[at] for at in below if labels[at] in _STORY)
    loose = [
        at
        for at in below
        if labels[at] == _FURNITURE
        and not formed[at]
        and _NO_BARE.isdisjoint(names[at])
    ]
    rest = sum(sizes[at] for at in loose)
    if story >= _BARE_STORY * (story + rest):
        return {}
    return {at: _part(names[at], marginals[at]) for at in loose}


def _part(names: Sequence[str], probable: Mapping[str, float]) -> str:
    """Return what part of a story a line is that is known to be one."""
    if "section-word" in names or probable.get("subhead", 0.0) >= _BARE_HEAD:
        return "subhead"
    return "list_item" if _STOPS.isdisjoint(names) else "paragraph"


def _is_formed(names: Collection[str]) -> bool:
    """Say whether a line has the form of one of a page's."""
    return any(name.startswith(_FURNITURE) for name in names)


def _divides(label: str) -> bool:
    return label in _DIVIDES or _comments(label)


def _comments(label: str) -> bool:
    return label.startswith("comment")


def _reads_on(names: Sequence[str], size: int, probable: Mapping[str, float]) -> bool:
    """Say whether a line amid the story is some sentences of it."""
    return any(
        name in names and size >= least and probable.get("paragraph", 0.0) >= share
        for name, least, share in _AMID
    )
