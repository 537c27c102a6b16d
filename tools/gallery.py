"""Make the pictures of a press digest's pages that docs/gallery shows.

`make gallery` prints the example digest in every theme, takes one page of each kind,
and writes small grey pictures and the page that shows them. The page's text does not
depend on the pictures: a test compares it with what this file would write.
"""

import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import msgspec
from PIL import Image
from pypdf import PdfReader

import newsconv
from newsconv.model import Article, Digest
from newsconv.model.text import word_count
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.themes import theme_names

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "digest.toml"
FOLDER = ROOT / "docs" / "gallery"
HIGHLIGHT = ("harbour", "water", "levy")
DOTS_PER_INCH = 72
GREYS = 16
MOST_BYTES = 1_500_000
"""Of all pictures together."""
BRIEFS = 2
"""So many of the shortest clips of the example are printed as briefs."""


class Kind(NamedTuple):
    """A kind of page, and how to know one."""

    slug: str
    shows: str
    """What is on it, as the text beside the picture says."""
    says: tuple[str, ...]
    """Words that are on the page, all of them."""


KINDS = (
    Kind(
        "cover",
        "the cover: logo, issuer, title, kind, number and date, top stories with their "
        "pages, and the imprint",
        ("In this issue", "16 articles"),
    ),
    Kind(
        "rights",
        "the rights and the recipients, and the synthesis with the pages it leads to",
        ("Rights and recipients", "Synthesis"),
    ),
    Kind(
        "contents",
        "the contents by section: headline, outlet, authors, dotted leaders, pages",
        ("Contents", "Floods and flood protection"),
    ),
    Kind(
        "keywords",
        "the keywords that were asked for, with their hits in each clip",
        ("Keywords", "Hits"),
    ),
    Kind(
        "section",
        "a section's head with its own contents, and its first clip: source bar, "
        "kicker, headline, deck, byline, picture's caption, story",
        ("Two days after the storm", "Ref. 231-01"),
    ),
    Kind(
        "feature",
        "a long clip with subheads and a pull quote, which says where it continues",
        ("It doesn’t mention the river.”", "continues on page"),
    ),
    Kind(
        "arabic",
        "a clip from right to left: the head and the story keep to the right",
        ("Ref. 231-07",),
    ),
    Kind(
        "briefs",
        "short clips together, as briefs",
        ("In brief",),
    ),
    Kind(
        "annexes",
        "the indexes of outlets, bylines, datelines and keywords; the table of clips",
        ("Index of outlets", "Index of bylines", "Table of clips", "No."),
    ),
    Kind(
        "review",
        "the review sheet: decisions that were taken with doubts, with the raw lines",
        ("Review sheet", "As the text has it"),
    ),
)
COLUMNS = Kind(
    "columns",
    "the same long clip in two columns (`-O columns=2`)",
    ("It doesn’t mention the river.”",),
)


def digest() -> Digest:
    """Return the example, with briefs in its last section."""
    found = newsconv.read_digest(EXAMPLE)
    *sections, last = found.sections
    short = sorted(map(word_count, last.articles))[:BRIEFS]
    return msgspec.structs.replace(
        found,
        sections=(
            *sections,
            msgspec.structs.replace(
                last, articles=tuple(_brief(each, short) for each in last.articles)
            ),
        ),
    )


def _brief(article: Article, short: list[int]) -> Article:
    if word_count(article) not in short:
        return article
    return msgspec.structs.replace(article, brief=True)


def picture_name(theme: str, kind: Kind) -> str:
    """Return a picture's file name: "plain-cover.png"."""
    return f"{theme}-{kind.slug}.png"


def page() -> str:
    """Return the page that shows the pictures, in Markdown."""
    parts = [
        "# What the pages look like",
        "The [example digest](../../examples/digest.toml) on A4, a page of each kind "
        "in each theme, in grey as most are printed. `make gallery` makes the "
        "pictures; [how to make a digest](../howto/press-digest.md).",
    ]
    for theme in theme_names():
        parts += [f"## {theme}", newsconv_theme_line(theme)]
        for kind in (*KINDS, COLUMNS) if theme == "broadsheet" else KINDS:
            shows = kind.shows[0].upper() + kind.shows[1:]
            alt = f"A page of the theme {theme}: {kind.shows.replace('`', '')}"
            parts += [f"{shows}:", f"![{alt}]({picture_name(theme, kind)})"]
    return "\n\n".join(parts) + "\n"


def newsconv_theme_line(name: str) -> str:
    """Return what a theme says of itself."""
    from newsconv.themes import theme  # noqa: PLC0415 - named as the argument above

    return f"{theme(name).settings['description']}."


def pictures(theme: str, kinds: tuple[Kind, ...], *, columns: int) -> dict[str, bytes]:
    """Return the pictures of a theme's pages, by their file names.

    Raises:
        LookupError: no page is of one of the kinds.
    """
    printed = PdfRenderer(
        theme=theme, columns=columns, highlight=HIGHLIGHT, review=True
    ).render(digest())
    texts = [
        " ".join((each.extract_text() or "").split())
        for each in PdfReader(BytesIO(printed)).pages
    ]
    found = {}
    for kind in kinds:
        numbers = [
            at
            for at, text in enumerate(texts, 1)
            if all(words in text for words in kind.says)
        ]
        if not numbers:
            message = f"no page of {theme} has {', '.join(kind.says)}"
            raise LookupError(message)
        found[picture_name(theme, kind)] = _picture(printed, numbers[0])
    return found


def _picture(printed: bytes, number: int) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "digest.pdf"
        file.write_bytes(printed)
        command = [
            *("pdftoppm", "-png", "-gray", "-singlefile", "-r", str(DOTS_PER_INCH)),
            *("-f", str(number), "-l", str(number), str(file), f"{folder}/page"),
        ]
        subprocess.run(command, check=True)  # noqa: S603 - our own words
        pixels = Image.open(Path(folder) / "page.png").convert("L")
        small = BytesIO()
        pixels.quantize(GREYS, dither=Image.Dither.NONE).save(
            small, "PNG", optimize=True
        )
    return small.getvalue()


def main() -> int:
    """Write the page and its pictures; return the exit status."""
    made: dict[str, bytes] = {}
    for theme in theme_names():
        made |= pictures(theme, KINDS, columns=1)
    made |= pictures("broadsheet", (COLUMNS,), columns=2)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for name, data in made.items():
        (FOLDER / name).write_bytes(data)
    (FOLDER / "README.md").write_text(page(), encoding="utf-8")
    size = sum(map(len, made.values()))
    print(f"{len(made)} pictures, {size:,} bytes, in {FOLDER.relative_to(ROOT)}")
    return 0 if size <= MOST_BYTES else 1


if __name__ == "__main__":
    sys.exit(main())
