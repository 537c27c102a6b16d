"""What a digest's pages say: titles, anchors, source bars, counts, directions."""

import pytest

from newsconv.model import (
    Article,
    Author,
    Byline,
    Date,
    Digest,
    Headline,
    Moment,
    Paragraph,
    Section,
    SourceBar,
    Text,
)
from newsconv.renderers.views import (
    count_line,
    digest_view,
    direction,
    one_line,
    shortened,
    tag,
    text_direction,
)


def story(headline: str | None = "River rises", **fields: object) -> Article:
    given = {"headline": Headline(headline) if headline is not None else None, **fields}
    return Article(**given)  # type: ignore[arg-type] # fields by name, for short tests


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", {0: "0 articles", 1: "1 article", 2: "2 articles"}),
        ("fr", {0: "0 article", 1: "1 article", 2: "2 articles"}),
        ("de", {1: "1 Artikel", 16: "16 Artikel"}),
        ("ru", {1: "1 статья", 3: "3 статьи", 5: "5 статей", 21: "21 статья"}),
        ("pl", {1: "1 artykuł", 2: "2 artykuły", 5: "5 artykułów", 22: "22 artykuły"}),
        ("ar", {1: "مقال واحد", 2: "مقالان", 5: "5 مقالات", 16: "16 مقالًا"}),
        ("he", {1: "כתבה אחת", 2: "שתי כתבות", 16: "16 כתבות"}),
        ("zh", {1: "1篇文章", 16: "16篇文章"}),
        ("tlh", {1: "1 article", 16: "16 articles"}),
        # Welsh has six forms, and no words here: the English ones, by English rules.
        ("cy", {0: "0 articles", 2: "2 articles", 6: "6 articles"}),
    ],
)
def test_count_line(language: str, lines: dict[int, str]) -> None:
    assert {count: count_line(count, language) for count in lines} == lines


def test_direction() -> None:
    assert [direction(each) for each in ("ar", "he-IL", "FA", "en", None, "")] == [
        *("rtl", "rtl", "rtl", "ltr", "ltr", "ltr")
    ]


def test_text_direction_is_the_first_letter_s() -> None:
    assert text_direction("12 – «فيضان» in Merrow") == "rtl"
    assert text_direction("שלום") == "rtl"
    assert text_direction("… River فيضان") == "ltr"
    assert text_direction("1, 2, 3 …") is None


def test_one_line() -> None:
    assert one_line(" River\n  rises\t") == "River rises"
    assert one_line("\u200b \u202e\n") == ""
    assert one_line(None) == ""


def test_tag() -> None:
    assert [tag(each) for each in ("en", "zh-Hant", "pt-BR")] == [
        *("en", "zh-Hant", "pt-BR")
    ]
    assert [tag(each) for each in ("English", 'en" x="', "", None, "e", "en_GB")] == (
        [None] * 6
    )


def test_shortened() -> None:
    assert shortened("River rises", 11) == "River rises"
    assert shortened("River rises – again", 16) == "River rises…"
    assert shortened("长江水位上涨", 4) == "长江水…"


def test_a_single_article_has_its_own_title_and_no_bar() -> None:
    view = digest_view(Digest.of([story(language="de")]))
    assert (view.single, view.title, view.language) == (True, "River rises", "de")
    assert view.entries[0].bar is None
    assert view.top_stories == ()


def test_a_single_article_with_a_source_has_a_bar() -> None:
    known = SourceBar(outlet="The Record", url="https://r.example/1", reference="7")
    entry = digest_view(Digest.of([story(source_bar=known)])).entries[0]
    assert entry.bar is not None
    assert entry.bar.outlet == "The Record"
    assert entry.bar.date is None
    assert entry.bar.minor == ("https://r.example/1",)
    assert entry.bar.reference == "Ref. 7"


@pytest.mark.parametrize("headline", [None, "", " \n", "\u200b"])
def test_no_headline(headline: str | None) -> None:
    entry = digest_view(Digest.of([story(headline)])).entries[0]
    assert entry.headline == "[no headline]"
    assert not entry.has_headline


def test_a_bar_says_the_manifest_s_word_first() -> None:
    article = story(
        bylines=(Byline("By Jane Roe", (Author("Jane Roe"),)),),
        dates=(Date("18 November", Moment("18 November", "2026-11-18T07:10")),),
        source_bar=SourceBar(
            outlet="The Record",
            kind="daily, print",
            edition="North",
            section="Comment",
            page="A5",
            reach="64,000 copies",
            reach_source="sworn",
        ),
    )
    entry = digest_view(Digest.of([article], title="The Week")).entries[0]
    assert entry.bar is not None
    assert entry.bar.facts == ("daily, print", "Edition: North", "Comment", "p. A5")
    assert entry.bar.minor == ("Reach: 64,000 copies (sworn)",)
    assert entry.bar.authors == "Jane Roe"
    assert (entry.bar.date, entry.bar.day) == ("18 November 2026", "2026-11-18T07:10")


def test_a_date_without_a_year_has_no_day() -> None:
    known = SourceBar(date="XXXX-11-19")
    entry = digest_view(Digest.of([story(source_bar=known)])).entries[0]
    assert entry.bar is not None
    assert (entry.bar.date, entry.bar.day) == ("19 November", None)


def test_anchors_and_numbers_run_through_the_sections() -> None:
    digest = Digest(
        sections=(
            Section((story("A"), story("B")), title="One"),
            Section(),
            Section((story("C"),)),
        ),
        title="The Week",
    )
    view = digest_view(digest)
    assert [section.ident for section in view.sections] == [
        *("section-1", "section-2", "section-3")
    ]
    assert [(entry.number, entry.ident) for entry in view.entries] == [
        *((1, "article-1"), (2, "article-2"), (3, "article-3"))
    ]
    assert [entry.headline for entry in view.top_stories] == ["A", "C"]
    assert view.count_line == "3 articles"


def test_the_period_is_of_whole_days() -> None:
    dates = ("2026-11-19", "XXXX-11-01", "2026-11", "2026-11-17T08:00", "2026-11-31")
    articles = [story(source_bar=SourceBar(date=date)) for date in dates]
    digest = Digest.of(articles, title="The Week", language="en")
    expected = "Articles from 17 November 2026 to 19 November 2026"
    assert digest_view(digest).period == expected
    one_day = Digest.of(articles[:2], title="The Week", language="fr")
    assert digest_view(one_day).period == "Articles du 19 novembre 2026"
    none = Digest.of(articles[1:3], title="The Week")
    assert digest_view(none).period is None


def test_the_edition_line() -> None:
    digest = Digest(title="W", kind="Daily", number="231", date="2026-11-20")
    assert digest_view(digest).edition_line == (
        *("Daily", "No. 231", "Friday, 20 November 2026"),
    )
    assert digest_view(Digest(title="W")).edition_line == ()


def test_the_language_is_the_digest_s_else_the_most_common() -> None:
    articles = [story(language=each) for each in ("de", "fr", "fr", 'x" y="', None)]
    assert digest_view(Digest.of(articles)).language == "fr"
    assert digest_view(Digest.of(articles, language="nl")).language == "nl"
    assert digest_view(Digest.of(articles, language="no language")).language == "fr"
    assert digest_view(Digest()).language == "en"


def test_an_article_of_unknown_language_goes_the_way_of_its_letters() -> None:
    arabic, english = story("فيضان النهر"), story(None)
    lede = story(None, body=(Paragraph((Text("نهر"),)),))
    digest = Digest.of([arabic, english, lede], title="T", language="en")
    assert [
        (each.language, each.direction) for each in digest_view(digest).entries
    ] == [*((None, "rtl"), (None, "ltr"), (None, "rtl"))]


CHINESE = "\u6cb3\u6c34\u4e0a\u6da8\u4e86\u3002"


@pytest.mark.parametrize(
    ("text", "brief"),
    [
        ("word " * 120, True),
        ("word " * 121, False),
        ("Q" * 961, False),
        (CHINESE * 40, True),
        (CHINESE * 41, False),  # some 120 words, and no blank between them
    ],
)
def test_briefs_are_short_by_words_and_by_letters(text: str, *, brief: bool) -> None:
    article = Article(body=(Paragraph(content=(Text(text=text),)),))
    view = digest_view(Digest.of([article, article], title="T"))
    assert [entry.brief for entry in view.entries] == [brief, brief]
