"""Arguments and bytes in, what pandoc makes of them out: the one door to pandoc.

pandoc runs in its sandbox, which opens no file and no address, in a folder of its own,
without the user's settings, for so long and in so much memory. What pip installed goes
before what else is on the machine, so that all machines have the same pandoc.
"""

import os
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from time import monotonic
from typing import Literal, NamedTuple

from newsconv.errors import MissingDependencyError, NewsconvError

FEATURE = "pandoc's formats (Word, OpenDocument, Markdown, …)"
HINT = "pip install 'newsconv[pandoc]'"
OLDEST = (3, 0)
"""The first with figures in its document model, and with a sandbox that embeds."""
BY_SIZE = 0
"""For how long a run may take: by the size of what it is given."""
_LEAST_SECONDS, _MOST_SECONDS = 10, 300
_BYTES_A_SECOND = 20_000
"""At least, on a busy machine; Markdown of brackets alone takes for ever."""
_STARTING = 60
"""Seconds that pandoc may take to say which it is."""
_HEAP = "1g"
"""The memory that it may fill; a thousand pages take a fourth of it."""
_MOST = 512 * 1024 * 1024
"""Bytes that it may write."""
_LOOK = 0.25
"""Seconds between two looks at how much it has written."""
_HEAP_EXHAUSTED = 251
_FOLDER = "{folder}"

Refuse = Callable[[str], NewsconvError]
"""Makes the error to raise of a reason."""


class Run(NamedTuple):
    """What pandoc made."""

    output: bytes
    files: Mapping[str, bytes]
    """What it put into its folder, by the path in it: the pictures it took out."""


def run(
    arguments: Sequence[str],
    data: bytes,
    refuse: Refuse,
    *,
    files: Mapping[str, bytes] | None = None,
    seconds: int = BY_SIZE,
    date: int = 0,
) -> Run:
    """Run pandoc on some bytes.

    Args:
        arguments: What it is told; `{folder}` is the folder it works in.
        data: Its standard input.
        refuse: Makes the error to raise where it fails.
        files: What is put into its folder first, by name.
        seconds: How long it may take; `BY_SIZE` gives it time by its input's size.
        date: What it takes for today, in seconds since 1970.

    Raises:
        MissingDependencyError: pandoc is not installed, or too old.
        NewsconvError: that of `refuse`: it failed, or overran a limit.
    """
    program = pandoc()
    if seconds == BY_SIZE:
        own = _LEAST_SECONDS + len(data) // _BYTES_A_SECOND
        seconds = min(own, _MOST_SECONDS)
    given = files or {}
    with (
        TemporaryDirectory() as place,
        TemporaryFile() as output,
        TemporaryFile() as said,
    ):
        folder = Path(place)
        for name, content in given.items():
            (folder / name).write_bytes(content)
        command = [
            *(program, "+RTS", f"-M{_HEAP}", "-RTS", "--sandbox", "--quiet"),
            # Else it looks for templates and reference documents in the home folder.
            f"--data-dir={folder}",
            *(argument.replace(_FOLDER, place) for argument in arguments),
        ]
        with TemporaryFile() as source:
            source.write(data)
            source.seek(0)
            process = subprocess.Popen(  # noqa: S603 - the program is pandoc, no shell
                command,
                stdin=source,
                stdout=output,
                stderr=said,
                cwd=folder,
                env=_environment(date),
            )
        try:
            reason = _wait(process, output.fileno(), seconds)
        finally:
            process.kill()
            process.wait()
        if reason is None and process.returncode:
            said.seek(0)
            reason = _reason(process.returncode, said.read(1 << 16))
        if reason is not None:
            raise refuse(reason)
        output.seek(0)
        return Run(output.read(), _made(folder, given))


def _environment(date: int) -> dict[str, str]:
    own = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": str(date)}
    return {**os.environ, **own}


def _wait(process: subprocess.Popen[bytes], output: int, seconds: int) -> str | None:
    """Wait for the end; return why there was none."""
    end = monotonic() + seconds
    while (left := end - monotonic()) > 0:
        try:
            process.wait(min(left, _LOOK))
        except subprocess.TimeoutExpired:
            if os.fstat(output).st_size > _MOST:
                return f"pandoc made more than {_MOST:,} bytes of it, and was stopped"
            continue
        return None
    return f"pandoc took longer than {seconds} seconds, and was stopped"


def _reason(status: int, said: bytes) -> str:
    """Return what pandoc complained of, in one line."""
    if status == _HEAP_EXHAUSTED:
        return f"pandoc needed more than {_HEAP} of memory, and was stopped"
    if status < 0:
        return f"pandoc was stopped by signal {-status}"
    words = " ".join(said.decode("utf-8", "replace").split())
    return (
        f"pandoc can't read it: {words[:300]}" if words else f"pandoc failed ({status})"
    )


def _made(folder: Path, given: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        and not file.is_symlink()
        and file.relative_to(folder).as_posix() not in given
    }


@cache
def pandoc() -> str:
    """Return the path of a pandoc that is new enough.

    Raises:
        MissingDependencyError: there is none.
    """
    try:
        import pypandoc  # noqa: PLC0415 - lazy, and an extra
    except ImportError as error:
        raise MissingDependencyError(FEATURE, "pypandoc", HINT) from error
    bundled = Path(pypandoc.__file__).parent / "files" / "pandoc"
    try:
        chosen = "PYPANDOC_PANDOC" in os.environ or not bundled.is_file()
        path = pypandoc.get_pandoc_path() if chosen else str(bundled)
        found = _version(path)
    except OSError as error:
        raise MissingDependencyError(FEATURE, "pandoc", HINT) from error
    if found < OLDEST:
        wanted, is_ = (".".join(map(str, each)) for each in (OLDEST, found))
        missing = f"pandoc {wanted} or later (is {is_ or 'unknown'})"
        raise MissingDependencyError(FEATURE, missing, HINT)
    return path


@cache
def listed_formats(way: Literal["input", "output"]) -> tuple[str, ...]:
    """Return the formats that pandoc reads or writes, sorted.

    Raises:
        MissingDependencyError: pandoc is not installed, or too old.
    """
    done = subprocess.run(  # noqa: S603 - the program is pandoc, no shell
        [pandoc(), f"--list-{way}-formats"],
        capture_output=True,
        timeout=_STARTING,
        check=False,
    )
    return tuple(sorted(done.stdout.decode().split()))


def _version(path: str) -> tuple[int, ...]:
    """Return a pandoc's version; none where it does not say."""
    done = subprocess.run(  # noqa: S603 - the program is pandoc, no shell
        [path, "--version"], capture_output=True, timeout=_STARTING, check=False
    )
    said = re.match(rb"pandoc(?:\.exe)? (\d+(?:\.\d+)*)", done.stdout)
    return tuple(map(int, said[1].split(b"."))) if said else ()
