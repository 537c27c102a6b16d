"""Results in, the lines that sum a batch up out."""

from collections.abc import Iterator

from newsconv.batch.engine import Result


class Tally:
    """What came of the jobs so far; keeps what failed, not what was made."""

    def __init__(self) -> None:
        self.done = 0
        self.held = 0
        """Held back under `--strict`."""
        self.failed: list[str] = []
        """The errors, each with its file's name, in the order of the jobs."""
        self._diagnostics = 0
        self._remarked = 0

    def add(self, result: Result) -> None:
        """Count one result."""
        if result.error is not None:
            self.failed.append(result.error)
        elif result.written:
            self.done += 1
        else:
            self.held += 1
        self._diagnostics += len(result.diagnostics)
        self._remarked += bool(result.diagnostics)

    def lines(self, total: int, *, quiet: bool) -> Iterator[str]:
        """Yield the errors of `total` jobs, then, unless quiet, the counts."""
        yield from (f"failed: {error}" for error in self.failed)
        tried = self.done + len(self.failed) + self.held
        if quiet or not tried:
            return
        if self._diagnostics:
            yield (
                f"{self._diagnostics} diagnostics in {self._remarked} files; "
                "newsconv inspect FILE shows a file's"
            )
        counts = [f"{self.done} done", f"{len(self.failed)} failed"]
        if self.held:
            counts.append(f"{self.held} held back (--strict)")
        if rest := total - tried:
            counts.append(f"{rest} not tried")
        yield ", ".join(counts)
