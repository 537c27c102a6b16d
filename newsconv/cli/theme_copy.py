"""A theme in, the files of a copy of it out, under a name of its own."""

import json
import re

import msgspec

from newsconv.errors import ThemeError
from newsconv.themes import Theme, base_files
from newsconv.tokens import Tokens


def copied_files(source: Theme, name: str) -> dict[str, bytes]:
    """Return the files of a copy: those that a theme may have, `theme.toml` retold.

    Raises:
        ThemeError: a file can't be read, or the theme's settings are broken.
    """
    files: dict[str, bytes] = {}
    for file in base_files():
        path = source.folder / file
        if path.is_file():
            try:
                files[file] = path.read_bytes()
            except OSError as error:
                raise ThemeError(f"{path}: {error.strerror or error}") from error
    said = files["theme.toml"].decode("utf-8")
    files["theme.toml"] = _settings(said, source, name).encode()
    return dict(sorted(files.items()))


def _settings(text: str, source: Theme, name: str) -> str:
    """Return `theme.toml` with a description of its own, and all tokens to choose from.

    Those that the theme does not set stand in it as comments, with their values.
    """
    about = json.dumps(f"{name}, made from {source.name}", ensure_ascii=False)
    text, count = re.subn(
        r"^description\s*=.*$",
        lambda _: f"description = {about}",
        text,
        count=1,
        flags=re.MULTILINE,
    )
    if not count:
        text = f"description = {about}\n\n{text}"
    tokens = source.tokens("A4")
    own = source.settings.get("tokens", {})
    left = "".join(
        f"# {token} = {_toml(value)}\n"
        for token, value in msgspec.structs.asdict(tokens).items()
        if token not in own and token in Tokens.__struct_fields__
    )
    note = "# As newsconv has them on A4; take the # away from those you change.\n"
    text, count = re.subn(
        r"^\[tokens\][^\n]*\n", lambda found: found[0] + note + left, text, count=1,
        flags=re.MULTILINE,
    )  # fmt: skip
    return text if count else f"{text.rstrip()}\n\n[tokens]\n{note}{left}"


def _toml(value: object) -> str:
    return json.dumps(value) if isinstance(value, bool | str) else f"{value:g}"
