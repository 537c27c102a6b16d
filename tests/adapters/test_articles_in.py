"""Results of trafilatura, newspaper4k and fundus as articles."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import trafilatura.settings

from newsconv.adapters import from_fundus, from_newspaper, from_trafilatura
from newsconv.model import Article, Link, List, SourceBar, Statement, Subhead, Table
from newsconv.model.conservation import losses
from newsconv.model.text import block_text, content_text
from newsconv.model.walk import walk

FERRY = Path(__file__).parents[1] / "readers" / "pages" / "ferry.html"
LEDE = (
    "The ferry stopped at noon on Monday, the harbour master said, because the new "
    "landing stage had drifted two yards from the quay overnight."
)
REST = (
    "The council will meet on Thursday to hear the divers’ report, and the master "
    "expects boats to sail again next Monday if the chains hold."
)


def whole(article: Article) -> Article:
    assert article.origin
    assert losses(article.origin.text or "", article) == ()
    return article


@pytest.mark.parametrize("as_dict", [True, False])
def test_a_document_of_trafilatura_s(*, as_dict: bool) -> None:
    found = trafilatura.bare_extraction(
        FERRY.read_text(encoding="utf-8"),
        with_metadata=True,
        include_links=True,
        include_formatting=True,
    )
    assert isinstance(found, trafilatura.settings.Document)
    article = whole(from_trafilatura(found.as_dict() if as_dict else found))
    assert article.headline
    assert article.headline.text == "Ferry stops for a week"
    assert article.origin
    assert (article.origin.text or "").count("Ferry stops for a week") == 1
    kinds = {type(block) for block in article.body}
    assert {Subhead, List, Table} <= kinds
    (link,) = [node for node in walk(article) if isinstance(node, Link)]
    assert link.target == "https://quay.example/stage"
    assert article.source_bar.date is None
    assert article.source_bar.url == "https://quay.example/2026/11/ferry"
    assert Statement("found_date", "2026-11-16", "trafilatura date") in (
        article.origin.stated
    )


def test_json_of_trafilatura_s() -> None:
    written = trafilatura.extract(
        FERRY.read_text(encoding="utf-8"), output_format="json", with_metadata=True
    )
    assert written
    article = whole(from_trafilatura(json.loads(written), trust_date=True))
    assert article.headline
    assert article.source_bar.date == "2026-11-16"
    assert article.source_bar.authors[0] == "Ada Quill"
    assert LEDE in {block_text(block) for block in article.body}


def test_nothing_found_is_refused() -> None:
    with pytest.raises(TypeError, match="trafilatura found nothing"):
        from_trafilatura(None)


NEWSPAPER = {
    "url": "https://quay.example/ferry?from=rss",
    "canonical_link": "https://quay.example/ferry",
    "language": "en",
    "meta_lang": "en",
    "meta_site_name": "The Quay Courier",
    "title": "Ferry stops for a week",
    "authors": ["Ada Quill", "Tom Lee"],
    "publish_date": "2026-11-16T18:05:00+00:00",
    "text": f"{LEDE}\n\n{REST}",
}


@pytest.mark.parametrize("kind", [dict, lambda values: SimpleNamespace(**values)])
def test_an_article_of_newspaper4k_s(kind: type[dict[str, object]]) -> None:
    article = whole(from_newspaper(kind(NEWSPAPER)))
    assert article.source_bar == SourceBar(
        headline="Ferry stops for a week",
        outlet="The Quay Courier",
        authors=("Ada Quill", "Tom Lee"),
        url="https://quay.example/ferry",
    )
    assert article.language == "en"
    assert [block_text(block) for block in article.body][-1] == REST
    trusted = from_newspaper(kind(NEWSPAPER), trust_date=True)
    assert trusted.source_bar.date == "2026-11-16"


BODY: dict[str, Any] = {
    "summary": ["The landing stage drifted two yards overnight"],
    "sections": [
        {"headline": [], "paragraphs": [LEDE]},
        {"headline": ["What was said"], "paragraphs": [REST]},
    ],
}


def test_json_of_fundus() -> None:
    article = whole(
        from_fundus(
            {
                "title": "Ferry stops for a week",
                "authors": ["Ada Quill"],
                "publishing_date": "2026-11-16 18:05:00+00:00",
                "body": BODY,
                "topics": ["Ferries"],
            }
        )
    )
    assert article.source_bar == SourceBar(
        headline="Ferry stops for a week", authors=("Ada Quill",), date="2026-11-16"
    )
    assert article.deck
    assert content_text(article.deck.content) == BODY["summary"][0]
    assert [type(block).__name__ for block in article.body] == [
        *("Paragraph", "Subhead", "Paragraph"),
    ]


def test_an_object_of_fundus() -> None:
    def named(**values: object) -> SimpleNamespace:
        return SimpleNamespace(**values)

    article = whole(
        from_fundus(
            named(
                title="Ferry stops for a week",
                authors=["Ada Quill"],
                publishing_date=datetime(2026, 11, 16, 18, 5, tzinfo=UTC),
                publisher="The Quay Courier",
                html=named(responded_url="https://quay.example/ferry"),
                body=named(
                    summary=("The landing stage drifted two yards overnight",),
                    sections=[
                        named(headline=(), paragraphs=(LEDE,)),
                        named(headline=("What was said",), paragraphs=(REST,)),
                    ],
                ),
            )
        )
    )
    assert article.source_bar == SourceBar(
        headline="Ferry stops for a week",
        authors=("Ada Quill",),
        date="2026-11-16",
        outlet="The Quay Courier",
        url="https://quay.example/ferry",
    )
    assert len(article.body) == 3


def test_plain_text_of_fundus() -> None:
    article = whole(from_fundus({"title": None, "plaintext": f"{LEDE}\n\n{REST}"}))
    assert article.source_bar == SourceBar()
    assert article.origin
    assert article.origin.text == f"{LEDE}\n\n{REST}"


def test_importing_loads_no_library() -> None:
    script = (
        "import sys, newsconv.adapters as a; a.to_iob; dir(a); "
        "print([m for m in ('pandas', 'spacy', 'trafilatura', 'lxml') "
        "if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert found.stdout == "[]\n"
