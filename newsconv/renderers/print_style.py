"""A digest's view in, the rules of its style sheet that depend on it out.

What every digest shares stands in `print.css`; here is what names a page size, a
font, a running head's words, or the articles that may share a page.
"""

from collections.abc import Iterable, Iterator, Mapping

from newsconv import fonts
from newsconv.model import Digest
from newsconv.model.text import word_count
from newsconv.renderers.dates import date_text
from newsconv.renderers.views import DigestView, Entry, direction, one_line
from newsconv.themes import printable
from newsconv.tokens import Tokens, properties

BRIEF_WORDS = 120
"""Articles of up to so many words share a page with the brief ones before them."""

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


def token_rules(values: Tokens, size: str) -> str:
    """Return the page's size and margins, and the tokens as custom properties."""
    inner = f"margin-{{}}:{values.margin_inner}"
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
    # The longest tag last, so that `zh-Hant` wins over `zh`.
    for language in sorted(set(languages), key=lambda tag: (len(tag), tag)):
        stacks = _stacks(roles, language, used)
        rules.append(f":lang({language}){{{stacks}}}")
    return "\n".join(rules)


def _stacks(
    roles: Mapping[str, str], language: str | None, used: frozenset[str]
) -> str:
    return "".join(
        f"--{role}:"
        + ",".join(
            css_string(name) for name in fonts.stack(first, language) if name in used
        )
        + ";"
        for role, first in roles.items()
    )


def page_rules(digest: Digest, view: DigestView, words: Mapping[str, str]) -> str:
    """Return a page's running head and its foot."""
    before, between, after = _page_of(words["page_of"])
    foot = (
        f"{css_string(before)}counter(page){css_string(between)}"
        f"counter(pages){css_string(after)}"
    )
    outer, inner = ("left", "right"), ("right", "left")
    if direction(view.language) == "rtl":
        outer, inner = inner, outer
    rules = [
        f".section-title{{string-set:section content(text){_section_end(digest)}}}",
    ]
    for side, out, into in zip(("left", "right"), outer, inner, strict=True):
        rules.append(
            f"@page :{side}{{@top-{out}{{content:{_head(view)}}}"
            f"@top-{into}{{content:{_aside(digest, view)}}}"
            f"@bottom-{out}{{content:{foot}}}}}"
        )
    return "\n".join(rules)


def _head(view: DigestView) -> str:
    return css_string(_shortened(view.title))


def _aside(digest: Digest, view: DigestView) -> str:
    """Return the section and the date, of which either may be missing."""
    if view.single:
        entry = view.entries[0]
        parts = (entry.outlet, entry.bar.date if entry.bar else None)
        return css_string(" · ".join(part for part in parts if part)) or '""'
    date = date_text(digest.date, view.language) if digest.date else ""
    # Without a mark of its direction, the day of the month would join a section's
    # Latin title: "Ports · 20" and then the month and the year.
    mark = "\u200f" if direction(view.language) == "rtl" and date else ""
    return f"string(section) {css_string(mark + date)}"


def _section_end(digest: Digest) -> str:
    # Part of the string, so that a page before the first section shows no lone dot.
    return ' " · "' if digest.date else ""


def _page_of(pattern: str) -> tuple[str, str, str]:
    """Divide "page {page} / {pages}" where the numbers go."""
    before, _, rest = pattern.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return before, between, after


def _shortened(title: str) -> str:
    line = one_line(title)
    if len(line) <= _SHOWN:
        return line
    cut = line[: _SHOWN + 1].rpartition(" ")[0] or line[:_SHOWN]
    return f"{cut}…"


def break_rules(view: DigestView) -> str:
    """Return the rule for the articles that need not open a page of their own."""
    idents = list(_sharing(view))
    if not idents:
        return ""
    chosen = ",".join(f"#{ident}" for ident in idents)
    return f"{chosen}{{break-before:auto;break-inside:avoid;margin-top:2.8rem}}"


def _sharing(view: DigestView) -> Iterator[str]:
    for section in view.sections:
        before: Entry | None = None
        for entry in section.entries:
            if before is not None and _brief(before) and _brief(entry):
                yield entry.ident
            before = entry


def _brief(entry: Entry) -> bool:
    return entry.article.comments is None and word_count(entry.article) <= BRIEF_WORDS


def css_string(text: str) -> str:
    """Return a CSS string; what could end it is written by its number."""
    escaped = "".join(
        f"\\{ord(character):X} "
        if character in '"\\<>' or character < " "
        else character
        for character in str(printable(text))
    )
    return f'"{escaped}"'
