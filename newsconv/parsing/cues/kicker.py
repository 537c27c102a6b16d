"""The few words over a headline.

Cues: `kicker-word` ("Opinion", "Live", "Long read").
"""

import re
from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document

_WORD = Cue("kicker-word", "names a section or a kind of story")

_WORDS = re.compile(
    r"""(?:the\s+)?(?:opinion|analysis|comment(?:ary)?|editorial|live|explainer
        |exclusive|feature
    |long\s+read|interview|in\s+conversation|obituar(?:y|ies)|review|profile|column
    |breaking(?:\s+news)?
    |investigation|special\s+report|news\s+analysis|letters?|politics|business|world
    |sport|culture|science
    |fisheries|health|technology|guide|report|reportage|dispatch|essay|fact\s+check
    |perspective|viewpoint
    |tribune|enquête|entretien|portrait|chronique|éditorial|récit|analyse|décryptage
    |meinung|kommentar|leitartikel|interview|reportage|porträt|nachruf|gastbeitrag
    |exklusiv
    |opinión|análisis|entrevista|reportaje|crónica|editorial|inchiesta|intervista
    |commento|opinie
    |мнение|интервью|репортаж|аналитика|общество|تقرير|رأي|تحليل|مقال|حوار|תחקיר|דעה|评论
    |观点|专访|社论)
    (?:\s*[|:·•/-]\s*.{1,30})?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 6


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield the cue for a kind of story's name."""
    block = document.blocks[at]
    if block.size <= _LONGEST and _WORDS.match(block.text):
        yield _WORD
