"""A format's name, a suffix or a class finds a renderer; its options are checked."""

from dataclasses import dataclass
from typing import ClassVar

import pytest

from newsconv.errors import UnknownFormatError, UnknownOptionError
from newsconv.model import Digest
from newsconv.renderers.registry import (
    Option,
    configure,
    format_of,
    renderer,
    renderer_options,
)


@dataclass(frozen=True)
class Counted:
    """How many sections there are."""

    format: ClassVar[str] = "counted"
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".counted"

    width: int = 2
    loud: bool = False

    def render(self, digest: Digest) -> bytes:
        """Return the number, as wide as asked for."""
        return str(len(digest.sections)).zfill(self.width).encode()


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("digest.pdf", "pdf"),
        ("DIGEST.PDF", "pdf"),
        ("page.html", "html"),
        ("page.htm", "html"),
        ("out/the.week.epub", "epub"),
    ],
)
def test_the_suffix_says_the_format(name: str, format_: str) -> None:
    assert format_of(name) == format_


# A browser reads a page called .xhtml as XML, which the HTML renderer does not write.
@pytest.mark.parametrize("name", ["story.doc", "page.xhtml", "story", ".html"])
def test_a_suffix_of_no_format(name: str) -> None:
    with pytest.raises(
        UnknownFormatError, match="known: asciidoc, docx, epub, html, icml, jats, json"
    ):
        format_of(name)


def test_options_are_the_fields() -> None:
    assert renderer_options(Counted) == (
        Option("width", "int", 2, ""),
        Option("loud", "bool", default=False, help=""),
    )


def test_texts_become_the_options_types() -> None:
    assert configure(Counted, {"width": "3", "loud": "true"}) == Counted(3, loud=True)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"width": "wide"}, "option width must be a whole number, not 'wide'"),
        ({"loud": "yes"}, "option loud must be true or false, not 'yes'"),
        (
            {"widht": "3"},
            "no option 'widht' (did you mean 'width'?); it has: width, loud",
        ),
    ],
)
def test_a_wrong_option_is_named(options: dict[str, str], reason: str) -> None:
    with pytest.raises(UnknownOptionError) as caught:
        configure(Counted, options)
    assert str(caught.value) == f"counted: {reason}"


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(UnknownFormatError, match="did you mean 'html'"):
        renderer("hmtl")
