"""Annotations are asked for by name: in Python, on every verb, in a manifest."""

import sys
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

import newsconv
from newsconv.annotations.steps import STEPS, Step, known_steps
from newsconv.errors import ManifestError, UnknownAnnotationError
from newsconv.model import Article, Digest, Kicker
from newsconv.model.walk import articles
from tests.cli.conftest import STORY, run  # noqa: F401 - a fixture
from tests.cli.terminal import Run


def kicked(article: Article, word: str) -> Article:
    """Add a word to an article's kicker."""
    before = f"{article.kicker.text} " if article.kicker else ""
    return msgspec.structs.replace(article, kicker=Kicker(text=before + word))


def alone(article: Article) -> Article:
    return kicked(article, "alone")


def together(digest: Digest) -> Digest:
    found = list(articles(digest))
    return Digest.of(
        [kicked(each, f"of {len(found)}") for each in found], title=digest.title
    )


@pytest.fixture(autouse=True)
def two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, function in (("alone", alone), ("together", together)):
        module = ModuleType(f"steps_of_test_{name}")
        vars(module)["annotate"] = function
        monkeypatch.setitem(sys.modules, module.__name__, module)
    for name in list(STEPS):
        monkeypatch.delitem(STEPS, name)
    monkeypatch.setitem(STEPS, "alone", Step("by itself", "steps_of_test_alone"))
    whole = Step("with the others", "steps_of_test_together", whole=True)
    monkeypatch.setitem(STEPS, "together", whole)


def kickers(digest: Digest) -> list[str | None]:
    return [each.kicker.text if each.kicker else None for each in articles(digest)]


def kickers_of(file: Path) -> list[str | None]:
    return kickers(newsconv.load(file.read_bytes()))


def test_an_article_gives_an_article() -> None:
    article = newsconv.annotate(newsconv.parse(STORY), "alone", "together")
    assert article.kicker is not None
    assert article.kicker.text == "alone of 1"


def test_a_digest_gives_a_digest_and_keeps_its_facts() -> None:
    digest = Digest.of([newsconv.parse(STORY), newsconv.parse(STORY)], title="Week")
    found = newsconv.annotate(digest, "alone", "together")
    assert kickers(found) == ["alone of 2", "alone of 2"]
    assert found.title == "Week"
    assert kickers(digest) == [None, None]


def test_steps_are_done_once_in_their_own_order() -> None:
    assert known_steps(["together", "alone", "together"]) == ("alone", "together")


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownAnnotationError) as caught:
        newsconv.annotate(newsconv.parse(STORY), "alon")
    assert str(caught.value) == (
        "unknown annotation 'alon' (did you mean 'alone'?); known: alone, together"
    )


def test_convert_by_python(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY.replace("Monday", "Friday"))
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    newsconv.convert(files, tmp_path / "out.json", annotations=["together", "alone"])
    assert kickers_of(tmp_path / "out.json") == ["alone of 2", "alone of 2"]


def test_convert_streams_what_needs_one_article_only(run: Run, tmp_path: Path) -> None:  # noqa: F811 - the fixture
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY.replace("Monday", "Friday"))
    for names, expected in (("alone", "alone"), ("alone,together", "alone of 2")):
        arguments = ("a.txt", "b.txt", "-o", f"{names}.jsonl", "--annotate", names)
        assert run("convert", *arguments).status == 0
        lines = (tmp_path / f"{names}.jsonl").read_text().splitlines()
        assert len(lines) == 2
        assert all(f'"text":"{expected}"' in line for line in lines)


def test_batch_makes_them_article_by_article(run: Run, tmp_path: Path) -> None:  # noqa: F811 - as above
    (tmp_path / "a.txt").write_text(STORY)
    arguments = ("a.txt", "--to", "json", "-o", "out", "-j", "1")
    assert run("batch", *arguments).status == 0
    (made_file,) = (tmp_path / "out").glob("*.json")
    assert kickers_of(made_file) == [None]
    # What was asked for is part of what an output depends on: it is made anew.
    from newsconv.api import read_file  # noqa: PLC0415 - beside its use
    from newsconv.batch.jobs import Job  # noqa: PLC0415
    from newsconv.batch.work import Order, make  # noqa: PLC0415

    order = Order(
        formats=(("json", ()),),
        from_=None,
        encoding=None,
        max_bytes=10_000,
        spool=str(tmp_path),
        strict=False,
        annotate=("alone",),
        shard_size=1,
    )
    made = make(Job(str(tmp_path / "a.txt"), "a"), order)
    assert kickers(newsconv.load(made.pieces[0])) == ["alone"]
    assert kickers(read_file(tmp_path / "a.txt").digest) == [None]


def test_a_wrong_name_is_wrong_usage(run: Run, tmp_path: Path) -> None:  # noqa: F811 - as above
    (tmp_path / "a.txt").write_text(STORY)
    outcome = run("convert", "a.txt", "-o", "out.json", "--annotate", "alone,whole")
    assert outcome.status == 2
    assert "unknown annotation 'whole'" in outcome.err
    assert not (tmp_path / "out.json").exists()


def manifest(folder: Path, line: str) -> Path:
    (folder / "a.txt").write_text(STORY)
    file = folder / "week.toml"
    file.write_text(
        f'title = "Week"\n{line}\n[[section]]\n[[section.article]]\nfile = "a.txt"\n'
    )
    return file


@pytest.mark.parametrize("value", ['"alone"', '["alone"]'])
def test_a_manifest_asks_for_them(tmp_path: Path, value: str) -> None:
    file = manifest(tmp_path, f"annotate = {value}")
    assert kickers(newsconv.read_digest(file)) == ["alone"]


def test_a_manifest_that_asks_for_what_is_not_there(tmp_path: Path) -> None:
    file = manifest(tmp_path, 'annotate = ["alone", "lone"]')
    with pytest.raises(ManifestError, match="annotate: unknown annotation 'lone'"):
        newsconv.read_digest(file)
