"""Every example is the same bytes in every process, whatever there is around it.

Fifteen processes, in which each time zone meets each hash seed, and any two of all the
settings meet in each way: zones, seeds, locales, workers, a checkout or an installed
wheel. All formats but PDF are compared for every example in every process. PDF takes
longer: by turns, so that each example is set by each engine in a process besides this
one, which is the first build of all.
"""

import hashlib
import os
import subprocess
import sys
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

import pytest

import newsconv

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))
MANIFEST = ROOT / "examples" / "digest.toml"

SEEDS = ("0", "1", "42", "31337", "4294967295")
ZONES = ("UTC", "Pacific/Auckland", "America/Los_Angeles")
LOCALES = ("C", "C.UTF-8")
WORKERS = ("1", "4")
QUICK = ("json", "jsonl", "jsonld", "ninjs", "html", "epub")
TYPST_SHARE, WEASYPRINT_SHARE = 2, 2
"""How many examples a process sets; by WeasyPrint, every other process."""


class Place(NamedTuple):
    """What there is around a process."""

    number: int
    seed: str
    zone: str
    locale: str
    workers: str
    wheel: bool

    def environment(self) -> dict[str, str]:
        """Return this process's environment with the place's settings in it."""
        ours = ("LC_", "LANG", "TZ", "PYTHON", "SOURCE_DATE_EPOCH")
        kept = {
            key: each for key, each in os.environ.items() if not key.startswith(ours)
        }
        own = {"TZ": self.zone, "PYTHONHASHSEED": self.seed, "LANG": self.locale}
        checkout = {} if self.wheel else {"PYTHONPATH": str(ROOT)}
        return {**kept, **own, **checkout}

    def share(self, engine: str) -> list[Path]:
        """Return the examples to set by an engine, by turns."""
        if engine == "typst":
            first, count = self.number * TYPST_SHARE, TYPST_SHARE
        else:
            first = self.number // 2 * WEASYPRINT_SHARE
            count = WEASYPRINT_SHARE if self.number % 2 == 0 else 0
        return [EXAMPLES[(first + at) % len(EXAMPLES)] for at in range(count)]


PLACES = tuple(
    Place(
        number=len(ZONES) * seed + zone,
        seed=SEEDS[seed],
        zone=ZONES[zone],
        locale=LOCALES[(seed + zone) % 2],
        workers=WORKERS[(seed // 2 + zone) % 2],
        wheel=bool(((seed + 1) // 2 + zone // 2) % 2),
    )
    for seed in range(len(SEEDS))
    for zone in range(len(ZONES))
)


def test_any_two_settings_meet_in_each_way() -> None:
    levels = {"seed": 5, "zone": 3, "locale": 2, "workers": 2, "wheel": 2}
    for one, other in combinations(levels, 2):
        met = {(getattr(each, one), getattr(each, other)) for each in PLACES}
        assert len(met) == levels[one] * levels[other]


@pytest.mark.parametrize("engine", ["typst", "weasyprint"])
def test_every_example_is_set_by_each_engine(engine: str) -> None:
    assert len(EXAMPLES) >= 16
    shares = [file for place in PLACES for file in place.share(engine)]
    assert set(shares) == set(EXAMPLES)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@cache
def read(file: Path) -> newsconv.Digest:
    return newsconv.read_digest(file)


@cache
def expected(file: Path, format_: str, engine: str | None = None) -> str:
    """Return the hash of what this very process makes of an input."""
    options = {"engine": engine} if engine else {}
    return sha256(newsconv.render(read(file), to=format_, **options))


class Newsconv:
    """The command, in one place."""

    def __init__(self, place: Place, installed: Path, folder: Path) -> None:
        self._place = place
        self._folder = folder
        python = installed / "bin" / "python" if place.wheel else Path(sys.executable)
        self._command = (str(python), "-m", "newsconv")

    def __call__(self, verb: str, *arguments: str | Path) -> None:
        """Run a verb."""
        subprocess.run(
            [*self._command, verb, *map(str, arguments), "-q"],
            cwd=self._folder,
            env=self._place.environment(),
            check=True,
        )

    def batch(self, files: list[Path], formats: str, *more: str) -> dict[str, str]:
        """Turn files into one each; return the hashes of those."""
        out = Path(mkdtemp(dir=self._folder))
        jobs = ("-j", self._place.workers)
        names = ("--names", "input")
        self("batch", *files, "--to", formats, "-o", out, *jobs, *names, *more)
        return hashes(out)


def hashes(folder: Path) -> dict[str, str]:
    """Return the hashes of a folder's files; what is hidden is a ledger of the run."""
    return {
        file.name: sha256(file.read_bytes())
        for file in folder.iterdir()
        if not file.name.startswith(".")
    }


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"process-{place.number}")
def test_the_same_bytes(place: Place, installed: Path, tmp_path: Path) -> None:
    run = Newsconv(place, installed, tmp_path)
    wanted = {
        f"{file.stem}.{format_}": expected(file, format_)
        for file in EXAMPLES
        for format_ in QUICK
    }
    assert run.batch(EXAMPLES, ",".join(QUICK)) == wanted
    for engine in ("typst", "weasyprint"):
        files = place.share(engine)
        if not files:
            continue
        wanted = {f"{file.stem}.pdf": expected(file, "pdf", engine) for file in files}
        assert run.batch(files, "pdf", "--pdf-engine", engine) == wanted


DIGESTS = (
    (PLACES[1], QUICK, None),
    (PLACES[5], QUICK, None),
    (PLACES[9], ("pdf",), "typst"),
    (PLACES[13], ("pdf",), "weasyprint"),
)
"""The digest is sixteen articles, and takes as long."""


@pytest.mark.parametrize(
    ("place", "formats", "engine"), DIGESTS, ids=["quick", "again", "typst", "weasy"]
)
def test_the_digest_is_the_same(
    place: Place,
    formats: tuple[str, ...],
    engine: str | None,
    installed: Path,
    tmp_path: Path,
) -> None:
    outputs = [f"--output=digest.{each}" for each in formats]
    more = ["--pdf-engine", engine] if engine else []
    Newsconv(place, installed, tmp_path)("digest", MANIFEST, *outputs, *more)
    assert hashes(tmp_path) == {
        f"digest.{each}": expected(MANIFEST, each, engine) for each in formats
    }


def test_a_process_does_have_the_settings(installed: Path, tmp_path: Path) -> None:
    """Else all would be the same, and no wonder."""
    code = (
        "import locale, newsconv, os, sys, time\n"
        "print(hash('river'), time.tzname[0], locale.getlocale()[1], "
        "newsconv.__file__, sep='|')"
    )
    seen = []
    for place in PLACES[:3]:
        python = installed / "bin" / "python" if place.wheel else sys.executable
        done = subprocess.run(
            [python, "-X", "utf8=0", "-c", code],
            cwd=tmp_path,
            env={**place.environment(), "PYTHONCOERCECLOCALE": "0"},
            capture_output=True,
            text=True,
            check=True,
        )
        seen.append(done.stdout.strip().split("|"))
        inside = Path(seen[-1][3]).is_relative_to(installed)
        assert inside is place.wheel
    assert {zone for _, zone, _, _ in seen} == {"UTC", "NZST", "PST"}
    assert {place.wheel for place in PLACES[:3]} == {True, False}
    assert seen[0][2] != seen[1][2]
    other = PLACES[3].environment()["PYTHONHASHSEED"]
    assert other != PLACES[0].environment()["PYTHONHASHSEED"]
