"""Articles in, a table with a row a block out."""

from typing import Any

from newsconv.adapters.blocks import labelled_blocks
from newsconv.errors import MissingDependencyError
from newsconv.model import Article, Digest
from newsconv.model.digest import as_digest
from newsconv.model.walk import articles

COLUMNS = ("article", "name", "block", "label", "start", "end", "confidence", "text")


def to_pandas(document: Article | Digest) -> Any:  # noqa: ANN401 - pandas', loaded late
    """Return a `pandas.DataFrame` with a row a block, in the order of the texts.

    Columns: `article` (from 1), `name` (of its text), `block` (from 1), `label`,
    `start` and `end` (code points of the article's own text), `confidence` (0 to 1, or
    missing), `text`.

    Raises:
        ValueError: an article has no text.
        TypeError: neither an article nor a digest.
        MissingDependencyError: pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - half a second, and an extra
    except ImportError as error:
        raise MissingDependencyError(
            "to_pandas", "pandas", "pip install 'newsconv[pandas]'"
        ) from error
    rows = [
        (
            number,
            article.origin.name if article.origin else "",
            place,
            block.label,
            block.start,
            block.end,
            block.confidence,
            block.text,
        )
        for number, article in enumerate(articles(as_digest(document)), 1)
        for place, block in enumerate(labelled_blocks(article), 1)
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype({"confidence": "float64"})
