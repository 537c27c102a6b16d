"""`--highlight`: keywords marked in every format that can, and counted aloud."""

from pathlib import Path

from tests.cli.terminal import Run


def test_keywords_are_marked_and_counted(run: Run, story: str, tmp_path: Path) -> None:
    done = run(
        *("convert", story, "-o", "out.html", "-o", "out.json"),
        *(
            "--highlight",
            "FERRY",
            "--highlight",
            "eight months",
            "--highlight",
            "board",
        ),
        *("--highlight", "boa"),
    )
    assert done.status == 0
    assert done.out == ""
    assert done.err.splitlines() == [
        "highlight: FERRY: 2 in 1 article",
        "highlight: eight months: 1 in 1 article",
        "highlight: board: 1 in 1 article",
        "highlight: boa: 0 in 0 articles",
    ]
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "<mark>Ferry</mark> returns to service" in page
    assert page.count("<mark>") == 4


def test_quiet_counts_nothing(run: Run, story: str) -> None:
    done = run("convert", story, "-o", "out.html", "-q", "--highlight", "ferry")
    assert (done.status, done.err) == (0, "")


def test_a_manifest_names_keywords(run: Run, story: str, tmp_path: Path) -> None:
    (tmp_path / "week.toml").write_text(
        'title = "Week"\nhighlight = "ferry"\n'
        f'[[section]]\n[[section.article]]\nfile = "{story}"\n',
        encoding="utf-8",
    )
    done = run("digest", "week.toml", "-o", "out.html", "--highlight", "Monday")
    assert done.status == 0
    assert done.err.splitlines() == [
        "highlight: ferry: 2 in 1 article",
        "highlight: Monday: 1 in 1 article",
    ]


def test_a_format_that_marks_nothing(run: Run, story: str) -> None:
    done = run("convert", story, "-o", "out.json", "--highlight", "ferry")
    assert done.status == 2
    assert "json: no option 'highlight'" in done.err
