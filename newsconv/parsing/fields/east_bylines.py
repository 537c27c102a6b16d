"""Bylines of Chinese, Japanese and Korean papers, where the role may follow the name.

記者顧文博／台北報導      中央社記者顧文博台北19日電      （记者 李忠发、潘洁）
山田花子記者      編集委員 山田花子      【ワシントン＝山田花子】      山田花子、大野美穂
홍길동 기자      김민지·박서준 특파원      (서울=연합뉴스) 홍길동 기자 =
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsconv.model import Contribution
from newsconv.parsing.fields.east_names import is_east_name
from newsconv.parsing.patterns import lazy, when_asked

HINT = lazy(
    "[기특논편記记者員员長文（【、】〔]|[\u4e00-\u9fff]{4}|[\u4e00-\u9fff] [\u4e00-\u9fff]"
)
"""A line without any of this has none of these forms."""

_KOREAN = when_asked(
    r"(?P<names>(?<![가-힣])[가-힣]{2,4}(?:(?:\s*[·,ㆍ]\s*|\s)[가-힣]{2,4}){0,5}?)\s*"
    r"(?P<role>(?:선임|객원|인턴|수습|전문|사진|스포츠|경제|정치|사회|의학전문|논설)?기자"
    r"|특파원|논설위원|논설실장|편집위원|편집인|선임에디터)(?=[\s,·=)\]]|\Z)"
)
_HANGUL = lazy("[가-힣]{2,4}")
_PICTURES = "사진"
_JAPANESE_AFTER = when_asked(
    r"(?P<name>[\u4e00-\u9fff々]{2,6}?[\u3041-\u309f]{0,4}(?<![社报報网網刊聞]))[\s\u3000]?"
    r"(?P<role>記者|特派員|編集委員|論説委員|支局長|カメラマン)\Z"
)
_JAPANESE_BEFORE = when_asked(
    r"(?P<role>(?:客員)?編集委員|論説(?:副)?委員長?|[\u30a1-\u30fc\u4e00-\u9fff]{1,8}支局長?"
    r"|特派員|[\u4e00-\u9fff]{2,4}部(?:記者|次長|デスク)|編集長|コラムニスト|ジャーナリスト)"
    r"[\s\u3000・:：]{1,2}(?P<name>[\u4e00-\u9fff々\u3041-\u3096]{3,7}"
    r"|[\u4e00-\u9fff々]{1,3}[ \u3000][\u4e00-\u9fff々\u3041-\u3096]{1,4})\Z"
)
_BRACKETED = when_asked(
    r"(?P<open>【(?:[^＝=【】]{1,12}[＝=])?)(?P<names>[^【】（）＝=]{2,40})】\Z"
    r"|（(?P<round>[^（）＝=\d]{3,40})）\Z"
)
# The run after the reporter's word: a name, a place, "reports" or "wired".
_CHINESE = when_asked(
    r"(?:记者|記者)[\s:：]?(?P<names>[\u4e00-\u9fff]{2,3}(?:[、\s][\u4e00-\u9fff]{2,3}){0,5}?)"
    r"(?:[／/]?[\s]?[\u4e00-\u9fff]{2,4}?)(?:\d{1,2}日?)?(?:专?[電电]|[报報][导導道]|[讯訊])"
)
_APART = lazy(r"[、，,·ㆍ・\s]+")
_LINE_OF_NAMES = when_asked(
    r"[\u4e00-\u9fff々]{2,5}[\u3041-\u3096]{0,3}"
    r"(?:(?:[、，,・]\s?|\s)[\u4e00-\u9fff々]{2,5}[\u3041-\u3096]{0,3}){1,7}\Z"
)


class Signed(NamedTuple):
    """A name, where it starts in the line, and the role printed beside it."""

    name: str
    start: int
    role: str | None = None
    kind: Contribution = Contribution.AUTHOR


def signed_in_east(text: str) -> list[Signed]:
    """Return the people of the forms that these languages alone have."""
    return (
        list(_korean(text))
        or list(_japanese(text))
        or list(_chinese(text))
        or list(_names(text))
    )


def _korean(text: str) -> Iterator[Signed]:
    for match in _KOREAN().finditer(text):
        start = match.start("names")
        found = list(_HANGUL.finditer(text, start, match.end("names")))
        # "정치부 홍길동 기자": of words that no mark divides the last is the name.
        if not re.search("[·,ㆍ]", match["names"]):
            found = found[-1:]
        # "글 박서연 기자 · 사진 이준호 기자"
        pictured = match["names"].startswith(_PICTURES) or match["role"] == "사진기자"
        kind = Contribution.PHOTOGRAPHER if pictured else Contribution.AUTHOR
        if all(is_east_name(name[0]) for name in found):
            for name in found:
                yield Signed(name[0], name.start(), match["role"], kind)


def _japanese(text: str) -> Iterator[Signed]:
    after = _JAPANESE_AFTER().match(text)
    before = _JAPANESE_BEFORE().match(text)
    for match in (after, before):
        if match and is_east_name(match["name"]):
            yield Signed(match["name"], match.start("name"), match["role"])
            return
    match = _BRACKETED().match(text)
    if match:
        group = "names" if match["names"] else "round"
        dated = bool(match["open"]) and len(match["open"]) > 1
        found = list(_parts(match[group], match.start(group)))
        if found and all(
            is_east_name(name) or (dated and len(found) == 1 and len(name) > 2)  # noqa: PLR2004 - a full name
            for name, _ in found
        ):
            for name, start in found:
                yield Signed(name, start)


def _chinese(text: str) -> Iterator[Signed]:
    match = _CHINESE().search(text)
    if match:
        found = list(_parts(match["names"], match.start("names")))
        if all(is_east_name(name) for name, _ in found):
            for name, start in found:
                yield Signed(name, start)


def _names(text: str) -> Iterator[Signed]:
    if _LINE_OF_NAMES().match(text):
        found = list(_parts(text, 0))
        # 大野 美穂 is one name of two words.
        if not is_east_name(text) and all(is_east_name(name) for name, _ in found):
            for name, start in found:
                yield Signed(name, start)


def _parts(text: str, offset: int) -> Iterator[tuple[str, int]]:
    begin = 0
    for match in _APART.finditer(text + " "):
        if match.start() > begin:
            yield text[begin : match.start()], offset + begin
        begin = match.end()
