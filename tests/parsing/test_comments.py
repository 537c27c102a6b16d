"""`cases/comments.md`: who said what under a story, and how sure that is."""

from newsconv.diagnostics import DiagnosticCode
from newsconv.model import Comment, CommentLayout
from newsconv.model import text as words
from newsconv.model.conservation import losses
from newsconv.parsing.article import parse_article
from newsconv.source import Source
from tests.parsing.case_file import Passage, passage_cases

# A story long enough for what stands under it to be seen as such.
STORY = """\
Lock keeper opens the gates for the last time

By Imogen Hartley

For 41 years Edith Pell has opened the gates of the River Wenn by hand, and this \
winter a machine was supposed to take her place, until the river had its say.

The machine came in a grey box in October. It was tested on a Tuesday, when the sun \
was out, and it did what it was told, said the engineer who had brought it along.

On the night of the storm the power failed in the whole valley. Edith Pell heard the \
water before she saw it, she said, and walked out to the gate in her slippers.

"""
LAYOUTS = {CommentLayout.NAME_FIRST: "over", CommentLayout.NAME_LAST: "under"}


def line(comment: Comment) -> str:
    name = comment.author.text if comment.author else "—"
    time = f" ({comment.time.text})" if comment.time else ""
    return f"{name}{time}: {' '.join(map(words.block_text, comment.texts))}"


@passage_cases("comments.md")
def test_comments(passage: Passage) -> None:
    source = Source(STORY + passage.text)
    article, diagnostics = parse_article(source)
    assert losses(source.text, article) == ()
    assert words.author_names(article) == ("Imogen Hartley",)
    found = article.comments
    if passage.items == ("none",):
        assert found is None
        return
    assert found
    sure = "uncertain" if found.uncertain else "certain"
    said = [line(comment) for comment in found.items]
    said.append(f"{sure} {LAYOUTS[found.readings[0].layout]}")
    assert said == list(passage.items)
    codes = {diagnostic.code for diagnostic in diagnostics}
    uncertain = DiagnosticCode.COMMENT_ATTRIBUTION_UNCERTAIN in codes
    assert uncertain == found.uncertain


@passage_cases("comments.md")
def test_readings_add_up(passage: Passage) -> None:
    found = parse_article(Source(STORY + passage.text)).article.comments
    if found is None:
        return
    probabilities = [reading.probability for reading in found.readings]
    assert len(probabilities) == 2
    assert probabilities == sorted(probabilities, reverse=True)
    assert abs(sum(probabilities) - 1) < 1e-3
    assert found.items
