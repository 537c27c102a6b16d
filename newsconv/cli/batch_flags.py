"""The options of `newsconv batch` alone; each decorator hands over a struct."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import NamedTuple

import click

from newsconv.batch.names import Names
from newsconv.cli.flags import A_PATH
from newsconv.errors import nearest
from newsconv.readers.corpus import Keys
from newsconv.readers.manifest_keys import ArticleKeys
from newsconv.renderers.registry import Renderer, concatenates

SHARD_SIZE = 1000
"""Articles of a corpus in a file, unless said."""
_NO_FIELDS = {"file", "picture", "brief"}
"""Keys of a manifest's article that no record has."""


class RecordFlags(NamedTuple):
    """How corpora are read, and their articles written."""

    keys: Keys | None
    """None where no flag asks for records."""
    shard_size: int | None


class PlaceFlags(NamedTuple):
    """Where outputs go, and what they are called by."""

    out: str
    ledger: str | None
    """None: in the folder of the outputs."""
    names: str


class EngineFlags(NamedTuple):
    """Who does the work."""

    workers: int | None
    scheduler: str | None
    timeout: float | None


def record_flags(verb: Callable[..., None]) -> Callable[..., None]:
    """Add `--field` and what belongs to it, handed over as `records`."""

    @click.option(
        "--field",
        metavar="NAME",
        help="Read .jsonl and .parquet inputs record by record; the text is in this "
        "field.",
    )
    @click.option("--id-field", metavar="NAME", help="The field of a record's own id.")
    @click.option(
        "--map",
        "mapped",
        metavar="OURS=THEIRS",
        multiple=True,
        help="Take what a manifest calls OURS (outlet, date, section, …) from the "
        "field THEIRS.",
    )
    @click.option(
        "--separator",
        metavar="LINE",
        help="Read text inputs as several texts, with this line between them.",
    )
    @click.option(
        "--shard-size",
        metavar="N",
        type=click.IntRange(min=1),
        help="Write N articles to a file, where the format is one of many articles "
        "(jsonl).  [default: 1000 for records, else one]",
    )
    @wraps(verb)
    def with_flags(
        *,
        field: str | None,
        id_field: str | None,
        mapped: tuple[str, ...],
        separator: str | None,
        shard_size: int | None,
        **rest: object,
    ) -> None:
        keys = _keys(field, id_field, mapped, separator)
        verb(records=RecordFlags(keys, shard_size), **rest)

    return with_flags


def engine_flags(verb: Callable[..., None]) -> Callable[..., None]:
    """Add `--jobs`, `--engine` and what belongs to it, handed over as `engine`."""

    @click.option(
        "-j",
        "--jobs",
        "workers",
        metavar="N",
        type=click.IntRange(min=1),
        help="How many articles to do at once.  [default: one a processor; 16 on a "
        "cluster]",
    )
    @click.option(
        "--engine",
        type=click.Choice(["local", "dask"]),
        default="local",
        show_default=True,
        help="Work on this machine, or on a Dask cluster.",
    )
    @click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="The cluster's scheduler, as tcp://host:8786.",
    )
    @click.option(
        "--timeout",
        metavar="SECONDS",
        type=click.FloatRange(min=0, min_open=True),
        help="Give up an article that takes longer.",
    )
    @wraps(verb)
    def with_flags(
        *,
        workers: int | None,
        engine: str,
        scheduler: str | None,
        timeout: float | None,
        **rest: object,
    ) -> None:
        if (engine == "dask") != bool(scheduler):
            raise click.UsageError("--engine dask and --scheduler ADDRESS go together")
        verb(engine=EngineFlags(workers, scheduler, timeout), **rest)

    return with_flags


def place_flags(verb: Callable[..., None]) -> Callable[..., None]:
    """Add `--out`, `--ledger` and `--names`, handed over as `place`."""

    @click.option(
        "-o",
        "--out",
        "--output",
        metavar="DIR",
        type=A_PATH,
        required=True,
        help="The folder to write to; it is made if need be.",
    )
    @click.option(
        "--ledger",
        metavar="DIR",
        type=A_PATH,
        help="The folder for the ledger, where --out is an address.  [default: --out]",
    )
    @click.option(
        "--names",
        type=click.Choice([str(each) for each in Names]),
        default=str(Names.HEADLINE),
        show_default=True,
        help="Call files by headline and input, river-rises--clip-7.pdf, or by the "
        "input alone, clip-7.pdf.",
    )
    @wraps(verb)
    def with_flags(*, out: str, ledger: str | None, names: str, **rest: object) -> None:
        verb(place=PlaceFlags(out, ledger, names), **rest)

    return with_flags


def shard_size(
    given: int | None, renderers: Sequence[Renderer], *, records: bool
) -> int:
    """Return how many articles a file holds; 0 for one.

    Raises:
        click.UsageError: a format has no files of many articles.
    """
    alone = [each.format for each in renderers if not concatenates(each)]
    if given and alone:
        raise click.UsageError(f"--shard-size: {alone[0]} is a file an article")
    return given or (SHARD_SIZE if records and not alone else 0)


def _keys(
    field: str | None,
    id_field: str | None,
    mapped: tuple[str, ...],
    separator: str | None,
) -> Keys | None:
    """Return where records have what; None where no flag asks for records."""
    known = [name for name in ArticleKeys.__struct_fields__ if name not in _NO_FIELDS]
    fields: list[tuple[str, str]] = []
    for given in mapped:
        ours, _, theirs = given.partition("=")
        if not theirs:
            raise click.UsageError(f"--map {given}: is not of the form OURS=THEIRS")
        if ours not in known:
            reason = f"{nearest(ours, known)}; known: {', '.join(known)}"
            raise click.UsageError(f"--map {given}: no {ours!r}{reason}")
        fields.append((ours, theirs))
    if field is None and separator is None and id_field is None and not fields:
        return None
    return Keys(field or "text", id_field, tuple(fields), separator)
