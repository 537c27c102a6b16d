"""Lines whose form says what they are, in texts unlike those that models know."""

import pytest

import newsconv
from newsconv.model import Article, Figure, Furniture, Paragraph, Subhead
from newsconv.model.text import author_names, block_text, content_text, headline_text
from newsconv.model.walk import walk
from newsconv.parsing.fields.credit import read_credit, split_credit
from newsconv.parsing.labelling.forms import by_form


def paragraphs(article: Article) -> list[str]:
    return [block_text(each) for each in article.body if isinstance(each, Paragraph)]


def subheads(article: Article) -> list[str]:
    return [block_text(each) for each in article.body if isinstance(each, Subhead)]


def furniture(article: Article) -> list[str]:
    return [node.text for node in walk(article) if isinstance(node, Furniture)]


EXCLUSIVE = """\
Tylko u nas
Kraj
Most w Zarzeczu stoi, ale nikt nim nie przejedzie
Inwestycja za 38 mln zł czeka na 120 metrów drogi. Gmina i powiat spierają się od \
roku.
Opracowanie: Marek Lisowski
Data utworzenia: 19 listopada 2026, 8:40
Barierki, latarnie, nawet ścieżka rowerowa – wszystko gotowe. Brakuje tylko drogi. \
„Wygląda to jak żart, ale nikomu nie jest do śmiechu” – mówi sołtyska Halina Gaweł.
Starosta Jerzy Pilch twierdzi, że dojazd miała wybudować gmina. – Umowa jest jasna, \
par. 7 ust. 2 – podkreśla.
Sprawą zajął się wojewoda. Rozstrzygnięcie ma zapaść w grudniu.
"""
TRAIL = """\
الرئيسية / اقتصاد
مزارعو الزيتون في الجبل: موسم بلا مطر وأسعار بلا سقف
بيروت - مريم خوري
الجمعة 20 تشرين الثاني 2026 | 07:45
يقف أبو فادي تحت شجرة زرعها جدّه قبل مئة عام، ويعدّ الحبات بأصابعه. "في العام \
الماضي ملأنا سبعين كيساً، وهذا العام عشرين"، يقول المزارع البالغ من العمر 66 عاماً.
وبحسب وزارة الزراعة، تراجع الإنتاج هذا العام بنسبة 55 في المئة، بينما ارتفع سعر \
صفيحة الزيت إلى 180 دولاراً.
"""


@pytest.mark.parametrize(
    ("text", "headline", "author"),
    [
        (
            EXCLUSIVE,
            "Most w Zarzeczu stoi, ale nikt nim nie przejedzie",
            "Marek Lisowski",
        ),
        (TRAIL, "مزارعو الزيتون في الجبل: موسم بلا مطر وأسعار بلا سقف", "مريم خوري"),
    ],
    ids=["a rubric", "the trail to a page"],
)
def test_what_stands_over_a_headline_is_none(
    text: str, headline: str, author: str
) -> None:
    article = newsconv.parse(text)
    assert headline_text(article) == headline
    assert author_names(article) == (author,)


EXPLAINER = """\
The bridge levy, explained

By Ana Rios
November 20, 2026

Merrow votes on Sunday on a levy for its three bridges. Here is what is known about \
it, and what is not.
What is the levy for?
Two of the three bridges need new bearings, the city says. The third, at Fern Lane, \
has a crack in its pier.
Who pays it?
Everybody who owns a house or a flat pays 40 crowns a year, for six years. Tenants \
pay nothing, unless their landlord raises the rent.
What if it fails?
Then the bridge at Fern Lane closes in March. "We have no other money for it," said \
the treasurer, Priya Nair.
When are results due?
The count begins at eight on Sunday evening. A result is expected before midnight, \
the clerk's office said.
"""


def test_questions_that_are_alike_are_labelled_alike() -> None:
    article = newsconv.parse(EXPLAINER)
    asked = [
        "What is the levy for?",
        "Who pays it?",
        "What if it fails?",
        "When are results due?",
    ]
    assert subheads(article) == asked


LIVE = """\
Storm Petra: thousands without power as bridge closes – as it happened
Updated 21 Nov 2026, 23:10
Maya Lindt
Key events
21m ago Bridge stays shut overnight
2h ago 14,000 homes without power
4h ago Ferry services cancelled
Engineers have found a crack in the third pier of the Harlow bridge. "It's the \
width of a coin, but we don't take chances," said the council's chief engineer, \
Priya Nair.
The network operator says crews can't go up the poles until the gusts drop below \
60mph. Some 14,000 homes are without power, down from 22,000 at noon.
"""


def test_a_live_blogs_links_are_no_dates() -> None:
    article = newsconv.parse(LIVE)
    links = ["21m ago Bridge stays shut overnight", "4h ago Ferry services cancelled"]
    assert all(link in furniture(article) for link in links)


SHORT = """\
Le pont de Gréville rouvre

Les premières voitures ont passé le pont mardi à l'aube. Pendant trois ans, les
habitants de la rive gauche avaient fait vingt kilomètres pour acheter du pain.

« On avait cessé d'y croire », dit Jeanne Hamelin, boulangère.
"""


def test_one_broken_sentence_is_joined() -> None:
    assert [text.split()[:3] for text in paragraphs(newsconv.parse(SHORT))] == [
        ["Les", "premières", "voitures"],
        ["«", "On", "avait"],
    ]


def test_a_headline_is_not_joined_to_its_byline() -> None:
    article = newsconv.parse(
        "County votes to close two libraries and to keep Sunday hours at a third\n"
        "by Dana Whitcomb\n\n"
        "Two of the county's smallest libraries will close in January.\n"
    )
    assert author_names(article) == ("Dana Whitcomb",)


def test_a_credit_for_an_outlet_in_quotation_marks() -> None:
    caption = "À Roubaix, le 17 novembre 2026. ADA PELL POUR « LE COURRIER »"
    split = split_credit(caption)
    assert split is not None
    assert caption[split.start : split.end] == "ADA PELL POUR « LE COURRIER »"
    parties = read_credit(caption[split.start :], split.start).chain
    assert [party.name for party in parties] == ["ADA PELL", "LE COURRIER"]


def test_who_is_seen_took_no_picture() -> None:
    credit = read_credit("GRAPHIC: Photo of Arthur and Dora Bell (AP)", 0)
    assert [party.name for party in credit.chain] == ["AP"]


def test_a_credit_glued_to_its_caption() -> None:
    caption = "Carmen Ruiz, en la taquilla del cine, el martes.Samuel Ortega"
    split = split_credit(caption)
    assert split is not None
    assert caption[split.start : split.end] == "Samuel Ortega"
    assert split_credit("He said so on Tuesday.Read More") is None


PLAN = """\
Правительство утвердило план паводковой защиты Зареченска
20 ноября 2026, 14:32
Фото: Илья Громов / «Вестник»
Правительство области утвердило план защиты Зареченска от паводка стоимостью 1,8 млрд \
рублей. Об этом сообщила пресс-служба губернатора.
«Дамбу начнём строить в марте, не дожидаясь половодья», — заявил вице-губернатор Олег \
Сафин на совещании 20 ноября. По его словам, подрядчик уже выбран.
"""


def test_who_took_the_picture_did_not_write() -> None:
    assert author_names(newsconv.parse(PLAN)) == ()


FERRY = """\
老桥拆了，摆渡人老周又上岗了
2026-11-20 08:15 来源：江城晚报
本报讯（记者 陈亦舟）昨日清晨6时，67岁的周德海解开缆绳，把第一批乘客送过了青弋江。

周德海在渡口等候乘客。 陈亦舟 摄

“我1998年就把船收起来了，没想到还有用得着的一天。”老周说。
"""


def test_what_ends_with_a_credit_is_a_caption() -> None:
    assert "周德海在渡口等候乘客。" not in "".join(paragraphs(newsconv.parse(FERRY)))


MONEY = """\
THE BILLFOLD | PERSONAL FINANCE
I Let My Kid Run the Household Budget for a Month. Here's What Happened.
By Joanna Pell, Contributor
Nov 20, 2026, 07:00am EST

On the first of October I handed my son, who is 13, a debit card and a spreadsheet. \
The rules: rent and insurance were off limits. Everything else was his.

He cancelled two streaming services before breakfast. "Nobody watches them, Mom," he \
said. He was right.
"""


def test_a_rubric_in_capitals_is_no_headline() -> None:
    headline = headline_text(newsconv.parse(MONEY))
    assert headline is not None
    assert headline.startswith("I Let My Kid Run")


CINEMA = """\
Lo que queda del cine Avenida
Lucía Ferrán
20 NOV 2026 - 05:30 CET

Carmen Ruiz lleva 61 años vendiendo entradas detrás del mismo cristal. “Aquí he visto \
besos que no estaban en la pantalla”, dice, y se ríe.

―¿Y qué pondrán el domingo?

―Cinema Paradiso, ¿qué íbamos a poner? ―responde Ruiz.

Los vecinos han reunido 112.000 euros en tres semanas. Necesitan 390.000, y el dueño \
ha recibido ya una oferta de una cadena de supermercados.
"""


def test_a_talk_is_told() -> None:
    told = paragraphs(newsconv.parse(CINEMA))
    assert told[1:3] == [
        "―¿Y qué pondrán el domingo?",
        "―Cinema Paradiso, ¿qué íbamos a poner? ―responde Ruiz.",
    ]


def test_published_an_hour_ago_is_a_date() -> None:
    text = LIVE.replace("Updated 21 Nov 2026, 23:10", "Last updated 15 hours ago")
    assert "Last updated 15 hours ago" not in furniture(newsconv.parse(text))


def test_a_pull_quote_is_quoted_and_stands_within_the_story() -> None:
    labels = ["pull_quote", "paragraph", *["pull_quote"] * 4, "paragraph", "pull_quote"]
    names: list[list[str]] = [["ends-stop"] for _ in labels]
    names[2] = ["quoted-whole"]
    names[4] = names[5] = ["title-case"]
    marginals = [{"pull_quote": 0.8, "subhead": 0.0} for _ in labels]
    marginals[5]["subhead"] = 0.15
    assert by_form(labels, names, marginals) == [
        *("furniture", "paragraph", "pull_quote", "pull_quote"),
        *("furniture", "subhead", "paragraph", "furniture"),
    ]


PUB = """\
Village pub saved after 400 buy shares
Image source, Tom Ashby
Image caption,
The Plough had stood empty since last winter
Ellie Marsh
Published
20 November 2026
A village pub is to reopen after residents raised £410,000 to buy it.

The Plough in Little Hanney closed in January when its owners retired. About 400 \
people have bought shares at £50 each, the community group behind the campaign said.

Chairman Derek Pole said the response had been "beyond anything we dared hope".
"""


def test_the_word_for_a_caption_heads_it() -> None:
    article = newsconv.parse(PUB)
    (figure,) = [each for each in article.body if isinstance(each, Figure)]
    assert figure.caption is not None
    assert content_text(figure.caption.content) == (
        "The Plough had stood empty since last winter"
    )
    assert figure.credit is not None
    assert figure.credit.line == "Tom Ashby"


def test_a_date_between_a_credit_and_a_caption_is_in_no_figure() -> None:
    _, _, below = PUB.partition("\nA village pub")
    article = newsconv.parse(
        "Village pub saved after 400 buy shares\n"
        "Photo: Tom Ashby/PA\n"
        "20 November 2026\n"
        "The Plough in Little Hanney, pictured in May, had stood empty since winter\n"
        f"A village pub{below}"
    )
    (date,) = article.dates
    assert date.span is not None
    assert sum(isinstance(each, Figure) for each in article.body) == 2
    for each in article.body:
        assert each.span is not None
        assert each.span.end <= date.span.start or each.span.start >= date.span.end


def test_a_post_and_who_posted_it_are_quoted() -> None:
    labels = ["paragraph", "furniture", "byline", "furniture", "date"]
    names = [[], ["post-next"], ["signs-post"], [], ["signs-post"]]
    found = by_form(labels, names, [{} for _ in labels])
    assert found[1:] == ["block_quote", "block_quote", "furniture", "date"]


DELAYED = """\
The core of the new ferry at the Tidewell yard, after its engines came. (credit: Ola \
Brandt/Tidewell Post)

What a bigger ferry would cost the island

By Priya Nair
20 November 2026

The island council wants a ferry that takes eighty cars, twice what the old one takes, \
and on Friday it heard what that would cost.

"Nobody had asked the yard before," said Ola Brandt, who leads the council. The ferry \
would cost eleven million and be ready in three years.
"""


SPOKEN = """\
Media caption The mayor told the Post that the lock was his biggest frustration

Mayor admits lock is his 'biggest frustration'

20 November 2026

The mayor of Tidewell has admitted that his failure to mend the lock has been the \
biggest frustration of his years in office.

In an interview with the Post, Owen Weir said he had asked the county four times. "The \
lock is the one area where I feel that I have been most frustrated," he said.

The mayor lands in Auental on Friday, where the next lock is.
"""

VISITED = """\
El alcalde y la directora, durante la primera visita a la esclusa de Sablonne.AFP

La revancha del alcalde frente a la directora: "No la soporto"

Lucía Ferrán
20 de noviembre de 2026

El alcalde de Sablonne y la directora del puerto se volvieron a ver el viernes en la \
esclusa, y no fue una visita tranquila.

"No la soporto", dijo el alcalde, Carmelo Ruiz, al salir. La directora no quiso \
responder.
"""


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (DELAYED, "What a bigger ferry would cost the island"),
        (SPOKEN, "Mayor admits lock is his 'biggest frustration'"),
        (VISITED, 'La revancha del alcalde frente a la directora: "No la soporto"'),
    ],
    ids=["ends with a credit", "a caption's word", "ends with an agency"],
)
def test_what_stands_under_a_picture_is_no_headline(text: str, headline: str) -> None:
    assert headline_text(newsconv.parse(text)) == headline


TIDE = """\
Spring tide shuts the quay road

By Ruth Holt

The quay road at Tidewell was shut on Friday morning when the tide came over the wall, \
and it will be shut again on Saturday.

Cars turned back at the lock on Friday (

Image:

Ada Finch/Tidewell Post)

The town has asked the county for a higher wall for nine years. "Each spring we put \
out sandbags, and each spring they are late," said the mayor, Owen Weir.

Drivers should take the road over the hill.
"""


def test_a_line_whose_credit_follows_in_a_bracket_is_a_caption() -> None:
    article = newsconv.parse(TIDE)
    figures = [each for each in article.body if isinstance(each, Figure)]
    assert len(figures) == 1
    assert block_text(figures[0]).startswith("Cars turned back at the lock on Friday")
    assert subheads(article) == []


def test_what_opens_like_other_lines_heads_nothing() -> None:
    labels = ["subhead", "subhead", "subhead", "paragraph"]
    names = [["opens-alike"], ["opens-alike", "said-before"], [], ["opens-alike"]]
    found = by_form(labels, names, [{} for _ in labels])
    assert found == ["list_item", "furniture", "subhead", "paragraph"]


def test_a_row_heads_nothing() -> None:
    found = by_form(["subhead", "list_item", "furniture"], [["cells"]] * 3, [{}] * 3)
    assert found == ["table_row", "table_row", "furniture"]


def test_the_last_question_is_as_the_others() -> None:
    labels = ["paragraph", *["subhead", "paragraph"] * 3, "furniture", "furniture"]
    names = [[], *[["ends-question"], ["whole-sentence"]] * 4]
    marginals = [{"paragraph": 0.1, "subhead": 0.5} for _ in labels]
    found = by_form(labels, names, marginals)
    assert found[-2:] == ["subhead", "paragraph"]
    names[-1] = ["menu-run"]
    assert by_form(labels, names, marginals)[-2:] == ["furniture", "furniture"]


def test_lines_of_no_subheads_form_head_nothing() -> None:
    forms = [
        "opens-lower",
        "bracketed",
        "ends-stop",
        "label-run",
        "opens-dash",
        "glued",
    ]
    names = [["title-case"], *[[form] for form in forms], ["furniture-navigation"]]
    marginals = [{"subhead": 0.6, "caption": 0.3, "furniture": 0.1} for _ in names]
    found = by_form(["subhead"] * len(names), names, marginals)
    assert found[0] == "subhead"
    assert "subhead" not in found[1:]


def test_a_word_for_a_part_heads_it_within_the_story() -> None:
    labels = ["furniture", "paragraph", "furniture", "byline", "paragraph", "furniture"]
    names = [["section-word"] for _ in labels]
    found = by_form(labels, names, [{} for _ in labels])
    assert found[2:4] == ["subhead", "subhead"]
    assert found[0] == found[5] == "furniture"
