"""Guillemets with plain spaces: on WeasyPrint's pages they stay with their words."""

import re

import pytest

from newsconv.model import Article, Digest, Headline, Paragraph
from newsconv.renderers.paper.tied import tied
from newsconv.renderers.pdf.renderer import PdfRenderer
from tests.renderers.printed import STORIES_ONLY, opened, words

QUOTE = "Le préfet a dit « oui », la maire « peut-être » et les riverains « jamais ». "


def body(html: str) -> str:
    return f"<title>« T »</title><body><p>{html}</p>"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("dit « oui ».", "dit [« oui][ »]."),
        ("« <em>oui</em> », dit", "[« <em>oui</em>][ »], dit"),
        ("<em>dit « oui »</em>", "<em>dit [« oui][ »]</em>"),
        ("‹ oui ›", "[‹ oui][ ›]"),
        # In German they open and close the other way round.
        ("sagte »Wort« und »Wort«, sagte", "sagte »Wort« und »Wort«, sagte"),
        ('<a title="« a »" href="x">« a</a>', '<a title="« a »" href="x">[« a]</a>'),
        # Endless words are broken where the line ends.
        (f"« {'q' * 99} »", f"« {'q' * 99}[ »]"),
        ("dit «\u00a0oui\u00a0».", "dit «\u00a0oui\u00a0»."),
    ],
)
def test_what_is_in_one_piece(written: str, printed: str) -> None:
    marked = printed.replace("[", '<span class="tied">').replace("]", "</span>")
    assert tied(body(written)) == body(marked)
    assert re.sub("</?span[^>]*>", "", tied(body(written))) == body(written)


@pytest.mark.parametrize("columns", [1, 2])
def test_no_line_opens_or_ends_with_a_guillemet_of_another(columns: int) -> None:
    article = Article(
        headline=Headline(text="La levée « tiendra »"),
        body=tuple(
            Paragraph(content=words("Hier" + " ou" * at + f" : {QUOTE * 6}"))
            for at in range(12)
        ),
        language="fr",
    )
    digest = Digest.of([article], title="T", language="fr")
    data = PdfRenderer(columns=columns, cover=False, **STORIES_ONLY).render(digest)
    lines = [
        line.strip()
        for page in opened(data).pages
        for line in page.extract_text().splitlines()
    ]
    assert any("« jamais »." in line for line in lines)
    assert not [line for line in lines if re.search("^»|«$", line)]
    said = "".join("".join(lines).split()).replace("-", "").replace("‐", "")
    assert said.count("«oui»") == 72
