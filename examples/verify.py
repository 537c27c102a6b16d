"""Prove that nothing of a text is lost on its way to JSON and back."""

from pathlib import Path

import newsconv
from newsconv.model.conservation import losses
from newsconv.model.walk import articles

ARTICLES = Path(__file__).parent / "articles"

for file in sorted(ARTICLES.glob("*.txt")):
    source = newsconv.Source.from_path(file)
    document = newsconv.dump(newsconv.parse_article(source).article)
    (article,) = articles(newsconv.load(document))
    lost = losses(source.text, article)
    print(f"{file.name}: {'; '.join(loss.what for loss in lost) or 'all there'}")
