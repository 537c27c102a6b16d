"""Pages in, copies of them out that a validator can't mistake, and one that is bad.

Names are lost on the way to a validator: it takes `[a]` for a pattern and `%41` for an
address, and prints nothing of a page that is not there. So copies with plain names are
checked, and with them a page that must be found bad: a validator that does not say so
has not looked. Of other files only those are copied that have names in no UTF-8.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import NamedTuple

from newsconv.errors import BrokenToolError
from newsconv.verifying.findings import Finding, absent

BAD = "<p id=a>one<p id=a>two</x>"
"""Has no doctype, head, title or language, an end without a start, and an id twice."""


class Staged(NamedTuple):
    """Pages made ready for a validator."""

    folder: Path
    names: dict[str, str]
    """A copy's name → the path as it was given."""
    bad: str
    """The name of the page that is bad; it comes last."""
    absent: tuple[Finding, ...]
    """The pages that are not there."""

    @property
    def files(self) -> tuple[Path, ...]:
        """All that is to be checked, the bad page last."""
        return tuple(self.folder / name for name in (*self.names, self.bad))

    def sorted_out(
        self, tool: str, found: Iterable[tuple[str, Finding]]
    ) -> tuple[Finding, ...]:
        """Return the findings, each with the name of a copy, by the pages' own names.

        Raises:
            BrokenToolError: nothing was found wrong with the bad page.
        """
        listed = list(found)
        if not any(name == self.bad for name, _ in listed):
            raise BrokenToolError(tool, "it finds nothing wrong with a bad page")
        return self.absent + tuple(each for name, each in listed if name != self.bad)


@contextmanager
def staged(paths: Iterable[Path | str]) -> Iterator[Staged]:
    """Copy pages to a folder of their own, for as long as the `with` lasts."""
    with TemporaryDirectory(prefix="newsconv-verify-") as name:
        folder = Path(name)
        names: dict[str, str] = {}
        lacking: list[Finding] = []
        for number, path in enumerate(dict.fromkeys(map(str, paths)), 1):
            if finding := absent(path):
                lacking.append(finding)
                continue
            copy = f"{number:06}{Path(path).suffix or '.html'}"
            copyfile(path, folder / copy)
            names[copy] = path
        (folder / "bad.html").write_text(BAD, encoding="utf-8")
        yield Staged(folder, names, "bad.html", tuple(lacking))


@contextmanager
def sayable(path: Path | str) -> Iterator[str]:
    r"""Give a file's whole path as other programs can be told it, in UTF-8.

    A name that is none, such as b"caf\\xe9.pdf", stands for a copy with a plain one.
    """
    whole = str(Path(path).absolute())
    try:
        whole.encode()
    except UnicodeEncodeError:
        with TemporaryDirectory(prefix="newsconv-verify-") as name:
            yield copyfile(path, str(Path(name) / f"file{Path(path).suffix}"))
    else:
        yield whole
