"""A digest's view in, the rules of its style sheet that depend on it out.

What every digest shares stands in `print.css`; here is what names a page size, a
font, a running head's words, or the articles that may share a page.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from html import unescape

from newsconv import fonts
from newsconv.model import Digest, Figure, Image, Table
from newsconv.model.text import block_text
from newsconv.renderers.dates import date_text
from newsconv.renderers.markup import shown
from newsconv.renderers.paper.pictures import small_pictures
from newsconv.renderers.pdf.marks import RUNS_FROM, RUNS_ON
from newsconv.renderers.views import (
    DigestView,
    Entry,
    direction,
    languages,
    one_line,
    text_direction,
)
from newsconv.themes import printable
from newsconv.tokens import Tokens, properties

_FEWEST_LETTERS, _MOST_LETTERS = 700, 60_000
"""Of an article in two columns: fewer make a strip, and more take long to balance."""

_LONGEST_WORD = 30
"""Likewise: an address, say, would break in the middle of a narrow line."""

_NASKH = re.compile(r"[\u0620-\u06d3]")
_ISOLATE = re.compile(r'<bdi(| class="[^"]*")>(.*?)</bdi>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}
"""The mark of a direction, which nothing shows."""

_WIDE_QUOTES = frozenset({"zh", "ja"})
_SHOWN = 72  # characters of a title that fit a running head beside a section's


def font_rules(families: Iterable[str]) -> str:
    """Return `@font-face` rules for all faces of families, by file address."""
    rules = []
    for name in families:
        found = fonts.family(name)
        for face in found.faces if found else ():
            style = "italic" if face.italic else "normal"
            weight = f";font-weight:{face.weight}" if face.weight else ""
            rules.append(
                f"@font-face{{font-family:{css_string(name)};"
                f"src:url({css_string(face.file.as_uri())});"
                f"font-style:{style}{weight}}}"
            )
    return "\n".join(rules)


def token_rules(values: Tokens, size: str, *, two_sided: bool = True) -> str:
    """Return the page's size and margins, and the tokens as custom properties."""
    inner = f"margin-{{}}:{values.margin_inner}"
    if not two_sided:
        half = f"calc(({values.margin_inner} + {values.margin_outer}) / 2)"
        inner = f"margin-left:{half};margin-right:{half}"
    return "\n".join(
        (
            f"@page{{size:{size};margin:{values.margin_top} {values.margin_outer} "
            f"{values.margin_bottom}}}",
            f"@page :left{{{inner.format('right')}}}",
            f"@page :right{{{inner.format('left')}}}",
            f":root{{font-size:{values.text_size};{properties(values)}}}",
        )
    )


def stack_rules(
    roles: Mapping[str, str], languages: Iterable[str], families: Iterable[str]
) -> str:
    """Return the custom properties `--text`, `--heads`, `--labels`, by language."""
    used = frozenset(families)
    rules = [f":root{{{_stacks(roles, None, used)}}}"]
    latin = _families(fonts.stack(roles["labels"], None), used)
    rules.append(f".apostrophe{{font-family:{latin}}}")
    # The longest tag last, so that `zh-Hant` wins over `zh`.
    for language in sorted(set(languages), key=lambda tag: (len(tag), tag)):
        stacks = _stacks(roles, language, used)
        rules.append(f":lang({language}){{{stacks}}}")
    return "\n".join(rules)


def _stacks(
    roles: Mapping[str, str], language: str | None, used: frozenset[str]
) -> str:
    return "".join(
        f"--{role}:{_families(fonts.stack(first, language), used)};"
        for role, first in roles.items()
    )


def _families(names: Iterable[str], used: frozenset[str]) -> str:
    return ",".join(css_string(name) for name in names if name in used)


def has_wide_quotes(view: DigestView) -> bool:
    """Say whether a digest has text in Chinese or Japanese, with their marks."""
    return any(tag.partition("-")[0] in _WIDE_QUOTES for tag in languages(view))


def page_rules(
    digest: Digest,
    view: DigestView,
    words: Mapping[str, str],
    *,
    two_sided: bool = True,
) -> str:
    """Return a page's running head and its foot."""
    before, between, after = _page_of(words["page_of"])
    foot = (
        f"{css_string(before)}counter(page){css_string(between)}"
        f"counter(pages){css_string(after)}"
    )
    runs_on = _numbered(words["continues_on"], "next", after=f" {RUNS_ON}")
    runs_from = _numbered(words["continued_from"], "previous", before=f"{RUNS_FROM} ")
    before, _, after = words["page"].partition("{page}")
    reference = (
        f'" " {css_string(before)}target-counter(attr(href), page){css_string(after)}'
    )
    end = _section_end(digest)
    rules = [
        # Of the section, not of its head: so that a page tells which one it opens in.
        f".section[data-running]{{string-set:section attr(data-running){end}}}",
        '.section:not([data-running]){string-set:section ""}',
        f".page-reference::after{{content:{reference}}}",
    ]
    # Whichever way the pages are bound, a left one has its outer edge on the left. On
    # one side of the sheets, all are as the first.
    sides = ("left", "right")
    first = direction(view.language) == "rtl"
    for out, into in (
        (sides, sides[::-1]) if two_sided else (sides if first else sides[::-1],)
    ):
        # Under both heads is a line, which is the mark's where a clip runs on.
        rules.append(
            f"@page{f' :{out}' if two_sided else ''}{{"
            f'@top-{out}{{content:{_head(view)} "\\A" {runs_from}}}'
            f'@top-{into}{{content:{_aside(digest, view)} "\\A\\A0"}}'
            f"@bottom-{out}{{content:{foot}}}"
            f"@bottom-{into}{{content:{runs_on};font-weight:600}}}}"
        )
    return "\n".join(rules)


def _numbered(pattern: str, counter: str, before: str = "", after: str = "") -> str:
    """Return "continues on page {page}" as content, the number a counter's."""
    first, _, rest = pattern.partition("{page}")
    return f"{css_string(before + first)}counter({counter}){css_string(rest + after)}"


def _head(view: DigestView) -> str:
    return css_string(running_title(view))


def _aside(digest: Digest, view: DigestView) -> str:
    """Return the section and the date, of which either may be missing."""
    if view.single:
        entry = view.entries[0]
        parts = (entry.outlet, entry.bar.date if entry.bar else None)
        return css_string(" · ".join(part for part in parts if part)) or '""'
    date = date_text(digest.date, view.language) if digest.date else ""
    # Without a mark of its direction, the day of the month would join a section's
    # title of the other one: "Ports · 20" and then the month and the year.
    own = direction(view.language)
    titles = {text_direction(part.title or "") for part in view.sections}
    mark = _MARKS[own] if date and titles - {own, None} else ""
    return f"string(section) {css_string(mark + date)}"


def _section_end(digest: Digest) -> str:
    # Part of the string, so that a page before the first section shows no lone dot.
    return ' " · "' if digest.date else ""


def column_rules(view: DigestView) -> str:
    """Return the rules that set articles in two columns, those that it suits."""
    chosen = [f"#{entry.ident}" for entry in view.entries if suits_columns(entry)]
    if not chosen:
        return ""
    bodies = ",".join(f"{each} .body" for each in chosen)
    return (
        f"{','.join(chosen)}{{--inset:0}}"
        f"{bodies}{{columns:2;column-gap:1.7em;hyphenate-limit-chars:6 2 3}}"
    )


def picture_rules(
    view: DigestView,
    picture: Callable[[Image], str | None],
    tall: Callable[[Image], bool],
) -> str:
    """Return the rule for pictures that are printed small."""
    chosen = []
    for entry in view.entries:
        small = small_pictures(entry.article, picture, tall)
        figures = [
            block
            for block in entry.article.body
            if isinstance(block, Figure) and shown(block, picture)
        ]
        chosen += [
            f"#{entry.ident} .body > .figure:nth-of-type({number}) img"
            for number, figure in enumerate(figures, 1)
            if id(figure) in small
        ]
    return f"{','.join(chosen)}{{max-height:var(--tall-height)}}" if chosen else ""


def suits_columns(entry: Entry) -> bool:
    """Say whether an article is long enough for two columns, and has no wide part."""
    article = entry.article
    if entry.brief or any(isinstance(block, Table) for block in article.body):
        return False
    text = "\n".join(map(block_text, article.body))
    if not _FEWEST_LETTERS <= len(text) <= _MOST_LETTERS:
        return False
    # Chinese has no spaces, and is cut anywhere.
    longest = max((len(word) for word in text.split() if word.isascii()), default=0)
    return longest <= _LONGEST_WORD


def isolates(html: str, around: str) -> str:
    """Return a page's HTML with what a `bdi` of no known language is said to be.

    That is the class "naskh" on Arabic letters, and the direction of what runs the
    other way: WeasyPrint 70 gives a `bdi` that of the text around it, which took the
    full stop of "Do not redistribute." to its wrong end in an Arabic digest.

    Args:
        html: All of the pages.
        around: The digest's direction.
    """

    def said(found: re.Match[str]) -> str:
        attributes, inside = found.groups()
        text = unescape(_TAG.sub("", inside))
        if not attributes and _NASKH.search(text):
            attributes = ' class="naskh"'
        own = text_direction(text)
        if own not in {None, around}:
            attributes += f' dir="{own}"'
        return f"<bdi{attributes}>{inside}</bdi>"

    return _ISOLATE.sub(said, html)


def _page_of(pattern: str) -> tuple[str, str, str]:
    """Divide "page {page} / {pages}" where the numbers go."""
    before, _, rest = pattern.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return before, between, after


def running_title(view: DigestView) -> str:
    """Return a digest's title as a running head has room for it."""
    return shortened_line(view.title)


def shortened_line(title: str) -> str:
    """Return a title on one line of a running head."""
    line = one_line(title)
    if len(line) <= _SHOWN:
        return line
    cut = line[: _SHOWN + 1].rpartition(" ")[0] or line[:_SHOWN]
    return f"{cut}…"


def css_string(text: str) -> str:
    """Return a CSS string; what could end it is written by its number."""
    escaped = "".join(
        f"\\{ord(character):X} "
        if character in '"\\<>' or character < " "
        else character
        for character in str(printable(text))
    )
    return f'"{escaped}"'
