"""`newsconv themes` and `newsconv theme`: a look that a user lists, copies, checks."""

import json
import tomllib
from pathlib import Path

import pytest

from newsconv.themes import theme_names
from tests.cli.terminal import Run


def test_every_theme_is_listed_with_where_it_is(run: Run) -> None:
    done = run("themes")
    assert done.status == 0
    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines[::2]] == list(theme_names())
    assert [Path(line.strip(), "theme.toml").is_file() for line in lines[1::2]] == [
        True
    ] * len(theme_names())


def test_the_list_for_programs(run: Run) -> None:
    found = json.loads(run("themes", "--json").out)
    assert [each["name"] for each in found] == list(theme_names())
    assert [each["name"] for each in found if each.get("default")] == ["broadsheet"]


@pytest.mark.parametrize("name", theme_names())
def test_a_copy_works_at_once(run: Run, story: str, tmp_path: Path, name: str) -> None:
    assert run("theme", "new", "mine", "--from", name).status == 0
    for suffix in ("html", "epub", "pdf"):
        for look, out in ((name, f"a.{suffix}"), ("./mine", f"b.{suffix}")):
            assert run("convert", story, "-o", out, "--theme", look).status == 0
        # The same look: not a byte differs.
        assert Path(f"a.{suffix}").read_bytes() == Path(f"b.{suffix}").read_bytes()
    assert run("theme", "check", "./mine").status == 0
    said = tomllib.loads((tmp_path / "mine" / "theme.toml").read_text(encoding="utf-8"))
    assert said["description"] == f"mine, made from {name}"


def test_a_copy_lists_the_tokens_to_choose_from(run: Run, tmp_path: Path) -> None:
    run("theme", "new", "mine", "--from", "plain")
    lines = (tmp_path / "mine" / "theme.toml").read_text(encoding="utf-8").splitlines()
    assert "# leading = 1.38" in lines
    assert '# ink = "#000"' in lines
    assert "# justify = false" in lines
    # Taken out of its comment it is the theme's.
    at = lines.index("# leading = 1.38")
    lines[at] = "leading = 1.5"
    text = "\n".join(lines)
    assert tomllib.loads(text)["tokens"]["leading"] == 1.5


def test_a_copy_of_a_copy(run: Run) -> None:
    assert run("theme", "new", "mine", "--from", "briefing").status == 0
    assert run("theme", "new", "yours", "--from", "./mine").status == 0
    assert run("theme", "check", "./yours").status == 0


def test_nothing_is_overwritten_unasked(run: Run, tmp_path: Path) -> None:
    run("theme", "new", "mine")
    style = tmp_path / "mine" / "print.css"
    style.write_text("p { color: teal }", encoding="utf-8")
    done = run("theme", "new", "mine")
    assert done.status == 1
    assert done.err == (
        "newsconv: error: mine: exists; replace its files with --force\n"
    )
    assert "teal" in style.read_text(encoding="utf-8")
    assert run("theme", "new", "mine", "--force").status == 0
    assert "teal" not in style.read_text(encoding="utf-8")


def test_a_file_in_the_way(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x", encoding="utf-8")
    done = run("theme", "new", "mine", "--force")
    assert done.status == 1
    assert "mine: is a file" in done.err


@pytest.mark.parametrize(
    "name", ["Mine", "../mine", "mi ne", "-mine", "мой", "", "a/b"]
)
def test_names_that_are_none(run: Run, tmp_path: Path, name: str) -> None:
    done = run("theme", "new", "--", name)
    assert done.status == 2
    assert "small letters a to z" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_newsconv_has(run: Run) -> None:
    done = run("theme", "new", "plain", "--from", "briefing")
    assert done.status == 2
    assert "newsconv has a theme 'plain'" in done.err


def test_an_unknown_theme_to_start_from(run: Run, tmp_path: Path) -> None:
    done = run("theme", "new", "mine", "--from", "brieving")
    assert done.status == 2
    assert "did you mean 'briefing'" in done.err
    assert not (tmp_path / "mine").exists()


def test_a_folder_by_the_name_of_a_theme_is_the_folder(
    run: Run, story: str, tmp_path: Path
) -> None:
    run("theme", "new", "mine", "--from", "briefing")
    (tmp_path / "mine").rename(tmp_path / "plain")
    assert run("convert", story, "-o", "a.html", "--theme", "./plain").status == 0
    assert run("convert", story, "-o", "b.html", "--theme", "briefing").status == 0
    assert Path("a.html").read_bytes() == Path("b.html").read_bytes()


@pytest.mark.parametrize("name", theme_names())
def test_our_own_have_no_faults(run: Run, name: str) -> None:
    done = run("theme", "check", name)
    assert (done.status, done.out, done.err) == (0, "", f"{name}: no faults\n")


@pytest.mark.parametrize(
    "fault",
    [
        ("theme.toml", "description =", 1, "not valid TOML"),
        ("theme.toml", 'description = "x"\n[tokens]\nleding = 1', 3, "'leading'"),
        ("theme.toml", 'description = "x"\n\nfont = 1', 3, "unknown key 'font'"),
        ("theme.toml", 'description = "x"\n[fonts]\nbody = "Inter"', 3, "no 'body'"),
        (
            "theme.toml",
            'description = "x"\n[fonts]\ntext = "Comic Sans"',
            3,
            "pip install fontpkg-comic-sans",
        ),
        ("theme.toml", "[fonts]", 0, "no description"),
        ("print.css", "p {\n  colr: red;\n}", 2, "colr: red: unknown property"),
        ("print.css", "p {}\n}\nh1 {}", 2, "not well formed"),
        ("screen.css", "\n@import 'x.css';", 2, "@import: web pages fetch nothing"),
        ("screen.css", "p {\n background: url(x.png) }", 2, "url()"),
        ("book.css", "p {\n color red }", 2, "not well formed"),
        ("article.html.jinja", "{% if x %}\n{% endfor %}", 2, "endfor"),
        ("article.html.jinja", "\n{{ nothing }}", 2, "'nothing' is undefined"),
        ("artcle.html.jinja", "", 0, "did you mean 'article.html.jinja'"),
    ],
)
def test_a_fault_has_its_file_and_line(
    run: Run, tmp_path: Path, fault: tuple[str, str, int, str]
) -> None:
    file, content, line, reason = fault
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "theme.toml").write_text('description = "Own"\n', encoding="utf-8")
    (folder / file).write_text(content, encoding="utf-8")
    done = run("theme", "check", "./mine")
    assert done.status == 1
    (said,) = done.out.splitlines()
    place = f"mine/{file}:{line}: " if line else f"mine/{file}: "
    assert place in said
    assert reason in said
    assert done.err == "newsconv: error: 1 fault in ./mine\n"


def test_the_themes_are_completed() -> None:
    from newsconv.cli.theme import new  # noqa: PLC0415 - a click command

    (option,) = [each for each in new.params if each.name == "from_"]
    offered = option.shell_complete(None, "br")  # type: ignore[arg-type]
    assert [each.value for each in offered] == ["briefing", "broadsheet"]
