"""Make an e-book of the example digest, without its indexes.

Writes review.epub into the current folder.
"""

from pathlib import Path

import newsconv

MANIFEST = Path(__file__).parent / "digest.toml"

digest = newsconv.read_digest(MANIFEST)
book = newsconv.render(digest, to="epub", theme="plain", indexes=False)
Path("review.epub").write_bytes(book)
print(f"review.epub: {sum(len(each.articles) for each in digest.sections)} articles")
