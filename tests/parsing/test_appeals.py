"""What asks readers to write or to follow is no sentence of a story."""

import pytest

import newsconv
from newsconv.model import FurnitureKind, Paragraph
from newsconv.model.text import block_text, headline_text
from newsconv.parsing.cues.appeals import is_appeal
from newsconv.parsing.cues.furniture import kind_of


@pytest.mark.parametrize(
    "line",
    [
        "Do you have a story the Merrow Record should cover?",
        "• Do you have an opinion on the issues raised? Please click here.",
        "Got a tip? Email tips@record.example",
        "You can follow the Merrow Record on Facebook or Instagram.",
        "Follow the Record's coverage of floods at https://record.example/floods",
        "Sie haben einen Fehler gefunden? Schreiben Sie uns.",
        "Vous avez repéré une erreur ? Écrivez-nous",
        "Puedes seguir a EL FARO Cultura en Facebook y X.",
        "Masz dla nas ciekawy temat? Napisz do nas: redakcja@zarzecze.example",
        "Нашли опечатку? Выделите её и нажмите Ctrl+Enter",
        "Heb je een tip? Mail ons.",
        "Har du ett tips?",
        "Máte tip na článek?",
    ],
)
def test_such_lines_say_whom_to_write_to(line: str) -> None:
    assert is_appeal(line.lower())
    assert kind_of(line) is FurnitureKind.CONTACT


@pytest.mark.parametrize(
    "line",
    [
        "Do you have a car? he asked.",
        "Have a look at the river, she said.",
        "If you have water in the cellar, call the council.",
        "If you have seen the boy, please contact the police.",
        "You can follow the river on foot.",
        "Follow the money, the saying goes.",
        "Follow her on X @joannapell",
        "Sie haben einen Fehler gemacht, sagt der Richter.",
        "Vous avez une minute, a dit le maire.",
        "Hai una storia d'amore?",
        "Máte pravdu, řekl starosta.",
    ],
)
def test_a_storys_sentence_is_none(line: str) -> None:
    assert not is_appeal(line.lower())


COLUMN = """\
Opinion Jill Sarno
The best thing about my town is that nothing works
Jill Sarno
Fri 20 Nov 2026 07.00 GMT

My neighbour Frank has been repairing the church clock since 2011. It is wrong every \
day, but never twice in the same way.

I used to find this funny. Then, last winter, the pool boiler failed, and I watched \
forty people I had never met form a chain to carry towels.

• Do you have an opinion on the issues raised in this article? If you would like to \
submit a response of up to 300 words by email, please click here.
"""


def test_a_column_has_its_own_headline_and_nothing_below() -> None:
    article = newsconv.parse(COLUMN)
    assert headline_text(article) == (
        "The best thing about my town is that nothing works"
    )
    told = [block_text(each) for each in article.body if isinstance(each, Paragraph)]
    assert [text.split()[0] for text in told] == ["My", "I"]
