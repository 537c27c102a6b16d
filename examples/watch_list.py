"""Count what a watch list finds in some articles, and say where.

Writes watched.html, with each hit marked.
"""

from pathlib import Path

import msgspec

import newsconv
from newsconv.model import WatchEntry, WatchKind
from newsconv.model.text import headline_text

ARTICLES = Path(__file__).parent / "articles"

watch = (
    WatchEntry("Edith Pell", kind=WatchKind.NAME, variants=("Pell",)),
    WatchEntry("lock", variants=("locks",), exclusions=("lock keeper",)),
)
texts = [newsconv.read(ARTICLES / name) for name in ("feature.txt", "opinion.txt")]
digest = newsconv.Digest.of(texts, title="Watched")
digest = msgspec.structs.replace(digest, watch=watch)

for article in newsconv.annotate(digest, "watch").sections[0].articles:
    for hit in article.watch_hits:
        place = hit.span.start if hit.span else "–"
        print(f"{headline_text(article)}: {hit.name} ({hit.text}) at {place}")

Path("watched.html").write_bytes(newsconv.render(digest, to="html"))
