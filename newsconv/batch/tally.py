"""Results in, the lines that sum a batch up out."""

from collections.abc import Iterator

from newsconv.batch.results import Result

MOST_PRINTED = 100
"""Errors; a corpus may have more broken records than anybody reads in a terminal."""


class Tally:
    """What came of the jobs so far; keeps counts, and the first errors."""

    def __init__(self) -> None:
        self.done = 0
        self.done_before = 0
        """By an earlier run of the same batch."""
        self.held = 0
        """Held back under `--strict`."""
        self.failed = 0
        self._errors: list[str] = []
        """The first ones, each with its file's name, in the order of the jobs."""
        self._noticed: list[str] = []
        """The renderers' first diagnostics, which `newsconv inspect` can't show."""
        self._diagnostics = 0
        self._remarked = 0

    def add(self, result: Result) -> None:
        """Count one result."""
        if result.error is not None:
            self.failed += 1
            if self.failed <= MOST_PRINTED:
                self._errors.append(result.error)
        elif result.done_before:
            self.done_before += 1
        elif result.written:
            self.done += 1
        else:
            self.held += 1
        self._noticed += result.noticed[: MOST_PRINTED - len(self._noticed)]
        self._diagnostics += result.diagnostics
        self._remarked += bool(result.diagnostics)

    @property
    def tried(self) -> int:
        """How many jobs there was a result of."""
        return self.done + self.done_before + self.failed + self.held

    def lines(self, total: int | None, *, quiet: bool) -> Iterator[str]:
        """Yield the errors, then, unless quiet, the counts; `total` is of jobs."""
        yield from (f"failed: {error}" for error in self._errors)
        if rest := self.failed - len(self._errors):
            yield f"failed: {rest} more; failures.jsonl beside the ledger has them all"
        if quiet or not self.tried:
            return
        yield from self._noticed
        if self._diagnostics:
            yield (
                f"{self._diagnostics} diagnostics in {self._remarked} files; "
                "newsconv inspect FILE shows a file's"
            )
        counts = [f"{self.done} done", f"{self.failed} failed"]
        if self.done_before:
            counts.insert(1, f"{self.done_before} done before")
        if self.held:
            counts.append(f"{self.held} held back (--strict)")
        if total and (rest := total - self.tried):
            counts.append(f"{rest} not tried")
        yield ", ".join(counts)
