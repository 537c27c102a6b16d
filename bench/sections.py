"""A page and a measured section in, the page with that section made anew out.

Several benches write to one page: each section begins with a comment that names its
bench, and ends where the next such comment or the page ends.
"""

import re
from pathlib import Path

_MARK = "<!-- Made by bench/{}.py. -->\n"
_ANY = re.compile(r"<!-- Made by bench/(\w+)\.py\. -->\n")


def with_section(page: str, bench: str, section: str) -> str:
    """Return the page with a bench's section replaced, or put at the end."""
    pieces = _ANY.split(page)
    found = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    found[bench] = f"\n{section.strip()}\n\n"
    written = "".join(
        f"{_MARK.format(name)}{text}" for name, text in sorted(found.items())
    )
    return f"{pieces[0].rstrip()}\n\n{written.rstrip()}\n"


def sections(page: str) -> str:
    """Return all sections that name their bench, with a line before; or nothing."""
    first = _ANY.search(page)
    return f"\n{page[first.start() :]}" if first else ""


def write_section(file: Path, bench: str, section: str) -> None:
    """Replace a bench's section of a page."""
    page = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(with_section(page, bench, section), encoding="utf-8")
