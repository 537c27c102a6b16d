"""The door to images and files: what it opens, and what it refuses."""

from pathlib import Path

import pytest

from newsconv.errors import ResourceError
from newsconv.resources import Door, data_resource, data_uri, picture


def test_a_file_that_was_let_in(tmp_path: Path) -> None:
    file = tmp_path / "Own Face.ttf"
    file.write_bytes(b"face")
    assert Door([file]).open(file.as_uri()).data == b"face"


@pytest.mark.parametrize(
    "uri",
    [
        *("http://a.example/x.png", "https://a.example/x.png", "ftp://a.example/x"),
        *("file:///etc/passwd", "FILE:///etc/passwd", "/etc/passwd", "x.png", ""),
    ],
)
def test_all_else_is_refused(uri: str, tmp_path: Path) -> None:
    with pytest.raises(ResourceError) as caught:
        Door([tmp_path / "own.ttf"]).open(uri)
    assert "reads no network and no files" in str(caught.value)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "own.ttf"
    with pytest.raises(ResourceError) as caught:
        Door([file]).open(file.as_uri())
    assert "can't be read" in str(caught.value)


@pytest.mark.parametrize(
    ("uri", "data", "media_type"),
    [
        ("data:image/png;base64,aGk=", b"hi", "image/png"),
        ("DATA:image/PNG;base64,aGk%3D", b"hi", "image/png"),
        ("data:text/plain;charset=utf-8,a%20b", b"a b", "text/plain"),
        ("data:,x", b"x", "text/plain"),
    ],
)
def test_data_addresses(uri: str, data: bytes, media_type: str) -> None:
    found = Door().open(uri)
    assert (found.data, found.media_type) == (data, media_type)


@pytest.mark.parametrize("uri", ["data:image/png;base64", "data:;base64,a", "data:"])
def test_broken_data_addresses(uri: str) -> None:
    with pytest.raises(ResourceError):
        data_resource(uri)


def test_a_long_address_is_shown_short() -> None:
    with pytest.raises(ResourceError) as caught:
        Door().open("https://a.example/" + "x" * 500)
    assert len(str(caught.value)) < 150


JPEG = bytes.fromhex(
    "ffd8 ffe0 0010 4a46 4946 0001 0100 0001 0001 0000 ffc0 000b 0800 0100 0101 0111 00"
    "ffda 0008 0101 0000 3f00 7f ffd9"
)
GIF = bytes.fromhex(
    "474946383961 0100 0100 80 00 00 000000 ffffff"
    "21 f9 04 01000000 00 2c 0000 0000 0100 0100 00 02 02 4401 00 3b"
)
"""One dot: a table of two colours, an extension, a picture, the trailer."""
WEBP = b"RIFF\x0c\x00\x00\x00WEBPVP8 \x00\x00\x00\x00"


@pytest.mark.parametrize(
    ("data", "media_type"),
    [(JPEG, "image/jpeg"), (GIF, "image/gif"), (WEBP, "image/webp")],
)
def test_a_picture_is_known_by_its_bytes(data: bytes, media_type: str) -> None:
    found = picture("a.bin", data)
    assert (found.data, found.media_type) == (data, media_type)
    assert picture(data_uri(found)).data == data
    with pytest.raises(ResourceError, match="a broken picture"):
        picture("a.bin", data[:-1])


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"RIFF    WAVE", b"%PDF-1.7"])
def test_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(ResourceError, match=r"a\.bin: is no picture"):
        picture("a.bin", data)


def test_a_jpeg_without_a_frame_is_broken() -> None:
    with pytest.raises(ResourceError, match="a broken picture"):
        picture("a.jpg", JPEG.replace(b"\xff\xc0", b"\xff\xe1"))
