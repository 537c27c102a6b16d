"""What names are filed by, as a newspaper's index of each language has them."""

import pytest

from newsconv.model import Article, Byline, Digest, Headline, SourceBar
from newsconv.renderers.index_names import outlet, person, place
from newsconv.renderers.indexes import indexes
from newsconv.renderers.views import digest_view


@pytest.mark.parametrize(
    ("name", "language", "key"),
    [
        ("Ada Marsh", "en", "Marsh"),
        ("Cato Quill Jr.", "en", "Quill"),
        ("Ingrid Solheim-Reyes", "en", "Solheim-Reyes"),
        ("Elena García Márquez", "es", "García Márquez"),
        ("Juan Carlos Oltra", "es", "Oltra"),
        ("José Ortega y Gasset", "es", "Ortega y Gasset"),
        ("Inés de la Barrachina", "es", "Barrachina"),
        # Elsewhere the middle name may be the mother's, or a second given name.
        ("Rowan Hale Achterberg", "en", "Achterberg"),
        ("Imogen van der Berg", "nl", "Berg"),
        ("Tom Van den Bossche", "nl", "Van den Bossche"),
        ("Charles de Gaulle", "fr", "Gaulle"),
        ("Jean de La Fontaine", "fr", "La Fontaine"),
        ("Gia De Luca", "it", "De Luca"),
        ("Gritt von Trapp", "de", "Trapp"),
        ("Ольга Мезенцева", "ru", "Мезенцева"),
        ("דוד בן גוריון", "he", "בן גוריון"),
        ("نادين الشرقاوي", "ar", "نادين الشرقاوي"),
        ("周若兰", "zh", "周若兰"),
        ("The Associated Press", "en", "The Associated Press"),
        ("Reuters", None, "Reuters"),
    ],
)
def test_people_by_the_family_name(name: str, language: str | None, key: str) -> None:
    filed = person(name, language)
    assert filed.key == key
    assert "".join(filed) == name


@pytest.mark.parametrize(
    ("name", "language", "before"),
    [
        ("The Harbour Gazette", "en", "The "),
        ("Le Courrier du Delta", "fr-CA", "Le "),
        ("El Faro de Levante", "es", "El "),
        ("Der Elbbote", "de", "Der "),
        ("Het Veer", "nl", "Het "),
        ("O Cais", "pt", "O "),
        # No article where it is no word of the language, or all of the name.
        ("Die Hard Weekly", "en", ""),
        ("Los Angeles Harbour Post", "en", ""),
        ("The", "en", ""),
        ("Le Monde", None, ""),
    ],
)
def test_outlets_without_their_article(
    name: str, language: str | None, before: str
) -> None:
    assert outlet(name, language).before == before
    assert "".join(outlet(name, language)) == name


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("PORT MERROW", "Port Merrow"),
        ("HARBORVIEW, Maine", "Harborview, Maine"),
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("SAINT-ÉTIENNE", "Saint-Étienne"),
        ("АРХАНГЕЛЬСК", "Архангельск"),
        ("USA", "USA"),
        ("Benialar (Valencia)", "Benialar (Valencia)"),
        ("الإسكندرية", "الإسكندرية"),
    ],
)
def test_places_without_their_capitals(printed: str, shown: str) -> None:
    assert place(printed) == shown


def test_an_index_of_outlets_in_their_order() -> None:
    def clip(name: str, language: str) -> Article:
        return Article(
            headline=Headline("Up"),
            bylines=(Byline("By"),),
            source_bar=SourceBar(outlet=name),
            language=language,
        )

    digest = Digest.of(
        [
            clip("The Tide", "en"),
            clip("Le Courrier", "fr"),
            clip("Delta Post", "en"),
            clip("البحر", "ar"),
            clip("بريد", "ar"),
            clip("تيار", "ar"),
        ],
        title="T",
        language="en",
    )
    (found,) = indexes(digest_view(digest))
    names = [entry.name for group in found.groups for entry in group.entries]
    assert names == ["Le Courrier", "Delta Post", "The Tide", "البحر", "بريد", "تيار"]
