"""What a manifest says of a watch list, of rights, and of a synthesis to be made."""

from pathlib import Path

import pytest

from newsconv import Digest
from newsconv.errors import ManifestError
from newsconv.model import Mention, RightsRules, Sentence, Span, WatchEntry, WatchKind
from newsconv.model.text import headline_text
from newsconv.model.walk import articles
from newsconv.readers.manifest import read_manifest

FERRY = """\
Ferry returns to service

The harbour ferry returned to service on Monday after repairs that took eight months.
"""
BUS = """\
Bus line is closed

The bus line to the ferry was closed on Monday, and the ferry was full all day long.
"""
SECTION = """
[[section]]
title = "Travel"
[[section.article]]
file = "ferry.txt"
reference = "1"
[[section.article]]
file = "bus.txt"
reference = "2"
"""


def read(folder: Path, text: str) -> Digest:
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (folder / "bus.txt").write_text(BUS, encoding="utf-8")
    (folder / "digest.toml").write_text(text + SECTION, encoding="utf-8")
    return read_manifest(folder / "digest.toml").digest


def test_a_watch_list(tmp_path: Path) -> None:
    digest = read(
        tmp_path,
        """
        [watch]
        names = ["Ada Marsh", {name = "Bo Quill", variants = "Quill"}]
        brands = [{name = "Shell", exclusions = ["Shell Beach"], as_written = true}]
        terms = "ferry"
        """,
    )
    assert digest.watch == (
        WatchEntry("Ada Marsh", kind=WatchKind.NAME),
        WatchEntry("Bo Quill", kind=WatchKind.NAME, variants=("Quill",)),
        WatchEntry(
            "Shell", kind=WatchKind.BRAND, exclusions=("Shell Beach",), as_written=True
        ),
        WatchEntry("ferry"),
    )


def test_articles_are_ordered_by_it_if_asked(tmp_path: Path) -> None:
    text = 'top_stories = ["1"]\n[watch]\nterms = "ferry"\n'
    digest = read(tmp_path, text)
    assert [headline_text(each) for each in articles(digest)] == [
        "Ferry returns to service",
        "Bus line is closed",
    ]
    # The one has it twice, headline and story; the other twice in its story, so that
    # they stay as they are; "bus" is in the second only.
    ordered = read(tmp_path, text.replace('"ferry"', '"bus"\norder = true'))
    assert [headline_text(each) for each in articles(ordered)] == [
        "Bus line is closed",
        "Ferry returns to service",
    ]
    # The first clip is the second article.
    assert ordered.top_stories == (2,)
    same = read(tmp_path, text.replace('"ferry"', '"ferry"\norder = true'))
    assert list(articles(same)) == list(articles(digest))


def test_rules_of_rights(tmp_path: Path) -> None:
    assert read(tmp_path, "").rights_rules is None
    assert read(tmp_path, "[lint]\n").rights_rules == RightsRules()
    text = '[lint]\nmentions = ["page"]\noutlet_share = 0.4\nlicence = false\n'
    assert read(tmp_path, text).rights_rules == RightsRules(
        mentions=(Mention.PAGE,), outlet_share=0.4, licence=False
    )


def test_a_synthesis_of_key_sentences(tmp_path: Path) -> None:
    digest = read(tmp_path, 'synthesis_from = "key_sentences"\n')
    (part,) = digest.synthesis
    said = "The harbour ferry returned to service on Monday after repairs that took "
    assert part.text == f"{said}eight months."
    assert part.articles == (1,)
    assert part.sentences == (Sentence(part.text, span=Span(26, 111)),)
    assert FERRY[26:111] == part.text


def test_an_editors_synthesis_stays(tmp_path: Path) -> None:
    text = 'synthesis_from = "key_sentences"\n[[synthesis]]\ntext = "All is well."\n'
    assert [part.text for part in read(tmp_path, text).synthesis] == ["All is well."]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[watch]\nname = 'A'\n", "watch: unknown key 'name' (did you mean 'names'?)"),
        ("[watch]\nterms = [{variants = ['b']}]\n", 'has no name; write name = "…"'),
        ("[lint]\noutlet_share = 3\n", "lint.outlet_share: "),
        ("[lint]\nmentions = ['price']\n", "lint.mentions[0]: "),
        ("synthesis_from = 'thin air'\n", "synthesis_from: "),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ManifestError) as caught:
        read(tmp_path, text)
    assert message in str(caught.value)
