"""Pictures on paper: whole, upright, no larger than print can show, or one error."""

import warnings
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import pytest
from PIL import Image as Pillow

from newsconv.errors import ResourceError
from newsconv.model import Article, Caption, Digest, Figure, Headline, Image
from newsconv.renderers.paper.pictures import PrintPictures
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from newsconv.resources import Resource, data_resource, data_uri
from tests.renderers.printed import opened, words

RED, BLUE = (200, 30, 30), (30, 30, 200)


def file(pixels: Pillow.Image, kind: str = "PNG", **options: Any) -> bytes:  # noqa: ANN401 - Pillow's
    written = BytesIO()
    pixels.save(written, format=kind, **options)
    return written.getvalue()


def address(data: bytes, kind: str = "png") -> str:
    return data_uri(Resource("", data, f"image/{kind}"))


def review(uri: str, alt: str = "The old pier") -> Digest:
    figure = Figure(image=Image(uri=uri, alt=alt), caption=Caption(words("The pier.")))
    return Digest.of(
        [Article(headline=Headline(text="Gate holds"), body=(figure,), language="en")]
    )


def prepared(uri: str, page_size: str = "A4") -> Pillow.Image:
    digest = review(uri)
    shown = PrintPictures(digest, page_size).address(Image(uri=uri))
    assert shown is not None
    return Pillow.open(BytesIO(data_resource(shown).data))


def printed(uri: str) -> Any:  # noqa: ANN401 - pypdf's
    """Return the one picture of the PDF."""
    found, _ = placed(uri)
    return found


def placed(
    uri: str, engine: str = "weasyprint", look: str = "broadsheet", size: str = "A4"
) -> Any:  # noqa: ANN401 - pypdf's
    """Return the one picture of the PDF, and how many inches wide it is there."""
    renderer = PdfRenderer(attachments=False, engine=engine, theme=look, page_size=size)
    page = opened(renderer.render(review(uri))).pages[0]
    (found,) = page["/Resources"]["/XObject"].values()  # type: ignore[index]
    widths: list[float] = []

    def note(operator: bytes, _: object, matrix: list[float], *__: object) -> None:
        if operator == b"Do":
            widths.append(abs(matrix[0]) / 72)

    page.extract_text(visitor_operand_before=note)
    (inches,) = widths
    return found.get_object(), inches


def test_a_small_picture_stays_as_it_is() -> None:
    uri = address(file(Pillow.new("RGB", (40, 30), RED), "JPEG"), "jpeg")
    assert PrintPictures(review(uri), "A4").address(Image(uri=uri)) == uri


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("look", ["broadsheet", "briefing"])
def test_a_big_photo_is_set_at_300_dots_to_the_inch(engine: str, look: str) -> None:
    uri = address(file(Pillow.new("RGB", (6000, 4000), RED), "JPEG"), "jpeg")
    found, inches = placed(uri, engine, look)
    assert 3 < inches < 7
    assert found["/Width"] == pytest.approx(inches * 300, abs=2)
    assert found["/Height"] == pytest.approx(inches * 200, abs=2)
    assert found["/Filter"] == "/DCTDecode"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_small_picture_has_96_dots_to_the_inch(engine: str) -> None:
    uri = address(file(Pillow.new("RGB", (192, 96), RED), "JPEG"), "jpeg")
    _, inches = placed(uri, engine)
    assert inches == pytest.approx(2, abs=0.01)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("size", "most"), [("A4", 120), ("A5", 80)])
def test_an_upright_picture_leaves_half_of_the_page_to_the_story(
    engine: str, size: str, most: int
) -> None:
    uri = address(file(Pillow.new("RGB", (1000, 2000), RED)))
    _, inches = placed(uri, engine, size=size)
    assert inches * 2 * 25.4 == pytest.approx(most, abs=1)


def test_no_picture_is_larger_than_its_page() -> None:
    wide = address(file(Pillow.new("L", (9000, 300)), "PNG"))
    assert prepared(wide, "A4").size == (2480, 83)
    assert prepared(wide, "A5").size == (1748, 58)


def test_a_photo_that_was_taken_upright_stands_upright() -> None:
    lying = Pillow.new("RGB", (40, 20), RED)
    lying.paste(BLUE, (0, 0, 20, 20))
    exif = Pillow.Exif()
    exif[0x0112] = 6  # to be turned to the right
    found = prepared(address(file(lying, "JPEG", exif=exif), "jpeg"))
    assert found.size == (20, 40)
    top = found.convert("RGB").getpixel((10, 5))
    assert isinstance(top, tuple)
    assert top[2] > top[0]


def test_the_colours_of_a_printing_press_become_those_of_screens() -> None:
    uri = address(file(Pillow.new("CMYK", (30, 20), (0, 255, 255, 0)), "JPEG"), "jpeg")
    assert printed(uri)["/ColorSpace"] == "/DeviceRGB"
    red, green, blue = prepared(uri).convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert red > 200
    assert max(green, blue) < 60


def test_sixteen_bits_of_grey_become_eight() -> None:
    half = Pillow.new("I;16", (30, 20), 32768)
    found = prepared(address(file(half)))
    assert (found.mode, found.getpixel((5, 5))) == ("L", 128)


def test_what_shows_through_is_kept() -> None:
    glass = Pillow.new("RGBA", (30, 20), (*RED, 60))
    assert "/SMask" in printed(address(file(glass)))
    palette = Pillow.new("P", (30, 20))
    uri = address(file(palette, "GIF", transparency=0), "gif")
    assert prepared(uri).mode == "RGBA"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_that_is_cut_off(kind: str) -> None:
    noise = Pillow.effect_noise((200, 200), 90)
    data = file(noise.convert("RGB"), kind)
    uri = address(data[: len(data) // 2], kind.lower())
    with pytest.raises(ResourceError) as caught:
        PdfRenderer().render(review(uri))
    assert str(caught.value) == (
        "the picture “The old pier” in “Gate holds”: is broken, or cut off; get a "
        "whole copy of it"
    )


def test_a_picture_that_is_none() -> None:
    with pytest.raises(ResourceError) as caught:
        PdfRenderer().render(review(address(b"River rises"), alt=""))
    assert str(caught.value) == (
        "a picture in “Gate holds”: is broken, or cut off; get a whole copy of it"
    )


@pytest.mark.parametrize("size", [(20_000, 10_000), (16_000, 10_000)])
def test_a_small_file_of_too_many_pixels(size: tuple[int, int]) -> None:
    uri = address(file(Pillow.new("1", size)))
    assert len(uri) < 100_000
    with pytest.raises(ResourceError) as caught:
        PdfRenderer().render(review(uri))
    assert str(caught.value) == (
        "the picture “The old pier” in “Gate holds”: has more than 150,000,000 pixels; "
        "save a smaller copy"
    )


def test_a_picture_says_what_it_shows_to_who_can_not_see_it() -> None:
    uri = address(file(Pillow.new("RGB", (40, 30), RED)))
    reader = opened(PdfRenderer().render(review(uri)))

    def figures(element: Any) -> list[str]:  # noqa: ANN401 - pypdf's
        element = element.get_object()
        if not isinstance(element, dict):
            return []
        children = element.get("/K", [])
        below = children if isinstance(children, list) else [children]
        own = [str(element["/Alt"])] if "/Alt" in element else []
        return own + [text for each in below for text in figures(each)]

    assert figures(reader.trailer["/Root"]["/StructTreeRoot"]) == ["The old pier"]  # type: ignore[index]


def test_the_same_bytes_twice() -> None:
    noise = Pillow.effect_noise((3000, 2600), 50).convert("RGB")
    digest = review(address(file(noise, "JPEG"), "jpeg"))
    assert PdfRenderer().render(digest) == PdfRenderer().render(digest)


def test_threads_leave_warnings_as_they_were() -> None:
    uri = address(file(Pillow.effect_noise((300, 300), 60)))
    before = list(warnings.filters)
    with ThreadPoolExecutor(8) as pool:
        shown = list(pool.map(prepared, [uri] * 200))
    assert len(shown) == 200
    assert warnings.filters == before
