"""The command as a whole: help, exit statuses, one line an error, no traceback."""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import newsconv
from newsconv.cli import convert
from newsconv.cli.main import VERBS, main
from newsconv.errors import NewsconvError
from tests.cli.terminal import Run, Spawn


def test_help_lists_the_verbs_with_the_words_of_their_own_help(run: Run) -> None:
    outcome = run("--help")
    assert outcome.status == 0
    assert outcome.err == ""
    for verb, about in VERBS.items():
        command = import_module(f"newsconv.cli.{verb}").command
        assert command.get_short_help_str(100) == about
        assert about in outcome.out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(run: Run, verb: str) -> None:
    outcome = run(verb, "--help")
    assert outcome.status == 0
    assert outcome.out.startswith(f"Usage: newsconv {verb} ")


def test_no_verb_shows_the_help_on_standard_error(run: Run) -> None:
    outcome = run()
    assert outcome.status == 2
    assert outcome.out == ""
    assert "Verbs:" in outcome.err


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"newsconv {newsconv.__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["convrt"],
            "no verb 'convrt' (did you mean 'convert'?); see newsconv --help",
        ),
        (
            ["--debg"],
            "no such option '--debg' (did you mean '--debug'?); see newsconv --help",
        ),
        (
            ["completion"],
            (
                "missing argument 'SHELL'. Choose from: bash, zsh, fish; "
                "see newsconv completion --help"
            ),
        ),
        (
            ["convert"],
            "missing argument 'IN...'; see newsconv convert --help",
        ),
        (
            ["convert", "story.txt"],
            "missing option '-o' / '--output'; see newsconv convert --help",
        ),
        (
            ["convert", "story.txt", "-o", "x.json", "-O", "indent"],
            (
                "invalid value for '-O': 'indent' is not of the form NAME=VALUE; "
                "see newsconv convert --help"
            ),
        ),
        (
            ["convert", "story.txt", "-o", "-"],
            (
                "standard output (-) needs its format: --to FORMAT; "
                "see newsconv convert --help"
            ),
        ),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    run: Run, arguments: list[str], message: str
) -> None:
    assert run(*arguments) == (2, "", f"newsconv: error: {message}\n")


def test_an_option_of_a_format_is_told_how_to_write(run: Run) -> None:
    for given in (["--columns", "2"], ["--columns=2"]):
        assert run("digest", "x.toml", *given) == (
            2,
            "",
            "newsconv: error: no such option '--columns': a format's own is "
            "-O columns=VALUE; see newsconv digest --help\n",
        )
    # `inspect` writes no format.
    assert "-O" not in run("inspect", "x.txt", "--columns").err


def test_an_unknown_option_offers_the_nearest(run: Run) -> None:
    outcome = run("digest", "--titel", "x")
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith("newsconv: error: no such option '--titel'")
    assert "--title" in outcome.err


def fail(kind: type[BaseException], *arguments: object) -> Callable[..., None]:
    def stub(*_: object, **__: object) -> None:
        raise kind(*arguments)

    return stub


def test_a_newsconv_error_is_one_line(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert, "read_inputs", fail(NewsconvError, "two\nlines"))
    outcome = run("convert", story, "-o", "x.json")
    assert outcome == (1, "", "newsconv: error: two lines\n")


def test_an_unexpected_error_asks_for_a_report(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert, "read_inputs", fail(ZeroDivisionError, "by nought"))
    outcome = run("convert", story, "-o", "x.json")
    assert outcome.status == 1
    assert outcome.err == (
        "newsconv: error: unexpected ZeroDivisionError: by nought; this is a bug in "
        "newsconv, please report it with what --debug prints\n"
    )
    with_traceback = run("convert", story, "-o", "x.json", "--debug")
    assert with_traceback.status == 1
    assert "Traceback" in with_traceback.err


def test_an_interrupt_is_quiet(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert, "read_inputs", fail(KeyboardInterrupt))
    outcome = run("convert", story, "-o", "x.json")
    assert outcome.status == 130
    assert outcome.err.strip() == ""


def test_a_reader_that_goes_away_is_no_error(
    story: str, spawn: Spawn, tmp_path: Path
) -> None:
    assert story
    assert spawn().returncode == 2  # the module runs at all
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed_at_the_other_end:
        done = subprocess.run(
            [sys.executable, "-m", "newsconv", "schema"],
            cwd=tmp_path,
            stdout=closed_at_the_other_end,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.stderr == b""
    assert done.returncode == 1


def test_a_full_disk_behind_standard_output_is_one_line(
    tmp_path: Path,
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newsconv", "schema"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.stderr == (
        b"newsconv: error: standard output: can't be used (No space left on device)\n"
    )
    assert done.returncode == 1


def closed(stream: str, *arguments: str, folder: Path) -> tuple[int, bytes]:
    """Run newsconv with one of its streams closed; return its status and talk."""
    command = (sys.executable, "-m", "newsconv")
    done = subprocess.run(
        ["sh", "-c", f'"$@" {stream}', "sh", *command, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stderr


def test_closed_streams(tmp_path: Path, story: str) -> None:
    for number, stream in enumerate(("<&-", ">&-", "2>&-")):
        made = f"{number}.json"
        assert closed(stream, "convert", story, "-o", made, folder=tmp_path) == (0, b"")
        assert (tmp_path / made).stat().st_size
    assert closed(">&-", "schema", folder=tmp_path) == (
        1,
        b"newsconv: error: standard output: can't be used (Bad file descriptor)\n",
    )
    assert closed("<&-", "inspect", "-", folder=tmp_path) == (
        1,
        b"newsconv: error: <stdin>: the file is empty; there is no article in it\n",
    )
    assert closed("2>&-", "inspect", "gone.txt", folder=tmp_path) == (1, b"")


@pytest.mark.parametrize("verb", ["convert", "digest"])
def test_an_empty_name_is_not_the_current_folder(
    run: Run, verb: str, story: str
) -> None:
    assert story
    outcome = run(verb, "", "-o", "x.json")
    assert outcome == (1, "", 'newsconv: error: "": names no file\n')
    outcome = run("batch", "", "--to", "json", "-o", "out")
    assert outcome.status == 1
    assert outcome.err == 'failed: "": names no file\n0 done, 1 failed\n'


def test_what_would_act_on_a_terminal_is_spelt_out(run: Run) -> None:
    outcome = run("convert", "a\x1b[31m\u202e\nb.txt", "-o", "x.json")
    assert outcome.err == (
        "newsconv: error: a<U+001B>[31m<U+202E> b.txt: no such file\n"
    )


def test_help_loads_no_heavy_library(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from newsconv.cli.main import main\n"
        "main(['--help'])\n"
        "heavy = {'rich', 'jinja2', 'babel', 'weasyprint', 'ebooklib', 'msgspec',"
        " 'multiprocessing', 'charset_normalizer'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stderr == b"[]\n"


def test_the_console_script_is_declared() -> None:
    (script,) = entry_points(group="console_scripts", name="newsconv")
    assert script.value == "newsconv.cli.main:run"
    assert callable(script.load())
    assert callable(main)
