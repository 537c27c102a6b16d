"""Where a manifest points to its own articles and sections, checked and numbered."""

from newsconv.errors import ManifestError, nearest
from newsconv.model import SynthesisParagraph
from newsconv.readers.manifest_keys import ManifestKeys


def synthesis(keys: ManifestKeys, name: str) -> tuple[SynthesisParagraph, ...]:
    """Return the paragraphs of the summing-up, with the numbers of their articles.

    Args:
        keys: The manifest's.
        name: The manifest's path, for the message.

    Raises:
        ManifestError: one points to an article or a section that there isn't.
    """
    titles = tuple(section.title for section in keys.section if section.title)
    found = []
    for number, each in enumerate(keys.synthesis):
        where = f"synthesis[{number}]"
        for place, title in enumerate(each.sections):
            if title not in titles:
                reason = f"no section {title!r}{nearest(title, titles)}"
                raise ManifestError(name, f"{where}.sections[{place}]", reason)
        numbers = _numbers(keys, each.articles, name, f"{where}.articles")
        found.append(
            SynthesisParagraph(each.text, articles=numbers, sections=each.sections)
        )
    return tuple(found)


def top_stories(keys: ManifestKeys, name: str) -> tuple[int, ...]:
    """Return the numbers of the articles chosen for the cover, in order.

    Raises:
        ManifestError: one is not in the digest, or is named twice.
    """
    numbers = _numbers(keys, keys.top_stories, name, "top_stories")
    for place, number in enumerate(numbers):
        if number in numbers[:place]:
            other = keys.top_stories[numbers.index(number)]
            reason = (
                f"{keys.top_stories[place]!r} is the article of {other!r}; name it once"
            )
            raise ManifestError(name, f"top_stories[{place}]", reason)
    return numbers


def _numbers(
    keys: ManifestKeys, pointers: tuple[str, ...], name: str, where: str
) -> tuple[int, ...]:
    clips = [article for section in keys.section for article in section.article]
    known: dict[str, int] = {}
    several: set[str] = set()
    for number, clip in enumerate(clips, 1):
        known.setdefault(clip.file, number)
        if clip.reference and known.setdefault(clip.reference, number) != number:
            several.add(clip.reference)
    for place, pointer in enumerate(pointers):
        reason = None
        if pointer not in known:
            near = nearest(pointer, known)
            reason = (
                f"no article {pointer!r}{near or '; give its file or its reference'}"
            )
        elif pointer in several:
            reason = f"several articles have the reference {pointer!r}; give a file"
        if reason:
            raise ManifestError(name, f"{where}[{place}]", reason)
    return tuple(known[pointer] for pointer in pointers)
