"""Watch lists: variants count as one, exclusions do not count, capitals where asked."""

import newsconv
from newsconv import Digest
from newsconv.annotations.highlights import count_hits, hits, keywords_of, marks
from newsconv.annotations.watch import annotate, watch_hits
from newsconv.model import Span, WatchEntry, WatchKind

MARSH = WatchEntry("Ada Marsh", kind=WatchKind.NAME, variants=("Marsh", "A. Marsh"))
SHELL = WatchEntry(
    "Shell", kind=WatchKind.BRAND, exclusions=("Shell Beach",), as_written=True
)


def places(text: str, entry: WatchEntry) -> list[str]:
    return [text[hit.start : hit.end] for hit in hits(text, [entry])]


def test_a_variant_is_a_place_of_the_entry_and_the_longest_counts() -> None:
    text = "Ada Marsh spoke. MARSH left. Marshes stay. A. Marsh came back."
    assert places(text, MARSH) == ["Ada Marsh", "MARSH", "A. Marsh"]
    assert {hit.keyword for hit in hits(text, [MARSH])} == {"Ada Marsh"}


def test_what_lies_in_an_exclusion_is_something_else() -> None:
    text = "Shell paid for Shell Beach, and shell fish for Shell."
    assert places(text, SHELL) == ["Shell", "Shell"]
    assert marks(text, [SHELL]) == ((0, 5), (47, 52))


def test_without_as_written_case_and_accents_are_folded() -> None:
    entry = WatchEntry("Café Mühle")
    assert places("CAFE MUHLE and café mühle", entry) == ["CAFE MUHLE", "café mühle"]


def test_chinese_is_found_inside_a_line() -> None:
    entry = WatchEntry("长江", exclusions=("长江路",))
    assert places("长江水位上升，长江路关闭。", entry) == ["长江"]


def test_entries_and_keywords_are_counted_apart() -> None:
    article = newsconv.parse("River rises\n\nAda Marsh saw the river. Marsh went home.")
    assert count_hits(article, [MARSH, "river"]) == {"Ada Marsh": 2, "river": 2}


def test_a_keyword_that_is_watched_too_is_counted_once() -> None:
    digest = Digest(highlight=("Shell", "weir"), watch=(SHELL,))
    assert keywords_of(digest, ["gate"]) == (SHELL, "weir", "gate")


def test_hits_have_their_places_in_the_source() -> None:
    text = (
        "Marsh wins\n\nBy Jane Roe\n\nThe town chose Ada Marsh on Monday night, by a "
        "wide margin.\n\nShe thanked the voters, and Marsh's rival went home early."
    )
    digest = Digest(sections=Digest.of([newsconv.parse(text)]).sections, watch=(MARSH,))
    (article,) = annotate(digest).sections[0].articles
    found = [(hit.name, hit.text, hit.span) for hit in article.watch_hits]
    assert found == [
        ("Ada Marsh", "Marsh", Span(0, 5)),
        ("Ada Marsh", "Ada Marsh", Span(40, 49)),
        ("Ada Marsh", "Marsh", Span(114, 119)),
    ]
    assert [text[span.start : span.end] for _, _, span in found if span] == [
        "Marsh",
        "Ada Marsh",
        "Marsh",
    ]


def test_without_a_watch_list_there_are_no_hits() -> None:
    assert watch_hits(newsconv.parse("Marsh wins\n\nMarsh won."), ()) == ()
