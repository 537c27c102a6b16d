"""Lines whose form says what they are, in texts unlike those that models know."""

import newsconv
from newsconv.model import Credit, Figure
from newsconv.model.text import author_names, block_text
from newsconv.model.walk import walk
from tests.parsing.told import furniture, paragraphs, subheads

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


LEVY = """\
Qué es el canon de agua y quién lo paga

Por Irene Saura

20 de noviembre de 2026

El Ayuntamiento de Valdemora cobrará un canon de agua desde enero, según aprobó el \
pleno el lunes. Estas son las respuestas a las dudas de los vecinos.

¿Qué es el canon?

Es un recargo de tres euros al mes para renovar las tuberías del casco antiguo, que \
tienen más de sesenta años.

¿Quién lo paga?

Todas las viviendas con contador, también las que están vacías la mayor parte del año.

¿Hay rebajas?

Sí, para familias numerosas y jubilados.

¿Hasta cuándo?

La tasa se cobrará durante ocho años.
"""


def test_the_last_short_answers_are_told() -> None:
    article = newsconv.parse(LEVY)
    assert subheads(article)[-2:] == ["¿Hay rebajas?", "¿Hasta cuándo?"]
    assert paragraphs(article)[-2:] == [
        "Sí, para familias numerosas y jubilados.",
        "La tasa se cobrará durante ocho años.",
    ]


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


HEBREW = """\
הגשר הצפוני ייסגר לשלושה שבועות

נועה ברק
20.11.2026 | 07:15

העירייה הודיעה אתמול כי הגשר הצפוני ייסגר לתנועת משאיות מיום שני ולמשך שלושה שבועות. \
האוטובוסים יפעלו כרגיל.

"אי אפשר לחכות יותר", אמרה מהנדסת העיר רות לוי. "המסבים שחוקים והחורף מתקרב, ואנחנו \
חייבים לסיים לפני הגשמים."

צילום: יוסי כהן

עלות העבודות נאמדת באחד-עשר מיליון שקלים. הנהגים יופנו לדרך החוף.
"""


def test_a_line_that_is_a_credit_tells_no_story() -> None:
    article = newsconv.parse(HEBREW)
    assert "צילום: יוסי כהן" not in paragraphs(article)
    credited = [each.line for each in walk(article) if isinstance(each, Credit)]
    assert credited == ["יוסי כהן"]


PORT = """\
הנמל החדש יקלוט אוניות ענק
מאת: רועי אלקיים | 18 בנובמבר 2026, 09:30
הרציף החדש יאפשר לפרוק שתי אוניות במקביל, כך מסרה אתמול חברת נמלי הדרום.

לדברי מנכ"ל החברה, יוסי ברנע, "זמן ההמתנה יתקצר מארבעה ימים ליום וחצי". העלות: 340 \
מיליון שקל.

העובדים איימו בשביתה בשל המעבר למנופים אוטומטיים.
"""


def test_a_short_first_paragraph_under_the_byline_is_the_storys() -> None:
    told = paragraphs(newsconv.parse(PORT))
    assert told[0].startswith("הרציף החדש")


CARAVAN = """\
18 ноября 2026, 14:20
Ледокол "Полярная сова" вывел караван из пролива
Три сухогруза простояли во льдах девять суток
Ледокол "Полярная сова" в порту Мурманска
© Лев Федосеев/ТАСС
МУРМАНСК, 18 ноября. /ТАСС/. Атомный ледокол вывел на чистую воду три сухогруза, \
застрявшие в проливе из-за раннего ледостава. Об этом сообщили в пресс-службе порта.
"Караван идет со скоростью восемь узлов, экипажи здоровы", - отметили в компании.
По данным метеорологов, толщина льда в проливе достигла 90 сантиметров, что вдвое \
больше нормы для середины ноября.
"""


def test_a_line_over_a_credit_is_the_pictures() -> None:
    (picture,) = [
        block for block in newsconv.parse(CARAVAN).body if isinstance(block, Figure)
    ]
    assert picture.caption is not None
    assert block_text(picture.caption) == 'Ледокол "Полярная сова" в порту Мурманска'


def test_a_dateline_on_its_own_line_names_no_writer() -> None:
    article = newsconv.parse(
        "انطلاق مهرجان التمور في القصيم بمشاركة 300 مزارع\n"
        "الرياض 08 جمادى الآخرة 1448 هـ الموافق 18 نوفمبر 2026 م واس\n"
        "انطلقت اليوم في مدينة بريدة فعاليات مهرجان التمور السنوي بمشاركة أكثر من "
        "300 مزارع من مختلف محافظات المنطقة.\n"
        "ويستمر المهرجان 40 يوما، وتصاحبه عروض للحرف اليدوية ومسابقات للأطفال.\n"
    )
    assert author_names(article) == ()
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == ("الرياض", "واس")


def test_the_filing_day_behind_the_editor_ends_the_last_paragraph() -> None:
    last = "氣象署提醒，東北季風明天起增強，山區仍須防落石。（編輯：黃世雅）1151119"
    article = newsconv.parse(
        "花蓮海岸火車停駛三天後恢復通車\n2026/11/19 16:08\n"
        "（中央社記者林佩瑜花蓮19日電）台鐵公司今天表示，因豪雨中斷的北迴線和平至崇德路段，"
        "經三天搶修後，於下午3時恢復雙線通車。\n"
        "花蓮站長吳建宏表示，今晚加開4班次列車疏運旅客，已購票者可全額退費。\n"
        f"{last}\n延伸閱讀\n東部豪雨 蘇花公路預警性封閉\n"
    )
    assert paragraphs(article)[-1] == last
