"""What is printed is right: page numbers, bookmarks, links, heads and feet, fonts."""

import re
import shutil
import subprocess
import unicodedata
from itertools import pairwise

import pytest

from newsconv.model import Article, Digest, Paragraph
from newsconv.model.text import content_text, headline_text
from newsconv.model.walk import articles
from tests.conformance.conftest import Press
from tests.conformance.documents import (
    ARTICLES,
    EXAMPLE_DIGEST,
    FORTY,
    IN_LANGUAGES,
    THEMES,
    document,
)
from tests.conformance.printed_file import Link, PrintedFile

RIGHT_TO_LEFT = {"ar", "he"}

DIGESTS = [
    *((EXAMPLE_DIGEST, theme) for theme in THEMES),
    *((name, THEMES[at % len(THEMES)]) for at, name in enumerate(IN_LANGUAGES)),
    *((f"forty in {language}", theme) for theme, language in FORTY.items()),
]
SINGLE = [(name, THEMES[at % len(THEMES)]) for at, name in enumerate(ARTICLES)]

each_digest = pytest.mark.parametrize(("name", "theme"), DIGESTS)
each_file = pytest.mark.parametrize(("name", "theme"), [*DIGESTS, *SINGLE])


def titles(digest: Digest) -> list[tuple[int, str]]:
    """Return what the outline must say: sections, and the headlines below them."""
    found = []
    for section in digest.sections:
        if section.title:
            found.append((0, section.title))
        depth = 1 if section.title else 0
        found += [(depth, headline(article)) for article in section.articles]
    return found


def headline(article: Article) -> str:
    text = article.source_bar.headline or headline_text(article)
    assert text
    return text


def letters(text: str) -> str:
    """Return a text's letters and figures, without their marks.

    Where a mark of a letter and a sign of a sentence stand in a line from right to
    left, programs differ.
    """
    folded = unicodedata.normalize("NFKD", text)
    return "".join(each for each in folded if unicodedata.category(each)[0] in "LN")


def title_of(link: Link) -> str:
    """Return where a link leads; Typst names the page besides: "Floods, page 3"."""
    return re.sub(rf", \S+ {link.target}$", "", link.name)


def number_of(link: Link, file: PrintedFile, *, mirrored: bool) -> str:
    """Return the last word of a link's line: in contents, the number of the page."""
    words = file.words_of(link)
    assert words, f"nothing printed where {link.name!r} is on page {link.page}"
    lowest = max(word.box.bottom for word in words)
    line = [word for word in words if word.box.bottom > lowest - 4]
    ends = sorted(line, key=lambda word: word.box.left)
    return ends[0 if mirrored else -1].text.lstrip(".")


@each_digest
def test_the_outline_is_the_contents(name: str, theme: str, press: Press) -> None:
    file = press(name, theme)
    wanted = titles(document(name))
    found = [(depth, title) for depth, title, _ in file.outline]
    # Before and after the articles there may be more, such as an index.
    first = found.index(wanted[0])
    assert found[first : first + len(wanted)] == wanted


@each_digest
@pytest.mark.usefixtures("poppler")
def test_the_page_that_the_contents_name_has_the_headline(
    name: str, theme: str, press: Press
) -> None:
    digest, file = document(name), press(name, theme)
    mirrored = digest.language in RIGHT_TO_LEFT
    begins = {title: page for _, title, page in file.outline}
    stories = {headline(article) for article in articles(digest)}
    first = min(begins[story] for story in stories)
    named = set()
    for link in file.links:
        title = title_of(link)
        if link.page < first and title in begins and link.target is not None:
            assert link.target == begins[title], title
            number = number_of(link, file, mirrored=mirrored)
            if number.isdecimal():
                assert int(number) == link.target, title
                named.add(title)
    assert stories <= named
    for story in stories:
        page = letters(file.bodies[begins[story] - 1])
        assert letters(story)[:12] in page, story


@each_digest
@pytest.mark.usefixtures("poppler")
def test_a_number_that_is_a_link_is_that_of_its_page(
    name: str, theme: str, press: Press
) -> None:
    file = press(name, theme)
    for link in file.links:
        words = [word.text.strip(".,") for word in file.words_of(link)]
        if link.target is not None and len(words) == 1 and words[0].isdecimal():
            assert int(words[0]) == link.target, link


@each_file
def test_links_are_named_and_on_their_page(name: str, theme: str, press: Press) -> None:
    file = press(name, theme)
    for link in file.links:
        assert link.name, link
        # The name of a place in the file is no name for a reader.
        assert not re.fullmatch(r"[a-z]+(-[a-z]+)*-\d+(-\d+)*|contents", link.name), (
            link
        )
        assert link.target is None or 1 <= link.target <= file.count
        for box in link.boxes:
            assert box.left >= file.size.left
            assert box.right <= file.size.right
            assert box.left <= box.right
        # A line end may leave an empty piece of a link behind.
        assert any(box.left < box.right for box in link.boxes), link


@each_digest
@pytest.mark.usefixtures("poppler")
def test_pages_have_their_number_and_the_digests_title(
    name: str, theme: str, press: Press
) -> None:
    file = press(name, theme)
    title = letters(document(name).title or "")
    for page in range(2, file.count + 1):
        margins = file.margins(page)
        numbers = [int(each) for each in re.findall(r"\d+", " ".join(margins))]
        assert page in numbers, margins
        assert file.count in numbers, margins
        found = letters("".join(margins))
        # Words from right to left are told letter by letter as they are drawn.
        assert set(title) <= set(found), margins


@each_file
def test_the_file_names_itself_and_its_language(
    name: str, theme: str, press: Press
) -> None:
    digest, file = document(name), press(name, theme)
    (first, *_) = articles(digest)
    assert file.reader.metadata is not None
    assert file.reader.metadata.title == (digest.title or headline(first))
    root = file.reader.trailer["/Root"]
    assert root["/Lang"] == (digest.language or first.language)  # type: ignore[index]


@each_file
def test_every_font_is_in_the_file(name: str, theme: str, press: Press) -> None:
    fonts = press(name, theme).fonts
    assert fonts
    for font in fonts:
        whole = font.get("/DescendantFonts", [font])[0].get_object()
        descriptor = whole["/FontDescriptor"].get_object()
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor), font
        assert "/ToUnicode" in font


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", [EXAMPLE_DIGEST, *IN_LANGUAGES])
def test_no_letter_is_an_empty_box(name: str, theme: str, press: Press) -> None:
    glyphs = list(press(name, theme).glyphs())
    assert len(glyphs) > 50
    assert [glyph for glyph in glyphs if glyph.number == 0] == []
    assert [glyph for glyph in glyphs if glyph.blank and glyph.text.strip()] == []


@each_file
@pytest.mark.usefixtures("poppler")
def test_the_text_is_in_the_order_of_the_story(
    name: str, theme: str, press: Press
) -> None:
    digest, file = document(name), press(name, theme)
    begins = {title: page for _, title, page in file.outline}
    pages = [begins[headline(article)] for article in articles(digest)]
    for article, (first, last) in zip(
        articles(digest), pairwise([*pages, file.count]), strict=True
    ):
        text, at = letters("".join(file.bodies[first - 1 : last])), 0
        for block in article.body:
            # Joints between some Arabic letters still take the letters' text.
            if isinstance(block, Paragraph) and article.language != "ar":
                # In a line from right to left, programs differ on where a number goes.
                start = re.split(r"\d", letters(content_text(block.content)))[0][:16]
                found = text.find(start, at)
                assert found >= 0, start
                at = found


@each_file
def test_qpdf_finds_no_damage(name: str, theme: str, press: Press) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed; run: apt-get install qpdf")
    file = press(name, theme).path
    assert file
    ran = subprocess.run(
        ["qpdf", "--check", file],
        capture_output=True,
        check=False,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
