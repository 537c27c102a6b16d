"""Lines known to be readers' comments in, their labels out.

What each of them is, is read from its form and from the turns that names and texts take:
the labelling of the better score of two, names over the texts or names under them
(Viterbi over "author" and "text").
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsconv.model import Label
from newsconv.parsing.fields.byline import is_name
from newsconv.parsing.fields.comment_line import (
    Sign,
    is_meta,
    marks,
    read_heading,
    tail,
)
from newsconv.parsing.fields.commenter import read_reply
from newsconv.parsing.hints import holds_any
from newsconv.parsing.patterns import lazy

_PAGE_WORDS = lazy(
    r"""logged\s+in|log\s+in\s+(?:to|here)|sign\s+in\s|sign\s+up\s\(|email\s+address\s|required\s+fields
    |save\s+my\s+name|comment(?:s|ing)?\s+(?:policy|polic|rules|guidelines|are\s+closed|forum)|community\s+(?:guide|standard)
    |moderates?\s+comments|first\s+to\s+comment|comments?\s+yet|your\s+comments?\b|to\s+comment\s|\bbadges?\b|\bcommenters?\s|comment\s+via|submitting
    |(?:kommentar|kommentier)\w*\s.{0,40}(?:müssen|anmelden|eingeloggt|verfassen|schreiben|können)|angemeldet\s+sein
    |e-mail-adresse|geben\s+nicht\s+die\s+meinung|erforderliche\s+felder|diskutiere\s+mit
    |(?:inicia|iniciar)\s+sesión|suscr[ií]b|tus?\s+comentarios?|los\s+comentarios\s+(?:publicados|son)|para\s+poder\s+comentar
    |adresse\s+e-?mail|connectez-vous|pour\s+(?:commenter|réagir)|vos?tre\s+commentaire|abonnés?\s+peuvent
    |i\s+commenti\s+saranno|per\s+commentare|tuo\s+commento|para\s+comentar|seu\s+comentário|om\s+te\s+reageren|je\s+e-mail
    |för\s+att\s+kommentera|for\s+at\s+kommentere|aby\s+(?:dodać|skomentować)|чтобы\s+(?:оставить|комментировать)
    |щоб\s+(?:залишити|коментувати)|yorum\s+yapabilmek|コメント(?:を|機能|の)|로그인\s*(?:후|하)|登录后|登入後|رأيك\b""",
    re.IGNORECASE | re.VERBOSE,
)
# The page's words are there only where one of these is, in lower case.
_PAGE_HINTS = (
    *("log", "sign", "mail", "required", "save", "comment", "community", "badge"),
    *("submitting", "komment", "angemeldet", "geben", "erforderliche", "diskutiere"),
    *("inicia", "suscr", "coment", "connectez", "réagir", "abonné", "reageren"),
    *("aby", "чтобы", "щоб", "yorum", "コメント", "로그인", "登录后", "登入後", "رأيك"),
)
_FORM_FIELD = lazy(r"[^\W\d_][^.!?*“”\"]{1,40}(?:(?<!\*):?\s?\*|\(\*\):?|:\*)\Z")
_ADDRESS = lazy(r"https?://|www\.", re.IGNORECASE)
_INLINE = lazy(r"[^\s:][^:.!?]{1,40}:\s+\S.{12}")
_STOPS = frozenset('.!?…。！？؟»”"')
_WORDS = lazy(r"\s+")
_REACH = 400
_LONG = 60
_SHORT = 26
_HANDLE = lazy(r"@?\w[\w.·’'*-]{1,24}\Z")


class _Line(NamedTuple):
    """A line that is a name or a text, and what stands between it and the last one."""

    at: int
    named: float
    """How much more it looks like a name than like a text, in nats."""
    before: frozenset[Sign]


def comment_labels(lines: Sequence[str]) -> list[Label]:
    """Return one label for each line of a run of lines known to be comments.

    Args:
        lines: The lines without the blank ones; the first may be the heading.

    Returns:
        `COMMENT_HEADING`, `COMMENT_AUTHOR`, `COMMENT_TEXT` or `COMMENT_META`; and
        `FURNITURE` for the page's own words among them: "Log in to comment", the form.
    """
    found: list[Label | None] = [_by_form(line) for line in lines]
    first = next((at for at, label in enumerate(found) if label is None), len(lines))
    _settle_headings(lines, found, first)
    turns = _turns(lines, found)
    for line, label in zip(turns, _best(turns), strict=True):
        found[line.at] = label
    _settle_avatars(lines, found)
    _trim(lines, found)
    if not _has_comments(lines, found):
        return [Label.FURNITURE] * len(lines)
    return [label or Label.COMMENT_META for label in found]


def _by_form(line: str) -> Label | None:
    """Return the label that a line's form alone decides."""
    if read_heading(line) is not None:
        return Label.COMMENT_HEADING
    signs = {mark.sign for mark in marks(line)}
    if (
        signs
        and signs
        <= {Sign.PAGE, Sign.HEADING, Sign.FILLER, Sign.NUMBER, Sign.REPLY, Sign.BUTTON}
        and signs & {Sign.PAGE, Sign.HEADING}
    ):
        return Label.FURNITURE
    if signs == {Sign.DELETED}:
        return None  # in the place of a name, of a text, or of both
    if _is_reply_mark(line):
        return Label.COMMENT_META
    if is_meta(line):
        return Label.COMMENT_META
    if _FORM_FIELD.match(line) or _has_page_words(line[:_REACH]):
        return Label.FURNITURE
    return None


def _has_page_words(line: str) -> bool:
    """Say whether a line has the page's own words: "Log in to comment"."""
    # "i" and "s" have more forms than two, to a pattern without case.
    plain = line.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()
    return holds_any(plain, _PAGE_HINTS) and _PAGE_WORDS.search(line) is not None


def _is_reply_mark(line: str) -> bool:
    """Say whether a line says whom a comment answers, and nothing else."""
    # "@tom" and "↳ Tom" name who speaks as often as who is answered.
    if len(line) > _LONG or not line[0].isalnum():
        return False
    place = read_reply(line)
    return place is not None and _looks(line[slice(*place)]) > _NO_NAME / 2


def _settle_headings(
    lines: Sequence[str], found: list[Label | None], first: int
) -> None:
    """Leave the headings over the first comment; below it they are the page's."""
    for at, label in enumerate(found):
        if label is Label.COMMENT_HEADING and at > first:
            answers = any(mark.sign is Sign.REPLY for mark in marks(lines[at]))
            found[at] = Label.COMMENT_META if answers else Label.FURNITURE


def _turns(lines: Sequence[str], found: Sequence[Label | None]) -> list[_Line]:
    turns: list[_Line] = []
    between: set[Sign] = set()
    said: dict[str, int] = {}
    for line in lines:
        said[line] = said.get(line, 0) + 1
    for at, (line, label) in enumerate(zip(lines, found, strict=True)):
        if label is None:
            named = _named(line) + (1.0 if said[line] > 1 and len(line) < _LONG else 0)
            turns.append(_Line(at, named, frozenset(between)))
            between = set()
        else:
            between |= {mark.sign for mark in marks(line)}
    return turns


def _named(line: str) -> float:
    """Return how much more a line looks like a name than like a text, in nats."""
    if _ADDRESS.match(line):
        return -9.0
    marked = tail(line)
    if marked is not None and marked.name_end <= _LONG:
        signs = {mark.sign for mark in marked.marks}
        if Sign.SAYS not in signs and _looks(line[: marked.name_end]) < _NO_NAME:
            return -9.0
        return 8.0 if signs & {Sign.TIME, Sign.SAYS} else 4.0
    return _looks(line)


_NO_NAME = -2.5
_INITIAL_ENDS = lazy(r"\b\w\.\Z")


def _looks(line: str) -> float:
    """Return how much more words without marks look like a name than like a text."""
    if len(line) > _LONG:
        return -9.0
    words = _WORDS.split(line)
    bare = line.lstrip("-–—― ")
    # "Imran Walsh, Leeds"; a dash before it signs what stands above.
    named = is_name(line) or is_name(bare.partition(",")[0])
    score: float = (2.5 if named else 0.0) + (1.5 if bare != line else 0.0)
    if len(words) == 1 and _HANDLE.match(line):
        score += 2.0
    score += 0.8 if len(line) <= _SHORT else -1.0
    score -= 0.5 * max(0, len(words) - 3)
    score -= 0.8 * min(3, sum(word.islower() and len(word) > 1 for word in words[1:]))
    if line[-1] in _STOPS and not _INITIAL_ENDS.search(line):
        score -= 2.0
    return score


def _best(turns: Sequence[_Line]) -> list[Label]:
    """Return the better labelling of the two layouts'."""
    if not turns:
        return []
    labelled = (_path(turns, name_first=True), _path(turns, name_first=False))
    return max(labelled, key=lambda each: each[0])[1]


_BUTTONS = frozenset({Sign.REPLY, Sign.UP, Sign.DOWN, Sign.BUTTON, Sign.SCORE})
_AUTHOR, _TEXT = 0, 1


def _path(turns: Sequence[_Line], *, name_first: bool) -> tuple[float, list[Label]]:
    start = (1.0, 0.0) if name_first else (-2.0, 0.0)
    end = (-2.0, 0.0) if name_first else (0.0, -2.0)
    scores = (start[0] + turns[0].named, start[1])
    back: list[tuple[int, int]] = []
    for line in turns[1:]:
        step: list[float] = []
        came: list[int] = []
        for state in (_AUTHOR, _TEXT):
            reached = [
                scores[last] + _turn(last, state, line.before, name_first=name_first)
                for last in (_AUTHOR, _TEXT)
            ]
            best = max((_AUTHOR, _TEXT), key=lambda last: reached[last])
            came.append(best)
            step.append(reached[best] + (line.named if state == _AUTHOR else 0.0))
        scores = (step[0], step[1])
        back.append((came[0], came[1]))
    final = (scores[0] + end[0], scores[1] + end[1])
    state = max((_AUTHOR, _TEXT), key=lambda last: final[last])
    path = [state]
    for came_from in reversed(back):
        path.append(came_from[path[-1]])
    labels = [
        Label.COMMENT_AUTHOR if at == _AUTHOR else Label.COMMENT_TEXT for at in path
    ]
    return final[state], labels[::-1]


def _turn(
    last: int, state: int, between: frozenset[Sign], *, name_first: bool
) -> float:
    """Return what a turn is worth, by the marks that stand between the two lines."""
    buttons, time = bool(between & _BUTTONS), Sign.TIME in between
    if last == _AUTHOR and state == _AUTHOR:
        return -4.0
    if last == _TEXT and state == _TEXT:
        return -3.0 if buttons else -2.0 if time else 0.0
    opens = (state == _AUTHOR) == name_first
    if opens:  # the next comment begins
        return 1.5 if buttons else -0.5
    # From the name to its text, or from the text to its name.
    if name_first:
        return -1.0 if buttons else 2.0 if time else 0.0
    return -1.0 if buttons or time else 0.0


def _settle_avatars(lines: Sequence[str], found: list[Label | None]) -> None:
    """Take the first of a name printed twice, or its initials, for the picture's."""
    for at in range(len(lines) - 1):
        here, below = lines[at], lines[at + 1]
        if found[at + 1] is not Label.COMMENT_AUTHOR:
            continue
        if found[at] not in {Label.COMMENT_AUTHOR, Label.COMMENT_TEXT}:
            continue
        initials = "".join(word[0] for word in below.split() if word[0].isalpha())
        if here == below or (
            len(here) <= _INITIALS
            and here.casefold() == initials[: len(here)].casefold()
        ):
            found[at] = Label.COMMENT_META


_INITIALS = 3
_MOST = 0.8
_FEW = 3


def _trim(lines: Sequence[str], found: list[Label | None]) -> None:
    """Where the names have times, take what stands over the first for the page's.

    Of such comments a name without a time is a short line of a comment, and what
    stands below the last one's buttons is the page's too.
    """
    authors = [at for at, label in enumerate(found) if label is Label.COMMENT_AUTHOR]
    sure = [at for at in authors if _is_dated(lines, found, at)]
    if not sure or len(sure) < _MOST * len(authors) - 1:
        return
    if all(label is not Label.COMMENT_TEXT for label in found[sure[-1] :]):
        return  # the names stand under the texts
    for at, label in enumerate(found):
        if label in _SAID and at < sure[0]:
            found[at] = Label.FURNITURE
        elif label is Label.COMMENT_AUTHOR and at not in sure and len(sure) >= _FEW:
            found[at] = Label.COMMENT_TEXT
    closed = sum(found[at - 1] is Label.COMMENT_META for at in sure[1:])
    if len(sure) < _FEW or closed < _MOST * (len(sure) - 1):
        return
    for at in range(len(found) - 1, sure[-1], -1):
        if found[at] is Label.COMMENT_META:
            break
        if found[at] is Label.COMMENT_TEXT and found[at - 1] is not Label.COMMENT_TEXT:
            metas = [label is Label.COMMENT_META for label in found[sure[-1] + 2 : at]]
            if any(metas):
                found[at] = Label.FURNITURE


def _is_dated(lines: Sequence[str], found: Sequence[Label | None], at: int) -> bool:
    marked = tail(lines[at])
    if marked is not None:
        return any(mark.sign in {Sign.TIME, Sign.SAYS} for mark in marked.marks)
    for below in range(at + 1, len(found)):
        if found[below] is not Label.COMMENT_META:
            return False
        if any(mark.sign is Sign.TIME for mark in marks(lines[below])):
            return True
    return False


_SAYING = 4
"""A comment has so many words, or as many letters as they would have."""


def _has_comments(lines: Sequence[str], labels: Sequence[Label | None]) -> bool:
    """Say whether anybody comments, or the page merely offers to.

    A name beside a text is a comment where a time or "says" marks the name, where the
    text is a sentence under a heading, or where it happens twice. A word or two with a
    full stop and a time ("Great news!") must stand under a heading or come twice.
    """
    inline = [
        line.partition(":")[0]
        for line, label in zip(lines, labels, strict=True)
        if label is Label.COMMENT_TEXT and _INLINE.match(line)
    ]
    if len(inline) > 1 and sum(map(is_name, inline)) * 2 > len(inline):
        return True
    headed = labels[0] is Label.COMMENT_HEADING
    said = [at for at, label in enumerate(labels) if label in _SAID]
    page = sum(label is Label.FURNITURE for label in labels)
    if headed and not page and said and all(_is_sentence(lines[at]) for at in said):
        return True
    pairs = short = 0
    for first, second in pairwise(said):
        if labels[first] is labels[second]:
            continue
        is_author = labels[first] is Label.COMMENT_AUTHOR
        author, text = (first, second) if is_author else (second, first)
        between = {m.sign for line in lines[first:second] for m in marks(line)}
        if not _says_something(lines[text]):
            short += Sign.TIME in between and lines[text][-1] in _STOPS
            continue
        if _named(lines[author]) >= _SURE_NAME or Sign.TIME in between:
            return True
        pairs += lines[text][-1] in _STOPS
    if page * 3 >= len(labels):
        return False
    return max(pairs, short) > (0 if headed else 1)


_SAID = frozenset({Label.COMMENT_AUTHOR, Label.COMMENT_TEXT})
_SURE_NAME = 4.0


def _is_sentence(line: str) -> bool:
    return line[-1] in _STOPS and _says_something(line)


def _says_something(line: str) -> bool:
    return len(line.split()) >= _SAYING or (
        not line.isascii() and len(line) >= _FEW * _SAYING
    )
