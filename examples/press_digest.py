"""Make a press digest of the example articles, without a manifest.

Writes review.pdf into the current folder.
"""

from pathlib import Path

import newsconv

ARTICLES = Path(__file__).parent / "articles"

clips = [newsconv.read(file) for file in sorted(ARTICLES.glob("*.txt"))]
english = [clip for clip in clips if clip.language == "en"]
others = [clip for clip in clips if clip.language != "en"]
digest = newsconv.Digest(
    title="Morning Press Review",
    date="2026-11-20",
    language="en",
    sections=(
        newsconv.Section(title="At home", articles=tuple(english)),
        newsconv.Section(title="Abroad", articles=tuple(others)),
    ),
)
pdf = newsconv.render(digest, to="pdf", theme="briefing", engine="typst")
Path("review.pdf").write_bytes(pdf)
print(f"review.pdf: {len(english)} + {len(others)} clips")
