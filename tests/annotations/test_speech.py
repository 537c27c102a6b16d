"""Who said what, in twenty languages: the cases of `quotes/*.txt`."""

from collections import Counter

import pytest

from newsconv.annotations.speech.find import find_quotes
from newsconv.annotations.speech.tongues import LANGUAGES
from tests.annotations.quote_cases import Case, cases, trimmed

CASES = cases()
TWENTY = (
    *("en", "fr", "de", "es", "it", "pt", "nl", "sv", "no", "da", "fi", "pl", "cs"),
    *("ru", "uk", "tr", "ar", "he", "zh", "ja", "ko"),
)


def test_every_language_has_ten_cases() -> None:
    counts = Counter(case.language for case in CASES)
    assert {language for language in TWENTY if counts[language] < 10} == set()
    assert set(TWENTY) <= set(LANGUAGES)


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.language}: {case.line}"
)
def test_case(case: Case) -> None:
    quotes = [
        quote
        for quote in find_quotes(case.text, case.language)
        if (quote.kind == "indirect") == case.indirect
    ]
    found = [
        (
            trimmed(case.text, *span),
            case.text[slice(*quote.speaker)] if quote.speaker else None,
            quote.name if quote.resolved else None,
        )
        for quote in quotes
        for span in quote.spans
    ]
    found.sort()
    expected = zip(case.spans, case.speakers, case.resolved, strict=True)
    assert found == list(expected)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "“The road will close,” said the mayor, Odile Garrec.", "Odile Garrec"),
        ("it", "“La strada chiude”, ha detto il sindaco, Mario Rossi.", "Mario Rossi"),
        ("es", "«La carretera cierra», dijo la alcaldesa, Ana Ruiz.", "Ana Ruiz"),
        (
            "de",
            "„Die Straße wird gesperrt“, sagte der Bürgermeister, Karl Vogt.",
            "Karl Vogt",
        ),
        (
            "fr",
            "« La route ferme », a expliqué la maire, Odile Garrec.",
            "Odile Garrec",
        ),
        ("nl", "“De weg gaat dicht”, zei de burgemeester, Jan de Boer.", "Jan de Boer"),
        # Whom the next clause is about, and an agency, are nobody's name.
        ("en", "“The road will close,” said the mayor, Reuters reported.", "the mayor"),
        (
            "de",
            "„Nein“, sagte der Bürgermeister, Karl Vogt habe nichts gewusst.",
            "der Bürgermeister",
        ),
    ],
)
def test_a_name_beside_a_role_is_the_speakers(
    language: str, text: str, speaker: str
) -> None:
    (quote,) = (each for each in find_quotes(text, language) if each.kind == "direct")
    assert quote.name == speaker
    assert quote.speaker is not None
    assert text[slice(*quote.speaker)] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Er sieht vor, dass Betriebe künftig neun Cent zahlen müssen.",
        "Der Streit führte dazu, dass die Sitzung zwei Stunden später begann.",
        "Das Gesetz stellt sicher, dass niemand seine Wohnung verliert.",
    ],
)
def test_what_a_law_provides_for_is_no_speech(text: str) -> None:
    assert find_quotes(text, "de") == ()
