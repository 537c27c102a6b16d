"""What a manifest gives for an issue in print: pictures, synthesis, top stories."""

import base64
import struct
import zlib
from pathlib import Path

import pytest

from newsconv import dump, load, read_digest
from newsconv.errors import ManifestError
from newsconv.model import Digest, Figure, Image
from newsconv.model.text import block_text
from newsconv.readers.collect import collect
from newsconv.readers.manifest import read_manifest

STORY = """\
Ferry returns to service

The harbour ferry returned to service on Monday after repairs that took eight months.

The ferry Heron at the north quay on Monday. (Photo: Ed Doe/AP)

Passengers queued from six in the morning to board the first crossing of the year.
"""


def chunk(kind: bytes, data: bytes) -> bytes:
    return (
        struct.pack(">I", len(data))
        + kind
        + data
        + struct.pack(">I", zlib.crc32(kind + data))
    )


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0\x40\xc0"))
    + chunk(b"IEND", b"")
)
"""Two grey points side by side."""

PNG_URI = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"

ONE = '[[section]]\ntitle = "Ferries"\n[[section.article]]\nfile = "ferry.txt"\n'
TWO = ONE + '[[section.article]]\nfile = "other.txt"\nreference = 77\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "other.txt").write_text(STORY.replace("Ferry", "Bus"), encoding="utf-8")
    (tmp_path / "heron.png").write_bytes(PNG)
    (tmp_path / "cut.png").write_bytes(PNG[:-6])
    return tmp_path


def written(folder: Path, text: str) -> Path:
    path = folder / "digest.toml"
    path.write_text(text, encoding="utf-8")
    return path


def digest(folder: Path, text: str) -> Digest:
    found = read_digest(written(folder, text))
    assert load(dump(found)) == found
    return found


def error(folder: Path, text: str) -> str:
    path = written(folder, text)
    with pytest.raises(ManifestError) as caught:
        read_manifest(path)
    message = str(caught.value)
    assert "\n" not in message
    return message.removeprefix(f"{path}: ").replace(f"{folder}/", "")


def test_the_issue_has_its_own_facts(folder: Path) -> None:
    found = digest(
        folder,
        """
        period = "2026-11-13/2026-11-20"
        licence = "Copied under licence"
        licence_number = 12
        recipients = "The minister"
        redistribution = "Do not redistribute."
        """
        + ONE
        + 'brief = true\n[[section]]\nintroduction = "Wet."\n'
        + '[[section.article]]\nfile = "other.txt"\n',
    )
    assert found.period == "2026-11-13/2026-11-20"
    assert found.licence == "Copied under licence"
    assert found.licence_number == "12"
    assert found.recipients == ("The minister",)
    assert found.redistribution == "Do not redistribute."
    assert found.sections[0].articles[0].brief
    assert found.sections[1].introduction == "Wet."
    assert not found.sections[1].articles[0].brief


def test_the_logo_is_carried_in_the_document(folder: Path) -> None:
    found = digest(folder, 'logo = "heron.png"\nlogo_alt = "A heron"\n' + ONE)
    assert found.logo == Image(PNG_URI, alt="A heron")
    given = digest(folder, f'logo = "{PNG_URI}"\n' + ONE)
    assert given.logo == Image(PNG_URI)


def test_pointers_are_numbered_through_the_digest(folder: Path) -> None:
    found = digest(
        folder,
        """
        top_stories = ["77", "ferry.txt"]
        [[synthesis]]
        text = "A week of ferries."
        articles = "other.txt"
        sections = ["Ferries"]
        [[synthesis]]
        text = "And no more."
        """
        + TWO,
    )
    assert found.top_stories == (2, 1)
    first, second = found.synthesis
    assert (first.text, first.articles) == ("A week of ferries.", (2,))
    assert first.sections == ("Ferries",)
    assert (second.articles, second.sections) == ((), ())


def test_pointers_hold_after_other_files(folder: Path) -> None:
    path = written(folder, 'title = "Week"\ntop_stories = "77"\n' + TWO)
    before = read_manifest(written(folder, TWO))
    path.write_text('title = "Week"\ntop_stories = "77"\n' + TWO, encoding="utf-8")
    assert collect([before, read_manifest(path)]).digest.top_stories == (4,)


def test_a_picture_goes_to_the_figure_of_the_text(folder: Path) -> None:
    found = digest(
        folder,
        ONE + '[[section.article.picture]]\nfile = "heron.png"\nalt = "A ferry"\n'
        'figure = 1\ncaption = "Another caption"\n',
    )
    figures = [
        block
        for block in found.sections[0].articles[0].body
        if isinstance(block, Figure)
    ]
    assert [figure.image for figure in figures] == [Image(PNG_URI, alt="A ferry")]
    assert "north quay" in block_text(figures[0])
    assert "Another" not in block_text(figures[0])


def test_a_picture_of_no_figure_opens_the_story(folder: Path) -> None:
    found = digest(
        folder,
        ONE + '[[section.article.picture]]\nfile = "heron.png"\n'
        'caption = "The Heron"\ncredit = "Ed Doe"\n',
    )
    opening = found.sections[0].articles[0].body[0]
    assert isinstance(opening, Figure)
    assert opening.image == Image(PNG_URI)
    assert block_text(opening).split("\n") == ["The Heron", "Ed Doe"]


PICTURE = ONE + "[[section.article.picture]]\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'top_stories = ["fery.txt"]\n' + ONE,
            "top_stories[0]: no article 'fery.txt' (did you mean 'ferry.txt'?)",
        ),
        (
            'top_stories = ["zz"]\n' + ONE,
            "top_stories[0]: no article 'zz'; give its file or its reference",
        ),
        (
            'top_stories = ["77", "other.txt"]\n' + TWO,
            "top_stories[1]: 'other.txt' is the article of '77'; name it once",
        ),
        (
            'top_stories = ["77"]\n'
            + TWO.replace('"ferry.txt"', '"ferry.txt"\nreference = "77"'),
            "top_stories[0]: several articles have the reference '77'; give a file",
        ),
        (
            '[[synthesis]]\ntext = "A"\nsections = ["Feries"]\n' + ONE,
            ("synthesis[0].sections[0]: no section 'Feries' (did you mean 'Ferries'?)"),
        ),
        (
            '[[synthesis]]\nsections = ["Ferries"]\n' + ONE,
            'synthesis[0]: has no text; write text = "…"',
        ),
        (
            '[[synthesis]]\ntxt = "A"\n' + ONE,
            (
                "synthesis[0]: unknown key 'txt' (did you mean 'text'?); "
                "known: text, articles, sections"
            ),
        ),
        (
            'period = "2026-11-20/2026-11-13"\n' + ONE,
            "period: '2026-11-20/2026-11-13' ends before it begins",
        ),
        (
            ONE + "brief = 1\n",
            "section[0].article[0].brief: must be true or false, not a number",
        ),
        ('logo = "gone.png"\n' + ONE, "logo: gone.png: no such file"),
        (
            'logo = "ferry.txt"\n' + ONE,
            "logo: ferry.txt: is no picture; name a PNG, JPEG, GIF or WebP",
        ),
        (
            'logo = "cut.png"\n' + ONE,
            "logo: cut.png: is a broken picture, or cut off",
        ),
        (
            'logo = "https://rivers.example/logo.png"\n' + ONE,
            (
                "logo: https://rivers.example/logo.png: is not opened; newsconv reads "
                "no network and no files"
            ),
        ),
        (
            PICTURE + 'alt = "A"\n',
            (
                "section[0].article[0].picture[0]: names no file; "
                'write file = "picture.png"'
            ),
        ),
        (
            PICTURE + 'file = "heron.png"\nfigure = 2\n',
            "section[0].article[0].picture[0].figure: no figure 2; the text has 1",
        ),
    ],
)
def test_what_is_wrong_is_named(folder: Path, text: str, message: str) -> None:
    assert error(folder, text) == message
