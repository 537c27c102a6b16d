"""What a text says twice, letter for letter or nearly so, is linked; both are kept."""

import pytest

from newsconv.parsing.document import Document
from newsconv.parsing.repeats import near_duplicates
from newsconv.parsing.segment import segment

LINE = "The council voted to close the old bridge over the river on Monday."


def links(*lines: str) -> list[tuple[str, str, float]]:
    """Return what the linked places print, and how alike they are."""
    text = "\n\n".join(lines)
    return [
        (
            text[link.first.start : link.first.end],
            text[link.second.start : link.second.end],
            link.similarity,
        )
        for link in near_duplicates(Document(segment(text)))
    ]


def similarities(*lines: str) -> list[float]:
    return [similarity for _, _, similarity in links(*lines)]


def test_the_same() -> None:
    assert similarities(LINE, LINE, LINE) == [1.0, 1.0]


def test_a_mark_more() -> None:
    # 67 characters and 68: twice 67 of 135.
    assert similarities(LINE, LINE.replace("voted", "voted,")) == [
        pytest.approx(134 / 135, abs=1e-4)
    ]


def test_a_mark_that_moved() -> None:
    first, second = (LINE.replace(word, f"{word},") for word in ("voted", "bridge"))
    assert similarities(first, second) == [0.9999]


def test_a_word_more() -> None:
    # 54 letters and 58: twice 54 of 112.
    ((first, second, similarity),) = links(LINE, LINE.replace("old", "very old"))
    assert (first, second) == (LINE, LINE.replace("old", "very old"))
    assert similarity == pytest.approx(108 / 112, abs=1e-4)


INSIDE = [
    (
        "“A gate is a promise that you keep every night.”",
        "She has been asked for her secret since she was thirty. A gate is a promise "
        "that you keep every night. The rest of it, she says, is oil and a good lamp.",
        "A gate is a promise that you keep every night.",
    ),
    (
        "„Ein Tor ist ein Versprechen, das man jede Nacht hält“",
        "Nach ihrem Geheimnis fragt man sie seit vierzig Jahren, und sie sagt immer "
        "dasselbe: „Ein Tor ist ein Versprechen, das man jede Nacht hält.“ Der Rest "
        "sei Öl und eine gute Lampe.",
        "Ein Tor ist ein Versprechen, das man jede Nacht hält.",
    ),
    (
        "« Une écluse est une promesse que l'on tient chaque nuit »",
        "On lui demande son secret depuis quarante ans. « Une écluse est une promesse "
        "que l'on tient chaque nuit », répond-elle en cherchant ses lunettes.",
        "Une écluse est une promesse que l'on tient chaque nuit",
    ),
    (
        "Шлюз — это обещание, которое держишь каждую ночь",
        "Сорок лет её спрашивают, в чём секрет. Шлюз — это обещание, которое держишь "
        "каждую ночь. Остальное, говорит она, масло и хорошая лампа.",
        "Шлюз — это обещание, которое держишь каждую ночь.",
    ),
    (
        "Kapı, her gece yeniden tuttuğun bir sözdür, İzmir'de de burada da",
        "İlk günden beri sırrını soruyorlar. Kapı, her gece yeniden tuttuğun bir "
        "sözdür, İzmir'de de burada da. Gerisi yağ ile iyi bir lamba.",
        "Kapı, her gece yeniden tuttuğun bir sözdür, İzmir'de de burada da.",
    ),
    (
        "「水門は、毎晩守り続ける約束のようなものです」",
        "四十年間、秘訣を聞かれ続けてきた。答えはいつも同じだ。水門は、"
        "毎晩守り続ける約束のようなものです。あとは油と灯りがあればいい。",
        "水門は、毎晩守り続ける約束のようなものです。",
    ),
]


@pytest.mark.parametrize(("quote", "paragraph", "sentence"), INSIDE)
def test_a_pull_quote_repeats_a_sentence_inside_a_paragraph(
    quote: str, paragraph: str, sentence: str
) -> None:
    ((first, second, similarity),) = links(paragraph, quote)
    assert first == sentence
    assert second == quote
    assert similarity == pytest.approx(1.0, abs=1e-3)
    ((first, second, _),) = links(quote, paragraph)
    assert (first, second) == (quote, sentence)


def test_a_pull_quote_with_its_speaker() -> None:
    ((first, second, _),) = links(
        "Then the wind turned. The river counts, and it does not forget who owes it "
        "something. We waited for the morning, and the morning was long in coming.",
        "The river counts, and it does not forget who owes it something — Edith Pell",
    )
    assert first == "The river counts, and it does not forget who owes it something."
    assert second == "The river counts, and it does not forget who owes it something"


def test_a_caption_with_its_credit_and_without() -> None:
    caption = "Edith Pell walks to the gate with the iron key in her hand."
    ((first, second, similarity),) = links(
        f"{caption} Photograph: Ana Duarte/The Harbour Gazette", LINE, caption
    )
    assert (first, second, similarity) == (caption, caption, 1.0)


@pytest.mark.parametrize(
    ("headline", "teaser"),
    [
        (
            "Lock keeper opens the gates of the River Wenn for the last time",
            "Lock keeper opens the gates of the River Wenn one last time",
        ),
        (
            "Schleusenwärterin öffnet zum letzten Mal die Tore an der Wenn",
            "Schleusenwärterin öffnet zum letzten Mal alle Tore an der Wenn",
        ),
    ],
)
def test_a_teaser_with_a_word_changed(headline: str, teaser: str) -> None:
    ((first, second, similarity),) = links(headline, LINE, teaser)
    assert (first, second) == (headline, teaser)
    assert 0.85 <= similarity < 1


DIFFERENT = [
    (
        "Rain and a cold wind are expected in Leeds on Monday morning.",
        "Rain and a cold wind are expected in Hull on Tuesday morning.",
    ),
    (
        "Merrow Rovers beat the visitors from the coast by 3 goals to 1.",
        "Merrow Rovers beat the visitors from the coast by 2 goals to 1.",
    ),
    (
        "Photograph by Ana Duarte for The Harbour Gazette, all rights reserved",
        "Photograph by Imran Walsh for The Harbour Gazette, all rights reserved",
    ),
    (
        "Die Brücke über den Fluss bleibt bis zum Ende des Jahres gesperrt.",
        "Die Straße über den Fluss bleibt bis zum Ende des Jahres gesperrt.",
    ),
    (
        "The mayor of New Merrow, Ann Lee, said on Tuesday that she would wait.",
        "The mayor of New Merrow, Ann Lee, said on Tuesday that the box was bought "
        "in good faith, and that nobody had told her of the rain.",
    ),
    ("Read more about the river here", "Read more about the bridge here"),
    ("コメントを書くにはログインが必要です", "コメントを見るには登録が必要です"),
]


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_lines_that_are_merely_alike_are_not_linked(first: str, second: str) -> None:
    assert links(first, LINE, second) == []


def test_a_form_filled_in_many_times_links_nothing() -> None:
    words = ("grain", "timber", "copper", "barley", "cotton", "rubber")
    assert (
        links(
            *(
                f"the price of {word} rose again at the end of the week"
                for word in words
            )
        )
        == []
    )


def test_many_lines_of_the_same_words_end_soon() -> None:
    # Each pair of them shares its rare words; none is compared with all.
    lines = [f"harbour {at} council {at} minutes {at} published" for at in range(3000)]
    assert links(*lines) == []
