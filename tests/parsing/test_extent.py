"""What stands far below a story is no part of it."""

import newsconv
from newsconv.model import Furniture, Label, ListItem, Paragraph
from newsconv.model.text import block_text, content_text
from newsconv.model.walk import walk
from newsconv.parsing.document import Document
from newsconv.parsing.label import label
from newsconv.parsing.labelling.extent import amid, bare, beyond, listed, marked
from newsconv.parsing.segment import segment

MENU = ["furniture"] * 8
LONG = 400


def cut(labels: list[str], short: int = 100) -> list[str]:
    """Return the labels that are cut, each story block as long as it says."""
    sizes = [LONG if label == "paragraph" else short for label in labels]
    return [labels[at] for at in sorted(beyond(labels, sizes))]


def test_lines_far_below_are_cut() -> None:
    story = ["headline", "paragraph", "paragraph", "subhead", "paragraph"]
    below = ["subhead", "list_item", "pull_quote", "byline", "correction"]
    assert cut([*story, *MENU, *below]) == ["subhead", "list_item", "pull_quote"]
    assert cut([*story, *MENU[1:], "list_item"]) == []


def test_comments_divide_too() -> None:
    comments = ["comment_author", "comment_text"] * 4
    assert cut(["paragraph", *comments, "list_item"]) == ["list_item"]


ASKED = """\
La halle de Saint-Orme attend son toit

Par Odile Varenne
Publié le 4 décembre 2026 à 11h07

La halle de Saint-Orme n'a plus de toit depuis la tempête de novembre, et les \
marchands vendent sous des bâches que le vent emporte chaque samedi.

La présidente du comité a écrit au département. Elle demande :

- la pose d'une charpente neuve ;
- une aide pour les marchands du samedi ;
- le retour de l'horloge au fronton de la halle.

« Nous avons vendu des choux sous la neige », a-t-elle dit devant le conseil, qui \
votera le budget de la commune au mois de janvier.
"""


def test_the_last_item_ends_like_a_sentence() -> None:
    items = [
        (item.marker and item.marker.text, content_text(item.content))
        for item in walk(newsconv.parse(ASKED))
        if isinstance(item, ListItem)
    ]
    assert items == [
        ("-", "la pose d'une charpente neuve ;"),
        ("-", "une aide pour les marchands du samedi ;"),
        ("-", "le retour de l'horloge au fronton de la halle."),
    ]


def test_what_is_marked_like_the_items_above_is_one() -> None:
    item, told = "list_item", "paragraph"
    assert marked([item, item, told, told, told], ["-"] * 5) == {2: item, 3: item}
    assert marked([item, told, told], ["1.", "2.", "4."]) == {1: item}
    assert marked([item, told, told], ["•", "-", None]) == {}
    assert marked([item, "furniture", told], ["•", None, "•"]) == {}
    # Turns of a talk are paragraphs, most of them.
    assert marked([told, item, told, told], ["–"] * 4) == {}


def test_what_stands_above_is_not_cut() -> None:
    assert cut(["list_item", "subhead", *MENU, "paragraph"]) == []


def test_a_second_half_is_kept() -> None:
    story = ["paragraph", "paragraph"]
    assert cut([*story, *MENU, "paragraph"]) == []
    assert cut([*story, *MENU, "list_item", *MENU, "paragraph"]) == []
    assert cut([*story * 3, *MENU, "paragraph"]) == ["paragraph"]


def test_pictures_right_below_are_the_storys() -> None:
    assert cut(["paragraph", *MENU, "caption", "credit"]) == []
    assert cut(["paragraph", *MENU * 8, "caption", "credit"]) == ["caption", "credit"]


def test_a_text_without_a_story_is_left_as_it_is() -> None:
    assert cut(["headline", *MENU, "subhead"]) == []
    assert cut([]) == []


def test_sentences_between_paragraphs_are_told() -> None:
    labels = ["furniture", "paragraph", *["furniture"] * 4, "paragraph", "furniture"]
    names = [["sentences"] for _ in labels]
    names[3] = ["sentences", "furniture-share"]
    names[4] = ["ends-stop"]
    marginals = [{"paragraph": 0.3} for _ in labels]
    marginals[5] = {"paragraph": 0.2}
    assert amid(labels, names, marginals, [9] * 8) == {2: "paragraph"}
    assert amid(["furniture"], [["sentences"]], [{}], [9]) == {}


def test_one_sentence_between_paragraphs_needs_more_words() -> None:
    labels = ["paragraph", *["furniture"] * 4, "paragraph"]
    names = [["story-sentence"] for _ in labels]
    names[3] = ["story-sentence", "under-related"]
    marginals = [{"paragraph": 0.22} for _ in labels]
    marginals[4] = {"paragraph": 0.1}
    assert amid(labels, names, marginals, [40, 12, 11, 12, 12, 40]) == {1: "paragraph"}


def test_what_is_long_between_paragraphs_is_told() -> None:
    labels = ["paragraph", "furniture", "furniture", "paragraph", "furniture"]
    names: list[list[str]] = [[], [], ["furniture-paywall"], [], []]
    unlikely = [{"paragraph": 0.01} for _ in labels]
    assert amid(labels, names, unlikely, [40, 30, 30, 40, 30]) == {1: "paragraph"}
    assert amid(labels, names, unlikely, [40, 29, 30, 40, 30]) == {}


def dates(size: int, label: str = "furniture") -> tuple[list[str], list[list[str]]]:
    """Return the labels and the cues of a story and so many parallel lines below it."""
    labels = ["headline", "paragraph", "furniture", *[label] * size, "furniture"]
    return labels, [[], [], [], *[["parallel"] for _ in range(size)], ["menu-run"]]


def test_a_list_right_below_the_story_is_its_own() -> None:
    labels, names = dates(6)
    sizes = [8, 40, 3, *[5] * 6, 2]
    found = listed(labels, names, sizes)
    assert found == {2: "subhead", **dict.fromkeys(range(3, 9), "list_item")}
    sizes[2] = 9
    assert 2 not in listed(labels, names, sizes)


def test_a_menu_a_share_bar_and_a_far_list_are_not() -> None:
    labels, names = dates(5)
    assert listed(labels, names, [5] * len(labels)) == {}
    labels, names = dates(6)
    names[5] = ["parallel", "furniture-share"]
    assert listed(labels, names, [5] * len(labels)) == {}
    labels, names = dates(6)
    far = ["headline", "paragraph", *["furniture"] * 5, *labels[3:]]
    nothing: list[list[str]] = [[] for _ in range(4)]
    assert listed(far, nothing + names, [5] * len(far)) == {}


def test_a_list_right_below_the_headline_is_the_story() -> None:
    labels = ["headline", "date", *["furniture"] * 6]
    names = [[], [], *[["parallel"] for _ in range(6)]]
    assert set(listed(labels, names, [5] * 8)) == set(range(2, 8))


def test_what_is_missed_of_a_list_is_as_the_rest() -> None:
    labels = ["headline", *["paragraph"] * 4, "furniture", "caption", "paragraph"]
    names = [[], *[["parallel"] for _ in range(7)]]
    assert listed(labels, names, [5] * 8) == {5: "paragraph"}


BARE = ["headline", "byline", "furniture", "furniture", "furniture", "paragraph"]


def parts(labels: list[str], *, forms: int = 0) -> dict[int, str]:
    """Return what is made of a text's lines, so many more of which are a page's."""
    labels = [*labels, *["furniture"] * forms]
    names = [["ends-open"] for _ in labels]
    names[2] = ["ends-stop"]
    for at in range(len(labels) - forms, len(labels)):
        names[at] = ["furniture-share"]
    marginals = [{"furniture": 0.9, "subhead": 0.0} for _ in labels]
    marginals[3]["subhead"] = 0.1
    return bare(labels, names, marginals, [50] * len(labels))


def test_the_lines_of_a_text_that_no_page_is_around_are_its_own() -> None:
    assert parts(BARE) == {2: "paragraph", 3: "subhead", 4: "list_item"}
    assert parts(BARE, forms=1) == parts(BARE)


def test_where_a_page_is_around_they_are_not() -> None:
    assert parts(BARE, forms=2) == {}
    assert parts(["furniture"] * 4 + BARE) == {}


def test_where_most_is_a_story_they_are_not() -> None:
    assert parts([*BARE, *["paragraph"] * 3]) == {}


RECIPE = """\
Rezept: Apfelkuchen vom Blech
20.11.2026, 09:30 Uhr
Von Jana Petersen

Apfelkuchen geht immer. Dieses Rezept stammt aus einem alten Heft, das in Husum auf \
einem Dachboden lag, und es kommt mit wenig aus.

Zutaten
1 kg säuerliche Äpfel
250 g Mehl
125 g Butter
3 Eier
1 Prise Salz

Zubereitung
Äpfel schälen, vierteln und in Spalten schneiden.
Butter, Zucker und Eier schaumig rühren. Mehl und Backpulver unterheben.
Den Teig auf ein Blech streichen, mit Äpfeln belegen und 35 Minuten backen.
"""


def test_a_recipe_is_kept() -> None:
    article = newsconv.parse(RECIPE)
    told = " ".join(block_text(each) for each in article.body)
    for line in RECIPE.splitlines()[6:]:
        assert line in told
    assert not article.furniture


PAGE = """\
Harbour seals return to the Ansel estuary

By Ana Rios
20 November 2026

For the first time in thirty years grey seals have been counted in the Ansel estuary, \
the county's wildlife trust said on Friday.

Volunteers saw fourteen of them on a sandbank below the old ferry pier, two of \
them pups.

"We had to count three times before we believed it," said Priya Nair, who leads \
the trust.

The trust asks walkers to keep dogs on a lead and to stay a hundred metres away.

Most read
Bridge stays shut
Ferry off again
School meals up
Snow by Sunday
Rovers draw
Choir at 100
Market moves
Harbour fire
Contact us
About us

Sign up for the morning letter

You will get a letter from us at six each morning, and can end it whenever you like.

An error has occurred. Your address could not be saved, please try it again later.

Thank you. We have sent you a message, please follow the link in it to be on the list.
"""


def test_a_forms_sentences_are_no_part_of_the_story() -> None:
    article = newsconv.parse(PAGE)
    told = [block_text(each) for each in article.body if isinstance(each, Paragraph)]
    assert [text.split()[0] for text in told] == ["For", "Volunteers", '"We', "The"]
    apart = [node.text for node in walk(article) if isinstance(node, Furniture)]
    assert any(text.startswith("An error has occurred.") for text in apart)


def test_a_label_by_hand_is_kept_far_below() -> None:
    line = (
        "Thank you. We have sent you a message, please follow the link in it to be on"
    )
    document = Document(segment(PAGE))
    at = next(
        at for at, block in enumerate(document.blocks) if block.text.startswith(line)
    )
    told = label(document, given={at: Label.PARAGRAPH})[at]
    assert told.label is Label.PARAGRAPH
    assert told.decision.confidence > 0.99
    assert label(document)[at].label is Label.FURNITURE
