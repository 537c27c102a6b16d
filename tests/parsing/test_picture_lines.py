"""Captions, credits and the words that pages put beside them."""

import pytest

import newsconv
from newsconv.model import Figure
from newsconv.model.conservation import losses
from newsconv.model.text import author_names, block_text, content_text
from newsconv.parsing.fields.caption_label import label_end
from newsconv.parsing.fields.credit import read_credit, split_credit
from tests.parsing.told import paragraphs, subheads


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


TALK = """\
“The weir keeps its own hours”

Interview by Ada Pell
December 2, 2026

Owen Tarn has kept the weir at Tidewell for 41 years, and in January he will hand the \
keys to a machine that has never seen the river rise.

I am told that it learns, he said on the bank. So did I, but it took me nine floods \
and a bicycle, and the bicycle is still down there.

{caption}

He will swim on his last day, as on every other, whatever the thermometer says about \
it, and then he will go home and sleep until noon.
"""


@pytest.mark.parametrize(
    ("label", "words", "credit"),
    [
        ("Caption: ", "Owen Tarn at the weir in May.", " (Photo by Lise Corvin/AFP)"),
        ("Image caption, ", "Owen Tarn at the weir in May", ""),
        ("Image caption ", "Owen Tarn at the weir in May", ""),
        ("Légende : ", "Owen Tarn devant son barrage.", " © Lise Corvin/AFP"),
        ("Bildunterschrift: ", "Owen Tarn am Wehr.", " Foto: Lise Corvin/AFP"),
    ],
)
def test_a_captions_label_is_none_of_its_words(
    label: str, words: str, credit: str
) -> None:
    text = TALK.format(caption=label + words + credit)
    article = newsconv.parse(text)
    (figure,) = (block for block in article.body if isinstance(block, Figure))
    assert figure.caption
    assert content_text(figure.caption.content) == words
    assert (figure.credit.text if figure.credit else "") == credit.strip()
    assert label.strip() in [line.text for line in article.furniture]
    assert losses(text, article) == ()


def test_what_opens_a_credit_or_says_where_is_no_label() -> None:
    assert not label_end("Photo: Lise Corvin")
    assert not label_end("Above: A barge below the weir")
    text = TALK.format(caption="Caption: (Photo by Lise Corvin/AFP)")
    assert losses(text, newsconv.parse(text)) == ()


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
