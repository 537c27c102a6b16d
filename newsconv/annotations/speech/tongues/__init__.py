"""A language's tag in, its tables out; nothing is loaded before it is asked for."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsconv.annotations.speech.tongue import Tongue

_HOMES = {
    "en": "english",
    "de": "german",
    "nl": "dutch",
    "fr": "french",
    "es": "iberian",
    "pt": "iberian",
    "it": "italian",
    "sv": "nordic",
    "no": "nordic",
    "nb": "nordic",
    "nn": "nordic",
    "da": "nordic",
    "fi": "finnish",
    "pl": "west_slavic",
    "cs": "west_slavic",
    "sk": "west_slavic",
    "ru": "east_slavic",
    "uk": "east_slavic",
    "tr": "turkish",
    "ar": "semitic",
    "he": "semitic",
    "fa": "persian",
    "el": "greek",
    "hi": "hindi",
}
EASTERN = frozenset({"zh", "ja", "ko"})
"""Languages that divide no words, or glue them: `newsconv.annotations.speech.east`."""
LANGUAGES = (*_HOMES, *sorted(EASTERN))


def primary(language: str | None) -> str:
    """Return the language of a tag, without script and country."""
    return (language or "").replace("_", "-").partition("-")[0].lower()


@cache
def tongue(language: str | None) -> "Tongue | None":
    """Return the tables of a language; None where there are none."""
    tag = primary(language)
    home = _HOMES.get(tag)
    if home is None:
        return None
    module = import_module(f"newsconv.annotations.speech.tongues.{home}")
    found: Tongue = module.TONGUES[tag]
    return found
