"""What a bench measured in, a table out: printed, and in docs/reference/limits.md.

On the page each bench has its place between two comments; what stands there is written
by `--page` alone.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "limits.md"


def arguments(*defaults: str) -> tuple[list[str], bool]:
    """Return the command line's words, the defaults where some lack, and `--page`."""
    words = [word for word in sys.argv[1:] if word != "--page"]
    return [*words, *defaults[len(words) :]], "--page" in sys.argv


def tell(
    name: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    aims: Sequence[str],
    *,
    page: bool,
) -> None:
    """Print a table and its aims; write both to the page if asked."""
    block = "\n".join(
        [_row(heads), _row(["---:"] * len(heads)), *map(_row, rows), ""]
        + [f"- {aim}" for aim in aims]
    )
    print(block)
    if page:
        PAGE.write_text(with_block(PAGE.read_text("utf-8"), name, block), "utf-8")


def with_block(page: str, name: str, block: str) -> str:
    """Return the page with a bench's block replaced.

    Raises:
        ValueError: the page has no place of this name.
    """
    new, many = re.subn(
        rf"(<!-- {name} -->\n).*?(<!-- end -->)",
        lambda found: f"{found[1]}\n{block}\n\n{found[2]}",
        page,
        flags=re.DOTALL,
    )
    if many != 1:
        raise ValueError(f"{PAGE.name} has no place for {name}")
    return new


def blocks(page: str) -> dict[str, str]:
    """Return what stands on the page, by the names of its benches."""
    return dict(re.findall(r"<!-- (\w+) -->\n(.*?)<!-- end -->", page, re.DOTALL))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
