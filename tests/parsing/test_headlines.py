"""What is a headline, and what only stands where one might."""

import pytest

import newsconv
from newsconv.model.text import author_names, headline_text
from newsconv.parsing.labelling.headline import is_whole_page

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


SIGNED = """\
Sign in
Subscribe
Opinion
Bo Pell
Locks are no place for cameras, whoever pays for them
by: Bo Pell
From: Tidewell Post
November 20, 2026 9:00AM

A new by-law would put a camera on each lock of the river, and Bo Pell says that two \
will do.

The council has been doing the rounds of the yards in recent weeks to hear what those \
who work there think of its by-law. They think little of it.

"Two locks have a keeper," said Owen Weir, who is one. "Let the others have a lamp."
"""


def test_the_writer_s_name_over_a_headline_is_none() -> None:
    headline = headline_text(newsconv.parse(SIGNED))
    assert headline == "Locks are no place for cameras, whoever pays for them"


MENU = """\
Home
News
Sport
Weather
Travel
Search
Menu
World
Africa
Asia
Australia
Europe
Video
Health
Tech
Science
Business
Election
English
Follow us
Sign in
Notifications
Skip to content
"""
FOOT = """\
Share this with Facebook
Share this with Messenger
Share this with Twitter
Share this with Email
Copy this link
These are external links and will open in a new window
Close share panel
Top stories
More on this story
Most read
Terms of use
Privacy policy
Cookies
Contact
About us
Parental guidance
Advertise with us
Ad choices
Copyright © 2026 Tidewell Post. The Post is not responsible for the content of \
external sites.
"""


@pytest.mark.parametrize(
    "headline",
    ["Trouble brewing", "Week 11 counts", "„Unermüdlich“", "Легкий весенний троллинг"],
)
@pytest.mark.parametrize(
    "story", ["The lock is shut.", "It is shut. It was open. Nobody knows why."]
)
def test_a_line_at_the_foot_of_a_page_is_no_headline(headline: str, story: str) -> None:
    page = f"{MENU}{headline}\n20 November 2026\n{story}\n{FOOT}"
    assert headline_text(newsconv.parse(page)) == headline


def test_a_whole_page_has_a_headline() -> None:
    menu = [{"furniture": 0.9}] * 59
    assert is_whole_page([*menu, {"paragraph": 0.9}])
    assert is_whole_page([*menu, {"date": 0.9}])
    assert not is_whole_page([*menu[:20], {"paragraph": 0.9}])
    assert not is_whole_page([{"furniture": 0.2, "paragraph": 0.8}] * 60)


def test_a_menu_by_itself_has_none() -> None:
    assert not is_whole_page([{"furniture": 0.9}] * 60)
    assert headline_text(newsconv.parse(MENU + FOOT)) is None
