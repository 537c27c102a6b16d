"""The pictures that a manifest names in, carried by the model as data URIs out."""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from newsconv.errors import ManifestError, ResourceError, SourceError
from newsconv.model import Article, Caption, Credit, Figure, Image, Text
from newsconv.readers.manifest_keys import PictureKeys
from newsconv.resources import data_uri, picture
from newsconv.source import read_bytes

_ADDRESS = re.compile(r"data:|[a-z][a-z0-9+.-]*://", re.IGNORECASE)


class PictureReader:
    """Reads the pictures of one manifest."""

    def __init__(self, manifest: str, max_bytes: int) -> None:
        """Prepare.

        Args:
            manifest: The manifest's path; files are found from its folder.
            max_bytes: The size limit of each picture.
        """
        self._manifest = manifest
        self._max_bytes = max_bytes

    def image(self, file: str, alt: str | None, where: str) -> Image:
        """Return an image that carries its own data.

        Raises:
            ManifestError: it can't be read, or is no sound picture.
        """
        try:
            if _ADDRESS.match(file):
                found = picture(file)
            else:
                path = Path(self._manifest).parent / file
                data = read_bytes(path, max_bytes=self._max_bytes)
                found = picture(str(path), data)
        except (ResourceError, SourceError) as error:
            raise ManifestError(self._manifest, where, str(error)) from error
        return Image(data_uri(found), alt=alt or "")

    def illustrated(
        self, article: Article, keys: Sequence[PictureKeys], where: str
    ) -> Article:
        """Return an article with its pictures in its figures, or before its body.

        Raises:
            ManifestError: a picture can't be read, or names a figure there isn't.
        """
        body = list(article.body)
        places = [at for at, block in enumerate(body) if isinstance(block, Figure)]
        own: list[Figure] = []
        for number, each in enumerate(keys):
            here = f"{where}.picture[{number}]"
            image = self.image(each.file, each.alt, f"{here}.file")
            if each.figure is None:
                own.append(_with_picture(Figure(), image, each))
                continue
            if not 1 <= each.figure <= len(places):
                reason = f"no figure {each.figure}; the text has {len(places)}"
                raise ManifestError(self._manifest, f"{here}.figure", reason)
            at = places[each.figure - 1]
            figure = body[at]
            if isinstance(figure, Figure):
                body[at] = _with_picture(figure, image, each)
        if not keys:
            return article
        return msgspec.structs.replace(article, body=(*own, *body))


def _with_picture(figure: Figure, image: Image, keys: PictureKeys) -> Figure:
    """Return a figure with its image; of its words, the source's own stay."""
    caption, credit = figure.caption, figure.credit
    if caption is None and keys.caption:
        caption = Caption((Text(keys.caption),))
    if credit is None and keys.credit:
        credit = Credit(keys.credit, keys.credit)
    return msgspec.structs.replace(figure, image=image, caption=caption, credit=credit)
