"""Every letter of a printed page can be copied, whatever stands beside it."""

import pytest

from newsconv.model import Article, Digest, Headline, Paragraph
from newsconv.renderers.pdf.renderer import PdfRenderer
from tests.renderers.printed import opened, words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "الكفّ سدّ الكف سد"),
        ("ru", "за\u0301мок замок"),
        ("he", "הנהר עָלָה עלה"),
    ],
)
def test_every_letter_of_the_page_can_be_copied(language: str, text: str) -> None:
    article = Article(
        headline=Headline("T"), body=(Paragraph(words(text)),), language=language
    )
    (page,) = opened(PdfRenderer().render(Digest.of([article]))).pages
    # Marks come before or after their letters: all must be there.
    printed, wanted = page.extract_text().splitlines()[1], text
    assert sorted(printed.replace(" ", "")) == sorted(wanted.replace(" ", ""))
