"""veraPDF finds no fault with what the second engine prints either."""

from pathlib import Path

import pytest

from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.verifying.verapdf import PROFILES, VeraPdf
from tests.conformance.documents import (
    ANNOTATED,
    ARTICLES,
    EXAMPLE_DIGEST,
    FORTY,
    IN_LANGUAGES,
    THEMES,
    document,
)

PRINTED = (
    *((EXAMPLE_DIGEST, theme) for theme in THEMES),
    *(
        (name, THEMES[at % len(THEMES)])
        for at, name in enumerate((*ARTICLES, *ANNOTATED, *IN_LANGUAGES))
    ),
    *((f"forty in {language}", theme) for theme, language in FORTY.items()),
)


@pytest.mark.parametrize(("name", "theme"), PRINTED)
def test_every_example_conforms(
    name: str, theme: str, spoiled: Path, verapdf: VeraPdf
) -> None:
    renderer = PdfRenderer(engine="typst", theme=theme, review=True)
    spoiled.write_bytes(renderer.render(document(name)))
    for standard in PROFILES:
        assert verapdf.findings(spoiled, standard) == ()


def test_two_columns_conform(spoiled: Path, verapdf: VeraPdf) -> None:
    renderer = PdfRenderer(engine="typst", columns=2)
    spoiled.write_bytes(renderer.render(document(EXAMPLE_DIGEST)))
    for standard in PROFILES:
        assert verapdf.findings(spoiled, standard) == ()
