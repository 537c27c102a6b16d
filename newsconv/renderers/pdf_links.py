"""WeasyPrint's links in, those that PDF/UA takes, named in words, out."""

from collections.abc import Mapping
from typing import Any

from newsconv.renderers.annexes import Annexes
from newsconv.renderers.views import DigestView


def opens_link(box: Any) -> bool:  # noqa: ANN401 - untyped library
    """Say whether a box is a link itself, not one of the parts of one."""
    return (box.element_tag or "").partition("::")[0] == "a"


def link_titles(
    view: DigestView, annexes: Annexes, words: Mapping[str, str]
) -> dict[str, str]:
    """Return what each anchor of a digest is called."""
    titles = {entry.ident: entry.title for entry in view.entries}
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
