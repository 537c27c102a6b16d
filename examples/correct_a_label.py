"""Give a block of a text its label by hand."""

import newsconv
from newsconv.model import Label
from newsconv.parsing.by_hand import given_for
from newsconv.parsing.segment import segment

TEXT = """River rises after a night of rain

The river rose again on Monday, and the ferry stayed at its berth until noon.

The Heron at its berth, with nobody aboard.

Passengers queued from six in the morning to board the first crossing.
"""

source = newsconv.Source(TEXT)
heron = segment(TEXT)[2]
caption = given_for(source, heron, Label.CAPTION)
article = newsconv.parse_article(source, overrides=[caption]).article
for block in article.body:
    print(type(block).__name__, block.span)
(override,) = article.overrides
print(f"was {override.parsed.label}, {override.parsed.confidence:.2f}")
