"""Every error says what is wrong, where, and what to do, and survives a pickle."""

import copy
import inspect
import pickle

import pytest

from newsconv import errors
from newsconv.errors import (
    AnnotationError,
    BrokenToolError,
    DocumentError,
    EditorError,
    EmptySourceError,
    EncodingError,
    FormatError,
    ManifestError,
    MissingDependencyError,
    MissingGlyphError,
    MissingToolError,
    NewsconvError,
    OutputError,
    PluginError,
    RenderError,
    ResourceError,
    SourceError,
    SourceTooLargeError,
    StorageError,
    TemplateError,
    ThemeError,
    ToolError,
    UnknownAnnotationError,
    UnknownFormatError,
    UnknownOptionError,
    UnknownThemeError,
    nearest,
)

CASES: list[tuple[NewsconvError, str]] = [
    (SourceError("story.txt", "no such file"), "story.txt: no such file"),
    (
        EncodingError("story.txt", 17, ("utf-8", "cp1252")),
        (
            "story.txt: not text in any known encoding (byte 17; tried utf-8, cp1252); "
            "save it as UTF-8 or name its encoding"
        ),
    ),
    (
        EmptySourceError("story.txt"),
        "story.txt: the file is empty; there is no article in it",
    ),
    (
        SourceTooLargeError("story.txt", 40_000_000, 33_554_432),
        (
            "story.txt: 40,000,000 bytes is over the limit of 33,554,432; "
            "raise it with --max-bytes 40000000 (max_bytes= in Python)"
        ),
    ),
    (
        DocumentError("a.json", "sections[0].title", "Expected `str`, got `int`"),
        (
            "a.json: not a newsconv document: Expected `str`, got `int` "
            "at sections[0].title"
        ),
    ),
    (
        DocumentError("a.json", "", "not valid JSON"),
        "a.json: not a newsconv document: not valid JSON",
    ),
    (
        ManifestError("digest.toml", "section[1].article[0].file", "no such file"),
        "digest.toml: section[1].article[0].file: no such file",
    ),
    (ManifestError("digest.toml", "", "not TOML"), "digest.toml: not TOML"),
    (FormatError("no format"), "no format"),
    (
        UnknownFormatError("epbu", ("epub", "html", "pdf")),
        "unknown format 'epbu' (did you mean 'epub'?); known: epub, html, pdf",
    ),
    (
        UnknownFormatError("docx", ("epub", "html", "pdf")),
        "unknown format 'docx'; known: epub, html, pdf",
    ),
    (UnknownOptionError("pdf", "no option 'colour'"), "pdf: no option 'colour'"),
    (
        MissingDependencyError(
            "PDF output", "WeasyPrint", "pip install 'newsconv[pdf]'"
        ),
        "PDF output needs WeasyPrint, not found; run: pip install 'newsconv[pdf]'",
    ),
    (
        PluginError("gemtext", "newsconv_gemtext:Renderer", "has no suffix"),
        "the plug-in 'gemtext' (newsconv_gemtext:Renderer) has no suffix",
    ),
    (ThemeError("plain/theme.toml: no colours"), "plain/theme.toml: no colours"),
    (
        UnknownThemeError("broadshet", ("briefing", "broadsheet")),
        (
            "unknown theme 'broadshet' (did you mean 'broadsheet'?); "
            "known: briefing, broadsheet"
        ),
    ),
    (
        AnnotationError("quotes: the digest has no articles"),
        "quotes: the digest has no articles",
    ),
    (
        UnknownAnnotationError("qotes", ("quotes", "people")),
        "unknown annotation 'qotes' (did you mean 'quotes'?); known: quotes, people",
    ),
    (
        TemplateError("base/article.html.jinja", 12, "'kicker' is undefined"),
        "base/article.html.jinja:12: 'kicker' is undefined",
    ),
    (
        ResourceError("https://example.org/a.png", "the network is off"),
        "https://example.org/a.png: the network is off",
    ),
    (
        OutputError("out/a.pdf", "exists; use --force to replace it"),
        "out/a.pdf: exists; use --force to replace it",
    ),
    (
        StorageError("out/a.pdf", "the disk is full; nothing was written"),
        "out/a.pdf: the disk is full; nothing was written",
    ),
    (RenderError("pdf", "the page has no size"), "pdf: the page has no size"),
    (
        MissingGlyphError("pdf", "界", "'世界'", "install newsconv[cjk]"),
        (
            "pdf: no font prints '界' (U+754C CJK UNIFIED IDEOGRAPH-754C) in '世界'; "
            "install newsconv[cjk]"
        ),
    ),
    (
        MissingGlyphError("pdf", "\x01", "'A'", "choose another theme"),
        r"pdf: no font prints '\x01' (U+0001 unnamed) in 'A'; choose another theme",
    ),
    (ToolError("no verdict"), "no verdict"),
    (
        MissingToolError(
            "axe",
            ("npm's axe-core", "chromium"),
            ("npm install axe-core", "apt-get install chromium"),
        ),
        (
            "axe needs npm's axe-core, chromium, not found; "
            "run: npm install axe-core; apt-get install chromium"
        ),
    ),
    (BrokenToolError("axe", "ended with 1"), "axe broke down: ended with 1"),
    (
        EditorError("no editor is known; set $EDITOR, as in EDITOR=nano"),
        "no editor is known; set $EDITOR, as in EDITOR=nano",
    ),
    (NewsconvError("all of them"), "all of them"),
]
by_class = pytest.mark.parametrize(
    ("error", "message"), CASES, ids=lambda value: type(value).__name__
)


def test_every_class_has_a_case() -> None:
    classes = {
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, Exception)
    }
    assert classes == {type(error) for error, _ in CASES}


@by_class
def test_the_message(error: NewsconvError, message: str) -> None:
    assert str(error) == message


@by_class
def test_all_are_newsconv_errors(error: NewsconvError, message: str) -> None:
    with pytest.raises(NewsconvError) as raised:
        raise error
    assert str(raised.value) == message


@by_class
def test_pickles(error: NewsconvError, message: str) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - its own bytes
    assert type(again) is type(error)
    assert vars(again) == vars(error)
    assert str(again) == message


@by_class
def test_copies(error: NewsconvError, message: str) -> None:
    again = copy.copy(error)
    assert vars(again) == vars(error)
    assert str(again) == message


@pytest.mark.parametrize(
    ("kind", "parent"),
    [
        (EncodingError, SourceError),
        (EmptySourceError, SourceError),
        (SourceTooLargeError, SourceError),
        (UnknownFormatError, FormatError),
        (UnknownOptionError, FormatError),
        (MissingDependencyError, FormatError),
        (UnknownThemeError, ThemeError),
        (TemplateError, ThemeError),
        (MissingGlyphError, RenderError),
        (MissingToolError, ToolError),
        (BrokenToolError, ToolError),
        (EditorError, NewsconvError),
        (SourceError, NewsconvError),
        (DocumentError, NewsconvError),
        (ManifestError, NewsconvError),
        (FormatError, NewsconvError),
        (ThemeError, NewsconvError),
        (ResourceError, NewsconvError),
        (OutputError, NewsconvError),
        (RenderError, NewsconvError),
        (ToolError, NewsconvError),
    ],
)
def test_the_tree(kind: type[Exception], parent: type[Exception]) -> None:
    assert kind.__bases__ == (parent,)


def test_the_tree_is_drawn_at_the_top() -> None:
    drawing = errors.__doc__ or ""
    for error, _ in CASES:
        assert type(error).__name__ in drawing


def test_data_is_in_attributes() -> None:
    too_large = SourceTooLargeError("story.txt", 11, 10)
    assert (too_large.name, too_large.size, too_large.limit) == ("story.txt", 11, 10)
    encoding = EncodingError("story.txt", 3, ("utf-8",))
    assert (encoding.offset, encoding.tried) == (3, ("utf-8",))
    template = TemplateError("a.jinja", 4, "broken")
    assert (template.file, template.line, template.reason) == ("a.jinja", 4, "broken")
    glyph = MissingGlyphError("pdf", "界", "'世界'", "install it")
    assert (glyph.format, glyph.character, glyph.place) == ("pdf", "界", "'世界'")


def test_nearest_offers_a_near_name_only() -> None:
    assert nearest("htlm", ["html", "pdf"]) == " (did you mean 'html'?)"
    assert nearest("docx", ["html", "pdf"]) == ""
    assert nearest("html", []) == ""
