"""`newsconv completion`: a script that the shell takes."""

import shutil
import subprocess

import pytest

from newsconv.cli.completion import SHELLS
from newsconv.cli.main import VERBS
from tests.cli.terminal import Run, Spawn


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_a_script(run: Run, shell: str) -> None:
    outcome = run("completion", shell)
    assert outcome.status == 0
    assert "_NEWSCONV_COMPLETE" in outcome.out


def test_bash_takes_it(spawn: Spawn) -> None:
    bash = shutil.which("bash")
    assert bash
    script = spawn("completion", "bash").stdout
    done = subprocess.run([bash, "-n"], input=script, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_it_completes_verbs(spawn: Spawn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_NEWSCONV_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "newsconv ")
    monkeypatch.setenv("COMP_CWORD", "1")
    done = spawn()
    offered = [line.partition(",")[2] for line in done.stdout.decode().splitlines()]
    assert offered == list(VERBS)


@pytest.mark.parametrize(
    "words",
    [
        *("convert st", "digest st", "batch st", "inspect st", "convert a.txt -o st"),
        *("digest -o st", "digest --manifest st", "batch a.txt --out st"),
    ],
)
def test_it_completes_file_names(
    spawn: Spawn, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    monkeypatch.setenv("_NEWSCONV_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", f"newsconv {words}")
    monkeypatch.setenv("COMP_CWORD", str(len(words.split())))
    assert spawn().stdout == b"file,st\n"


def test_an_unknown_shell(run: Run) -> None:
    outcome = run("completion", "tcsh")
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
