"""The one door to `templates/`: a theme's name in, its templates, styles and words out.

A theme is a folder with `theme.toml` and style sheets; what it does not have comes
from `templates/base`. `templates/words/LANGUAGE.toml` holds the words that newsconv
adds to a page, in each language.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from newsconv.errors import (
    FormatError,
    NewsconvError,
    TemplateError,
    ThemeError,
    UnknownThemeError,
)
from newsconv.plugins import load_plugin, plugins
from newsconv.tokens import Tokens, tokens

if TYPE_CHECKING:
    from jinja2 import Environment

GROUP = "newsconv.themes"
DEFAULT_THEME = "broadsheet"


@cache
def templates_folder() -> Path:
    """Return the templates' folder: in the wheel inside the package, else beside it."""
    packaged = Path(str(files("newsconv"))) / "templates"
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "templates"


def base_files() -> tuple[str, ...]:
    """Return the names of the files that a theme may have of its own, sorted."""
    own = {file.name for file in (templates_folder() / "base").iterdir()}
    return tuple(sorted((own - {"tokens.toml"}) | {"theme.toml"}))


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes there are, sorted."""
    return tuple(sorted({*built_in_themes(), *plugins(GROUP)}))


def built_in_themes() -> tuple[str, ...]:
    """Return the names of those that come with newsconv, sorted."""
    found = (file.parent.name for file in templates_folder().glob("*/theme.toml"))
    return tuple(sorted(found))


def theme(name: str) -> "Theme":
    """Return a theme by name, or by the path of its folder.

    Raises:
        UnknownThemeError: neither.
        ThemeError: it is a plug-in that can't be loaded.
    """
    folder = Path(name).absolute()
    # "./plain" is a folder here, whatever newsconv has by that name.
    if Path(name).name == name and (known := _known(name)):
        folder = known
    if not (folder / "theme.toml").is_file():
        raise UnknownThemeError(name, theme_names())
    return _theme(folder)


@cache
def _theme(folder: Path) -> "Theme":
    return Theme(folder)


@cache
def _known(name: str) -> Path | None:
    """Return the folder of a theme that newsconv or a package brings."""
    folder = templates_folder() / name
    if (folder / "theme.toml").is_file():
        return folder
    if name not in plugins(GROUP):
        return None
    try:
        return Path(fspath(load_plugin(plugins(GROUP)[name], _lacks)))
    except FormatError as error:
        raise ThemeError(str(error)) from error


def _lacks(folder: object) -> str | None:
    """Say what a plug-in lacks to be a theme."""
    if not isinstance(folder, str | PathLike):
        return "is no path of a theme's folder"
    if not (Path(fspath(folder)) / "theme.toml").is_file():
        return f"leads to a folder without theme.toml: {fspath(folder)}"
    return None


class Theme:
    """A theme's folder, read when asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = folder.name

    @cached_property
    def settings(self) -> Mapping[str, Any]:
        """`theme.toml`: its description and fonts; see `templates/README.md`.

        Raises:
            ThemeError: it can't be read, or is no TOML.
        """
        file = self.folder / "theme.toml"
        text = _file_text(file)
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            said = re.search(r"at line (\d+)", str(error))
            # Else it is "at end of document".
            line = said[1] if said else text.rstrip().count("\n") + 1
            raise ThemeError(f"{file}:{line}: not valid TOML: {error}") from error

    @cached_property
    def fonts(self) -> Mapping[str, str]:
        """The families that `[fonts]` names, by their role: "text", "heads", "labels".

        Raises:
            ThemeError: they are no names, or `theme.toml` can't be read.
        """
        found = self.settings.get("fonts", {})
        if not isinstance(found, dict) or not all(
            isinstance(family, str) for family in found.values()
        ):
            raise ThemeError(
                f"{self.folder / 'theme.toml'}: [fonts] names families in quotes, "
                'as in text = "Inter"'
            )
        return found

    def tokens(self, page_size: str) -> Tokens:
        """Return the sizes, colours and margins on paper; see `newsconv.tokens`.

        Raises:
            ThemeError: `[tokens]` has what is no token, or no value of one.
        """
        file = self.folder / "theme.toml"
        own = self.settings.get("tokens", {})
        if not isinstance(own, dict):
            raise ThemeError(f"{file}: tokens must be a table: [tokens]")
        return tokens(
            _toml(templates_folder() / "base" / "tokens.toml"),
            own,
            page_size,
            name=str(file),
            text=_file_text(file),
        )

    def compile(self, template: str) -> None:
        """Read a template without filling it.

        Raises:
            TemplateError: it is missing, or not well formed; with its file and line.
        """
        with _template_errors(template):
            self._environment.get_template(template)

    def style(self, name: str) -> str:
        """Return a style sheet: the base's, then the theme's own of the same name.

        Raises:
            ThemeError: it can't be read.
        """
        return "\n".join(map(_file_text, self.places(name)))

    def file(self, name: str) -> bytes:
        """Return a file that is no Jinja template: the theme's own, else the base's.

        Raises:
            ThemeError: it can't be read.
        """
        return _file_text(self.place(name)).encode()

    def place(self, name: str) -> Path:
        """Return where such a file is."""
        own = self.folder / name
        return own if own.is_file() else templates_folder() / "base" / name

    def places(self, name: str) -> tuple[Path, ...]:
        """Return where the base's such file is, and the theme's own, if they are."""
        files = (templates_folder() / "base" / name, self.folder / name)
        return tuple(file for file in files if file.is_file())

    def render(self, template: str, context: Mapping[str, object]) -> str:
        """Fill a template.

        Raises:
            TemplateError: it is missing, or fails; with its file and line.
        """
        with _template_errors(template):
            return self._environment.get_template(template).render(context)

    def module(self, template: str, context: Mapping[str, object]) -> object:
        """Return a template's macros as attributes, bound to a context.

        Raises:
            TemplateError: as `render`.
        """
        with _template_errors(template):
            return self._environment.get_template(template).make_module(dict(context))

    @cached_property
    def _environment(self) -> "Environment":
        from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415 - lazy
        from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

        class Sandbox(ImmutableSandboxedEnvironment):
            """Jinja's own, which asks nine questions of every attribute, but quick."""

            def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - Jinja's signature
                # A model's struct is frozen and has no methods: its fields are data.
                if isinstance(obj, Struct):
                    return not attr.startswith("_")
                return super().is_safe_attribute(obj, attr, value)

        return Sandbox(
            loader=FileSystemLoader([self.folder, templates_folder() / "base"]),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=printable,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )


def _file_text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ThemeError(f"{file}: {error}") from error


@contextmanager
def _template_errors(template: str) -> Iterator[None]:
    """Turn what a template raises into our exception, with its file and line."""
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415 - lazy

    try:
        yield
    except NewsconvError:
        raise
    except TemplateSyntaxError as error:
        file = error.filename or template
        raise TemplateError(file, error.lineno, error.message or "") from error
    except Exception as error:  # a theme's `1 / 0` is no Jinja error
        file, line = _template_place(error, template)
        raise TemplateError(file, line, str(error)) from error


def _template_place(error: Exception, template: str) -> tuple[str, int]:
    """Find the template line in an exception's traceback."""
    file, line = template, 0
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".jinja"):
            file, line = name, trace.tb_lineno
        trace = trace.tb_next
    return file, line


# What HTML and XML can't hold, or call an error: controls, non-characters, and the
# halves of a surrogate pair, which a document made by hand may have.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    # The last two places of each of Unicode's planes are no characters.
    + "".join(f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000))
    + "]"
)

# Finds all of those and some more, twenty times as fast: one range for many.
SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U0001fffe-\U0010ffff]"
)


def printable(value: object) -> object:
    """Show what markup can't hold as U+FFFD; every expression goes through here."""
    # Not of markup: that has been through here, part by part.
    if type(value) is str and SUSPECT.search(value):
        return _UNPRINTABLE.sub("\ufffd", value)
    return value


def words_language(language: str | None) -> str:
    """Return the language that `words` answers in: "fr" for "fr-CA", else "en"."""
    primary = (language or "en").partition("-")[0].lower()
    # The tag may come from a document: it must not lead to another folder's files.
    known = primary.isalpha() and (_words_folder() / f"{primary}.toml").is_file()
    return primary if known else "en"


@lru_cache(maxsize=64)  # the tags are the documents', and there may be any number
def words(language: str | None) -> Mapping[str, str]:
    """Return the words newsconv adds, in a language; in English where it has none."""
    english = _toml(_words_folder() / "en.toml")
    own = words_language(language)
    return {**english, **_toml(_words_folder() / f"{own}.toml")}


def _words_folder() -> Path:
    return templates_folder() / "words"


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def markup(text: str) -> str:
    """Mark a string as markup already, so that autoescape leaves it alone."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2

    return Markup(text)  # noqa: S704 - callers escape what they put in


def escaped(text: str) -> str:
    """Return a text as markup, as an expression of a template would write it."""
    from markupsafe import escape  # noqa: PLC0415 - as above

    return str(escape(printable(text)))
