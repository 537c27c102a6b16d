"""Names in, digests out: all that is printed to see whether its PDF conforms."""

from pathlib import Path

import newsconv
from newsconv.model import Digest
from newsconv.model.digest import as_digest
from newsconv.themes import theme_names
from tests.conformance import forty

EXAMPLES = Path(__file__).parents[2] / "examples"
ARTICLES = tuple(sorted(file.stem for file in (EXAMPLES / "articles").glob("*.txt")))
LANGUAGES = forty.languages()
THEMES = theme_names()

EXAMPLE_DIGEST = "example digest"
ANNOTATED = ("who said what", "same story")
"""Digests of `examples/` with annexes that annotations make."""
IN_LANGUAGES = tuple(f"digest in {language}" for language in LANGUAGES)
FORTY = dict(zip(THEMES, ("fr", "ru", "ar", "he"), strict=False))
"""A theme → the language of the digest of forty articles that is set in it."""


def document(name: str) -> Digest:
    """Return one of the examples, or a digest made of own sentences."""
    if name == EXAMPLE_DIGEST:
        return newsconv.read_digest(EXAMPLES / "digest.toml")
    if name in ANNOTATED:
        return newsconv.read_digest(EXAMPLES / f"{name.replace(' ', '_')}.toml")
    kind, _, language = name.partition(" in ")
    if kind == "digest":
        return forty.digest(language, articles=3, mixed=(language,))
    if kind == "forty":
        return forty.digest(language)
    return as_digest(newsconv.read(EXAMPLES / "articles" / f"{name}.txt"))
