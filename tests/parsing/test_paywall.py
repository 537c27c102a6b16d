"""What keeps the rest of a story for subscribers is no sentence of it."""

import pytest

import newsconv
from newsconv.model import Furniture, FurnitureKind, Paragraph, Subhead
from newsconv.model.text import block_text
from newsconv.model.walk import walk
from newsconv.parsing.cues.furniture import kind_of
from newsconv.parsing.cues.paywall import is_paywall

CUT_SHORT = """\
Le pont de Gréville rouvre, trois ans après l'incendie

Publié le 20 novembre 2026 à 06h00

Les premières voitures ont passé le pont mardi à l'aube. Pendant trois ans, les
habitants de la rive gauche avaient fait vingt kilomètres pour acheter du pain.

« On ne va pas se mentir, on avait cessé d'y croire », dit Jeanne Hamelin, boulangère.

Il vous reste 62.4% de cet article à lire. La suite est réservée aux abonnés.
"""


def test_a_story_ends_where_the_rest_is_for_subscribers() -> None:
    article = newsconv.parse(CUT_SHORT)
    told = [block_text(each) for each in article.body if isinstance(each, Paragraph)]
    assert [text.split()[0] for text in told] == ["Les", "«"]
    kinds = [each.kind for each in walk(article) if isinstance(each, Furniture)]
    assert kinds == [FurnitureKind.SIGN_UP]


@pytest.mark.parametrize(
    "line",
    [
        "This article is for subscribers only.",
        "To continue reading, subscribe now.",
        "You have 2 free articles left this month.",
        "You've reached your limit of free articles.",
        "Article réservé aux abonnés",
        "Pour lire la suite de cet article, abonnez-vous dès 1 €",
        "Dieser Artikel ist nur für Abonnenten.",
        "Jetzt weiterlesen mit Kurier Plus",
        "Contenido exclusivo para suscriptores",
        "¿Ya eres suscriptor?",
        "Conteúdo exclusivo para assinantes",
        "Questo articolo è riservato agli abbonati",
        "Dit artikel is alleen voor abonnees",
        "Endast för prenumeranter",
        "Denne saken er for abonnenter",
        "Artiklen er forbeholdt abonnenter",
        "Tämä artikkeli on vain tilaajille.",
        "Pozostało 73% tekstu",
        "Pokračování článku pouze pro předplatitele",
        "Материал доступен только подписчикам",
        "Матеріал доступний лише передплатникам",
        "Bu içerik abonelere özel",
        "هذا المحتوى متاح للمشتركين فقط",
        "למנויים בלבד",
        "剩余 62% 内容，订阅后继续阅读",
        "この記事は有料記事です。残り312文字",
        "이 기사는 유료 회원 전용입니다",
    ],
)
def test_such_lines_ask_to_sign_up(line: str) -> None:
    assert is_paywall(line.lower())
    assert kind_of(line) is FurnitureKind.SIGN_UP


@pytest.mark.parametrize(
    "line",
    [
        "This article is about subscribers who left.",
        "Subscribers only found out on Friday that the paper would close.",
        "You have two free hands, she told him.",
        "Log in the river blocks two boats",
        "Il vous reste à trouver un toit, a dit le maire.",
        "La suite de l'histoire est connue.",
        "Sie haben kein Abschlusszeugnis.",
        "Para seguir leyendo a Borges, dice, hay que tener tiempo.",
        "Kun for fem år siden var her skov.",
        "Осталось 30% зрителей.",
        "本文を書いたのは高田さんだ",
        "有料化に反対する声も多い。",
        "유료 도로 통행료가 오른다",
    ],
)
def test_a_storys_sentence_is_none(line: str) -> None:
    assert not is_paywall(line.lower())


def test_a_quotation_over_a_paragraph_is_no_other_storys_link() -> None:
    article = newsconv.parse(
        """\
Der Deich, den keiner haben will

Von Katrin Seibold
19.11.2026, 17:30 Uhr

Der Bürgermeister kämpft seit acht Jahren für einen neuen Deich. Am Dienstag hat ihm
das Verwaltungsgericht Recht gegeben: Der Beschluss ist gültig.
Lesen Sie auch
Regenrekord im Oktober: Wo die Pegel noch steigen
„Ein Urteil gegen die Natur“
In Wehrstedt hört man das anders. „Das Wasser verschwindet ja nicht“, sagt die
Ortsvorsteherin Gisela Brandt. „Es kommt dann eben zu uns.“

Die Gemeinde will in Berufung gehen. Die Frist läuft am 20. Dezember ab.
"""
    )
    heads = [block_text(each) for each in article.body if isinstance(each, Subhead)]
    assert heads == ["„Ein Urteil gegen die Natur“"]
