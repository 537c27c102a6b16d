"""Results come in order whatever happens, and nothing that happens stops the rest."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsconv.batch import engine as engine_module
from newsconv.batch.engine import Engine
from newsconv.batch.files import Folder
from newsconv.batch.jobs import Job
from newsconv.batch.ledger import Ledger
from newsconv.batch.processes import process_pool
from newsconv.batch.results import Result
from newsconv.batch.work import Made, Order
from newsconv.source import DEFAULT_MAX_BYTES
from tests.batch import deadly

ORDER = Order((("json", ()),), None, None, DEFAULT_MAX_BYTES, "", strict=False)


def jobs(*stems: str) -> list[Job]:
    return [Job(f"{stem}.txt", stem) for stem in stems]


def run(
    folder: Path,
    wanted: Sequence[Job],
    executor: Callable[[], Executor],
    *,
    in_flight: int = 4,
    force: bool = False,
) -> list[Result]:
    where = Folder(str(folder), (".json",), force)
    engine = Engine(ORDER, where, executor, in_flight=in_flight)
    with Ledger.open(str(folder)) as ledger:
        return list(engine.run(wanted, ledger))


def names(folder: Path) -> list[str]:
    return sorted(
        entry.name for entry in folder.iterdir() if not entry.name.startswith(".")
    )


@pytest.fixture
def echo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "make_all", deadly.make_all)


class Counting(ThreadPoolExecutor):
    """Counts the jobs whose results nobody has asked for yet."""

    def __init__(self) -> None:
        super().__init__(1)
        self.most = 0
        self.open = 0

    def submit(  # noqa: D102 - Executor's
        self,
        fn: Callable[..., Any],
        /,
        *arguments: Any,  # noqa: ANN401 - Executor's
        **named: Any,  # noqa: ANN401 - Executor's
    ) -> Future[Any]:
        self.open += 1
        self.most = max(self.most, self.open)
        return super().submit(fn, *arguments, **named)


@pytest.mark.usefixtures("echo")
@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_come_in_the_order_of_the_jobs(tmp_path: Path, workers: int) -> None:
    stems = [f"story-{number:02}" for number in range(20)]
    executor = partial(ThreadPoolExecutor, workers)
    results = run(tmp_path, jobs(*stems), executor, in_flight=7)
    assert [result.job.stem for result in results] == stems
    assert all(result.error is None for result in results)
    assert names(tmp_path) == [f"{stem}.json" for stem in stems]
    assert (tmp_path / "story-07.json").read_bytes() == b"story-07.txt"


@pytest.mark.usefixtures("echo")
def test_no_more_jobs_are_in_flight_than_allowed(tmp_path: Path) -> None:
    executor = Counting()
    where = Folder(str(tmp_path), (".json",))
    wanted = jobs(*(f"s{number}" for number in range(50)))
    engine = Engine(ORDER, where, lambda: executor, in_flight=3)
    with Ledger.open(str(tmp_path)) as ledger:
        for _ in engine.run(wanted, ledger):
            executor.open -= 1
    assert executor.most == 3


@pytest.mark.usefixtures("echo")
def test_a_worker_that_dies_is_its_own_job_s_error(tmp_path: Path) -> None:
    wanted = jobs("a", "b", "deadly", "c", "deadly-too", "d", "e", "f")
    results = run(tmp_path, wanted, partial(process_pool, 2))
    assert [result.error for result in results if result.error] == [
        "deadly.txt: the worker died (out of memory, or killed)",
        "deadly-too.txt: the worker died (out of memory, or killed)",
    ]
    assert [result.job for result in results] == wanted
    assert names(tmp_path) == [f"{stem}.json" for stem in "abcdef"]


@pytest.mark.usefixtures("echo")
def test_what_is_there_is_not_replaced_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_bytes(b"as it was")
    results = run(tmp_path, jobs("a", "b", "c"), partial(ThreadPoolExecutor, 1))
    assert [result.error for result in results] == [
        None,
        f"b.txt: {tmp_path / 'b.json'}: exists; use --force to replace it",
        None,
    ]
    assert (tmp_path / "b.json").read_bytes() == b"as it was"
    run(tmp_path, jobs("b"), partial(ThreadPoolExecutor, 1), force=True)
    assert (tmp_path / "b.json").read_bytes() == b"b.txt"


@pytest.mark.usefixtures("echo")
def test_closing_stops_and_writes_no_more(tmp_path: Path) -> None:
    where = Folder(str(tmp_path), (".json",))
    executor = partial(ThreadPoolExecutor, 1)
    engine = Engine(ORDER, where, executor, in_flight=4)
    with Ledger.open(str(tmp_path)) as ledger:
        results = engine.run(jobs("a", "b", "c", "d"), ledger)
        assert next(results).job.stem == "a"
        results.close()
    assert names(tmp_path) == ["a.json"]


def test_a_result_that_can_not_come_back_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> tuple[Made, ...]:
        raise TypeError("can't pickle it")

    monkeypatch.setattr(engine_module, "make_all", fail)
    results = run(tmp_path, jobs("a", "b"), partial(ThreadPoolExecutor, 1))
    assert [result.error for result in results] == [
        "a.txt: unexpected TypeError: can't pickle it",
        "b.txt: unexpected TypeError: can't pickle it",
    ]


def test_a_job_held_back_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "make_all", lambda *_, **__: (Made(),))
    (result,) = run(tmp_path, jobs("a"), partial(ThreadPoolExecutor, 1))
    assert (result.written, result.error) == ((), None)
    assert names(tmp_path) == []


def test_no_jobs_start_no_worker(tmp_path: Path) -> None:
    def executor() -> Executor:
        raise AssertionError

    assert run(tmp_path, [], executor) == []
