"""A manifest's `[watch]` and `[lint]` in, the model's watch list and rules out."""

from newsconv.model import RightsRules, WatchEntry, WatchKind
from newsconv.readers.manifest_keys import ManifestKeys, WatchedKeys


def watch_entries(keys: ManifestKeys) -> tuple[WatchEntry, ...]:
    """Return the watch list: names, brands, then terms, as the manifest has them."""
    if not keys.watch:
        return ()
    listed = (
        (WatchKind.NAME, keys.watch.names),
        (WatchKind.BRAND, keys.watch.brands),
        (WatchKind.TERM, keys.watch.terms),
    )
    return tuple(_entry(kind, each) for kind, entries in listed for each in entries)


def _entry(kind: WatchKind, said: str | WatchedKeys) -> WatchEntry:
    if isinstance(said, str):
        return WatchEntry(said, kind=kind)
    return WatchEntry(
        said.name,
        kind=kind,
        variants=said.variants,
        exclusions=said.exclusions,
        as_written=said.as_written,
    )


def rights_rules(keys: ManifestKeys) -> RightsRules | None:
    """Return what a digest is to be checked for; None where that is not said."""
    said = keys.lint
    if not said:
        return None
    return RightsRules(
        mentions=RightsRules().mentions if said.mentions is None else said.mentions,
        outlet_share=said.outlet_share,
        licence=said.licence,
        recipients=said.recipients,
    )
