"""A block in, the words that tell its subject out.

Words are compared by their first letters, so that an ending does not make another word
of one; scripts that put no spaces between words are compared by pairs of letters.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from newsconv.parsing.patterns import lazy
from newsconv.parsing.segment import RawBlock

_UNSPACED = "\u0e01-\u0e5b\u1000-\u109f\u1780-\u17ff\u30a0-\u30ff\u4e00-\u9fff"
_WORD = lazy(
    rf"[{_UNSPACED}]{{2,}}|[\uac00-\ud7a3]{{2,}}|[\u0590-\u05ff]{{3,}}|[^\W\d_]{{4,}}"
)
_PAIRS = lazy(f"[{_UNSPACED}]")
_BEFORE_UNSPACED = "\u0e00"
_STEM = 6
_SMALL = lazy(r"(?<![^\W\d_])[^\W\d_]{1,3}(?![^\W\d_])")
_OPENING = 300

_COMMON_WORDS = """
that with this have from they were their been will would said about which after
when than more also into over what there some could other only year years people
because first just like most many them then these those very where while still
being before since such even between through during against under during well
according told says made make much each both last next week month time think
avec dans pour plus cette sont mais comme nous leur tout être fait deux après sans
aussi selon elle elles entre ainsi encore depuis avait était même très ceux
nicht eine einer einem einen eines sich auch werden wird sind über nach noch wenn
oder aber haben hatte kann dass beim durch gegen mehr sein seine seiner ihre ihrer
diese dieser dieses unter wurde wurden schon jedoch sowie soll worden
para como pero más este esta sobre entre cuando desde también hasta donde porque
según años había sido tiene han sus muy todo todos ante otros hacer puede
della delle degli sono alla anche come nella dopo essere stato stata questo questa
quando hanno dalla dalle loro tutti molto prima ancora perché secondo
pela pelo mais mesmo quem foram também depois ainda segundo está isso seus suas
niet voor deze maar door naar heeft wordt worden zijn haar meer over ook werd waren
hebben zich omdat volgens kunnen andere
inte från till eller efter under också skulle hade blev sina deras mycket mellan
ikke skal blir etter være også ville mellom bliver efter havde denne dette
että myös hänen olisi ovat mutta joka kuin oli ole vuoden mukaan jälkeen sekä ollut
jest przez oraz także który która które jego został były tylko jako jeszcze może
které který také bylo jsou podle jako nebo však před jeho další byla mezi roku
olan için olarak daha sonra gibi kadar ancak olduğu tarafından göre bunun ile çok
этого который которые также было были более после года если только может своей
своих между чтобы когда него этом которая
який який які також було були після року якщо тільки може між щоб коли його вони
التي الذي على إلى هذا هذه كما بعد قبل خلال بين وقال كان كانت ذلك عبر منذ أنه
של את על לא גם כי אם היא הוא הם זה היה כמו יותר אחרי
して した され から など という こと この その いる れた
그는 있다 했다 것으로 대한 위해 이번 통해
"""
"""Words that say no subject, in the languages of the news."""
_COMMON = frozenset(word[:_STEM] for word in _COMMON_WORDS.split())

_PROSE_WORDS = 34
_SENTENCE_WORDS = 12
STOPS = frozenset(".!?…。！？।۔؟")
CLOSERS = "\"”»’')」』"


def subject_words(folded: str) -> frozenset[str]:
    """Return what stands for the heavy words of a text in lower case."""
    found: set[str] = set()
    for word in _WORD.findall(folded):
        if word[0] < _BEFORE_UNSPACED:
            found.add(word[:_STEM])
        elif _PAIRS.match(word):
            found.update(map("".join, pairwise(word)))
        else:  # Korean: what comes after the second syllable is mostly grammar
            found.add(word[:2])
    return frozenset(found - _COMMON)


def recurring_pairs(blocks: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Return blocks' words without the pairs of letters that one block alone has.

    Most of those are no words but the end of one and the start of the next.
    """
    count: Counter[str] = Counter()
    for words in blocks:
        count.update(word for word in words if _is_pair(word))
    if not count:
        return list(blocks)
    return [
        frozenset(word for word in words if not _is_pair(word) or count[word] > 1)
        for words in blocks
    ]


def _is_pair(word: str) -> bool:
    return word[0] >= _BEFORE_UNSPACED and _PAIRS.match(word) is not None


def small_words(block: RawBlock) -> frozenset[str]:
    """Return the words of up to three letters that a block opens with.

    They are a language's own, and tell it from others.
    """
    return frozenset(_SMALL.findall(block.folded[:_OPENING]))


def is_prose(block: RawBlock) -> bool:
    """Say whether a block is running text: long, or a sentence that is no short one."""
    if block.size >= _PROSE_WORDS:
        return True
    return block.size >= _SENTENCE_WORDS and last_mark(block.text) in STOPS


def last_mark(text: str) -> str:
    """Return the last character before closing quotes; "" if there is none."""
    if text[-1] in STOPS:
        return text[-1]
    return text.rstrip(CLOSERS)[-1:]
