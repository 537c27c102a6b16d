"""Labels in, labels out, with those of the readers' comments where their turns show them.

A labeller that looks at a block and its neighbours takes a reader's sentence for the
story's: it is one. Names, times and texts by turns tell them apart.
"""

from collections.abc import Sequence

from newsconv.model import Decision, Label, RunnerUp
from newsconv.parsing.comment_lines import comment_labels
from newsconv.parsing.cues.comments import Zone, comment_zone, looks_like_reader
from newsconv.parsing.document import QUESTIONS, STOPS, Document
from newsconv.parsing.fields.byline import is_name
from newsconv.parsing.fields.commenter import read_commenter
from newsconv.parsing.label import Labelled
from newsconv.parsing.line_forms import CLOSING_QUOTES

_SAID = frozenset({Label.COMMENT_AUTHOR, Label.COMMENT_TEXT})
_FEW = 2
_NAMES_LEAST = 0.25
_MOST = 0.9
_ENDS = STOPS | QUESTIONS | {"!"}
_CLOSERS = f" {CLOSING_QUOTES})）"
_TIMED = 0.99
"""Of the blocks in a run of names, times and texts so many are comments."""
_TURNS = 0.9
"""Of those in one without times."""
_TIMED_REASON = "stands among readers' names, times and texts by turns"
_TURNS_REASON = "stands among readers' names and texts by turns"


def with_comments(document: Document, labels: Sequence[Labelled]) -> list[Labelled]:
    """Return the labels with the comments' own in the zone of comments, if any."""
    found = list(labels)
    zone = comment_zone(document)
    if zone is None:
        return found
    lines = [document.blocks[at].text for at in range(zone.start, zone.end)]
    own = comment_labels(lines)
    if zone.names is None:
        own = own if _takes_turns(lines, own) else []
    for at, label in enumerate(own, zone.start):
        if label is not found[at].label:
            found[at] = _changed(found[at], label, zone)
    return found


def _takes_turns(lines: Sequence[str], labels: Sequence[Label]) -> bool:
    """Say whether all of a zone is readers' names and sentences by turns.

    Under "Comments" a page may as well go on with its menus.
    """
    said = [
        (label, line)
        for label, line in zip(labels, lines, strict=True)
        if label in _SAID
    ]
    names = [line for label, line in said if label is Label.COMMENT_AUTHOR]
    texts = [line for label, line in said if label is Label.COMMENT_TEXT]
    headed = labels[0] is Label.COMMENT_HEADING
    if headed and not names and Label.FURNITURE not in labels:
        # A name and a colon open each text, on its own line.
        inline = [line[slice(*read_commenter(line).name)] for line in texts]
        return bool(inline) and all(map(is_name, inline))
    return (
        len(names) >= (1 if headed else _FEW)
        and len(names) >= _NAMES_LEAST * len(said)
        and all(map(looks_like_reader, names))
        and sum(line.rstrip(_CLOSERS)[-1:] in _ENDS for line in texts)
        >= _MOST * len(texts)
        and Label.FURNITURE not in labels
        and bool(texts)
    )


def _changed(labelled: Labelled, label: Label, zone: Zone) -> Labelled:
    timed = zone.names is not None
    confidence = _TIMED if timed else _TURNS
    return Labelled(
        label,
        Decision(
            confidence,
            (_TIMED_REASON if timed else _TURNS_REASON,),
            RunnerUp(labelled.label, round(1 - confidence, 4)),
            label,
        ),
    )
