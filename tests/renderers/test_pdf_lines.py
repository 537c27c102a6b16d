"""Lines of Chinese and Japanese end where their column does, the last ones aside."""

from types import SimpleNamespace
from typing import Any

import pytest

from newsconv.renderers.pdf.lines import spread_lines

SIZE, COLUMN = 10, 100


class LineBox:
    """A line as WeasyPrint lays one out, as far as it is asked about."""

    def __init__(self, text: str) -> None:
        self.width = SIZE * len(text)
        self.children = [
            SimpleNamespace(
                text=text,
                position_x=0,
                width=self.width,
                style={"letter_spacing": "normal"},
                pango_layout=SimpleNamespace(justification_spacing=0),
            )
        ]


def page(element: object, *lines: LineBox, align: str = "justify") -> Any:  # noqa: ANN401 - stands for an untyped library's
    block = SimpleNamespace(
        children=list(lines),
        element=element,
        width=COLUMN,
        content_box_x=lambda: 0,
        style={"text_align_all": align, "direction": "ltr", "font_size": SIZE},
    )
    return SimpleNamespace(_page_box=SimpleNamespace(descendants=lambda: [block]))


def test_a_line_that_lacks_a_letter_is_spread_and_the_last_is_not() -> None:
    short, last = LineBox("两所学校和邮局开放"), LineBox("整夜开放。")
    spread_lines([page("p", short, last)])
    (text,) = short.children
    assert text.width == pytest.approx(COLUMN)
    assert text.style["letter_spacing"] == pytest.approx(SIZE / 9)
    assert last.children[0].style["letter_spacing"] == "normal"


def test_the_last_line_of_a_page_is_not_the_last_of_a_paragraph_that_goes_on() -> None:
    first, second = LineBox("两所学校和邮局开放"), LineBox("整夜开放。")
    spread_lines([page("p", first), page("p", second)])
    assert first.children[0].width == pytest.approx(COLUMN)
    assert second.children[0].width == SIZE * 5


@pytest.mark.parametrize(
    ("text", "align"),
    [
        ("Nine sign", "justify"),
        ("两所学校和邮局开放", "start"),
        ("两所学校", "justify"),
    ],
)
def test_what_is_not_spread(text: str, align: str) -> None:
    line = LineBox(text)
    spread_lines([page("p", line, LineBox("完"), align=align)])
    assert line.children[0].width == SIZE * len(text)
