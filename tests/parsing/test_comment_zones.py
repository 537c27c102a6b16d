"""`cases/comment_zones.md`: comments as sites print them, in every language served."""

from newsconv.model import Label
from newsconv.model import text as words
from newsconv.model.conservation import losses
from newsconv.model.walk import walk
from newsconv.parsing.article import parse_article
from newsconv.parsing.comment_lines import comment_labels
from newsconv.parsing.comment_zone import comments_of
from newsconv.source import Source
from tests.parsing.case_file import Passage, passage_cases
from tests.parsing.comment_zones import pieces, runs, said, zone
from tests.parsing.test_comments import STORY


@passage_cases("comment_zones.md")
def test_zones_are_read(passage: Passage) -> None:
    found = comments_of(pieces(passage))
    assert found
    assert said(found) == list(passage.items)


@passage_cases("comment_zones.md")
def test_spans_point_at_what_was_read(passage: Passage) -> None:
    text, _ = zone(passage)
    found = comments_of(pieces(passage))
    assert found
    for comment in found.items:
        pointers = [*comment.votes]
        assert [text[v.span.start : v.span.end] for v in pointers if v.span] == [
            vote.text for vote in pointers
        ]
        if comment.time:
            assert comment.time.span
            start, end = comment.time.span.start, comment.time.span.end
            assert text[start:end] == comment.time.text
        if comment.reply_to:
            assert comment.reply_to.span
            start, end = comment.reply_to.span.start, comment.reply_to.span.end
            assert text[start:end] == comment.reply_to.name
        for node in walk(comment):
            if node.span and comment.span:
                assert comment.span.start <= node.span.start
                assert node.span.end <= comment.span.end


@passage_cases("comment_zones.md")
def test_lines_are_labelled(passage: Passage) -> None:
    lines = runs(passage)
    assert comment_labels([line for line, _ in lines]) == [label for _, label in lines]


@passage_cases("comment_zones.md")
def test_no_reader_writes_the_story(passage: Passage) -> None:
    text, _ = zone(passage)
    source = Source(STORY + text)
    article = parse_article(source).article
    assert losses(source.text, article) == ()
    assert words.author_names(article) == ("Imogen Hartley",)
    names = {line for line, label in runs(passage) if label is Label.COMMENT_AUTHOR}
    assert names.isdisjoint(map(words.block_text, article.body))
