"""Labels in, the lines with which a story goes on after what interrupts it out.

A box amid a story, "Read more" and some links, a share line, a picture: the models learned
from long stories, and where little text stands above such a box they take what follows
for the next things on the page. What tells is that it reads on.
"""

from collections.abc import Iterator, Mapping, Sequence

_FURNITURE = "furniture"
_ENDS = ("agency_tail", "tagline", "correction", "editors_note", "comment")
"""What has one of these labels stands below a story's end."""
_SET_OFF = frozenset({"under-related", "said-near", "glued", "names-writer"})
"""What has one of these below the story is another's, or is about who wrote it."""
_LEAST = 0.1
"""So probably a paragraph a sentence is with which a story goes on after a link."""
_UNDER_LINK = 0.03
"""And right below "Read also" and the titles of some stories."""
_LINKS = 4
"""So many titles at most stand below "Read also" amid a story."""
_NEAR = 3
"""It stands among so many lines below the last that is known, without such titles."""
_PAGE = 0.5
"""Where more of the lines are a page's, teasers stand below the story."""
_STORY = 3
"""A story has so many paragraphs above."""
_SHORT_STORY = 8
"""A story of more known paragraphs is known whole, most likely."""
_REACH = 6
"""Among so many lines from the last known paragraph a shorter one goes on."""
_PROSE = 0.15
"""So probably a paragraph its running text is at least."""
_REGION = frozenset({"among-prose", "opens-prose"})
_ANOTHER = _SET_OFF | {
    *("said-before", "said-later", "address", "credit-alone", "comment-heading"),
}
"""And what has one of these is no story's running text, either."""
_NO_HEAD = frozenset({"ends-stop", "ends-colon", "sentences", "opens-lower", "glued"})
_HEAD_WORDS = 10


def going_on(
    labels: Sequence[str],
    names: Sequence[Sequence[str]],
    marginals: Sequence[Mapping[str, float]],
) -> dict[int, str]:
    """Return as paragraphs the sentences with which a story goes on after a link.

    A link to another story, a share line or a picture stands before a story's last few
    sentences, and line by line these look like what a page says below its story. In a
    text that is the story for the most part they are its own.

    Args:
        labels: What each block was taken for.
        names: The names of each block's cues.
        marginals: How probable each label is.
    """
    told = [at for at, label in enumerate(labels) if label == "paragraph"]
    if len(told) < _STORY or labels.count(_FURNITURE) > _PAGE * len(labels):
        return {}
    found: dict[int, str] = {}
    end = told[-1]
    for at in range(end + 1, len(labels)):
        here = set(names[at])
        least = _LEAST
        links = _links_above(names, at)
        if links:
            here.discard("under-related")
            least = _UNDER_LINK
        far = at - end - max(0, links - 1) > _NEAR
        if far or labels[at].startswith(_ENDS):
            break
        if (
            labels[at] == _FURNITURE
            and "whole-sentence" in here
            and marginals[at].get("paragraph", 0.0) >= least
            and _SET_OFF.isdisjoint(here)
            and not _is_formed(here)
        ):
            found[at] = "paragraph"
            end = at
    return found


def resumed(
    labels: Sequence[str],
    names: Sequence[Sequence[str]],
    marginals: Sequence[Mapping[str, float]],
    prose: Sequence[bool],
    sizes: Sequence[int],
) -> dict[int, str]:
    """Return what a story goes on with, and a short one's running text on any page.

    That is near the paragraphs known, in the stretch that has most of a page's running
    text. With it go the sentences right below and the subheads between.

    Args:
        labels: What each block was taken for.
        names: The names of each block's cues.
        marginals: How probable each label is.
        prose: Which blocks are long enough, and closed, to be running text.
        sizes: Words of each block.
    """
    found = going_on(labels, names, marginals)
    told = [at for at, name in enumerate(labels) if name == "paragraph" or at in found]
    if not 0 < len(told) <= _SHORT_STORY:
        return found
    top = labels.index("headline") if "headline" in labels else -1
    for lines in (range(told[-1] + 1, len(labels)), range(told[0] - 1, top, -1)):
        near = lines.start
        for at in lines:
            if abs(at - near) >= _REACH or labels[at].startswith(_ENDS):
                break
            if (
                prose[at]
                and marginals[at].get("paragraph", 0.0) >= _PROSE
                and not _REGION.isdisjoint(names[at])
                and _is_loose(labels[at], names[at])
            ):
                found[at] = "paragraph"
                near = at
    for at in [*found]:
        for below in _sentences_below(labels, names, at):
            if below in found:  # from there it goes on anyway
                break
            found[below] = "paragraph"
    heads = [
        at - 1
        for at in found
        if found.get(at - 2) == "paragraph"
        and labels[at - 1] == _FURNITURE
        and at - 1 not in found
        and sizes[at - 1] <= _HEAD_WORDS
        and _NO_HEAD.isdisjoint(names[at - 1])
        and not _is_formed(names[at - 1])
    ]
    return found | dict.fromkeys(heads, "subhead")


def _links_above(names: Sequence[Sequence[str]], at: int) -> int:
    """Return how many titles stand right above a line, below "Read also"; few, or 0.

    A sentence there is no further title.
    """
    for links in range(_LINKS + 1):
        above = at - 1 - links
        if above < 0:
            break
        if "furniture-related" in names[above]:
            return links
        if "ends-stop" in names[above] or _is_formed(names[above]):
            break
    return 0


def _sentences_below(
    labels: Sequence[str], names: Sequence[Sequence[str]], at: int
) -> Iterator[int]:
    """Yield the lines right below one that are sentences and no box's."""
    for below in range(at + 1, len(labels)):
        told = "story-sentence" in names[below]
        if not (told and _is_loose(labels[below], names[below])):
            return
        yield below


def _is_loose(label: str, names: Sequence[str]) -> bool:
    """Say whether a line was taken for a page's and may be the story's."""
    free = label == _FURNITURE and _ANOTHER.isdisjoint(names)
    return free and not _is_formed(names)


def _is_formed(names: Sequence[str] | set[str]) -> bool:
    """Say whether a line has the form of one of a page's."""
    return any(name.startswith(_FURNITURE) for name in names)
