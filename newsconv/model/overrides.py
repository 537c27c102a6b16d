"""What somebody changed in an article by hand, beside what the parser made of it."""

import msgspec

from newsconv.model.node import Decision, Label, Span


class Override(
    msgspec.Struct,
    frozen=True,
    gc=False,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """A block's label given by hand; the article is put together by it."""

    span: Span
    """The block's."""
    label: Label
    """As given."""
    parsed: Decision
    """What the parser had decided, and why."""
