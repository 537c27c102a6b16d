"""What a language has for reporting speech: its marks, its verbs, the words around."""

from dataclasses import dataclass, field
from functools import cached_property


def words(text: str) -> frozenset[str]:
    """Return the words of a table, written with spaces between."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a table, one between two commas, the longest first."""
    found = {tuple(each.split()) for each in text.split(",") if each.strip()}
    return tuple(sorted(found, key=lambda each: (-len(each), each)))


@dataclass(frozen=True, eq=False)
class Tongue:
    """One language's tables; all words in small letters."""

    marks: str
    """Pairs of an opening and a closing mark: "“”«»". A mark that stands on both sides
    is its own partner."""
    said: frozenset[str]
    """Verbs that report speech, in the forms that news has."""
    called: frozenset[str] = frozenset()
    """Verbs that bring in quoted words: "called the plan “a disgrace”"."""
    according: tuple[tuple[str, ...], ...] = ()
    """What stands before the speaker where no verb does: "according to"."""
    zufolge: frozenset[str] = frozenset()
    """What stands after the speaker: "zufolge"."""
    thus: frozenset[str] = frozenset()
    """What stands between a quote and its speaker: "so", "aldus"."""
    that: frozenset[str] = frozenset()
    """What opens what was said: "that"."""
    men: frozenset[str] = frozenset()
    """Pronouns for a man."""
    women: frozenset[str] = frozenset()
    """Pronouns for a woman."""
    others: frozenset[str] = frozenset()
    """Pronouns for several, or for whom it may be."""
    articles: frozenset[str] = frozenset()
    """What opens a noun phrase: articles, possessives, "one", "another"."""
    small: frozenset[str] = frozenset()
    """Words that are in no noun phrase: prepositions, conjunctions, adverbs."""
    prepositions: frozenset[str] = frozenset()
    """Of them, those before a phrase that is nobody's subject."""
    subjunctive: frozenset[str] = frozenset()
    """Verb forms that tell that a sentence reports, though it names nobody: "sei"."""
    of: frozenset[str] = frozenset()
    """What joins two nouns of one phrase: "of", "de", "für"."""
    helpers: frozenset[str] = frozenset()
    """Auxiliaries, adverbs and such between a speaker and the verb."""
    mediums: frozenset[str] = frozenset()
    """What stands between the verb and the medium: "to", "told", "gegenüber"."""
    titled: frozenset[str] = frozenset()
    """What stands before a name or a title in marks: "so-called", "film"."""
    dashes: bool = False
    """A paragraph that opens with a dash is speech."""
    incise: bool = False
    """Who speaks may be told inside the marks: "« A, regrette la maire. B »"."""
    nouns_big: bool = False
    """Every noun has a capital, so that capitals tell no names."""
    clitics: bool = False
    """An apostrophe ends a word: "l’AFP", "dell’Interno"."""
    inverts: bool = True
    """The subject may stand behind its verb wherever the verb stands."""
    verb_last: bool = False
    """The verb stands after what was said, the speaker before: Turkish."""
    cases: bool = False
    """Names change at their ends: "Путина" is Putin."""
    titles: frozenset[str] = field(default=frozenset())
    """What stands before a name, with a capital and a full stop or not: "Mr"."""

    @cached_property
    def opens_according(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The phrases of `according` by their first words."""
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for phrase in self.according:
            found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
        return found
