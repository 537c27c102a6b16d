"""What opens a section or a digest on paper: whole, once, and with its clip."""

import re

import pytest
from msgspec import structs
from PIL import Image as Pillow

from newsconv.model import Caption, Digest, Figure, Image, Section
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from tests.renderers.printed import DIGEST, STORIES_ONLY, opened, story, texts, words
from tests.renderers.test_print_pictures import address, file


def pages(engine: str, digest: Digest, size: str = "A4", columns: int = 1) -> list[str]:
    renderer = PdfRenderer(
        engine=engine,
        page_size=size,
        columns=columns,
        cover=False,
        contents=False,
        **STORIES_ONLY,
    )
    return texts(opened(renderer.render(digest)))


def section(clips: int, *, picture: tuple[int, int] | None) -> Digest:
    """A short section, and one whose clips fill pages."""
    first = story("Council votes down the tram after a night of speeches", paragraphs=6)
    if picture:
        uri = address(file(Pillow.new("RGB", picture, (90, 120, 90))))
        figure = Figure(Image(uri=uri, alt="A stop"), Caption(words("The last stop.")))
        first = structs.replace(first, body=(figure, *first.body))
    others = (story(f"Clip number {n}", paragraphs=4) for n in range(2, clips + 1))
    return Digest(
        title="T",
        language="en",
        sections=(
            Section(title="Before", articles=(story("Before", paragraphs=2),)),
            Section(title="Transport", articles=(first, *others)),
        ),
    )


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("clips", [6, 12])
def test_a_sections_contents_are_not_divided(engine: str, clips: int) -> None:
    found = pages(engine, section(clips, picture=None))
    (opening,) = (page for page in found if f"{clips} articles" in page)
    assert all(f"Clip number {n}\N{SPACE}" in opening for n in range(2, clips + 1))
    assert "night of speeches" in opening
    assert "author not given" in opening


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("size", "columns", "clips", "together"),
    [
        ("A4", 1, 6, True),
        ("A4", 1, 14, False),
        ("A5", 1, 14, False),
        ("A4", 2, 6, True),
        ("A4", 2, 14, False),
    ],
)
def test_a_clip_is_beside_its_picture_under_the_contents_or_on_the_next_page(
    engine: str, size: str, columns: int, clips: int, *, together: bool
) -> None:
    found = pages(engine, section(clips, picture=(900, 1400)), size, columns)
    (opening,) = (page for page in found if f"{clips} articles" in page)
    (pictured,) = (page for page in found if "The last stop." in page)
    assert all(f"Clip number {n}\N{SPACE}" in opening for n in range(2, clips + 1))
    assert ("author not given" in opening) == (opening is pictured) == together
    assert "night of speeches" in " ".join(pictured.split())
    assert "continues on" not in opening or together


@pytest.mark.parametrize("engine", ENGINES)
def test_the_masthead_stands_over_the_first_page_alone(engine: str) -> None:
    renderer = PdfRenderer(
        engine=engine,
        cover=False,
        contents=False,
        rights=False,
        highlight=("gate",),
        **STORIES_ONLY,
    )
    found = texts(opened(renderer.render(DIGEST)))
    assert ["Press Office of the Rivers" in page for page in found[:2]] == [True, False]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("sections", range(6, 16))
def test_the_contents_of_the_annexes_are_not_divided(
    engine: str, sections: int
) -> None:
    digest = Digest(
        title="T",
        language="en",
        sections=tuple(
            Section(title=f"Part {n}", articles=(story(f"Clip {n}", paragraphs=1),))
            for n in range(1, sections + 1)
        ),
    )
    renderer = PdfRenderer(engine=engine, page_size="A5", cover=False)
    listed = [
        sorted(set(re.findall(r"Part \d+|Annexes|Table of clips", page)))
        for page in texts(opened(renderer.render(digest)))
    ]
    # A section of one article holds the next one as little as a longer one does.
    first = [name for name in listed[0] if name.startswith("Part")]
    assert len(first) >= 6
    (annexes,) = (page for page in listed[:3] if "Annexes" in page)
    assert "Table of clips" in annexes
