"""Every example is the same bytes in every process, whatever there is around it.

Fifteen processes, in which each time zone meets each hash seed, and any two of all the
settings meet in each way: zones, seeds, locales, workers, a checkout or an installed
wheel. All formats but PDF are compared for every example in every process. PDF takes
longer: by turns, so that each example is set by each engine in several processes, as
unlike each other as their places in the list are apart.
"""

import hashlib
import os
import subprocess
import sys
from functools import cache
from itertools import combinations
from pathlib import Path
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
TYPST_SHARE, WEASYPRINT_SHARE = 3, 2
"""How many examples a process sets."""


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

    def share(self, count: int) -> list[Path]:
        """Return so many of the examples, by turns."""
        first = self.number * count
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


def test_every_example_is_set_by_each_engine_in_several_processes() -> None:
    assert len(EXAMPLES) >= 16
    for count, least in ((TYPST_SHARE, 2), (WEASYPRINT_SHARE, 1)):
        shares = [file for place in PLACES for file in place.share(count)]
        assert set(shares) == set(EXAMPLES)
        assert min(shares.count(file) for file in EXAMPLES) >= least


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

    def __call__(self, verb: str, *arguments: str | Path) -> dict[str, str]:
        """Run a verb; return the hashes of the files that it writes."""
        before = set(self._folder.iterdir())
        subprocess.run(
            [*self._command, verb, *map(str, arguments), "-q"],
            cwd=self._folder,
            env=self._place.environment(),
            check=True,
        )
        written = set(self._folder.iterdir()) - before
        return {file.name: sha256(file.read_bytes()) for file in written}

    def batch(self, files: list[Path], formats: str, *more: str) -> dict[str, str]:
        """Turn files into one each; return the hashes of those."""
        jobs = ("-j", self._place.workers)
        return self("batch", *files, "--to", formats, "-o", ".", *jobs, *more)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"process-{place.number}")
def test_the_same_bytes(place: Place, installed: Path, tmp_path: Path) -> None:
    run = Newsconv(place, installed, tmp_path)
    wanted = {
        f"{file.stem}.{format_}": expected(file, format_)
        for file in EXAMPLES
        for format_ in QUICK
    }
    assert run.batch(EXAMPLES, ",".join(QUICK)) == wanted
    for engine, count in (("typst", TYPST_SHARE), ("weasyprint", WEASYPRINT_SHARE)):
        files = sorted(place.share(count))
        wanted = {f"{file.stem}.pdf": expected(file, "pdf", engine) for file in files}
        assert run.batch(files, "pdf", "--pdf-engine", engine) == wanted
        for name in wanted:
            (tmp_path / name).unlink()


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
    written = Newsconv(place, installed, tmp_path)("digest", MANIFEST, *outputs, *more)
    assert written == {
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
