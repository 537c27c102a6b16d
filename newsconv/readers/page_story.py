"""A web page's tree in, the story on it out, marked: what trafilatura keeps of it.

Trafilatura takes away menus, adverts, boxes and readers' comments. What it leaves
becomes the article's source; the caption of each picture is put back with it.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

from newsconv.errors import MissingDependencyError, SourceError
from newsconv.parsing.marked_text import Form, MarkedText, Marking
from newsconv.readers.addresses import link_target, own_picture
from newsconv.readers.markup_walk import Picture, Ways, tell
from newsconv.readers.titles import is_title, same_words
from newsconv.readers.trees import INSTALL, local_name, quiet


def page_story(
    root: Any,  # noqa: ANN401 - lxml's, loaded late
    name: str,
    *,
    title: str | None = None,
    base: str | None = None,
    carried: Callable[[str], str | None] = lambda _: None,
) -> MarkedText:
    """Return the story of a page.

    Args:
        root: The page; its pictures' addresses are changed.
        name: The file's.
        title: The headline that the page states. Where a heading of the page has it,
            and the story not, the story begins with it.
        base: The address that the page's own start from, if it states one.
        carried: Returns a `data:` address of a picture that came with the page.

    Raises:
        SourceError: the page holds no story.
        MissingDependencyError: trafilatura is not installed.
    """
    trafilatura, image_source = _library()
    pictures = _numbered(root, image_source, base, carried)
    headings = [_words(each) for each in root.iter("h1", "h2")]
    try:
        found = trafilatura.bare_extraction(
            root,
            include_comments=False,
            include_formatting=True,
            include_images=True,
            include_links=True,
            include_tables=True,
            # With metadata, it would ask htmldate, which looks for any date at all.
            with_metadata=False,
        )
    except RecursionError:
        found = None
    except Exception as error:  # whatever a broken page makes of it
        reason = f"can't be taken apart as a web page ({type(error).__name__})"
        raise SourceError(name, reason) from error
    if found is None or not "".join(found.body.itertext()).strip():
        raise SourceError(
            name,
            "holds no story that can be told from the rest of the page; copy the "
            "text into a .txt file, and read that",
        )
    marking = Marking()
    heading = _missing_heading(headings, title, found.body)
    if heading:
        marking.open(Form.HEADING, level=1)
        marking.say(heading)
        marking.close()
    ways = Ways(
        lambda target: link_target(target, base),
        lambda element: pictures.get(element.get("src") or ""),
    )
    tell(found.body, marking, ways)
    return marking.done()


def _numbered(
    root: Any,  # noqa: ANN401 - as above
    image_source: Any,  # noqa: ANN401 - trafilatura's
    base: str | None,
    carried: Callable[[str], str | None],
) -> dict[str, Picture]:
    """Return the page's pictures by numbers, which take their addresses' place.

    Trafilatura leaves out pictures that the page carries in itself, and all captions.
    """
    found: dict[str, Picture] = {}
    captions: dict[Any, str] = {}
    for figure in root.iter("figure"):
        first = next(figure.iter("img"), None)
        if first is not None and first not in captions:
            captions[first] = " ".join(map(_words, figure.iter("figcaption")))
    for image in list(root.iter("img")):
        own = (image.get("src") or "").strip()
        uri = own_picture(own) or carried(own)
        source = image_source(image)
        if not uri and source:
            whole = _joined(base, source)
            uri = carried(source) or carried(whole) or whole
        if not uri:
            continue
        number = f"picture-{len(found)}.png"
        found[number] = Picture(uri, _alt(image), captions.get(image, ""))
        for attribute in list(image.attrib):
            if attribute not in {"alt", "title"}:
                del image.attrib[attribute]
        image.set("src", number)
    return found


def _alt(image: Any) -> str:  # noqa: ANN401 - lxml's
    return " ".join((image.get("alt") or "").split())


def _joined(base: str | None, address: str) -> str:
    try:
        return urljoin(base or "", address)
    except ValueError:
        return address


def _missing_heading(
    headings: list[str],
    title: str | None,
    body: Any,  # noqa: ANN401 - lxml's
) -> str | None:
    """Return the page's heading that is the stated title, if the story lacks it."""
    own = next((each for each in headings if is_title(each, title)), None)
    if own is None:
        return None
    said = (_words(each) for each in body.iter() if local_name(each))
    return None if any(same_words(each, own) for each in said) else own


def _words(element: Any) -> str:  # noqa: ANN401 - lxml's
    return " ".join("".join(element.itertext()).split())


def _library() -> tuple[Any, Any]:
    try:
        import trafilatura  # noqa: PLC0415 - half a second, and an extra
        from trafilatura.utils import image_src  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError("HTML input", "trafilatura", INSTALL) from error
    quiet("trafilatura")
    return trafilatura, image_src
