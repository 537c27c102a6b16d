"""The gallery shows every kind of page in every theme, in pictures that are there."""

import re

import gallery
from PIL import Image

from newsconv.themes import theme_names

PAGE = (gallery.FOLDER / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", PAGE)


def test_the_page_is_what_the_tool_writes() -> None:
    assert gallery.page() == PAGE


def test_every_kind_of_page_in_every_theme_is_shown() -> None:
    names = {name for _, name in SHOWN}
    for theme in theme_names():
        for kind in ("cover", "rights", "contents", "section", "feature", "annexes"):
            assert f"{theme}-{kind}.png" in names


def test_the_pictures_are_pages_and_all_of_them_are_shown() -> None:
    files = {file.name: file for file in gallery.FOLDER.glob("*.png")}
    assert set(files) == {name for _, name in SHOWN}
    for file in files.values():
        with Image.open(file) as picture:
            # A4 at 72 dots an inch, and not an empty sheet.
            assert picture.size in {(595, 842), (596, 842), (596, 843), (595, 843)}
            assert len(set(picture.convert("L").tobytes())) > 2
    assert sum(file.stat().st_size for file in files.values()) <= gallery.MOST_BYTES
