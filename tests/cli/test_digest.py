"""`newsconv digest`: the issue's facts, from options and from a manifest."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from newsconv import second_process
from tests.cli.terminal import Run

MANIFEST = """\
title = "Morning Press Review"
date = 2026-11-20
number = "231"

[[section]]
title = "Ferries"

[[section.article]]
file = "story.txt"
outlet = "Harbour Post"
"""


def written(folder: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((folder / "out.json").read_bytes())
    return document


def test_options_give_the_facts(run: Run, story: str, tmp_path: Path) -> None:
    outcome = run(
        *("digest", story, "-o", "out.json", "--title", "The Week", "--kind", "Weekly"),
        *("--date", "2026-11-20", "--number", "47", "--issuer", "Press Office"),
        *("--language", "pt-BR"),
    )
    assert outcome == (0, "", "")
    digest = written(tmp_path)
    assert digest["title"] == "The Week"
    assert digest["kind"] == "Weekly"
    assert digest["date"] == "2026-11-20"
    assert digest["number"] == "47"
    assert digest["issuer"] == "Press Office"
    assert digest["language"] == "pt-BR"


def test_a_manifest_gives_them_and_options_go_before_it(
    run: Run, story: str, tmp_path: Path
) -> None:
    assert story
    (tmp_path / "week.toml").write_text(MANIFEST, encoding="utf-8")
    assert run("digest", "week.toml", "-o", "out.json", "--number", "9").status == 0
    digest = written(tmp_path)
    assert digest["title"] == "Morning Press Review"
    assert digest["date"] == "2026-11-20"
    assert digest["number"] == "9"
    article = digest["sections"][0]["articles"][0]
    assert article["source_bar"]["outlet"] == "Harbour Post"


def test_a_manifest_of_another_suffix_and_more_articles(
    run: Run, story: str, tmp_path: Path
) -> None:
    (tmp_path / "week.conf").write_text(MANIFEST, encoding="utf-8")
    outcome = run("digest", "--manifest", "week.conf", story, "-o", "out.json")
    assert outcome.status == 0
    digest = written(tmp_path)
    assert digest["title"] == "Morning Press Review"
    assert [section.get("title") for section in digest["sections"]] == ["Ferries", None]


def test_a_folder_is_a_digest(run: Run, remarked: str, tmp_path: Path) -> None:
    assert run("digest", remarked, "-o", "out.json", "--title", "Clips").status == 0
    assert len(written(tmp_path)["sections"][0]["articles"]) == 1


def test_the_date_is_never_today_s_by_itself(
    run: Run, story: str, tmp_path: Path
) -> None:
    assert run("digest", story, "-o", "out.json", "--title", "T").status == 0
    assert "date" not in written(tmp_path)
    before = datetime.now().astimezone().date()
    arguments = ("-o", "out.json", "--force", "--date", "today")
    assert run("digest", story, *arguments).status == 0
    after = datetime.now().astimezone().date()
    assert before.isoformat() <= written(tmp_path)["date"] <= after.isoformat()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--date", "2026-02-30"],
            "invalid value for '--date': '2026-02-30' is not in the calendar",
        ),
        (
            ["--date", "20/11/2026"],
            "invalid value for '--date': '20/11/2026' is not a date; write YYYY-MM-DD",
        ),
        (
            ["--language", "English"],
            (
                "invalid value for '--language': 'English' is not a language "
                "code such as 'en' or 'pt-BR'"
            ),
        ),
    ],
)
def test_a_wrong_fact_is_wrong_usage(
    run: Run, story: str, arguments: list[str], message: str
) -> None:
    assert run("digest", story, "-o", "out.json", *arguments) == (
        2,
        "",
        f"newsconv: error: {message}; see newsconv digest --help\n",
    )


def test_no_articles_named(run: Run) -> None:
    outcome = run("digest", "-o", "out.json")
    assert outcome.status == 2
    assert "name the articles: files, a folder or a manifest" in outcome.err


def test_a_wrong_manifest_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "week.toml").write_text('titel = "x"\n', encoding="utf-8")
    outcome = run("digest", "week.toml", "-o", "out.json")
    assert outcome.status == 1
    assert outcome.err.startswith(
        "newsconv: error: week.toml: unknown key 'titel' (did you mean 'title'?)"
    )
    assert outcome.err.count("\n") == 1


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("two", [True, False])
def test_many_files_are_read_as_one_by_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, two: bool
) -> None:
    monkeypatch.setattr(second_process, "may_fork", lambda: two)
    names = [f"{number:02}.txt" for number in range(20)]
    for name in names:
        text = f"Lock {name} is shut\n\nBy Ada Marsh\n\nOpened 03/04/2026\n\n"
        text += "The council said on Monday that the lock would stay shut.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = run("digest", *names, "-o", "out.json", "--title", "T")
    assert outcome.status == 0
    told = [line for line in outcome.err.splitlines() if "date-ambiguous" in line]
    assert [line.partition(":")[0] for line in told] == names
    (section,) = written(tmp_path)["sections"]
    found = [article["headline"]["text"] for article in section["articles"]]
    assert found == [f"Lock {name} is shut" for name in names]


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("two", [True, False])
@pytest.mark.parametrize("missing", [3, 17])
def test_of_many_files_the_first_that_is_missing_is_told(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch, missing: int, *, two: bool
) -> None:
    monkeypatch.setattr(second_process, "may_fork", lambda: two)
    names = [story] * 20
    names[missing] = "gone.txt"
    names[19] = "gone-too.txt"
    outcome = run("digest", *names, "-o", "out.json", "--title", "T")
    assert outcome.status != 0
    assert [line for line in outcome.err.splitlines() if "error" in line] == [
        "newsconv: error: gone.txt: no such file"
    ]


@pytest.mark.parametrize("named", [["digest.toml"], ["--manifest", "digest.man"]])
def test_what_a_manifest_names_is_not_written_over(
    run: Run, story: str, tmp_path: Path, named: list[str]
) -> None:
    text = f"logo = 'logo.png'\n[[section]]\n[[section.article]]\nfile = '{story}'\n"
    (tmp_path / named[-1]).write_text(text, encoding="utf-8")
    logo = b"a picture"
    (tmp_path / "logo.png").write_bytes(logo)
    for output in (story, "logo.png"):
        assert run("digest", *named, "--to", "json", "-o", output, "--force").err == (
            f"newsconv: error: {output} is read with '{named[-1]}': name another file "
            "to write; see newsconv digest --help\n"
        )
    outcome = run("digest", *named, "--to", "json", "-o", named[-1], "--force")
    assert outcome.status == 2
    assert (tmp_path / named[-1]).read_text(encoding="utf-8") == text
    assert (tmp_path / "logo.png").read_bytes() == logo
    assert (tmp_path / story).read_text(encoding="utf-8").startswith("Ferry")
