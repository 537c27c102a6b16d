"""Chinese, Japanese and Korean text in, its quotes with their speakers out.

X表示：“…”; “…”，X说; Xは「…」と述べた; 「…」とXは語った;
X은 “…”고 말했다. Words are not divided, so the speaker is what stands between the
sentence's front and the verb or the particle, less where and when. 《 》 and 『 』 hold
titles, not speech.
"""

import re
from typing import NamedTuple

from newsconv.annotations.speech.found import Found
from newsconv.annotations.speech.marks import Stretch, pairs, stretches

_NEAR = 60
"""Characters around a stretch that are looked at."""
_TERM = 8
"""So few characters, and nobody who is said to have said them, are a term."""
_LINE = re.compile(r"[^\n]+")
_FRONT = re.compile(r"[。！？!?；;”」』\"]|(?<!\d)\.(?!\d)")

_ZH_VERBS = (
    "表示|指出|强调|強調|认为|認為|透露|介绍|介紹|解释|解釋|补充|補充|坦言|直言|回应|回應|回答|"
    "告诉|告訴|宣布|声称|聲稱|宣称|宣稱|呼吁|呼籲|警告|批评|批評|写道|寫道|发文|發文|提到|提及|"
    "谈到|談到|说道|說道|问道|問道|反问|感慨|感叹|重申|承认|承認|否认|否認|形容|质疑|質疑|回忆|回憶|喊道|建议|"
    "建議|说明|說明|说|說|称|稱|道|問|问|曰"
)
_JA_VERBS = (
    "述べ|語っ|語り|語る|話し|話す|話した|言っ|言い|言う|いう|訴え|強調|指摘|説明|答え|明らかに|"
    "コメント|主張|批判|書い|書き|投稿|発言|呼びかけ|振り返|伝え|表明|反論|釈明|つぶやい|"
    "打ち明け|警告|求め|評価|評し|期待|ツイート|つづ|綴|叫"
)
_KO_VERBS = (
    "말했|말한|말하|말해|밝혔|밝힌|밝히|전했|전한|설명|강조|주장|지적|덧붙|답했|답변|비판|당부|"
    "호소|요구|언급|발표|적었|썼다|물었|반박|경고|평가|촉구|토로|약속|털어놨|털어놓|외쳤|"
    "회상|이야기|얘기|했다|전망|인정|부인|반문|되물"
)


class _Forms(NamedTuple):
    """One language's patterns."""

    marks: str
    before: re.Pattern[str]
    """In what stands before a stretch, to its end: `who` and `cue`."""
    after: re.Pattern[str]
    """In what stands behind it, from its front: `cue`, and `who` where it is there."""
    needs_after: bool
    """What stands before is no claim without a verb behind."""
    strip: re.Pattern[str]
    """What is cut off a speaker's front."""
    pronouns: frozenset[str]
    medium: re.Pattern[str]
    reported: re.Pattern[str]
    """A sentence that reports without marks: `who`, `cue`, `what`."""


_NO = '，。：、；！？“”「」『』"\n'
_ZH = _Forms(
    marks='“”「」""',
    before=re.compile(
        rf"(?:^|[，,。；])(?P<who>[^{_NO}]{{1,24}}?)(?:(?:\d|在|对|對|向|于|於|则|則|还|還|也|又|"
        rf"当|當|日前|昨|今|近日|接受|曾|随后|隨後|同时|同時|进一步|并|並|就)[^{_NO}]{{0,30}}?)?"
        rf"(?P<cue>{_ZH_VERBS})[^{_NO}]{{0,6}}[：:，,]?\s*$"
    ),
    after=re.compile(
        rf"[，,。]?(?P<who>[^{_NO}\d]{{1,16}}?)(?:(?:在|对|對|向|则|則|还|還|也|又|当|當|今|昨)"
        rf"[^{_NO}]{{0,16}}?)?(?P<cue>{_ZH_VERBS})(?=[。，,；]|$|[^{_NO}]{{0,3}}[。，])"
    ),
    needs_after=False,
    strip=re.compile(
        r"^(?:但|而|不过|不過|对此|對此|其中|据悉|此外|另外|随后|因此|所以|并|並)+"
    ),
    pronouns=frozenset(
        ["他", "她", "他们", "她们", "他們", "她們", "其", "我", "我们", "我們"]
    ),
    medium=re.compile(
        r"据(?P<m>[^，。“]{2,12}?)(?:\d[^，。]{0,6})?(?:报道|消息)|據(?P<n>[^，。「]{2,12}?)(?:報導|報道)"
    ),
    reported=re.compile(
        rf"(?:^|[。！？；])(?P<who>[^{_NO}\d]{{2,18}}?)(?:\d+日)?(?P<cue>表示|指出|强调|強調|认为|認為|"
        r"透露|称|稱|宣布|警告|说|說)[，,：:](?P<what>[^“”「」\"\n。]{4,200})"
    ),
)
_JA = _Forms(
    marks='「」“”""',
    before=re.compile(
        r"(?:^|[。、\s])(?P<who>[^。、「」『』\n]{1,24}?)(?P<cue>によると|は|が|も|によれば)"
        r"[^。「」\n]{0,50}$"
    ),
    after=re.compile(
        r"(?:など|[、。])?(?:と|って|とも|として|などと)(?:(?P<who>[^。、「」\n]{1,16}?)(?:は|が|も))?"
        rf"[^。「」\n]{{0,24}}?(?P<cue>{_JA_VERBS})"
    ),
    needs_after=True,
    strip=re.compile(
        r"^(?:しかし|一方|また|これに対し|さらに|そして|ただ|この日|同日)+"
    ),
    pronouns=frozenset(["彼", "彼女", "氏", "同氏", "彼ら", "私"]),
    medium=re.compile(
        r"(?P<m>ロイター(?:通信)?|共同通信|時事通信|AP通信|AFP(?:通信)?|CNN|BBC|NHK)"
        r"(?:によると|の取材|に対し|に語)(?P<n>)"
    ),
    reported=re.compile(
        r"(?:^|。)(?P<who>[^。、「」\n]{1,20}?)は、?(?P<what>[^。「」\n]{4,200}?)と(?P<cue>述べ|語っ|話し|"
        r"明らかに|強調|指摘|説明|主張|訴え)"
    ),
)
_KO = _Forms(
    marks='“”""「」',
    before=re.compile(
        r"(?:^|[.。]\s+|,\s+)(?P<who>(?:[^\s,.“”\"]+\s){0,5}?[^\s,.“”\"]+?)(?P<cue>께서는|은|는|이|가|도)\s"
        r"[^.“”\"\n]{0,60}$"
    ),
    after=re.compile(
        rf"(?:이?라고|이?라며|이?라면서|라는|이라는|고|며|면서|는|하고|라)?\s?(?:(?P<who>[^\s.“”\"]{{2,12}}(?:\s[^\s.“”\"]{{1,10}})?)"
        rf"(?:은|는|이|가)\s)?[^.“”\"\n]{{0,30}}?(?P<cue>{_KO_VERBS})"
    ),
    needs_after=False,
    strip=re.compile(
        r"^(?:(?:그러나|하지만|또|또한|이어|한편|이에|이날|지난|\d+일|\S+에서|\S+에|오전|오후)\s)+"
    ),
    pronouns=frozenset(["그", "그녀", "그들", "나", "우리", "이들"]),
    medium=re.compile(
        r"(?P<m>로이터(?:통신)?|AFP(?:통신)?|AP통신|연합뉴스|뉴시스|CNN|BBC|KBS|MBC|SBS|JTBC)"
        r"(?:에|와의|에게| 인터뷰)(?P<n>)"
    ),
    reported=re.compile(
        r"(?:^|[.]\s)(?P<who>(?:[^\s,.“”\"]+\s){0,3}?[^\s,.“”\"]+?)(?:은|는)\s(?P<what>[^.“”\"\n]{4,200}?다)고\s"
        r"(?P<cue>말했|밝혔|전했|강조했|주장했|설명했|덧붙였|지적했)"
    ),
)
EASTERN_PRONOUNS = _ZH.pronouns | _JA.pronouns | _KO.pronouns
_ALL = {"zh": _ZH, "ja": _JA, "ko": _KO}
_PARTICLE = re.compile("이?라?(?:고|며|면서)")
_JOINS = re.compile(r"(?:(?:이?라)?(?:고|며|면서))?[,，、 ]*")
"""What may stand between two quotes of one speaker."""


def find(text: str, language: str) -> list[Found]:
    """Return the quotes of a text in one of the three languages."""
    forms = _ALL[language]
    closers = pairs(forms.marks, text)
    found: list[Found] = []
    for number, line in enumerate(_LINE.finditer(text)):
        start, end = line.span()
        inside = stretches(text, start, end, closers)
        before: Found | None = None
        for at, quote in enumerate(inside):
            if not quote.closed:
                continue
            one = _quote(text, start, end, inside, at, forms, number)
            if one and not one.speaker and before and _goes_on(text, inside, at):
                one.speaker, one.name, one.cue = before.speaker, before.name, before.cue
                one.pronoun, one.confidence = before.pronoun, 0.8
                one.reason = "goes on from the quote before"
            if one:
                found.append(one)
            before = one
        found += _indirect(text, start, end, inside, forms, number)
    found.sort(key=lambda each: each.spans[0])
    return found


def _quote(  # noqa: PLR0917 - a place, and what it is read by
    text: str,
    start: int,
    end: int,
    inside: list[Stretch],
    at: int,
    forms: _Forms,
    number: int,
) -> Found | None:
    quote = inside[at]
    opening = inside[at - 1].after if at else start
    window = max(opening, quote.outer - 2 * _NEAR)
    lead = text[window : quote.outer]
    front = [match.end() for match in _FRONT.finditer(lead)]
    begin = window + (front[-1] if front else 0)
    if at and begin == inside[at - 1].after:
        # “…”며 “…”고: the sentence goes on over the quote before.
        begin = _sentence_front(text, start, inside[at - 1].outer)
    closing = inside[at + 1].outer if at + 1 < len(inside) else end
    behind = forms.after.match(text, quote.after, min(closing, quote.after + _NEAR))
    begin = max(begin, quote.outer - 2 * _NEAR)
    before = forms.before.search(text[begin : quote.outer])
    if (
        forms.needs_after
        and behind is None
        and not _reported_later(forms, text, quote.after, end)
    ):
        return None
    who, cue, why = None, None, ""
    if behind and behind["who"]:
        who, cue = behind.span("who"), behind.span("cue")
        why = f"“{behind['cue']}” behind the quote"
    elif before:
        who, cue = _moved(before.span("who"), begin), _moved(before.span("cue"), begin)
        why = f"“{before['cue']}” before the quote"
        if behind:
            cue = behind.span("cue")
            why = f"“{behind['cue']}” behind the quote"
        elif forms is _KO and not _PARTICLE.match(text, quote.after):
            who = None
    if who:
        who = _trimmed(text, who, forms)
    if (
        who is None
        and behind is None
        and (quote.end - quote.start <= _TERM or text[quote.end - 1] not in "。！？.!?")
    ):
        return None
    # The stop inside the marks ends the sentence around them as well.
    last = quote.end - (text[quote.end - 1] in "。，")
    made = Found([(quote.start, last)], "direct", paragraph=number)
    if who is None:
        made.confidence, made.reason = 0.3, "nobody is named"
        return made
    made.speaker, made.name, made.cue = who, text[who[0] : who[1]], cue
    made.pronoun = made.name in forms.pronouns
    made.confidence, made.reason = 0.92, why
    medium = forms.medium.search(text, start, min(end, quote.after + _NEAR))
    if medium:
        made.medium = medium.span("m") if medium["m"] else medium.span("n")
    return made


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _goes_on(text: str, inside: list[Stretch], at: int) -> bool:
    between = text[inside[at - 1].after : inside[at].outer]
    return bool(_JOINS.fullmatch(between)) if at else False


def _sentence_front(text: str, start: int, at: int) -> int:
    window = max(start, at - 2 * _NEAR)
    front = [match.end() for match in _FRONT.finditer(text, window, at)]
    return front[-1] if front else window


def _reported_later(forms: _Forms, text: str, at: int, end: int) -> bool:
    """Say whether the sentence goes on with another quote, and reports that."""
    rest = text[at : min(end, at + 2 * _NEAR)]
    return (
        rest[:1] in {"「", "、"}
        and re.search(r"」と", rest) is not None
        and forms is _JA
    )


def _trimmed(text: str, who: tuple[int, int], forms: _Forms) -> tuple[int, int] | None:
    start, end = who
    strip = forms.strip.match(text[start:end])
    if strip:
        start += strip.end()
    while start < end and text[start].isspace():
        start += 1
    return (start, end) if start < end else None


def _indirect(  # noqa: PLR0917 - as above
    text: str,
    start: int,
    end: int,
    inside: list[Stretch],
    forms: _Forms,
    number: int,
) -> list[Found]:
    found = []
    for match in forms.reported.finditer(text[start:end]):
        who = _trimmed(text, _moved(match.span("who"), start), forms)
        what = _moved(match.span("what"), start)
        if who is None or any(
            quote.outer < what[1] and what[0] < quote.after for quote in inside
        ):
            continue
        name = text[who[0] : who[1]]
        found.append(
            Found(
                [what],
                "indirect",
                speaker=who,
                name=name,
                pronoun=name in forms.pronouns,
                cue=_moved(match.span("cue"), start),
                confidence=0.8,
                reason=f"“{match['cue']}” and what was said",
                paragraph=number,
            )
        )
    return found
