"""Where a story ends: what goes on after a link, who wrote it, which agency's it is."""

import pytest

import newsconv
from newsconv.model import AgencyTail, ListItem, Tagline
from newsconv.model.text import block_text, content_text
from newsconv.model.walk import walk
from newsconv.parsing.labelling.extent import under_words
from newsconv.parsing.labelling.resumed import going_on
from tests.parsing.told import furniture, paragraphs, subheads

FERRY = """\
Ferja til Skarvøya innstilt i to døgn

Av Tone Lie

18. nov. 2026 kl. 09:12

Ferja mellom Skarvøya og fastlandet er innstilt etter at en bølge slo inn baugporten \
natt til onsdag. Ingen av de 14 om bord ble skadd, opplyser rederiet.

– Det smalt som et skudd, sier kaptein Odd Nes, som har ført ferja i elleve år.

Rederiet har leid inn et annet fartøy, som ventes til øya torsdag ettermiddag.

Les også

Slik gikk det da ferja lå stille i 2019

Skolen på øya holder stengt resten av uka.
"""


def test_a_story_goes_on_after_a_link() -> None:
    article = newsconv.parse(FERRY)
    assert paragraphs(article)[-1] == "Skolen på øya holder stengt resten av uka."
    assert "Slik gikk det da ferja lå stille i 2019" in furniture(article)


def test_what_goes_on_is_near_and_a_sentence() -> None:
    story = ["headline", *["paragraph"] * 6]
    labels = [*story, *["furniture"] * 6]
    names: list[list[str]] = [[] for _ in story]
    names += [["whole-sentence"] for _ in range(6)]
    marginals = [{"paragraph": 0.2} for _ in labels]
    assert going_on(labels, names, marginals) == dict.fromkeys(
        range(7, 13), "paragraph"
    )
    names[8] = ["whole-sentence", "furniture-sign-up"]
    names[9] = ["whole-sentence", "under-related"]
    marginals[10] = {"paragraph": 0.09}
    assert going_on(labels, names, marginals) == {7: "paragraph"}
    # On a whole page it is a teaser.
    assert going_on([*labels, *["furniture"] * 20], [*names, *[[]] * 20], []) == {}
    assert going_on(["paragraph"] * 2, [[]] * 2, [{}] * 2) == {}


def test_comments_and_tails_end_a_story() -> None:
    for end in ("comment_text", "agency_tail", "correction"):
        labels = [*["paragraph"] * 4, end, "furniture"]
        names = [["whole-sentence"] for _ in labels]
        assert going_on(labels, names, [{"paragraph": 0.4} for _ in labels]) == {}


SIGNED = """\
Kirche will Glocke zurück

Von Merle Osterloh

Die Gemeinde Sandwarf fordert die Glocke zurück, die 1942 zum Einschmelzen abgegeben \
und vor einem Jahr in einer Scheune gefunden wurde.

Der Besitzer der Scheune sagte am Montag, er wolle zuerst mit dem Pastor sprechen.

Ein Gutachten soll bis Ostern klären, wem die Glocke gehört.

{end}
"""


@pytest.mark.parametrize(
    "end",
    [
        "Merle Osterloh schreibt seit zehn Jahren über die Dörfer an der Küste.",
        "• Merle Osterloh, 41, kam über das Radio zur Zeitung.",
        "Merle Osterloh hört noch das Läuten von St. Nikolai.",
    ],
)
def test_who_signs_a_story_is_told_of_at_its_end(end: str) -> None:
    article = newsconv.parse(SIGNED.format(end=end))
    (tagline,) = (node for node in article.body if isinstance(node, Tagline))
    assert block_text(tagline) == end


@pytest.mark.parametrize(
    "end",
    [
        "Merle Osterlohs Vater hatte sie noch läuten hören.",
        "Pastor Merle Osterloh hört noch das Läuten von St. Nikolai.",
        "Jan Petersen hört noch das Läuten von St. Nikolai.",
    ],
)
def test_others_at_the_end_are_the_storys(end: str) -> None:
    article = newsconv.parse(SIGNED.format(end=end))
    assert not [node for node in article.body if isinstance(node, Tagline)]


@pytest.mark.parametrize("sign", ["TT", "STT", "/ritzau/", "dpa", "PAP"])
def test_an_agency_alone_below_the_story(sign: str) -> None:
    article = newsconv.parse(SIGNED.format(end=sign))
    (tail,) = (node for node in article.body if isinstance(node, AgencyTail))
    assert block_text(tail) == sign


SOUP = """\
Kürbissuppe mit Birne

Von Ilse Brandner

Zutaten für 4 Personen

1 kleiner Hokkaido-Kürbis
2 reife Birnen
1 Stück Ingwer
600 ml Gemüsebrühe

Zubereitung

Den Kürbis waschen, entkernen und in grobe Würfel schneiden. Die Birnen schälen.

Alles in der Brühe weich kochen, etwa 20 Minuten, und mit dem Stabmixer pürieren. Mit \
Salz und etwas Zitronensaft abschmecken.
"""


def test_what_a_recipe_takes_is_a_list() -> None:
    article = newsconv.parse(SOUP)
    items = [
        content_text(node.content)
        for node in walk(article)
        if isinstance(node, ListItem)
    ]
    assert items == [
        "1 kleiner Hokkaido-Kürbis",
        "2 reife Birnen",
        "1 Stück Ingwer",
        "600 ml Gemüsebrühe",
    ]
    assert subheads(article) == ["Zutaten für 4 Personen", "Zubereitung"]


def test_lines_under_such_a_word_need_the_story_below() -> None:
    labels = ["headline", "paragraph", *["furniture"] * 3, "paragraph"]
    names = [[], [], ["section-word"], [], ["whole-sentence"], []]
    assert under_words(labels, names) == {
        2: "subhead",
        3: "list_item",
        4: "paragraph",
    }
    assert under_words(labels[:-1], names[:-1]) == {}
    names[3] = ["furniture-share"]
    assert under_words(labels, names) == {}
    assert under_words(["furniture", "paragraph"], [["section-word"], []]) == {}


READERS = """\
Most w Rudzie zamknięty do wiosny

Ewa Dudek

18 listopada 2026, 13:27

Most nad Rudą będzie zamknięty do kwietnia, bo przegląd wykazał pęknięcia w dwóch \
przęsłach. Objazd prowadzi przez Lipiny i liczy 14 kilometrów.

– Nie możemy ryzykować – powiedział w środę wójt Adam Sroka. Gmina ma na to 3 mln zł.

Komentarze (2)

rowerzysta_88

Czternaście kilometrów, żeby dojechać do szkoły. Brawo, panie wójcie.

Odpowiedz

Mieszkaniec Lipin

Teraz cały ruch pójdzie pod naszymi oknami. Kto za to odpowie?

Odpowiedz
"""


def test_a_handle_in_small_letters_is_a_readers_name() -> None:
    comments = newsconv.parse(READERS).comments
    assert comments is not None
    names = [each.author and each.author.text for each in comments.items]
    assert names == ["rowerzysta_88", "Mieszkaniec Lipin"]
    assert not comments.uncertain


def test_a_pointer_is_no_paragraph() -> None:
    pointer = "Läs mer: Så byggdes den första slussen"
    article = newsconv.parse(
        FERRY.replace("Les også\n\nSlik gikk", pointer + "\n\nSlik")
    )
    assert pointer in furniture(article)
