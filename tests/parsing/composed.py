"""Texts composed of the kinds of lines that news pages have, and of what breaks them.

The same seed gives the same text. Half of a text's lines are ordinary; the rest are
whatever somebody pasted: tables, e-mail, other scripts, characters that print nothing.
"""

import random

HEADLINES = (
    "River rises again",
    "LOCK KEEPER OPENS GATES FOR LAST TIME",
    "“A river is a very slow animal”",
    "Stop building walls. Start buying fields.",
    "Ein Dorf kauft sich eine Schleuse – für einen Euro",
    "退役渡轮改作水上图书馆",
    "صيادو الإسكندرية يعيدون رسم حاجز الأمواج",
    "Последний рейс перед льдом",
)
HEAD_LINES = (
    "By Elena Marsh and Desmond Quill",
    "By Elena Marsh, Staff Writer | Port Merrow",
    "Von Henrike Sandmann 26.04.2026, 11:47",
    "记者 林知远 周若兰",
    "كتبت: نادين الشرقاوي",
    "By",
    "November 19, 2026",
    "Published Nov. 17, 2026; updated Nov. 18, 2026, 9:15 a.m.",
    "03/04/2026",
    "١٩ نوفمبر ٢٠٢٦",
    "Opinion",
    "THE LONG READ",
    "3 min read",
    "Share",
    "Home > Business > Shipping",
    "Advertisement",
)
PARAGRAPHS = (
    "PORT MERROW — The council voted on Monday night to move its town hall, "
    "after the fourth flood in nine years had left the archive under a metre of water.",
    "ROTTERDAM, Nov 18 (Reuters) - Cargo barges are sailing less than half full after "
    "six weeks with almost no rain, pushing freight rates to their highest in years.",
    "新华社武汉11月18日电（记者林知远、周若兰）跑了三十八年的老船不再载客过江，改载两万册书。",
    "Nobody spoke against it. The clock in the tower, which stopped in 2017, will go "
    "up the hill last, on a cart that the school has built for it.",
    "“We are moving air,” said the skipper. “The crew is the same, the fuel is nearly "
    "the same, and the customer gets a third of his order.”",
    "It rained.",
    "— Il pleut, a-t-il dit.",
    "الإسكندرية، 18 نوفمبر (رويترز) - عاد الصيادون إلى الرصيف بعد أن أصلح الحاجز.",
    "Лёд встал рано, и пароход ушёл один. Капитану тридцать один год, пароходу сто.",
)
PICTURES = (
    "Volunteers fill sandbags in York on Oct. 22, 2026. (AP Photo/Leo Strand)",
    "Photo: Joost Merkens/AP",
    "(photo credit:SPUTNIK/ALEXEI NIKOLSKY/KREMLIN VIA REUTERS)",
    "© Илья Верховцев/ТАСС",
    "陈亦舟 摄",
    "File photo (R)",
)
LISTS = (
    "• The barrier stayed shut for five hours",
    "•",
    "- One man was treated",
    "1. First of all",
    "a) first",
    "–\u00a0Aurora 23 will go on, says he",
    "① 第一",
)
TABLES = (
    "Hull\t5.62\t5.80",
    "York | 4.10 | 4.40",
    "|a||b|",
    "\t\t|",
    "Leeds\t\t3.1",
    "| | |",
)
MAIL = (
    "> The herring came up the river",
    ">",
    "> > in such numbers that the wheel stood still",
    ">>>x",
    "On Monday, Jane Roe wrote:",
)
TAILS = (
    "(Reporting by Annelies Vermaat in Rotterdam; editing by Miles Fenwick)",
    "Correction: An earlier version of this story misstated the height of the gate.",
    "Editor’s note: This interview has been edited for length.",
    "Elena Marsh is a staff writer for The Downriver Record.",
    "(hs/dpa)",
    "# # #",
    "* * *",
    "-ends-",
    "© 2026 The Harbour Gazette. All rights reserved.",
    "Related stories",
    "Tags: rivers, floods",
)
COMMENTS = (
    "Comments (3)",
    "Lena Jones",
    "Aen RaBeon",
    "GwenOnTheHill",
    "2 hours ago",
    "Reply",
    "I believe the gate does not take orders from him.",
    "Bibi giving false hope. It’s what politicians do.",
    "👍 12",
)
ODD = (
    "\x00",
    "a\x00b",
    "\u200b",
    "\u200b\u200d\ufeff",
    "\u202eEVIL\u202c",
    "\u2066LTR\u2069 عربي mixed 中文",
    "\ufeffRiver rises",
    "\ud800",
    "half \udfff pair",
    "\ufffd",
    "e\u0301e\u0301e\u0301",
    "\U0001f30a\U0001f30a",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "...",
    "?!?!?!",
    "((((",
    "))))",
    "“",
    "”“”“",
    "———",
    "/////",
    ",,, ;;; :::",
    "\x1b[31mred\x1b[0m",
    "\x1c\x1d\x1e",
    "\x7f\x80\x9f",
    "\u3000　\u00a0x\u00a0",
    "a" * 3000,
    "word " * 900,
    "“ " * 400,
    "1 May " * 300,
    "By " * 300,
    "(" * 700,
)
BLANK = ("", "", "", "   ", "\t", "\u3000", "\u00a0")
ENDS = ("\n", "\r\n", "\r", "\x0c", "\x0b", "\x85", "\u2028", "\u2029")
KINDS = (
    *(HEADLINES, HEAD_LINES, PARAGRAPHS, PARAGRAPHS, PICTURES),
    *(LISTS, TABLES, MAIL, TAILS, COMMENTS, ODD),
)
SOUP = (
    "abcXYZ 019 .,;:!?-–—()[]“”\"'«»|/\\>#*•\t\r\n\x0b\x0c\x00\u200b\u202e\u2028\ud800"
    "éßñüøЯжأبגד记者年月日한글の・、。😀"
)


def composed(seed: int) -> str:
    """Return a text of lines of many kinds, with any line ends between them."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    end = chance.choice(ENDS) if chance.random() < 0.4 else "\n"
    parts: list[str] = []
    if chance.random() < 0.7:
        parts += [chance.choice(HEADLINES), end, end]
    for _ in range(chance.randrange(1, 14)):
        kind = chance.choice(KINDS)
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            parts += [" " * chance.choice((0, 0, 0, 0, 2, 4)), chance.choice(kind)]
            parts.append(end if chance.random() < 0.9 else chance.choice(ENDS))
        if chance.random() < 0.7:
            parts += [chance.choice(BLANK), end]
    return "".join(parts)


def soup(seed: int) -> str:
    """Return a text of characters that have nothing to do with each other."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    return "".join(chance.choices(SOUP, k=chance.randrange(300)))
