"""A file in, the person's editor run on it."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from newsconv.errors import EditorError

_USUAL = ("sensible-editor", "nano", "vi", "notepad")


def run_editor(file: Path) -> None:
    """Have a file edited by `$VISUAL`, `$EDITOR` or what is usual.

    Raises:
        EditorError: there is none, it can't be started, or it ended with a failure.
    """
    command = _command()
    try:
        status = subprocess.run([*command, str(file)], check=False).returncode  # noqa: S603 - the person's own
    except OSError as error:
        reason = error.strerror or str(error)
        raise EditorError(
            f"the editor {command[0]!r} can't be started ({reason}); set $EDITOR"
        ) from error
    if status:
        raise EditorError(f"the editor {command[0]!r} ended with {status}")


def _command() -> list[str]:
    for name in ("VISUAL", "EDITOR"):
        said = os.environ.get(name, "").strip()
        if not said:
            continue
        try:
            return shlex.split(said)
        except ValueError as error:
            raise EditorError(f"${name} is no command ({error}): {said}") from error
    for usual in _USUAL:
        if found := shutil.which(usual):
            return [found]
    raise EditorError("no editor is known; set $EDITOR, as in EDITOR=nano")
