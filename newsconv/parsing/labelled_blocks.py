"""A source in, its blocks out with the labels that they have in the article."""

from collections.abc import Sequence
from typing import NamedTuple

from newsconv.model import Label
from newsconv.parsing.article import draft, labelled
from newsconv.parsing.assemble import settle
from newsconv.parsing.by_hand import Given, given_for, place_given
from newsconv.parsing.segment import RawBlock
from newsconv.source import Source


class LabelledBlock(NamedTuple):
    """A block as it is read."""

    source: Source
    """Its article's."""
    block: RawBlock
    label: Label
    confidence: float
    parsed: Label
    """Its label without any given by hand."""
    given: bool
    """Whether the label was given by hand."""

    def as_given(self, label: Label) -> Given:
        """Return another label for it."""
        return given_for(self.source, self.block, label)


def labelled_blocks(
    parts: Sequence[Source], overrides: Sequence[Given] = ()
) -> list[list[LabelledBlock]]:
    """Return the blocks of each article of a text, in order."""
    drafts = list(map(draft, parts))
    placed = place_given(overrides, [(each.source, each.blocks) for each in drafts])
    found: list[list[LabelledBlock]] = []
    for each, given in zip(drafts, placed.parts, strict=True):
        language = each.document.language
        plain = settle(each.blocks, each.labels, language)
        pieces = settle(each.blocks, labelled(each, given), language)
        found.append(
            [
                LabelledBlock(
                    each.source,
                    piece.block,
                    given.get(piece.at, piece.label),
                    piece.decision.confidence,
                    parsed.label,
                    piece.at in given,
                )
                for piece, parsed in zip(pieces, plain, strict=True)
            ]
        )
    return found
