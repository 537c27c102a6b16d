"""What all tests share: the repository's folders, and how strict a run is."""

import os
import subprocess
import sys
import sysconfig
import venv
from collections import Counter
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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of conformance, so that they can be run alone."""
    folder = ROOT / "tests" / "conformance"
    for item in items:
        if folder in item.path.parents:
            item.add_marker("conformance")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if _skipped_in_ci(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    skipped = terminalreporter.stats.get("skipped", ())
    reasons = Counter(each.longrepr[2].removeprefix("Skipped: ") for each in skipped)
    if reasons:
        terminalreporter.section("not checked, for want of what is named", yellow=True)
    for reason, times in sorted(reasons.items()):
        terminalreporter.write_line(f"{times} tests: {reason}")
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


def run(*command: str | Path, cwd: Path) -> str:
    """Run a program without this run's settings; return what it prints."""
    ours = ("PYTHON", "PIP_", "COVERAGE", "VIRTUAL_ENV")
    clean = {key: each for key, each in os.environ.items() if not key.startswith(ours)}
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from the sdist, as a release does."""
    folder = tmp_path_factory.mktemp("dist")
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir", folder)
    run(*build, cwd=root)
    return folder


@pytest.fixture(scope="session")
def wheel(built: Path) -> Path:
    (found,) = built.glob("newsconv-*.whl")
    return found


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel alone; what it needs is lent by the tests' own Python."""
    folder = tmp_path_factory.mktemp("a folder with spaces") / "venv"
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    paths = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    lent = sysconfig.get_path("purelib")
    (site / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
    offline = ("--no-deps", "--no-index", "--force-reinstall")
    run(*pip, *offline, "--disable-pip-version-check", wheel, cwd=folder)
    return folder
