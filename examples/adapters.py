"""Read what trafilatura made of a page, and write its labels for a tagger.

Writes ferry.conll into the current folder.
"""

from pathlib import Path

import trafilatura

from newsconv.adapters import from_trafilatura, to_iob

PAGE = Path(__file__).parent / "web" / "ferry.html"

result = trafilatura.bare_extraction(
    PAGE.read_text(encoding="utf-8"), with_metadata=True, include_links=True
)
article = from_trafilatura(result)
Path("ferry.conll").write_text(to_iob(article), encoding="utf-8")
print(f"ferry.conll: {article.source_bar.headline}, {len(article.body)} blocks")
