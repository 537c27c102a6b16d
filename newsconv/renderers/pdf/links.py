"""WeasyPrint's links in, those that PDF/UA takes, named in words, out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsconv.renderers.annexes import Annexes
from newsconv.renderers.views import DigestView


def over_words(links: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """Yield a laid-out page's links, as wide as their words.

    WeasyPrint 70 makes a link of every part of a link, which PDF/UA refuses, and where
    lines run from right to left it puts one with a leader in it off the page.
    """
    for kind, target, (left, top, right, bottom), box in links:
        if (box.element_tag or "").partition("::")[0] != "a":
            continue
        words = [each for each in box.descendants() if hasattr(each, "text")]
        start = min((each.position_x for each in words), default=left)
        end = max((each.position_x + each.width for each in words), default=right)
        yield kind, target, (start, top, end, bottom), box


def link_titles(
    view: DigestView, annexes: Annexes, words: Mapping[str, str]
) -> dict[str, str]:
    """Return what each anchor of a digest is called."""
    titles = {
        place.ident: place.article.title
        for index in annexes.indexes
        for group in index.groups
        for entry in group.entries
        for place in entry.places
    }
    titles |= {entry.ident: entry.title for entry in view.entries}
    titles |= {
        section.ident: section.title for section in view.sections if section.title
    }
    titles |= {doubt.ident: doubt.article.title for doubt in annexes.doubts}
    titles |= {ident: words[word] for ident, word in annexes.titles}
    return titles | {"annexes": words["annexes"], "synthesis": words["synthesis"]}


def name_link(annotation: dict[str, Any], titles: Mapping[str, str]) -> None:
    """Say where a link leads in words; WeasyPrint says `article-3`."""
    contents = annotation.get("Contents")
    if contents is not None and contents.string in titles:
        annotation["Contents"] = type(contents)(titles[contents.string])
