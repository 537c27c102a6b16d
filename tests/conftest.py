"""What all tests share: the repository's folders, and how strict a run is."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on each run and on each machine, however slow it is.
settings.register_profile("newsconv", derandomize=True, deadline=None)
settings.load_profile("newsconv")

# A date for files without one; the tests know which they get without it.
os.environ.pop("SOURCE_DATE_EPOCH", None)

ROOT = Path(__file__).parents[1]


# Tests work in folders of their own, from which no folder above has npm's packages.
_MODULES = (folder / "node_modules" for folder in (ROOT, *ROOT.parents))
if found := next((folder for folder in _MODULES if folder.is_dir()), None):
    os.environ.setdefault("NEWSCONV_NODE_MODULES", str(found))


def _skipped_in_ci(config: pytest.Config) -> int:
    """Count the skipped tests where CI is set: there each is a test not made."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") != "true" or reporter is None:
        return 0
    return len(reporter.stats.get("skipped", ()))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if _skipped_in_ci(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if count := _skipped_in_ci(config):
        terminalreporter.write_line(
            f"CI=true: {count} skipped, and in CI a skipped test is a failure; "
            "install what it needs in .ci/run",
            red=True,
        )


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def package(root: Path) -> Path:
    """Return the package's folder."""
    return root / "newsconv"


@pytest.fixture(scope="session")
def templates(root: Path) -> Path:
    """Return the templates' folder."""
    return root / "templates"


@pytest.fixture(scope="session")
def examples(root: Path) -> Path:
    """Return the examples' folder."""
    return root / "examples"
