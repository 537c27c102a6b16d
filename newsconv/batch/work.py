"""Jobs in, their outputs in a spool folder out; what a worker process runs.

What goes back to the engine is short, so that a worker that is killed while it
answers can't leave half an answer for the engine to wait on.
"""

import hashlib
import json
import re
import traceback
from collections import Counter
from collections.abc import Mapping
from contextlib import chdir, nullcontext, suppress
from functools import cache
from itertools import accumulate
from pathlib import Path
from time import perf_counter
from typing import Any

import msgspec

from newsconv.annotations.steps import annotate
from newsconv.api import read_file
from newsconv.batch.jobs import Job
from newsconv.batch.ledger import Output
from newsconv.batch.limits import TimeIsUp, time_limit
from newsconv.batch.names import Names, headlines_of
from newsconv.batch.store import stage
from newsconv.diagnostics import Diagnostic, lines
from newsconv.errors import EmptySourceError, NewsconvError, StorageError
from newsconv.model import Digest
from newsconv.model.walk import articles
from newsconv.parsing.article import parse_article
from newsconv.parsing.articles import parse_articles
from newsconv.readers.beside import place_beside
from newsconv.readers.files import read_data
from newsconv.readers.manifest_keys import check_article_keys, with_keys
from newsconv.readers.registry import MANIFEST, Reading
from newsconv.remote import is_address, read_address
from newsconv.renderers.printed_pages import render_in_turn
from newsconv.renderers.registry import Renderer, renderer
from newsconv.renderers.remarks import hearing
from newsconv.source import Source

UNEXPECTED = "unexpected"
TIMED_OUT = "timeout"
DIED = "worker-died"
BAD_RECORD = "record"
STORAGE = "storage"
"""Kinds of error; the last one is no job's own, and ends the run."""
TOOK_LONGER = "took longer than {:g} seconds (--timeout)"


class Order(msgspec.Struct, frozen=True):
    """What is wanted of every job of a batch; hashable, for it goes to workers."""

    formats: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Each output's format, with the options of its renderer."""
    from_: str | None
    encoding: str | None
    max_bytes: int
    spool: str
    """The folder for finished outputs, on the disk of their places; the engine's."""
    strict: bool
    """A job with diagnostics is held back: nothing of it is written."""
    split: bool = False
    """Texts are taken apart, and each article makes outputs of its own."""
    timeout: float | None = None
    """Seconds that a job may take."""
    shard_size: int = 0
    """Articles of a file, where files hold many; 0 for files of their own."""
    fields: tuple[tuple[str, str], ...] = ()
    """What records say of clips, and where; for the outputs depend on it."""
    names: Names = Names.HEADLINE
    """What files of one article are called by."""
    annotate: tuple[str, ...] = ()
    """The annotations to make, each article's by itself."""
    folder: str = ""
    """Where the inputs' paths begin, for workers that are elsewhere at first."""


class Made(msgspec.Struct, frozen=True):
    """What came of one job in a worker."""

    staged: tuple[Output, ...] = ()
    """Files in the spool: an article's in the order's formats, then the next one's;
    empty where it failed."""
    headlines: tuple[str, ...] = ()
    """Of the articles, as parts of names; "" where there is none or it isn't wanted."""
    diagnostics: Mapping[str, int] = {}
    """How many of each code."""
    noticed: tuple[str, ...] = ()
    """What no reading of the input shows: the first diagnostics of the renderers, each
    in its line."""
    error: str | None = None
    """Why it failed, in one line."""
    code: str | None = None
    """The error's kind: the name of its class, as `encoding` of `EncodingError`."""
    traceback: str | None = None
    """The hash of where it was raised."""
    sha256: str | None = None
    """Of the input's bytes."""
    seconds: float = 0.0
    pieces: tuple[bytes, ...] = ()
    """Where files hold many articles: what the job adds to that of each format; on its
    way from a worker it is in the bundle."""
    bundle: str = ""
    """A file in the spool with the pieces of a chunk of jobs, one after the other."""
    cuts: tuple[int, ...] = ()
    """Where in the bundle the job's pieces begin, and where the last one ends."""
    lost: bool = False
    """The worker died, of this job or of another one's."""


def make_all(jobs: tuple[Job, ...], order: Order) -> tuple[Made, ...]:
    """Read and render jobs, one after the other."""
    with chdir(order.folder) if order.folder else nullcontext():
        made = tuple(make(job, order) for job in jobs)
        return _bundled(made, order) if order.shard_size else made


def _bundled(made: tuple[Made, ...], order: Order) -> tuple[Made, ...]:
    """Move what a chunk adds to files of many articles into one file of the spool."""
    whole = b"".join(piece for each in made for piece in each.pieces)
    if not whole:
        return made
    try:
        bundle = stage(order.spool, whole, name=order.spool)
    except StorageError as error:
        return (Made(error=error.reason, code=STORAGE),) * len(made)
    found: list[Made] = []
    at = 0
    for each in made:
        cuts = tuple(accumulate(map(len, each.pieces), initial=at))
        at = cuts[-1]
        if each.pieces:
            each = msgspec.structs.replace(  # noqa: PLW2901 - the same, packed
                each, pieces=(), bundle=bundle, cuts=cuts
            )
        found.append(each)
    return tuple(found)


def make(job: Job, order: Order) -> Made:
    """Read and render one job; an error is a value, so that the others go on."""
    start = perf_counter()
    sha256: str | None = None
    try:
        with time_limit(order.timeout):
            # Before it is read: what changes in between is done again next time.
            sha256 = input_hash(job, order.max_bytes)
            made = _make(_read(job, order), job, order)
    except StorageError as error:  # no input's fault, so the reason names none
        made = Made(error=error.reason, code=STORAGE)
    except NewsconvError as error:
        made = _failed(job, str(error), error_code(error), error)
    except TimeIsUp as error:
        reason = TOOK_LONGER.format(order.timeout)
        made = _failed(job, reason, TIMED_OUT, error)
    except Exception as error:  # noqa: BLE001 - one broken file never stops the rest
        reason = f"unexpected {type(error).__name__}: {error}"
        made = _failed(job, reason, UNEXPECTED, error)
    seconds = round(perf_counter() - start, 4)
    return msgspec.structs.replace(made, sha256=sha256, seconds=seconds)


def plan(job: Job, order: Order) -> Made:
    """Read a job and give its headlines; nothing is rendered and nothing written."""
    try:
        if job.problem:
            return Made(error=f"{job.path}: {job.problem}", code=BAD_RECORD)
        digests = _digests(_read(job, order), order)
        return Made(headlines=_headlines(digests, order))
    except NewsconvError as error:
        return _failed(job, str(error), error_code(error), error)


def _digests(reading: Reading, order: Order) -> list[Digest]:
    """Return what makes a file of its own in each format."""
    digest = annotate(reading.digest, *order.annotate)
    if not order.split:
        return [digest]
    return [Digest.of([article]) for article in articles(digest)]


def _headlines(digests: list[Digest], order: Order) -> tuple[str, ...]:
    if order.names is Names.INPUT:
        return ("",) * len(digests)
    return headlines_of(digests)


def _make(reading: Reading, job: Job, order: Order) -> Made:
    counts = dict(Counter(str(each.code) for each in reading.diagnostics))
    if order.strict and counts:
        return Made(diagnostics=counts)
    digests = _digests(reading, order)
    if order.shard_size:
        pieces = tuple(
            b"".join(each.render(digest) for digest in digests)
            for each in _renderers(order)
        )
        return Made(diagnostics=counts, pieces=pieces)
    with hearing() as heard:
        rendered = [
            data
            for digest in digests
            for data in render_in_turn(_renderers(order), digest)
        ]
    found = [_of_job(each, job) for each in dict.fromkeys(heard)]
    counts = dict(Counter(counts) + Counter(str(each.code) for each in found))
    noticed = tuple(lines(found))
    if order.strict and counts:
        return Made(diagnostics=counts, noticed=noticed)
    staged = tuple(_stage(data, job, order) for data in rendered)
    return Made(staged, _headlines(digests, order), counts, noticed)


def _of_job(noticed: Diagnostic, job: Job) -> Diagnostic:
    # A renderer sees no folders; of a manifest, it names the clip.
    its_own = noticed.name == Path(job.path).name
    return noticed._replace(name=job.path) if its_own else noticed


def _read(job: Job, order: Order) -> Reading:
    if job.text is None:
        remote = is_address(job.path)
        read = _read_address if remote else read_file
        return read(
            job.path,
            split=order.split,
            format=order.from_,
            encoding=order.encoding,
            max_bytes=order.max_bytes,
        )
    source = Source(job.text, job.path)
    if not job.text.strip():
        raise EmptySourceError(job.path)
    parsed = parse_articles(source) if order.split else (parse_article(source),)
    found = [each.article for each in parsed]
    if job.fields:
        keys = check_article_keys(dict(job.fields), job.path)
        found = [with_keys(article, keys) for article in found]
    diagnostics = tuple(each for one in parsed for each in one.diagnostics)
    return Reading(Digest.of(found), diagnostics)


def _stage(data: bytes, job: Job, order: Order) -> Output:
    staged = stage(order.spool, data, name=job.path)
    return Output(staged, hashlib.sha256(data).hexdigest())


def _failed(job: Job, reason: str, code: str, error: BaseException) -> Made:
    # Not every error knows whose it is: a renderer sees no file.
    named = reason.startswith(job.path)
    return Made(
        error=reason if named else f"{job.path}: {reason}",
        code=code,
        traceback=traceback_hash(error),
    )


def _read_address(address: str, *, max_bytes: int, **options: Any) -> Reading:  # noqa: ANN401 - read_data's
    data = read_address(address, max_bytes=max_bytes)
    return read_data(data, address, max_bytes=max_bytes, **options)


def input_hash(job: Job, max_bytes: int) -> str | None:
    """Return the SHA-256 of a job's input; None where it can't be told.

    That of a file changes with what is said of it beside it. A manifest's own bytes
    say nothing of the files that it names: None.
    """
    if job.problem is not None or job.path.lower().endswith(MANIFEST):
        return None
    if job.text is not None:
        whole = f"{job.text}\0{json.dumps(job.fields, default=str)}"
        return hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()
    try:
        if is_address(job.path):
            data = read_address(job.path, max_bytes=max_bytes)
            return hashlib.sha256(data).hexdigest()
        with Path(job.path).open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256")
    except (OSError, NewsconvError):
        return None
    with suppress(OSError, ValueError):
        found.update(place_beside(job.path).read_bytes())
    return found.hexdigest()


def error_code(error: BaseException) -> str:
    """Return an error class as one word: `MissingGlyphError` → `missing-glyph`."""
    name = type(error).__name__.removesuffix("Error")
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


def traceback_hash(error: BaseException) -> str:
    """Return a hash of an error's class and of the functions it came through.

    Without folders and messages: one cause has one hash, whatever the article.
    """
    frames = traceback.extract_tb(error.__traceback__)
    steps = [f"{Path(frame.filename).name}:{frame.name}" for frame in frames]
    said = "\n".join([type(error).__name__, *steps])
    return hashlib.sha256(said.encode()).hexdigest()[:12]


@cache
def _renderers(order: Order) -> tuple[Renderer, ...]:
    """Return the renderers, made once a process: themes and fonts stay loaded."""
    return tuple(renderer(name, dict(options)) for name, options in order.formats)
