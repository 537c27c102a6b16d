"""Schema.org's facts of an article: those the text or the manifest says, no other."""

import json
from typing import Any

import msgspec
import pytest

from newsconv.model import (
    Article,
    Author,
    Byline,
    Comment,
    CommentAuthor,
    Comments,
    CommentText,
    CommentVotes,
    Contribution,
    Date,
    Dateline,
    Deck,
    Digest,
    Headline,
    Moment,
    Origin,
    Paragraph,
    Section,
    SourceBar,
    Text,
    VoteKind,
)
from newsconv.renderers.jsonld import article_data, structured_data
from newsconv.renderers.views import digest_view

STORY = Article(
    headline=Headline("River rises"),
    deck=Deck((Text("Three towns cut off"),)),
    bylines=(
        Byline(
            "By Jane Roe, Staff Writer, AP, and Reuters",
            (
                Author("Jane Roe", role="Staff Writer", affiliation="AP"),
                Author("Reuters"),
                Author("Ed Doe", contribution=Contribution.EDITOR),
                Author("Ann Poe", contribution=Contribution.CONTRIBUTOR),
                Author("Pat Coe", contribution=Contribution.PHOTOGRAPHER),
                Author("Lou Voe", contribution=Contribution.TRANSLATOR),
            ),
        ),
    ),
    dates=(
        Date(
            "19 November 2026, 06:30; updated 20 November 2026",
            Moment("19 November 2026, 06:30", "2026-11-19T06:30"),
            Moment("20 November 2026", "2026-11-20"),
        ),
    ),
    dateline=Dateline("MERROW (AP) —", place="MERROW", agency="AP"),
    body=(
        Paragraph((Text("The river rose in the night."),)),
        Paragraph((Text("It fell again."),)),
    ),
    language="en",
    origin=Origin("story.txt", "ab" * 32),
)


def facts(document: Article | Digest, *, comments: bool = True) -> dict[str, Any]:
    digest = document if isinstance(document, Digest) else Digest.of([document])
    data = structured_data(digest, digest_view(digest), comments=comments)
    found: dict[str, Any] = json.loads(data)
    return found


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def organization(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def test_an_article() -> None:
    assert facts(STORY) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "#article-1",
        "headline": "River rises",
        "alternativeHeadline": "Three towns cut off",
        "author": [
            {
                "@type": "Person",
                "name": "Jane Roe",
                "jobTitle": "Staff Writer",
                "affiliation": organization("AP"),
            },
            organization("Reuters"),
        ],
        "editor": [person("Ed Doe")],
        "contributor": [person("Ann Poe"), person("Pat Coe")],
        "translator": [person("Lou Voe")],
        "datePublished": "2026-11-19T06:30",
        "dateModified": "2026-11-20",
        "dateline": "MERROW (AP)",
        "wordCount": 9,
        "inLanguage": "en",
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": "sha256",
            "value": "ab" * 32,
        },
    }


def test_what_is_not_known_is_not_there() -> None:
    assert facts(Article()) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "#article-1",
        "wordCount": 0,
    }


@pytest.mark.parametrize("value", ["XXXX-11-19", "2026-11", "2026", None, "2026-11-31"])
def test_a_date_that_is_not_whole_is_not_given(value: str | None) -> None:
    date = Date("19 November", Moment("19 November", value), Moment("then", value))
    told = facts(Article(dates=(date,)))
    assert "datePublished" not in told
    assert "dateModified" not in told


def test_the_manifest_s_word() -> None:
    known = SourceBar(
        outlet="The Record",
        date="2026-11-18",
        section="Comment",
        page="A5",
        edition="North",
        authors=("J. Roe", "The Record"),
        url="https://record.example/1",
        headline="River up",
    )
    told = facts(msgspec.structs.replace(STORY, source_bar=known))
    assert told["headline"] == "River up"
    assert told["author"] == [person("J. Roe"), organization("The Record")]
    assert told["datePublished"] == "2026-11-18"
    assert told["articleSection"] == "Comment"
    assert told["pagination"] == "A5"
    assert told["printEdition"] == "North"
    assert told["publisher"] == organization("The Record")
    assert told["isBasedOn"] == "https://record.example/1"


def test_an_agency_of_the_dateline_is_no_person() -> None:
    article = Article(
        bylines=(Byline("Par Nordagence", (Author("NORDAGENCE"),)),),
        dateline=Dateline("OSLO (Nordagence) -", agency="Nordagence"),
    )
    assert facts(article)["author"] == [organization("NORDAGENCE")]


def commented(*, uncertain: bool) -> Article:
    comment = Comment(
        author=CommentAuthor("Ann"),
        texts=(CommentText((Text("Wet here."),)), CommentText((Text("Very."),))),
    )
    return Article(comments=Comments((comment,), uncertain=uncertain))


def test_comments() -> None:
    assert facts(commented(uncertain=False))["comment"] == [
        {"@type": "Comment", "author": person("Ann"), "text": "Wet here.\nVery."}
    ]
    assert "comment" not in facts(commented(uncertain=False), comments=False)


def test_a_comment_s_name_time_and_votes() -> None:
    comment = Comment(
        author=CommentAuthor("Ann says:", "Ann"),
        texts=(CommentText((Text("Wet here."),)),),
        time=Moment("19 Nov 2026", "2026-11-19"),
        votes=(
            CommentVotes("1.2K likes", VoteKind.UP, 1200),
            CommentVotes("0 dislikes", VoteKind.DOWN, 0),
        ),
    )
    assert facts(Article(comments=Comments((comment,))))["comment"] == [
        {
            "@type": "Comment",
            "author": person("Ann"),
            "dateCreated": "2026-11-19",
            "downvoteCount": 0,
            "text": "Wet here.",
            "upvoteCount": 1200,
        }
    ]
    assert facts(Article(comments=Comments((comment,), uncertain=True)))["comment"] == [
        {"@type": "Comment", "text": "Wet here."}
    ]


def test_an_uncertain_name_is_not_given() -> None:
    assert facts(commented(uncertain=True))["comment"] == [
        {"@type": "Comment", "text": "Wet here.\nVery."}
    ]


def test_a_digest() -> None:
    digest = Digest(
        sections=(Section((STORY,), title="Floods"), Section((Article(),))),
        title="The Week",
        kind="Weekly",
        number="12",
        date="2026-11-20",
        issuer="Press Office",
        rights="Reserved",
        redistribution="For internal use only",
        language="en",
    )
    told = facts(digest)
    assert {key: value for key, value in told.items() if key != "mainEntity"} == {
        "@context": "https://schema.org",
        "@type": ["CollectionPage", "PublicationIssue"],
        "name": "The Week",
        "genre": "Weekly",
        "issueNumber": "12",
        "datePublished": "2026-11-20",
        "inLanguage": "en",
        "publisher": organization("Press Office"),
        "copyrightNotice": "Reserved",
        "conditionsOfAccess": "For internal use only",
    }
    listed = told["mainEntity"]
    assert listed["@type"] == "ItemList"
    assert listed["numberOfItems"] == 2
    assert [item["position"] for item in listed["itemListElement"]] == [1, 2]
    assert [item["url"] for item in listed["itemListElement"]] == [
        *("#article-1", "#article-2")
    ]
    assert listed["itemListElement"][0]["item"]["headline"] == "River rises"


def test_an_article_s_page_says_what_it_is_a_part_of() -> None:
    digest = Digest.of([Article(), STORY], title="The Week", date="2026-11-20")
    view = digest_view(digest)
    told = json.loads(
        article_data(digest, view, view.entries[1], address=lambda _: "two.html")
    )
    assert told["@id"] == "two.html"
    assert told["headline"] == "River rises"
    assert told["isPartOf"] == {
        "@type": "CollectionPage",
        "name": "The Week",
        "datePublished": "2026-11-20",
        "inLanguage": "en",
    }


def test_nothing_ends_the_script_element() -> None:
    hostile = "</script><!-- & \u2028 \u2029 \x00 \x7f \x85 \ufffe \U0001ffff"
    digest = Digest.of([Article(headline=Headline(hostile))])
    data = structured_data(digest, digest_view(digest))
    assert not set(data) & set("<>&\u2028\u2029\x00\x7f\x85\ufffe\U0001ffff")
    assert "\\ud83f\\udfff" in data
    # Only the runs of white space differ: a headline is one line.
    assert json.loads(data)["headline"] == " ".join(hostile.split())
