"""What a program that takes the text out of a PDF is given, at the line ends too."""

import re

import pytest

from newsconv.model import Article, Digest, Emphasis, Headline, Paragraph, Text
from newsconv.renderers.pdf.renderer import PdfRenderer
from tests.conformance.printed_file import PrintedFile
from tests.renderers.printed import opened, words

ENGLISH = (
    "Extraordinarily well-understood internationalisation notwithstanding, the "
    "municipality-owned infrastructure administrators reconsidered re-established "
    "interdepartmental arrangements."
)
GERMAN = (
    "Zwischen- und Überlandleitungen, Hoch- und Niederspannungsnetze: die Vor- und "
    "Nachteile der Elektrizitätsversorgungsunternehmen."
)
LONGEST = "Elektrizitätsversorgungsunternehmensbeteiligungsgesellschafts" * 4 + "rat"


def article(*paragraphs: str, language: str = "en") -> Article:
    return Article(
        headline=Headline(text="Gate"),
        body=tuple(Paragraph(content=words(each)) for each in paragraphs),
        language=language,
    )


def printed(one: Article) -> bytes:
    return PdfRenderer(page_size="A5").render(Digest.of([one]))


def by_typst(one: Article) -> bytes:
    return PdfRenderer(page_size="A5", engine="typst").render(Digest.of([one]))


def extracted(data: bytes) -> str:
    """Return what pdftotext makes of a PDF, on one line."""
    return " ".join(PrintedFile(data).text.split())


def divided(data: bytes) -> int:
    """Count the lines that end in a hyphen on paper."""
    pages = (page.extract_text() for page in opened(data).pages)
    return sum(len(re.findall(r"\w-\n", page)) for page in pages)


@pytest.mark.parametrize(
    ("sentence", "language"), [(ENGLISH, "en"), (GERMAN, "de")], ids=["en", "de"]
)
def test_every_word_is_whole_as_the_text_has_it(sentence: str, language: str) -> None:
    data = printed(article(" ".join([sentence] * 7), language=language))
    assert divided(data) >= 5
    assert extracted(data).count(sentence) == 7


def test_a_line_that_ends_in_a_hyphen_of_the_texts_own() -> None:
    # No program may take "vor- und" for "vorund", nor "on-off" for "onoff".
    sentence = "A be-in or go-go or an on-off as in in- and outs or on- and offs."
    data = printed(article(" ".join([sentence] * 12)))
    assert divided(data) >= 1
    assert extracted(data).count(sentence) == 12


def test_a_word_that_goes_on_on_the_next_page() -> None:
    data = printed(article(" ".join([ENGLISH] * 40)))
    assert len(opened(data).pages) >= 4
    found = set(extracted(data).split())
    marks = {"Gate", "‹", "continued", "from", "page", "continues", "on", "›", "/"}
    assert found - marks - set("123456789") == set(ENGLISH.split())


def test_a_word_of_more_parts_than_two() -> None:
    data = printed(article(f"Der {LONGEST} tagt. Der {LONGEST} tagt.", language="de"))
    assert divided(data) >= 6
    assert extracted(data).count(f"Der {LONGEST} tagt.") == 2


def test_soft_hyphens_of_the_text_are_not_part_of_a_word() -> None:
    word = "archi\xadval\xadmost\xadness"
    data = printed(article(" ".join([f"The {word} holds."] * 30)))
    assert divided(data) >= 1
    assert extracted(data).count("The archivalmostness holds.") == 30


def test_a_divided_word_in_italics() -> None:
    inlines = tuple(
        part
        for _ in range(12)
        for part in (
            Text(text="So said the "),
            Emphasis(content=words("international administrators")),
            Text(text=", and left. "),
        )
    )
    one = Article(headline=Headline(text="Gate"), body=(Paragraph(content=inlines),))
    data = printed(one)
    assert divided(data) >= 2
    found = re.sub(r" (?=,)", "", extracted(data))
    assert found.count("So said the international administrators, and left.") == 12


def test_typst_divides_words_that_are_put_together_again() -> None:
    sentence = (
        "Extraordinarily, internationalisation notwithstanding, municipal "
        "infrastructure administrators reconsidered interdepartmental arrangements."
    )
    # A hyphen of the text's own takes the glyph, and a line's is told by ActualText.
    data = by_typst(article("A re-run.", " ".join([sentence] * 12)))
    assert divided(data) >= 5
    assert extracted(data).count(sentence) == 12


def test_the_same_bytes_twice() -> None:
    one = article(" ".join([ENGLISH] * 3))
    assert printed(one) == printed(one)


INDIC = {
    "hi": "पुराने बाढ़ द्वार का पुनर्निर्माण अगले वसंत में शुरू होगा।",
    "bn": "পুরোনো বন্যা গেটের সংস্কার আগামী বসন্তে শুরু হবে।",
    "ta": "பழைய வெள்ளக் கதவின் சீரமைப்புப் பணி தொடங்கும்.",
    "te": "పాత వరద గేటు పునర్నిర్మాణం వచ్చే వసంతంలో.",
}


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
@pytest.mark.parametrize("language", INDIC)
def test_the_scripts_of_india_are_copied_as_they_are_written(
    language: str, engine: str
) -> None:
    sentence = INDIC[language]
    made = printed if engine == "weasyprint" else by_typst
    data = made(article(" ".join([sentence] * 9), language=language))
    assert extracted(data).count(sentence) == 9
