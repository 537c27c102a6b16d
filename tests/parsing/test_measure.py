"""What a recipe takes, with its measures and without a word over the list."""

import pytest

import newsconv
from newsconv.model import ListItem
from newsconv.model.text import content_text
from newsconv.model.walk import walk
from newsconv.parsing.cues.measure import notice
from newsconv.parsing.document import Document
from newsconv.parsing.labelling.extent import ingredients
from newsconv.parsing.noticing import names_of, noticed_by
from newsconv.parsing.segment import segment
from tests.parsing.told import furniture, paragraphs

TART = """\
Aller au contenu
Menu
Recettes
Se connecter
Accueil
Cuisine
Tarte aux poireaux et au chèvre
Par Hélène Vasseur
Publié le 12 mars 2026
Partager
1 pâte brisée
3 poireaux
2 c. à s. d'huile d'olive
150 g de chèvre frais
3 œufs
20 cl de crème
1 pincée de muscade
Sel, poivre
Préchauffez le four à 180 °C. Lavez et émincez les poireaux, faites-les fondre dix \
minutes à la poêle avec l'huile.
Battez les œufs avec la crème et la muscade, salez, poivrez, versez sur les poireaux \
et le chèvre et enfournez 35 minutes.
À lire aussi
Dix soupes pour l'hiver
Mentions légales
"""


def test_what_a_recipe_takes_needs_no_word_over_it() -> None:
    article = newsconv.parse(TART)
    items = [
        content_text(node.content)
        for node in walk(article)
        if isinstance(node, ListItem)
    ]
    assert items[0] == "1 pâte brisée"
    assert items[-1] == "Sel, poivre"
    assert len(items) == 8
    assert len(paragraphs(article)) == 2
    assert "Dix soupes pour l'hiver" in furniture(article)


def _names(*lines: str) -> list[list[str]]:
    document = Document(segment("\n\n".join(lines)))
    return names_of(noticed_by((notice,), document))


@pytest.mark.parametrize(
    "line",
    [
        "3 tbsp olive oil",
        "2 x 400g tins white beans, drained",
        "1/2 cup sugar",
        "½ TL Salz",
        "1-2 Zehen Knoblauch",
        "250 g de farine",
        "2 cucharadas de aceite",
        "1 łyżeczka soli",
        "2 msk smör",
        "しょうゆ 大さじ2",
        "だし 200ml",
    ],
)
def test_measures_of_kitchens(line: str) -> None:
    assert _names(line) == [["measured"]]


def test_other_lines_have_none() -> None:
    assert _names("1 lemon, sliced") == [["amount"]]
    assert _names("Salt and pepper", "2026", "5:30", "2nd place") == [[], [], [], []]


def test_three_measures_make_a_list() -> None:
    labels = ["headline", *["furniture"] * 5, "paragraph"]
    names = [[], ["measured"], ["amount"], [], ["measured"], ["measured"], []]
    sizes = [3] * 7
    lines = dict.fromkeys(range(1, 6), "list_item")
    assert ingredients(labels, names, sizes) == lines
    names[5] = ["amount"]
    assert ingredients(labels, names, sizes) == {}
    names[2] = ["measured"]
    names[3] = ["furniture-share"]
    assert ingredients(labels, names, sizes) == {}
    names[3] = []
    names[5] = []
    # What stands right over what to do with it is the last of it.
    assert ingredients(labels, names, sizes) == lines
    assert ingredients(labels[1:], names[1:], sizes[1:]) == {}
