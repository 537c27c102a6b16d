"""What is done and still there is not done again; everything else is."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import msgspec
import pytest

from newsconv.batch import engine as engine_module
from newsconv.batch.engine import Engine
from newsconv.batch.files import Folder
from newsconv.batch.jobs import Job, find_jobs
from newsconv.batch.ledger import Ledger, Status
from newsconv.batch.names import Names
from newsconv.batch.processes import process_pool
from newsconv.batch.results import Result
from newsconv.batch.work import Order
from newsconv.source import DEFAULT_MAX_BYTES
from tests.batch import deadly

STORIES = Path(__file__).parents[1] / "parsing" / "stories"

Go = Callable[..., list[str]]


def order(*formats: str, split: bool = False) -> Order:
    wanted = tuple((name, ()) for name in formats)
    return Order(
        *(wanted, None, None, DEFAULT_MAX_BYTES, ""),
        strict=False,
        split=split,
        names=Names.INPUT,
    )


@pytest.fixture
def go(tmp_path: Path) -> Go:
    """Return a run over the folder `in` that gives the stems of what it did."""
    clips = tmp_path / "in"
    clips.mkdir()
    for stem in ("a", "b", "c"):
        text = f"The {stem} headline\n\nBy Jane Roe\n\nThe river rose on Monday.\n"
        (clips / f"{stem}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "out").mkdir()

    def run(what: Order | None = None, *, resume: bool = True) -> list[str]:
        what = what or order("json")
        where = Folder(
            str(tmp_path / "out"), tuple(f".{name}" for name, _ in what.formats)
        )
        executor = partial(ThreadPoolExecutor, 1)
        engine = Engine(what, where, executor, in_flight=2, resume=resume)
        with Ledger.open(where.path) as ledger:
            jobs = find_jobs([str(clips)], named=ledger.stems()).jobs
            results = list(engine.run(jobs, ledger))
        assert [each.error for each in results] == [None] * len(results)
        return [each.job.stem for each in results if not each.done_before]

    return run


def test_a_second_run_does_nothing(go: Go) -> None:
    assert go() == ["a", "b", "c"]
    assert go() == []


def test_a_changed_input_is_done_again(go: Go, tmp_path: Path) -> None:
    go()
    before = (tmp_path / "out" / "b.json").read_bytes()
    (tmp_path / "in" / "b.txt").write_text("Another story\n\nIt rained.\n")
    assert go() == ["b"]
    assert (tmp_path / "out" / "b.json").read_bytes() != before


def test_an_output_that_is_gone_or_changed_is_made_again(
    go: Go, tmp_path: Path
) -> None:
    go()
    out = tmp_path / "out"
    whole = (out / "c.json").read_bytes()
    (out / "a.json").unlink()
    (out / "c.json").write_bytes(whole[:-9])
    assert go() == ["a", "c"]
    assert (out / "c.json").read_bytes() == whole


def test_other_options_do_everything_again(go: Go) -> None:
    go()
    assert go(order("json", "html")) == ["a", "b", "c"]
    assert go(order("json", "html")) == []
    # Its JSON files were made anew meanwhile, by the run of both.
    assert go(order("json")) == ["a", "b", "c"]


def test_it_can_be_told_to_do_everything_again(go: Go) -> None:
    go()
    assert go(resume=False) == ["a", "b", "c"]


def test_a_new_input_takes_no_other_s_name(go: Go, tmp_path: Path) -> None:
    go()
    before = (tmp_path / "out" / "a.json").read_bytes()
    (tmp_path / "in" / "A!.txt").write_text("First by name\n\nIt rained.\n")
    assert go() == ["a-2"]
    assert (tmp_path / "out" / "a.json").read_bytes() == before


def test_a_text_of_fewer_articles_leaves_no_stale_file(go: Go, tmp_path: Path) -> None:
    names = ("ferry", "brücke")
    stories = [(STORIES / f"{name}.txt").read_text("utf-8") for name in names]
    text = tmp_path / "in" / "a.txt"
    text.write_text("\n\n----------\n\n".join(stories), encoding="utf-8")
    go(order("json", split=True))
    out = tmp_path / "out"
    assert sorted(file.name for file in out.glob("a*")) == ["a_1.json", "a_2.json"]
    text.write_text(stories[0], encoding="utf-8")
    assert go(order("json", split=True)) == ["a"]
    assert [file.name for file in out.glob("a*")] == ["a.json"]


def _run(folder: Path, jobs: list[Job]) -> tuple[list[Result], Ledger]:
    executor = partial(process_pool, 2)
    engine = Engine(
        order("json"), Folder(str(folder), (".json",)), executor, in_flight=4
    )
    with Ledger.open(str(folder)) as ledger:
        results = list(engine.run(jobs, ledger))
    return results, Ledger.look(str(folder))


def test_a_failure_s_kind_and_cause_are_in_the_ledger(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("x", "y"):
        (tmp_path / "in" / f"{name}.txt").write_bytes(b"")
    jobs = [Job(str(tmp_path / "in" / f"{stem}.txt"), stem) for stem in "xyz"]
    out = tmp_path / "out"
    out.mkdir()
    _, ledger = _run(out, jobs)
    with ledger:
        empty, also, gone = ledger.entries()
    assert [each.code for each in (empty, also, gone)] == [
        *("empty-source", "empty-source", "source")
    ]
    assert empty.traceback == also.traceback != gone.traceback
    assert empty.sha256 == (  # of no bytes
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
    assert gone.sha256 is None


def test_what_takes_too_long_costs_itself_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "make_all", deadly.make_all)
    jobs = [Job(f"{stem}.txt", stem) for stem in ("a", "deadly", "b")]
    results, ledger = _run(tmp_path, jobs)
    assert [bool(each.error) for each in results] == [False, True, False]
    with ledger:
        assert [each.code for each in ledger.entries()] == [None, "worker-died", None]
        assert [each.status for each in ledger.entries()] == [
            *(Status.DONE, Status.FAILED, Status.DONE)
        ]


def test_a_new_headline_is_a_new_name_and_leaves_no_stale_file(
    go: Go, tmp_path: Path
) -> None:
    by_headline = msgspec.structs.replace(order("json"), names=Names.HEADLINE)
    assert go(by_headline) == ["a", "b", "c"]
    assert go(by_headline) == []
    clip = tmp_path / "in" / "b.txt"
    text = clip.read_text("utf-8").replace("The b headline", "Another one")
    clip.write_text(text, encoding="utf-8")
    assert go(by_headline) == ["b"]
    assert sorted(file.name for file in (tmp_path / "out").glob("*.json")) == [
        *("another-one--b.json", "the-a-headline--a.json", "the-c-headline--c.json")
    ]


def test_an_input_has_one_file_a_format_whatever_it_was_called(
    go: Go, tmp_path: Path
) -> None:
    go(order("json", "html"))
    go(msgspec.structs.replace(order("json"), names=Names.HEADLINE))
    out = tmp_path / "out"
    assert sorted(file.name for file in out.glob("*a.*")) == [
        *("a.html", "the-a-headline--a.json")
    ]
