"""Where sentences end, in twenty-one languages; a bar stands where each one does."""

import pytest

from newsconv.annotations.sentence_words import ABBREVIATIONS
from newsconv.annotations.sentences import sentences

CASES = {
    "en": [
        "Mr. J. K. Smith met Gen. Lee on Nov. 3.|“Why?” she asked.|It cost $3.5 m.",
        "He is in the U.S.|The rest stayed!|“So it is.”|She left at 5 p.m. on Monday.",
        "Is it safe?|Nobody knows…|The mayor (who is ill) left.|See e.g. page 4.",
        "“We wait.|We watch.”|That was all.",
        "The site example.org is down.|Version 2.0 helps.|St. Ives vs. Leeds: 2-1.",
    ],
    "fr": [
        "M. Dupont est venu.|« Oui. »|Il est parti.",
        "« Pourquoi ? » demande Mme. Roche.|Le Dr. Petit ne dit rien.",
        "Il a vu J.-P. Martin, cf. p. 12.|Rien d’autre !",
    ],
    "de": [
        "Am 19. November kam Dr. Meier.|Das gilt z. B. für die 2. Bundesliga.",
        "„Ja.“|Er ging, d.h. er lief.|Es war im Jahr 2025.|Danach kam nichts.",
        "„Wirklich?“, fragte sie.|»Nein.«|Das kostet 3,5 Mio. Euro bzw. Franken.",
    ],
    "es": [
        "¿Qué pasa?|¡Nada!|El Sr. López viajó a EE. UU. y volvió.|Fin.",
        "«Es tarde.»|La Dra. Ruiz vive en la Avda. Goya.",
        "Viven en EE.UU.|Nadie lo sabía.",
    ],
    "it": [
        "Il sig. Rossi e la dott.ssa Bianchi sono qui.|«Perché?» chiese lei.",
        "L’on. Verdi parla.|È tardi.|Cfr. pag. 4, art. 2.",
    ],
    "pt": [
        "O Sr. Silva e a Dra. Costa chegaram.|«Sim.»|Ficam na Av. Brasil.",
        "Será?|Não se sabe.|O prof. Lima falou.",
    ],
    "nl": [
        "Dhr. De Vries en mevr. Bakker kwamen.|‘Ja.’|Het kost 3,5 mln. euro.",
        "Dat is bijv. Rotterdam.|Wie weet?|Niemand.",
    ],
    "sv": [
        "Det gäller bl.a. Malmö och t.ex. Lund.|”Ja.”|Dr. Berg kom kl. 9.",
        "Varför?|Ingen vet.|Det kostar 3 milj. Kronor.",
    ],
    "no": [
        "Den 17. mai er det fest.|Det gjelder bl.a. Oslo.|«Ja.»|Hun gikk.",
        "Kl. 9 kom dr. Berg.|Hvorfor?|Ingen vet.",
    ],
    "da": [
        "Den 5. juni er der fest.|Det gælder f.eks. Aarhus.|»Ja.«|Hun gik.",
        "Hvorfor?|Ingen ved det.|Det koster 3 mio. Kroner.",
    ],
    "fi": [
        "Tapaaminen on 6. joulukuuta.|”Kyllä.”|Hän lähti.",
        "Paikalla oli mm. Turku ja esim. Oulu.|Miksi?|Kukaan ei tiedä.",
    ],
    "pl": [
        "Dr. Nowak mieszka przy ul. Długiej.|„Tak.”|Poszła.",
        "Był tam m.in. Kraków.|Dlaczego?|Dnia 3. Maja było święto.",
    ],
    "cs": [
        "Dne 28. října přijel Ing. Novák.|„Ano.“|Odešla.",
        "Byla tam např. Praha.|Proč?|Stojí to 3 mil. Korun.",
    ],
    "ru": [
        "В 2026 г. Москва выросла.|Это стоит 5 тыс. рублей.|«Да!» — сказал он.",
        "А. С. Пушкин жил на ул. Мойке.|Всё.|Почему?|Никто не знает.",
    ],
    "uk": [
        "На вул. Хрещатик живе І. Франко.|«Так!» — сказала вона.|Усе.",
        "Це коштує 5 тис. Гривень.|Чому?|Ніхто не знає.",
    ],
    "tr": [
        "Prof. Yılmaz 19. Yüzyıl üzerine konuştu.|“Evet.”|Gitti.",
        "Neden?|Kimse bilmiyor.|Dr. Kaya Atatürk Cad. Üzerinde.",
    ],
    "ar": [
        "وصل د. أحمد صباحا.|هل يعود؟|لا أحد يعلم.",
        "قال «نعم».|ثم غادر!",
    ],
    "he": [
        "ד״ר כהן הגיע.|האם יחזור?|איש אינו יודע.",
        "״כן.״|היא הלכה!",
    ],
    "zh": [
        "他说：“水位上升。”|随后离开。|“明天会更好。”市长说。|会议结束！",
        "会好吗？|没有人知道。|《江河》一书出版。",
    ],
    "ja": [
        "市長は「水位が上がる。」と述べた。|会議は終わった。|次は来週だ。",
        "なぜか？|「わからない。」と彼は言った。|雨だ！",
    ],
    "ko": [
        "“물이 찼다.”|그는 떠났다.|왜 그랬을까?|아무도 모른다.",
        "3.5m까지 올랐다.|회의는 끝났다.",
    ],
}


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, texts in CASES.items() for text in texts],
)
def test_sentences_end_where_they_do(language: str, text: str) -> None:
    wanted = text.split("|")
    # Chinese and Japanese have no space between sentences.
    paragraph = ("" if language in {"zh", "ja"} else " ").join(wanted)
    found = [paragraph[start:end] for start, end in sentences(paragraph, language)]
    assert found == wanted


def test_every_language_of_the_table_has_cases() -> None:
    assert set(ABBREVIATIONS) <= set(CASES)
    assert len(CASES) == 21


@pytest.mark.parametrize("text", ["", "  \n ", "…", "?!", "“", ". . .", "a" * 5000])
def test_odd_texts_lose_nothing(text: str) -> None:
    found = sentences(text, "en")
    assert "".join(text[start:end] for start, end in found).split() == text.split()


def test_an_unknown_language_has_what_all_share() -> None:
    text = "Dr. Xhosa went. Then he slept."
    assert [text[start:end] for start, end in sentences(text)] == [
        "Dr. Xhosa went.",
        "Then he slept.",
    ]


def test_thai_has_no_mark_for_it() -> None:
    text = "น้ำในแม่น้ำสูงขึ้น ไม่มีใครรู้"
    assert sentences(text, "th") == ((0, len(text)),)
