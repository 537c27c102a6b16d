"""`--split`: a file of several articles becomes as many clips, on every verb."""

import json
from pathlib import Path

import pytest

import newsconv
from tests.cli.terminal import Run

FOLDER = Path(__file__).parents[1] / "parsing" / "stories"
NAMES = ("brücke", "ferry", "moulin")
HEADLINES = [
    "Brücke über die Lohe bleibt bis zum Frühjahr gesperrt",
    "Island ferry to stop running at night",
    "Le dernier moulin de la vallée cherche un meunier",
]


@pytest.fixture
def week(tmp_path: Path) -> Path:
    """Write a file of three stories."""
    texts = [(FOLDER / f"{name}.txt").read_text(encoding="utf-8") for name in NAMES]
    file = tmp_path / "week.txt"
    file.write_text("\n\n".join(texts), encoding="utf-8")
    return file


def headlines(file: Path) -> list[str | None]:
    digest = newsconv.load(file.read_bytes())
    return [
        article.headline.text if article.headline else None
        for section in digest.sections
        for article in section.articles
    ]


def test_convert_makes_a_document_of_all(run: Run, week: Path, tmp_path: Path) -> None:
    assert run("convert", "week.txt", "--split", "-o", "out.json").status == 0
    assert headlines(tmp_path / "out.json") == HEADLINES
    origins = [
        article.origin
        for article in newsconv.load((tmp_path / "out.json").read_bytes())
        .sections[0]
        .articles
    ]
    text = week.read_text(encoding="utf-8")
    for number, origin in enumerate(origins, 1):
        assert origin is not None
        assert origin.text is not None
        assert origin.part == number
        assert text.startswith(origin.text, origin.start)


def test_without_it_there_is_one_article_and_a_remark(
    run: Run, week: Path, tmp_path: Path
) -> None:
    assert week.exists()
    done = run("convert", "week.txt", "-o", "out.json")
    assert done.status == 0
    assert len(headlines(tmp_path / "out.json")) == 1


def test_digest_has_a_clip_for_each(run: Run, week: Path, tmp_path: Path) -> None:
    assert week.exists()
    done = run(
        *("digest", "week.txt", "--split", "--title", "The Week", "-o", "out.json")
    )
    assert done.status == 0
    assert headlines(tmp_path / "out.json") == HEADLINES


def test_batch_numbers_the_outputs(run: Run, week: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(
        (FOLDER / "aceite.txt").read_text(encoding="utf-8"), encoding="utf-8"
    )
    done = run(
        *("batch", "week.txt", "one.txt", "--split", "--to", "json,html"),
        *("--out", "out", "--jobs", "1", "--names", "input"),
    )
    assert done.status == 0, done.err
    assert week.exists()
    assert sorted(file.name for file in (tmp_path / "out").glob("[!.]*")) == [
        *("one.html", "one.json"),
        *("week_1.html", "week_1.json", "week_2.html", "week_2.json"),
        *("week_3.html", "week_3.json"),
    ]
    for number, headline in enumerate(HEADLINES, 1):
        assert headlines(tmp_path / "out" / f"week_{number}.json") == [headline]


def test_batch_writes_all_of_a_text_or_nothing(
    run: Run, week: Path, tmp_path: Path
) -> None:
    assert week.exists()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "week_2.json").write_text("kept", encoding="utf-8")
    done = run(
        *("batch", "week.txt", "--split", "--to", "json", "--out", "out", "-j", "1"),
        *("--names", "input"),
    )
    assert done.status == 1
    assert "week_2.json" in done.err
    assert [file.name for file in (tmp_path / "out").glob("[!.]*")] == ["week_2.json"]


def test_inspect_gives_the_places_in_the_file(run: Run, week: Path) -> None:
    lines = week.read_text(encoding="utf-8").splitlines()
    done = run("inspect", "week.txt", "--split", "--json")
    found = json.loads(done.out)["articles"]
    assert len(found) == 3
    for article, headline in zip(found, HEADLINES, strict=True):
        (row,) = [row for row in article["blocks"] if row["label"] == "headline"]
        assert row["place"] == f"{lines.index(headline) + 1}:1"


def test_standard_input_is_split_too(
    run: Run, week: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with week.open("rb") as stream:
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": stream}))
        assert run("convert", "-", "--split", "-o", "out.json").status == 0
    assert headlines(tmp_path / "out.json") == HEADLINES
