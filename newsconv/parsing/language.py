"""A text in, its language as a BCP 47 tag out; None where it is too short to tell.

The script settles most languages; those that share one are told apart by their
commonest words (Grefenstette 1995, "Comparing two language identification schemes"):
in news text every second or third word is one of them.
"""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("th", re.compile(r"[\u0e01-\u0e5b]")),
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("my", re.compile(r"[\u1000-\u109f]")),
    ("km", re.compile(r"[\u1780-\u17ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("arabic", re.compile(r"[\u0600-\u06ff]")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]")),
    ("latin", re.compile(r"[A-Za-zÀ-ɏ]")),
)


@cache
def _owners() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return, for each script, the languages that each common word belongs to."""
    data = (files("newsconv.parsing") / "common_words.toml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, tuple[str, ...]]] = {}
    for script, languages in tomllib.loads(data).items():
        owners: dict[str, list[str]] = {}
        for name, words in languages.items():
            for word in words.split():
                owners.setdefault(word, []).append(name)
        tables[script] = {word: tuple(names) for word, names in owners.items()}
    return tables


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_SAMPLE = 1200
_EVIDENCE = 4
"""So many common words must be met before a language is named."""
_LEAD = 1.15
"""The first language must have so many times the second's."""
_SHARE = 0.3
_COMMON = 0.15
"""Of a text's words, so many must be common ones of its language."""


def language_of(text: str) -> str | None:
    """Return the language that most of a text is in, from its first part."""
    sample = text[:_SAMPLE]
    # Every third letter shows the script as well as all of them do.
    letters = sample[::3] if len(sample) > _SAMPLE // 8 else sample
    by_script = {name: len(form.findall(letters)) for name, form in _SCRIPTS}
    if by_script["ja"] > _SHARE / 3 * (by_script["ja"] + by_script["zh"]):
        by_script["ja"] += by_script["zh"]
        by_script["zh"] = 0
    script = max(by_script, key=lambda name: by_script[name])
    if by_script[script] < _EVIDENCE // 2:
        return None
    return _by_words(sample, script) if script in _owners() else script


def _by_words(sample: str, script: str) -> str | None:
    """Tell languages of one script apart by their common words."""
    known = _owners()[script]
    seen: Counter[str] = Counter()
    met: Counter[str] = Counter()
    words = _WORD.findall(sample.casefold())
    for word in words:
        owners = known.get(word)
        if owners:
            met.update(owners)
            # A word of one language alone says more than one of five.
            for owner in owners:
                seen[owner] += 12 // len(owners)
    ranked = seen.most_common(2)
    if not ranked or ranked[0][1] < _EVIDENCE * 3:
        return None
    if len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]:
        return None
    first = ranked[0][0]
    # Arabic and its neighbours write many of theirs as a part of the next word.
    share = _COMMON / 3 if script == "arabic" else _COMMON
    return first if met[first] >= share * len(words) else None
