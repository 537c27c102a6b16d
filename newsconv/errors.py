"""Every exception newsconv raises; each says what is wrong, where, and what to do.

```
NewsconvError
├ SourceError        EncodingError · EmptySourceError · SourceTooLargeError
├ DocumentError      a JSON document is not one of ours
├ ManifestError      a digest manifest does not say what it must
├ FormatError        UnknownFormatError · UnknownOptionError · MissingDependencyError
│                    PluginError
├ ThemeError         UnknownThemeError · TemplateError
├ AnnotationError    UnknownAnnotationError
├ ResourceError      an image or address that may not or can not be read
├ OutputError        exists, is a folder · StorageError: read-only, disk full; nothing
│                    half-written is left
├ RenderError        a backend failed · MissingGlyphError
├ ToolError          a validator: MissingToolError · BrokenToolError
└ EditorError        no editor is known, or it failed
```
"""

from collections.abc import Iterable


class NewsconvError(Exception):
    """The root: `except NewsconvError` catches all that newsconv raises itself."""


class SourceError(NewsconvError):
    """An input that can't be read as text."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        """The file's name as given, or `<text>`."""
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class EncodingError(SourceError):
    """The bytes are not text in any encoding that was tried."""

    def __init__(self, name: str, offset: int, tried: tuple[str, ...]) -> None:
        super().__init__(
            name,
            f"not text in any known encoding (byte {offset}; tried "
            f"{', '.join(tried)}); save it as UTF-8 or name its encoding",
        )
        self.offset = offset
        """The first byte that could not be decoded, counted from 0."""
        self.tried = tried

    def __reduce__(self) -> tuple[type["EncodingError"], tuple[object, ...]]:
        return EncodingError, (self.name, self.offset, self.tried)


class EmptySourceError(SourceError):
    """A file without a single printed character."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "the file is empty; there is no article in it")

    def __reduce__(self) -> tuple[type["EmptySourceError"], tuple[object, ...]]:
        return EmptySourceError, (self.name,)


class SourceTooLargeError(SourceError):
    """A file above the size limit."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        super().__init__(
            name,
            f"{size:,} bytes is over the limit of {limit:,}; "
            f"raise it with --max-bytes {size} (max_bytes= in Python)",
        )
        self.size = size
        """Bytes."""
        self.limit = limit
        """Bytes."""

    def __reduce__(self) -> tuple[type["SourceTooLargeError"], tuple[object, ...]]:
        return SourceTooLargeError, (self.name, self.size, self.limit)


class DocumentError(NewsconvError):
    """A JSON document that is not newsconv's, with the path of the first misfit."""

    def __init__(self, name: str, path: str, reason: str) -> None:
        super().__init__(name, path, reason)
        self.name = name
        self.path = path
        """Where in the document: `sections[0].articles[2].body[0].type`, or ``""``."""
        self.reason = reason

    def __str__(self) -> str:
        place = f" at {self.path}" if self.path else ""
        return f"{self.name}: not a newsconv document: {self.reason}{place}"


class ManifestError(NewsconvError):
    """A digest manifest with an unknown key, a wrong value or a missing file."""

    def __init__(self, name: str, where: str, reason: str) -> None:
        super().__init__(name, where, reason)
        self.name = name
        self.where = where
        """The key, as in `section[1].article[0].file`, or ``""``."""
        self.reason = reason

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{self.name}: {place}{self.reason}"


class FormatError(NewsconvError):
    """A format, or an option of one, that is not to be had."""


class UnknownFormatError(FormatError):
    """No reader or renderer answers to this format."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = known
        """The formats there are, sorted."""

    def __str__(self) -> str:
        return (
            f"unknown format {self.name!r}{nearest(self.name, self.known)}; "
            f"known: {', '.join(self.known)}"
        )


class UnknownOptionError(FormatError):
    """A renderer was given an option, or a value of one, that it does not have."""

    def __init__(self, format_: str, reason: str) -> None:
        super().__init__(format_, reason)
        self.format = format_
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.format}: {self.reason}"


class MissingDependencyError(FormatError):
    """A library that an extra brings is not installed."""

    def __init__(self, feature: str, missing: str, hint: str) -> None:
        super().__init__(feature, missing, hint)
        self.feature = feature
        """What was asked for: `PDF output`."""
        self.missing = missing
        """What is not there: `WeasyPrint`."""
        self.hint = hint
        """The command that gets it."""

    def __str__(self) -> str:
        return f"{self.feature} needs {self.missing}, not found; run: {self.hint}"


class PluginError(FormatError):
    """A plug-in that can't be loaded, is not what it has to be, or failed."""

    def __init__(self, name: str, place: str, reason: str) -> None:
        super().__init__(name, place, reason)
        self.name = name
        """Its entry point's: "gemtext"."""
        self.place = place
        """What the entry point leads to: "newsconv_gemtext:GemtextRenderer"."""
        self.reason = reason

    def __str__(self) -> str:
        return f"the plug-in {self.name!r} ({self.place}) {self.reason}"


class ThemeError(NewsconvError):
    """A theme that can't be used."""


class UnknownThemeError(ThemeError):
    """No theme of this name, and no folder either."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = known

    def __str__(self) -> str:
        return (
            f"unknown theme {self.name!r}{nearest(self.name, self.known)}; "
            f"known: {', '.join(self.known)}"
        )


class TemplateError(ThemeError):
    """A theme's template failed."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(file, line, reason)
        self.file = file
        self.line = line
        """Counted from 1; 0 where the backend does not say."""
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


class AnnotationError(NewsconvError):
    """An annotation that can't be made."""


class UnknownAnnotationError(AnnotationError):
    """No annotation of this name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = known

    def __str__(self) -> str:
        return (
            f"unknown annotation {self.name!r}{nearest(self.name, self.known)}; "
            f"known: {', '.join(self.known)}"
        )


class ResourceError(NewsconvError):
    """An image or address that may not be opened, or can't be read."""

    def __init__(self, uri: str, reason: str) -> None:
        super().__init__(uri, reason)
        self.uri = uri
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.uri}: {self.reason}"


class OutputError(NewsconvError):
    """A file that can't be written; nothing half-written is left behind."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class StorageError(OutputError):
    """No file can be written there: the disk is full, the folder read-only or gone."""


class RenderError(NewsconvError):
    """A backend failed; its own exception is the cause."""

    def __init__(self, format_: str, reason: str) -> None:
        super().__init__(format_, reason)
        self.format = format_
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.format}: {self.reason}"


class MissingGlyphError(RenderError):
    """A character that none of the theme's fonts can print."""

    def __init__(self, format_: str, character: str, place: str, hint: str) -> None:
        from unicodedata import name  # noqa: PLC0415 - only on the way out

        code = f"U+{ord(character):04X}"
        super().__init__(
            format_,
            f"no font prints {character!r} ({code} {name(character, 'unnamed')}) "
            f"in {place}; {hint}",
        )
        self.character = character
        self.place = place
        """The headline or source it stands in."""
        self.hint = hint

    def __reduce__(self) -> tuple[type["MissingGlyphError"], tuple[object, ...]]:
        return MissingGlyphError, (self.format, self.character, self.place, self.hint)


class ToolError(NewsconvError):
    """A validator that gave no verdict."""


class MissingToolError(ToolError):
    """A validator, or what it is made of, is not installed."""

    def __init__(
        self, name: str, missing: tuple[str, ...], cures: tuple[str, ...]
    ) -> None:
        super().__init__(name, missing, cures)
        self.name = name
        self.missing = missing
        """What is not there: `npm's axe-core`, `chromium`."""
        self.cures = cures
        """The commands that bring it."""

    def __str__(self) -> str:
        lacking, cures = ", ".join(self.missing), "; ".join(self.cures)
        return f"{self.name} needs {lacking}, not found; run: {cures}"


class BrokenToolError(ToolError):
    """A validator broke down, so that nothing is known of the file."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name} broke down: {self.reason}"


class EditorError(NewsconvError):
    """No editor is known to edit labels in, or it failed."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'x'?)`, or nothing when no known name is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - on the way out only

    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f" (did you mean {close[0]!r}?)" if close else ""
