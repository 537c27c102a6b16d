"""Make a theme of three lines, and print an article in it.

Writes the folder harbour and feature.html into the current folder.
"""

from pathlib import Path

import newsconv

ARTICLE = Path(__file__).parent / "articles" / "feature.txt"

theme = Path("harbour")
theme.mkdir(exist_ok=True)
(theme / "theme.toml").write_text('description = "Blue ink"\n', encoding="utf-8")
(theme / "screen.css").write_text(":root { --ink: #123a5c; }\n", encoding="utf-8")

page = newsconv.render(newsconv.read(ARTICLE), to="html", theme="./harbour")
Path("feature.html").write_bytes(page)
print("feature.html")
