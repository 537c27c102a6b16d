"""Which of a text's lines is its headline: candidates in, the best of them out.

A whole page has many lines that look like headlines, and a model that sees each line
among its neighbours can't compare them. Here they are compared: each candidate's
features are weighed, and the weights are learned so that the true headline comes first
(conditional logit, McFadden 1974).
"""

from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import exp, log

from newsconv.parsing.cues.kicker import is_signed_rubric, is_whole_kicker
from newsconv.parsing.fields.name_words import word_set
from newsconv.parsing.labelling.frame import Frame
from newsconv.parsing.patterns import lazy

Marginals = Mapping[str, float]
Features = dict[str, float]
_NO_MORE: Mapping[int, float] = {}

NONE = -1
"""The candidate that stands for a text without a headline."""
_FLOOR = 1e-4
_SEEN_AS_ONE = 0.1
"""Where a line is a headline with this probability, the text has one."""
_MOST, _ECHOING = 10, 4
"""So many lines of the highest probability are compared, and so many of those whose
words recur most in the story."""
_LONGEST = 40
_SENTENCE = 24
"""What has so many words and a full stop tells the story and does not head it."""
_NEAR, _REACH, _FAR, _OFTEN = 4, 30, 20, 4
_LEDE, _LEDE_REACH = 3, 12
"""So many paragraphs tell what the headline says, among so many lines."""
_SURE = 0.7
_NEVER = frozenset(
    {
        "mail-head",
        "rule",
        "no-letters",
        "end-mark",
        "cells",
        "byline-names",
        "date-line",
    }
)
"""Forms that no headline has."""
_NOT_WITH = frozenset(
    {
        "credit-at-end",
        "names-at-end",
        "picture-button",
        "address",
        "furniture-copyright",
        "furniture-advert",
        "furniture-paywall",
        "furniture-appeal",
    }
)
"""Cues that no headline has, whatever its form."""
_SECTIONS = word_set(
    """
    politics business economy world culture science health technology sport sports
    opinion local politik wirtschaft kultur sport panorama wissen inland ausland lokales
    regional gesellschaft politique économie monde société culture sports sciences santé
    international régions política economía mundo sociedad deportes cultura ciencia
    politica economia esteri cronaca spettacoli salute esporte desporto ciência saúde
    binnenland buitenland economie cultuur wetenschap inrikes utrikes ekonomi vetenskap
    innenriks utenriks økonomi indland udland kotimaa ulkomaat talous kulttuuri urheilu
    polityka gospodarka kraj świat kultura społeczeństwo domácí zahraničí ekonomika
    политика экономика общество культура спорт мир наука происшествия політика економіка
    суспільство світ gündem ekonomi dünya kültür spor سياسة اقتصاد ثقافة رياضة مجتمع
    صحة علوم חדשות כלכלה תרבות ספורט מקומי 文化 社会 政治 经济 国际 体育 科技 财经 娱乐 健康
    教育 地方 国内 社會 經濟 國際 財經 娛樂 経済 国際 スポーツ 地域 科学 医療 くらし 사회 정치 경제
    국제 문화 스포츠 생활 과학 세계
    """
)
"""Words that head a newspaper's sections: alone on a line they are no story's headline."""
_CAPTIONED = lazy(r"(?:image|media|photo|picture|video) caption\b")
"""What a page says before a caption for those who listen to it."""
_DATED = lazy(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]|\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d\d){1,2}\b"
)
"""A line that opens with a day in figures is the day's, with whatever follows it."""
_TRAIL = lazy(
    r"(?:home|homepage|startseite|start|accueil|inicio|início|portada|capa|hem|hjem|forside"
    r"|forsiden|etusivu|strona główna|domů|úvod|главная|головна|ana ?sayfa|الرئيسية|ראשי"
    r"|דף הבית|首页|首頁|ホーム|トップ|홈)\s*[/›»>→|＞]\s*\S"
)
"""The trail to a page: "Home / Business", whatever the section."""
_SIGNED_WITHIN = 3
"""So near below is the byline of a line that is its writer's name."""
_WHOLE_PAGE = 30
"""A text of more blocks, most of them furniture, is a page, which has a headline."""
_MOSTLY = 0.6
_SIZES = ((2, "tiny"), (4, "short"), (9, "middle"), (18, "long"))
_SEEN = ("paragraph", "deck", "caption", "subhead", "kicker", "furniture", "date")


def candidates(
    frame: Frame, marginals: Sequence[Marginals], also: Sequence[int] = ()
) -> dict[int, Features]:
    """Return the lines that may be the headline, and none, each with its features.

    `also` are lines to compare besides those that look likeliest.
    """
    values = [probable.get("headline", 0.0) for probable in marginals]
    chosen = set(nlargest(_MOST, range(len(values)), key=values.__getitem__))
    chosen |= {at for at, rank in frame.echo_ranks.items() if rank < _ECHOING}
    chosen.add(frame.headline_scores[0])
    chosen.update(also)
    first = _first_paragraph(frame, marginals)
    found = {
        at: _features(frame, marginals, at, first)
        for at in sorted(chosen)
        if _may_head(frame, at)
    }
    likeliest = max(_FLOOR, *values)
    if likeliest < _SEEN_AS_ONE or not found:
        found[NONE] = {"none": 1.0, "none-likely": -log(likeliest)}
    return found


def _may_head(frame: Frame, at: int) -> bool:
    """Say whether a line has none of the forms that no headline has."""
    block, form, names = frame.document.blocks[at], frame.forms[at], frame.names[at]
    text, folded = block.text, block.folded
    return (
        block.size <= _LONGEST
        and form not in _NEVER
        and not form.startswith("furniture")
        and _NOT_WITH.isdisjoint(names)
        and not (block.size >= _SENTENCE and "ends-stop" in names)
        and "\t" not in text
        and folded not in _SECTIONS
        and not is_whole_kicker(folded)
        and not is_signed_rubric(text)
        and not _CAPTIONED.match(folded)
        and not _DATED.match(text)
        and not _TRAIL.match(folded)
        and not (text.isupper() and "|" in text)
        and not _is_writer(frame, at)
    )


def _is_writer(frame: Frame, at: int) -> bool:
    """Say whether a line is the name that a byline right below says again."""
    blocks, forms = frame.document.blocks, frame.forms
    return "name-alone" in frame.names[at] and any(
        forms[each] == "byline-names"
        and blocks[each].folded.endswith(blocks[at].folded)
        for each in range(at + 1, min(at + 1 + _SIGNED_WITHIN, len(blocks)))
    )


def is_whole_page(marginals: Sequence[Marginals]) -> bool:
    """Say whether a text is a story's whole page: it has a headline, if an unlikely one.

    A menu by itself has none, nor a paragraph or a day.
    """
    furniture = sum(probable.get("furniture", 0.0) for probable in marginals)
    size = len(marginals)
    return (
        size > _WHOLE_PAGE
        and furniture >= _MOSTLY * size
        and any(
            max(probable.get("paragraph", 0.0), probable.get("date", 0.0)) > _SURE
            for probable in marginals
        )
    )


def choose(
    found: Mapping[int, Features],
    weights: Mapping[str, float],
    more: Mapping[int, float] = _NO_MORE,
) -> tuple[int, float]:
    """Return the best candidate, the first of equals, and how probable it is.

    `more` is added to the scores, in nats.
    """
    scores = {
        at: sum(weights.get(name, 0.0) * value for name, value in features.items())
        + more.get(at, 0.0)
        for at, features in found.items()
    }
    best = max(scores, key=lambda at: (scores[at], -at))
    return best, 1 / sum(exp(score - scores[best]) for score in scores.values())


def _first_paragraph(frame: Frame, marginals: Sequence[Marginals]) -> int:
    """Return where the story's paragraphs begin, by the marginals if they show it."""
    start, last = frame.story
    return next(
        (
            at
            for at in range(start, last + 1)
            if marginals[at].get("paragraph", 0.0) > _SURE
        ),
        start,
    )


def _features(
    frame: Frame, marginals: Sequence[Marginals], at: int, first: int
) -> Features:
    document = frame.document
    block, names = document.blocks[at], frame.names[at]
    here = marginals[at]
    above = marginals[max(0, at - _NEAR + 1) : at]
    below = marginals[at + 1 : at + 1 + _NEAR]
    between = range(at + 1, first)
    size = next((name for most, name in _SIZES if block.size <= most), "longest")
    found = {
        "probability": log(max(_FLOOR, here.get("headline", 0.0))),
        f"size={size}": 1.0,
        f"zone={frame.zones[at]}": 1.0,
        f"said={min(_OFTEN, document.repeats[document.keys[at]])}": 1.0,
        "echo": min(2.0, frame.echoes.get(at, 0.0)),
        "most-echoed": float(frame.echo_ranks.get(at) == 0),
        "likeliest": float(at == frame.headline_scores[0]),
        "top": float(at == 0),
        # A page opens with links past its menu, or with what failed to load.
        "top-far": float(at == 0 and first > _FAR),
        "menu": float("menu-run" in names),
        "below-start": float(at > first),
        "distance": log(1 + abs(first - at)),
        "far": float(first - at > _REACH),
        "prose-between": log(1 + sum(document.prose[each] for each in between)),
        "byline-below": max((each.get("byline", 0.0) for each in below), default=0.0),
        "date-below": max((each.get("date", 0.0) for each in below), default=0.0),
        # The headline stands over the deck: of two likely lines, the upper one.
        "likely-above": max((each.get("headline", 0.0) for each in above), default=0.0),
        "likely-below": max((each.get("headline", 0.0) for each in below), default=0.0),
        "deck-above": max((each.get("deck", 0.0) for each in above), default=0.0),
        "deck-below": max((each.get("deck", 0.0) for each in below), default=0.0),
        "stop": float("ends-stop" in names),
        "capitals": float("title-case" in names),
        "furniture-form": float(frame.forms[at].startswith(("furniture", "mail"))),
        "name-form": float(frame.forms[at].startswith(("byline", "name", "date"))),
        "credit": float("credit" in "".join(names)),
        "glued": float("glued" in names),
        "lede": _in_lede(frame, at, first),
    }
    for name in _SEEN:
        found[f"p={name}"] = here.get(name, 0.0)
    return found


def _in_lede(frame: Frame, at: int, first: int) -> float:
    """Return how many of a line's words the story's first paragraphs have, 0 to 1."""
    words = frame.words_of(at)
    prose = frame.document.prose
    below = range(first, min(len(prose), first + _LEDE_REACH))
    told: set[str] = set()
    for paragraph in [each for each in below if prose[each]][:_LEDE]:
        told |= frame.words_of(paragraph)
    return len(words & told) / (len(words) + 1)
