"""Requests in, answers out, of a validator that runs as a program of its own.

Both are lines of JSON. One program serves many files: what takes long is to start it.
"""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import Any, Self

from newsconv.errors import BrokenToolError


class Engine:
    """A running validator; ends with the `with` that it is opened in."""

    def __init__(self, tool: str, command: list[str], **settings: str) -> None:
        """Remember what to start.

        Args:
            tool: The validator's name, for errors.
            command: The program and its arguments.
            settings: Environment variables that it is to have.
        """
        self._tool = tool
        self._command = command
        self._settings = settings

    def __enter__(self) -> Self:
        self._talk = TemporaryFile()
        self._process = subprocess.Popen(  # noqa: S603 - the validators' own programs
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._talk,
            text=True,
            encoding="utf-8",
            env={**os.environ, **self._settings},
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._process.communicate()
        finally:
            self._talk.close()

    def ask(self, request: dict[str, str]) -> dict[str, Any]:
        """Return the answer to a request.

        Raises:
            BrokenToolError: there is none, for the program has ended.
        """
        to, fro = self._process.stdin, self._process.stdout
        line = ""
        if to and fro:
            with suppress(OSError):
                to.write(json.dumps(request) + "\n")
                to.flush()
                line = fro.readline()
        if not line:
            raise BrokenToolError(self._tool, self._last_words())
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        status = self._process.wait()
        self._talk.seek(0)
        said = self._talk.read().decode(errors="replace").strip().splitlines()
        return f"ended with {status}" + (f": {said[-1]}" if said else "")


def python_program(module: str) -> tuple[list[str], dict[str, str]]:
    """Return the command and the settings that run a module of newsconv's.

    The working folder is not looked at: a `json.py` in it would be taken for Python's.
    """
    home = str(Path(__file__).parents[2])
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    command = [sys.executable, "-P", "-m", f"newsconv.verifying.{module}"]
    return command, {"PYTHONPATH": os.pathsep.join(paths)}
