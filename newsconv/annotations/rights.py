"""A digest in, what it lacks before it may be passed on out: mentions, licence, share.

The rules are the digest's own, `[lint]` in its manifest, else the usual ones. What is
printed in its place of another text counts as a clip too: it was copied.
"""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from newsconv.model import Article, Digest, Mention, RightsRules
from newsconv.model.text import author_names, headline_text, published_value
from newsconv.model.walk import articles


class RightsCode(StrEnum):
    """What can be wrong."""

    MENTION_MISSING = "mention-missing"
    """A clip does not say what it must."""
    OUTLET_SHARE = "outlet-share"
    """One outlet has more of the clips than the rules allow."""
    LICENCE_MISSING = "licence-missing"
    """Nothing says what allows the clips to be copied."""
    RECIPIENTS_MISSING = "recipients-missing"
    """Nobody is named whom the digest is for."""


class RightsFinding(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is wrong."""

    code: RightsCode
    message: str
    """A sentence without a full stop."""
    article: int | None = None
    """The clip's number in the digest."""
    headline: str | None = None
    missing: tuple[Mention, ...] = ()
    outlet: str | None = None
    share: float | None = None
    """Of the clips, to 4 places."""


class RightsReport(msgspec.Struct, frozen=True):
    """All that was asked, and what was found."""

    title: str | None
    clips: int
    rules: RightsRules
    outlets: dict[str, int]
    """The clips of each, most first; without those of no named outlet."""
    findings: tuple[RightsFinding, ...]


def check_rights(digest: Digest) -> RightsReport:
    """Return what a digest lacks by its own rules."""
    rules = digest.rights_rules or RightsRules()
    clips = list(articles(digest))
    outlets = Counter(
        outlet for clip in clips if (outlet := (clip.source_bar.outlet or "").strip())
    )
    return RightsReport(
        title=digest.title,
        clips=len(clips),
        rules=rules,
        outlets=dict(outlets.most_common()),
        findings=(
            *_mentions(clips, rules),
            *_shares(outlets, len(clips), rules),
            *_lines(digest, rules),
        ),
    )


def _mentions(clips: list[Article], rules: RightsRules) -> Iterator[RightsFinding]:
    for number, clip in enumerate(clips, 1):
        missing = tuple(each for each in rules.mentions if not _says(clip, each))
        if missing:
            yield RightsFinding(
                RightsCode.MENTION_MISSING,
                f"article {number} does not say: {', '.join(missing)}",
                article=number,
                headline=headline_text(clip),
                missing=missing,
                outlet=clip.source_bar.outlet,
            )


def _says(clip: Article, mention: Mention) -> bool:
    bar = clip.source_bar
    said = {
        Mention.OUTLET: bar.outlet,
        Mention.DATE: published_value(clip),
        Mention.AUTHORS: "".join(author_names(clip)),
        Mention.PAGE: bar.page or bar.url,
        Mention.REFERENCE: bar.reference,
    }[mention]
    return bool(said and said.strip())


def _shares(
    outlets: Counter[str], clips: int, rules: RightsRules
) -> Iterator[RightsFinding]:
    if rules.outlet_share is None:
        return
    for outlet, count in outlets.most_common():
        if count > rules.outlet_share * clips:
            share, limit = count / clips, rules.outlet_share
            yield RightsFinding(
                RightsCode.OUTLET_SHARE,
                f"{count} of {clips} clips are of {outlet}: {share:.0%}, "
                f"more than {limit:.0%}",
                outlet=outlet,
                share=round(share, 4),
            )


def _lines(digest: Digest, rules: RightsRules) -> Iterator[RightsFinding]:
    if rules.licence and not (digest.licence or digest.licence_number or "").strip():
        yield RightsFinding(
            RightsCode.LICENCE_MISSING,
            "no licence is named; write licence or licence_number in the manifest",
        )
    if rules.recipients and not any(each.strip() for each in digest.recipients):
        yield RightsFinding(
            RightsCode.RECIPIENTS_MISSING,
            "no recipients are named; write recipients in the manifest",
        )
