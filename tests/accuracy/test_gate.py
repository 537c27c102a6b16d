"""The corpus's gate is made where there is a corpus, and left out elsewhere."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture
def checkout(pytester: pytest.Pytester, root: Path) -> Path:
    """Return a checkout with nothing but the gates' folder."""
    folder = pytester.path / "checkout"
    gates = folder / "tests" / "accuracy"
    gates.mkdir(parents=True)
    conftest = root / "tests" / "accuracy" / "conftest.py"
    (gates / "conftest.py").write_bytes(conftest.read_bytes())
    (gates / "test_own.py").write_text("def test_own(): pass\n")
    (gates / "test_corpus.py").write_text("def test_corpus(): pass\n")
    return folder


def test_without_a_corpus_its_gate_is_not_collected(
    pytester: pytest.Pytester, checkout: Path
) -> None:
    result = pytester.runpytest_subprocess(checkout, "-p", "no:cacheprovider")
    result.assert_outcomes(passed=1)


def test_with_a_corpus_its_gate_is_made(
    pytester: pytest.Pytester, checkout: Path
) -> None:
    (checkout.parent / "shared" / "corpus" / "dev" / "gold").mkdir(parents=True)
    result = pytester.runpytest_subprocess(checkout, "-p", "no:cacheprovider")
    result.assert_outcomes(passed=2)
