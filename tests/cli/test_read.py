"""`newsconv read`: the model as JSON, whatever it was read from."""

import hashlib
from pathlib import Path

from tests.cli.terminal import Run, Spawn


def test_a_pdf_gives_back_what_it_was_made_of(run: Run, story: str) -> None:
    digest = ("digest", story, "--title", "Morning", "--date", "2026-11-20")
    assert run(*digest, "-o", "digest.pdf", "-o", "digest.json").status == 0
    # By itself: one made beside the PDF has its page numbers, too.
    assert run(*digest, "-o", "digest.epub").status == 0
    read = run("read", "digest.pdf")
    assert (read.status, read.err) == (0, "")
    assert read.out == Path("digest.json").read_text(encoding="utf-8")
    assert run("convert", "digest.pdf", "-o", "again.epub").status == 0
    first, again = (
        hashlib.sha256(Path(name).read_bytes()).hexdigest()
        for name in ("digest.epub", "again.epub")
    )
    assert first == again


def test_a_text_as_convert_reads_it(run: Run, story: str) -> None:
    assert (
        run("read", story).out == run("convert", story, "-o", "-", "--to", "json").out
    )


def test_into_a_file_once(run: Run, story: str) -> None:
    assert run("read", story, "-o", "out.json").status == 0
    assert Path("out.json").read_text(encoding="utf-8") == run("read", story).out
    again = run("read", story, "-o", "out.json")
    assert (again.status, again.err) == (
        1,
        "newsconv: error: out.json: exists; use --force to replace it\n",
    )
    assert run("read", story, "-o", "out.json", "--force").status == 0


def test_a_pdf_of_others_gives_one_line_and_nothing_else(
    spawn: Spawn, tmp_path: Path
) -> None:
    (tmp_path / "flyer.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    ran = spawn("read", "flyer.pdf")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.decode() == (
        "newsconv: error: flyer.pdf: is a broken PDF, or cut short; get a whole copy "
        "of it, and read that\n"
    )


def test_a_pdf_in_a_pipe_is_named_as_one(spawn: Spawn, story: str) -> None:
    pdf = spawn("convert", story, "-o", "-", "--to", "pdf").stdout
    again = spawn("read", "-", "--from", "pdf", given=pdf)
    assert again.stdout == spawn("read", story).stdout
