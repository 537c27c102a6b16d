"""A file that needs a date has its digest's, SOURCE_DATE_EPOCH's, or 1 January 1980."""

import io
import zipfile
from typing import Any

import pytest
from pypdf import PdfReader

import newsconv
from newsconv import Digest
from newsconv.errors import RenderError
from newsconv.renderers.undated import stand_in_date

ARTICLE = newsconv.parse("River rises\n\nThe river rose again on Monday night.")
DATED = Digest.of([ARTICLE], title="The Week", date="2026-11-20")


def modified(document: newsconv.Article | Digest) -> str:
    """Return the day that an EPUB says it was modified."""
    data = newsconv.render(document, to="epub")
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        (name,) = (each for each in book.namelist() if each.endswith(".opf"))
        package = book.read(name).decode()
    return package.partition('property="dcterms:modified">')[2][:20]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (None, "1980-01-01"),
        ("", "1980-01-01"),
        ("0", "1970-01-01"),
        ("1763596799", "2025-11-19"),  # 23:59:59 in UTC
        ("1763596800", "2025-11-20"),
    ],
)
def test_the_variable_gives_the_day_in_utc(
    said: str | None, day: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    if said is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
    assert stand_in_date("epub").isoformat() == day
    assert modified(ARTICLE) == f"{day}T00:00:00Z"


@pytest.mark.parametrize("said", ["yesterday", "1.5", "9" * 30])
def test_what_is_no_number_of_seconds_is_refused(
    said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
    with pytest.raises(RenderError) as caught:
        newsconv.render(ARTICLE, to="epub")
    assert str(caught.value) == (
        f"epub: SOURCE_DATE_EPOCH is {said!r}: must be whole seconds since 1970"
    )


def test_a_digests_own_date_goes_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763596800")
    assert modified(DATED) == "2026-11-20T00:00:00Z"
    for format_ in ("json", "jsonld", "ninjs", "html", "epub"):
        with_variable = newsconv.render(DATED, to=format_)
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        assert newsconv.render(DATED, to=format_) == with_variable
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763596800")


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_a_pdf_without_a_date_has_it_too(
    engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typst's in the document, WeasyPrint's on the files attached."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763596800")
    data = newsconv.render(ARTICLE, to="pdf", engine=engine)
    reader = PdfReader(io.BytesIO(data))
    if engine == "typst":
        assert reader.metadata
        assert str(reader.metadata["/ModDate"]).startswith("D:20251120")
    else:
        attached: list[Any] = list(reader.attachment_list)
        dates = {
            str(file.pdf_object["/EF"]["/F"]["/Params"]["/ModDate"])
            for file in attached
        }
        assert [date[:10] for date in dates] == ["D:20251120"]
