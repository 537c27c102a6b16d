"""A PDF read back: the very digest it was made of, or one clear line."""

import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject

import newsconv
from newsconv.api import read_file
from newsconv.errors import (
    DocumentError,
    ManifestError,
    MissingDependencyError,
    SourceError,
)
from newsconv.model import Digest
from newsconv.model.schema import dump
from newsconv.readers.pdf import PdfReader
from newsconv.renderers.pdf.renderer import PdfRenderer
from tests.renderers.printed import DIGEST

NOT_OURS = (
    "x.pdf: is a PDF without a digest of newsconv's in it; copy its text into a .txt "
    "file, and read that"
)
BROKEN = "x.pdf: is a broken PDF, or cut short; get a whole copy of it, and read that"


@pytest.fixture(scope="module")
def printed() -> bytes:
    return PdfRenderer().render(DIGEST)


def attaching(content: bytes, name: str = "digest.json", role: str = "/Data") -> bytes:
    """Return a PDF of one blank page with one file attached."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    file = writer.add_attachment(name, content)
    file.associated_file_relationship = NameObject(role)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def refusal(data: bytes, **options: int) -> str:
    with pytest.raises(SourceError) as caught:
        PdfReader(**options).read(data, "x.pdf")
    return str(caught.value)


def test_the_digest_comes_back_as_it_was(printed: bytes) -> None:
    found = PdfReader().read(printed, "x.pdf")
    assert found.digest == DIGEST
    assert dump(found.digest) == dump(DIGEST)
    assert found.diagnostics == ()


def test_the_example_comes_back_with_its_texts(examples: Path, tmp_path: Path) -> None:
    source = examples / "articles" / "german.txt"
    newsconv.convert(source, tmp_path / "story.pdf")
    found = newsconv.read(tmp_path / "story.pdf")
    assert found == newsconv.read(source)
    assert found.origin is not None
    assert found.origin.text == source.read_text(encoding="utf-8")


def test_another_program_may_save_the_file_anew(printed: bytes) -> None:
    writer = PdfWriter(clone_from=BytesIO(printed))
    saved = BytesIO()
    writer.write(saved)
    assert saved.getvalue() != printed
    assert PdfReader().read(saved.getvalue(), "x.pdf").digest == DIGEST


def test_a_manifest_and_a_folder_may_name_one(printed: bytes, tmp_path: Path) -> None:
    story = DIGEST.sections[1].articles[0]
    clip = PdfRenderer().render(Digest.of([story]))
    (tmp_path / "clip.pdf").write_bytes(clip)
    manifest = tmp_path / "review.toml"
    manifest.write_text('[[section]]\n[[section.article]]\nfile = "clip.pdf"\n')
    assert newsconv.read_digest(manifest).sections[0].articles == (story,)
    assert newsconv.read_digest(tmp_path / "clip.pdf") == Digest.of([story])
    (tmp_path / "clip.pdf").write_bytes(printed)
    with pytest.raises(ManifestError, match="holds 3 articles; name one a file"):
        newsconv.read_digest(manifest)


@pytest.mark.parametrize(
    "data",
    [
        attaching(b"{}", name="data.json"),
        attaching(dump(DIGEST), role="/Supplement"),
        PdfRenderer(attachments=False).render(DIGEST),
    ],
    ids=["another file", "another relationship", "left out"],
)
def test_a_pdf_without_a_digest(data: bytes) -> None:
    assert refusal(data) == NOT_OURS


def test_another_programs_data_under_the_same_name() -> None:
    assert refusal(attaching(b'{"type": "invoice"}')) == (
        f"{NOT_OURS} (Invalid enum value 'invoice')"
    )


def test_a_later_newsconvs_pdf() -> None:
    with pytest.raises(DocumentError, match="schema_version") as caught:
        PdfReader().read(
            attaching(b'{"type": "digest", "schema_version": "9.0"}'), "x.pdf"
        )
    assert str(caught.value).startswith("x.pdf: ")


def test_no_pdf_at_all() -> None:
    assert refusal(b"River rises") == "x.pdf: is not a PDF, whatever its name says"


def test_a_pdf_that_is_cut_short(printed: bytes) -> None:
    size = len(printed)
    for length in (9, 500, *range(1000, size - 1000, size // 40)):
        assert refusal(printed[:length]) == BROKEN


def test_a_pdf_whose_digest_is_damaged(printed: bytes) -> None:
    at = printed.index(b"stream\n", printed.index(b"/EmbeddedFile")) + 40
    assert refusal(printed[:at] + b"\xff" * 20 + printed[at + 20 :]) == BROKEN


@pytest.mark.parametrize("password", ["", "secret"])
def test_an_encrypted_pdf(printed: bytes, password: str) -> None:
    writer = PdfWriter(clone_from=BytesIO(printed))
    writer.encrypt(password, f"{password}2", algorithm="RC4-128")
    saved = BytesIO()
    writer.write(saved)
    assert refusal(saved.getvalue()) == (
        "x.pdf: is encrypted; save a copy of it without a password, and read that"
    )


def test_a_small_pdf_that_unpacks_to_a_huge_one() -> None:
    writer = PdfWriter(clone_from=BytesIO(attaching(b" " * 50_000_000)))
    for each in writer.attachment_list:
        file = each.pdf_object["/EF"]
        file[NameObject("/F")] = writer._add_object(  # type: ignore[index]  # noqa: SLF001 - no public way
            file["/F"].flate_encode()  # type: ignore[index]
        )
    writer.compress_identical_objects(remove_unreferenced=True)
    saved = BytesIO()
    writer.write(saved)
    data = saved.getvalue()
    assert len(data) < 1_000_000
    for options in ({}, {"max_bytes": 1_000_000}):
        limit = options.get("max_bytes", 33_554_432)
        assert refusal(data, **options) == (
            f"x.pdf: what is packed into it is over the limit of {limit:,} bytes; "
            "raise it with --max-bytes (max_bytes= in Python)"
        )


def test_the_size_limit_of_a_file_holds_for_what_it_unpacks_to(
    printed: bytes, tmp_path: Path
) -> None:
    packed = attaching(dump(DIGEST, indent=16) + b" " * len(printed))
    (tmp_path / "x.pdf").write_bytes(packed)
    with pytest.raises(SourceError, match="over the limit"):
        newsconv.read_digest(tmp_path / "x.pdf", max_bytes=len(printed))


def test_without_pypdf(printed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(MissingDependencyError) as caught:
        PdfReader().read(printed, "x.pdf")
    assert str(caught.value) == (
        "PDF input needs pypdf, not found; run: pip install 'newsconv[pdf]'"
    )


def test_a_folder_leaves_out_a_pdf_that_others_made(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Gate holds\n\nThe gate held all night.\n")
    (tmp_path / "flyer.pdf").write_bytes(attaching(b"", name="flyer.txt"))
    found = read_file(tmp_path)
    assert len(found.digest.sections[0].articles) == 1
    assert [str(each.code) for each in found.diagnostics] == ["file-skipped"]
    assert "is a PDF without a digest" in found.diagnostics[0].message
