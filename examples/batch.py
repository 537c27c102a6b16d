"""Turn each example article into JSON; say what was noticed, stop at nothing.

Writes NAME.json files into the current folder. `newsconv batch` does the same on all
processors, and goes on where it was stopped.
"""

from pathlib import Path

import newsconv

ARTICLES = Path(__file__).parent / "articles"

for file in sorted(ARTICLES.glob("*.txt")):
    try:
        source = newsconv.Source.from_path(file)
    except newsconv.NewsconvError as error:
        print(error)
        continue
    parsed = newsconv.parse_article(source)
    Path(f"{file.stem}.json").write_bytes(newsconv.dump(parsed.article))
    for diagnostic in parsed.diagnostics:
        print(diagnostic)
