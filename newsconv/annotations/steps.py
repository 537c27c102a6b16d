"""Annotations by name in, a document that has them out.

Each step is pure, optional, and lays its own fields anew, so that doing it twice is
doing it once. A step's home has `annotate`, from article to article or, where the step
looks at all articles together, from digest to digest.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, NamedTuple, overload

import msgspec

from newsconv.errors import UnknownAnnotationError
from newsconv.model import Article, Digest
from newsconv.model.digest import as_digest
from newsconv.model.walk import articles


class Step(NamedTuple):
    """One annotation; nothing of it is loaded before it is asked for."""

    help: str
    """What it finds, in a few words."""
    home: str
    """The module with its `annotate`."""
    whole: bool = False
    """It looks at all articles together: from digest to digest."""


STEPS: dict[str, Step] = {
    "quotes": Step("who said what", "newsconv.annotations.quotes"),
    "people": Step("people, organisations and places", "newsconv.annotations.people"),
    "key_sentences": Step(
        "the deck, or the first two sentences", "newsconv.annotations.key_sentences"
    ),
    "watch": Step(
        "where the watch list is met", "newsconv.annotations.watch", whole=True
    ),
    "same_story": Step(
        "the same text in several articles",
        "newsconv.annotations.same_story",
        whole=True,
    ),
}
"""All there are, in the order in which they are done, whatever the order asked for."""


@overload
def annotate(document: Article, *names: str) -> Article: ...


@overload
def annotate(document: Digest, *names: str) -> Digest: ...


def annotate(document: Article | Digest, *names: str) -> Article | Digest:
    """Return a document with annotations: `annotate(article, "quotes", "people")`.

    An article that is asked about all articles together is taken as the only one.

    Raises:
        UnknownAnnotationError: no annotation has this name.
        TypeError: neither an article nor a digest.
    """
    digest = as_digest(document)
    for name in known_steps(names):
        step = STEPS[name]
        function = _function(step.home)
        digest = function(digest) if step.whole else _each(digest, function)
    if isinstance(document, Article):
        return next(articles(digest))
    return digest


def known_steps(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names in the order in which the steps are done, each once.

    Raises:
        UnknownAnnotationError: no annotation has this name.
    """
    asked = list(names)
    for name in asked:
        if name not in STEPS:
            raise UnknownAnnotationError(name, tuple(STEPS))
    return tuple(name for name in STEPS if name in asked)


def go_by_article(names: Iterable[str]) -> bool:
    """Say whether none of the steps needs all articles together."""
    return not any(STEPS[name].whole for name in names)


def _each(digest: Digest, function: Callable[[Article], Article]) -> Digest:
    return msgspec.structs.replace(
        digest,
        sections=tuple(
            msgspec.structs.replace(
                section, articles=tuple(map(function, section.articles))
            )
            for section in digest.sections
        ),
    )


def _function(home: str) -> Any:  # noqa: ANN401 - of articles or of digests
    return import_module(home).annotate
