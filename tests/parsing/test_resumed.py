"""A short story goes on below the box that interrupts it, on a page too."""

import newsconv
from newsconv.model.text import headline_text
from newsconv.parsing.labelling.resumed import going_on, resumed
from tests.parsing.told import furniture, paragraphs, subheads

TOYS = """\
Spielzeugbauer Kehrmann gibt nach 140 Jahren auf

Der Hersteller von Holzeisenbahnen findet keinen Käufer. 96 Beschäftigte verlieren \
ihre Arbeit – und ein Dorf seinen größten Steuerzahler.

Aus Grünhain berichtet Thilo Rasch

05.03.2026, 14.20 Uhr

Um 10.15 Uhr wurde es still in Halle 2. Insolvenzverwalterin Petra Schönfuß hatte auf \
eine Palette steigen müssen, damit alle sie sahen, und dann sagte sie, was die meisten \
schon ahnten: Es gibt keinen Käufer.

Kehrmann baut seit 1886 Eisenbahnen aus Buchenholz. In den besten Jahren arbeiteten \
hier 400 Menschen, zuletzt waren es noch 96.

Billige Kopien aus Fernost

Das Ende hat sich abgezeichnet. Seit 2019 ist der Umsatz um die Hälfte gefallen, auf \
zuletzt 7,1 Millionen Euro. Im Internet kosten Nachbauten ein Fünftel davon.

Mehr zum Thema

Holzpreise: Warum Buche so teuer ist

Teddys aus Thüringen: Wie ein Bär Millionär wurde

»Wir haben zu lange geglaubt, dass Qualität sich von allein verkauft«, sagt \
Betriebsrätin Manuela Seifert.

Der letzte Interessent springt ab

Noch im Januar gab es Hoffnung. Ein Unternehmer aus Tschechien war dreimal im Werk, \
zuletzt mit einem Architekten. Dann schickte er eine E-Mail mit zwei Sätzen.

Am 31. März gehen die Maschinen aus. Danach wird versteigert.
"""


def test_a_story_goes_on_below_several_links() -> None:
    article = newsconv.parse(TOYS)
    assert paragraphs(article)[-1].startswith("Am 31. März")
    assert len(paragraphs(article)) == 6
    assert subheads(article) == [
        "Billige Kopien aus Fernost",
        "Der letzte Interessent springt ab",
    ]
    assert furniture(article)[-2:] == [
        "Holzpreise: Warum Buche so teuer ist",
        "Teddys aus Thüringen: Wie ein Bär Millionär wurde",
    ]


MENU = (
    "Zum Inhalt springen\nMenü\nStartseite\nPolitik\nWirtschaft\nSport\nKultur\nAbo\n"
)
FOOT = "Zur Startseite\nTeilen\nDatenschutz\nImpressum\nAGB\nKontakt\nMediadaten\n"
PENSIONS = f"""\
{MENU}
Die Kommission der Mutlosen
Monatelang hat das Gremium gerechnet. Herausgekommen ist ein Papier, mit dem die \
Regierung machen kann, was sie will: nichts.
Von Cornelia Fricke, Berlin
9. März 2026, 18:58 Uhr
Lesezeit: 3 Min.
Hören
Merken
Drucken
Es gibt Berichte, die ein Land verändern, und es gibt Berichte, die in einer \
Schublade landen. Dieser hier wird beides nicht schaffen. Er wird liegen bleiben.
Dabei war der Auftrag klar. Die Kommission sollte sagen, wie die Rente bis 2045 \
bezahlt werden kann, wenn auf zwei Beitragszahler ein Rentner kommt.
Exklusiv für Abonnenten
Altersvorsorge
»Wer mit 30 anfängt, hat gewonnen«
Stattdessen listet das Papier auf 284 Seiten elf Varianten auf, von denen jede drei \
Untervarianten hat. Eine Empfehlung sucht man vergebens.
Jeder durfte sein Steckenpferd reiten
Das liegt an der Besetzung. Die Arbeitgeber wollten ein höheres Rentenalter, die \
Gewerkschaften höhere Beiträge, und die Wissenschaft wollte vor allem zitiert werden.
Am Ende durfte jeder sein Steckenpferd reiten, und die Vorsitzenden schrieben mit.
Was jetzt passieren müsste
Die Regierung hat noch zwei Jahre. Sie könnte eine der elf Varianten nehmen und ein \
Gesetz daraus machen. Das wäre mutig, und es wäre das Ende der Koalition.
{FOOT}"""


def test_a_short_story_goes_on_below_a_box_on_a_page() -> None:
    article = newsconv.parse(PENSIONS)
    assert headline_text(article) == "Die Kommission der Mutlosen"
    assert [text.partition(" ")[0] for text in paragraphs(article)] == [
        *("Es", "Dabei", "Stattdessen", "Das", "Am", "Die"),
    ]
    assert subheads(article) == [
        "Jeder durfte sein Steckenpferd reiten",
        "Was jetzt passieren müsste",
    ]


STORY = ["headline", "paragraph", "paragraph", "paragraph"]
TEXT = ["whole-sentence", "among-prose"]


def test_titles_below_a_pointer_do_not_count() -> None:
    labels = [*STORY, *["furniture"] * 4]
    names = [[], [], [], [], ["furniture-related"], [], [], ["whole-sentence"]]
    marginals = [{"paragraph": 0.06} for _ in labels]
    assert going_on(labels, names, marginals) == {7: "paragraph"}
    names[5] = ["ends-stop"]
    assert going_on(labels, names, marginals) == {}


def test_what_resumes_is_running_text_of_a_short_story() -> None:
    labels = [*STORY, *["furniture"] * 5]
    names = [[], [], [], [], [], TEXT, ["title-case"], TEXT, ["story-sentence"]]
    marginals = [{"paragraph": 0.15} for _ in labels]
    prose = ["among-prose" in here for here in names]
    sizes = [5] * len(labels)

    def found() -> dict[int, str]:
        return resumed(labels, names, marginals, prose, sizes)

    assert found() == {
        5: "paragraph",
        6: "subhead",
        7: "paragraph",
        8: "paragraph",
    }
    names[6] = ["furniture-advert"]
    assert 6 not in found()
    names[7] = [*TEXT, "glued"]
    assert found() == {5: "paragraph"}
    labels[4] = "tagline"
    assert found() == {}
    labels[:1] = ["paragraph"] * 8
    assert resumed(labels, [[]] * 16, [{}] * 16, [True] * 16, [5] * 16) == {}
