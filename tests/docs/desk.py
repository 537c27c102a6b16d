"""A page of the documents in, its blocks run one after the other in one folder.

What each block means is said in CONTRIBUTING.md, under "Documents".
"""

import contextlib
import io
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from doctest import ELLIPSIS
from pathlib import Path

from sybil import Document, Example
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.markdown.lexers import (
    DirectiveInHTMLCommentLexer,
    RawFencedCodeBlockLexer,
)
from sybil.region import Region

from newsconv.cli.main import main

ROOT = Path(__file__).parents[2]
FENCES = RawFencedCodeBlockLexer(
    re.compile(
        r'(?P<language>\w*)(?:[^\n]*?title="(?P<title>[^"]+)")?[^\n]*$\n', re.MULTILINE
    )
)
UNSEEN = DirectiveInHTMLCommentLexer(r"invisible-code-block", r"\w+")
NOT_RUN = re.compile(r"<!-- not run: [^>]+ -->\s*\Z")
_SHELL = re.compile(r"[|&;<>$`*(){}]|^\w+=")
"""What only a shell knows the meaning of."""
_TIMEOUT = 120


class Desk:
    """A folder in which a page is tried, as a reader would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder.parent / "home"
        self.home.mkdir(exist_ok=True)
        self.programs = folder.parent / "programs"
        self.programs.mkdir(exist_ok=True)
        for name, module in (("newsconv", "-m newsconv"), ("python", "")):
            file = self.programs / name
            file.write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n')
            file.chmod(0o755)

    def run(self, line: str, *, terminal: bool = False) -> tuple[int, str]:
        """Run one line of a shell; return its status and all that it printed.

        At a `terminal` newsconv shows tables to people.
        """
        words = shlex.split(line, comments=True)
        if not words:
            return 0, ""
        if words[0] == "newsconv" and not _SHELL.search(line.partition(" #")[0]):
            return self._in_process(words[1:], terminal=terminal)
        return self._in_shell(line)

    def _in_process(self, arguments: list[str], *, terminal: bool) -> tuple[int, str]:
        printed = io.BytesIO()
        out, talk = (
            io.TextIOWrapper(printed, encoding="utf-8", write_through=True)
            for _ in range(2)
        )
        out.isatty = lambda: terminal  # type: ignore[method-assign]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(talk):
            status = main(arguments)
        return status, printed.getvalue().decode()

    def _in_shell(self, line: str) -> tuple[int, str]:
        environment = {
            "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.home),
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": "utf-8",
            "LC_ALL": "C.UTF-8",
        }
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", line],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            timeout=_TIMEOUT,
            check=False,
        )
        return done.returncode, done.stdout.decode()


def same(expected: str, printed: str) -> bool:
    """Say whether a text is what a page shows; there, "…" stands for anything.

    Within a line for what is in the line, on a line of its own for lines.
    """
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "…" else _line_pattern(line)
        for line in expected.strip("\n").splitlines(keepends=True)
    )
    return re.fullmatch(pattern, printed.rstrip("\n") + "\n") is not None


def _line_pattern(line: str) -> str:
    parts = (re.escape(part) for part in line.rstrip().split("…"))
    return ".*".join(parts) + r"[ \t]*\n"


def sessions(text: str) -> list[tuple[str, str]]:
    """Return the commands of a console and what each prints."""
    found: list[tuple[str, str]] = []
    for line in text.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append((line[2:], ""))
        elif found and found[-1][0].endswith("\\\n") and line.startswith("> "):
            found[-1] = (found[-1][0] + line[2:], "")
        else:
            found[-1] = (found[-1][0], found[-1][1] + line)
    return found


def document(path: Path, desk: Desk) -> Document:
    """Return a page with its blocks, each of which can be evaluated, in order."""
    page = Document.parse(str(path), lambda page: regions(page, desk))
    page.namespace["__name__"] = "__main__"
    return page


def regions(page: Document, desk: Desk) -> list[Region]:
    """Return the blocks of a page, and how each is tried."""
    found: list[Region] = []
    for block in (*FENCES(page), *UNSEEN(page)):
        if NOT_RUN.search(page.text, 0, block.start):
            continue
        language = str(block.lexemes.get("language", block.lexemes.get("arguments")))
        title = block.lexemes.get("title")
        block.parsed = block.lexemes["source"]
        if language == "pycon":
            for each in DocTestStringParser(_DOCTEST)(block.parsed, page.path):
                each.adjust(block, block.parsed)
                found.append(each)
            continue
        # A language that nothing is known of is a KeyError, and the page fails.
        block.evaluator = (
            _Written(desk, title) if title else _evaluators(desk)[language]
        )
        found.append(block)
    return found


_DOCTEST = DocTestEvaluator(ELLIPSIS)


class _Written:
    """A block whose title is a file's name is that file."""

    def __init__(self, desk: Desk, name: str) -> None:
        self.file = desk.folder / name

    def __call__(self, example: Example) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(example.parsed, encoding="utf-8")


def _evaluators(desk: Desk) -> dict[str, Callable[[Example], str | None]]:
    def lines(example: Example) -> str | None:
        for line in example.parsed.replace("\\\n", " ").splitlines():
            status, printed = desk.run(line)
            if status:
                return f"{line}\nended with {status}:\n{printed}"
        return None

    def console(example: Example) -> str | None:
        for command, expected in sessions(example.parsed):
            line = command.replace("\\\n", " ").strip()
            status, printed = desk.run(line, terminal=True)
            if expected and not same(expected, printed):
                return f"$ {line}\nprinted:\n{printed}\nnot:\n{expected}"
            if status and not expected:
                return f"$ {line}\nended with {status}:\n{printed}"
        return None

    def crontab(example: Example) -> str | None:
        """Do at once what is to be done each morning."""
        command = example.parsed.strip().split(maxsplit=5)[5]
        status, printed = desk.run(command.replace("/srv/press", "."))
        return f"{command}\nended with {status}:\n{printed}" if status else None

    def python(example: Example) -> None:
        with contextlib.redirect_stdout(io.StringIO()):
            PythonEvaluator()(example)

    def well_formed(read: Callable[[str], object]) -> Callable[[Example], None]:
        def check(example: Example) -> None:
            read(example.parsed)

        return check

    def nothing(example: Example) -> None:
        del example

    return {
        "sh": lines,
        "console": console,
        "crontab": crontab,
        "python": python,
        "toml": well_formed(tomllib.loads),
        "json": well_formed(json.loads),
        "text": nothing,
    }


def not_run(text: str) -> list[str]:
    """Return why some blocks of a page are not run."""
    return re.findall(r"^<!-- not run: (.+) -->$", text, re.MULTILINE)
