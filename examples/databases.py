"""Take an export of a news database apart; print what its fields say of each clip."""

import newsconv

EXPORT = """\
Ferry returns to service
The Harbour Gazette
November 20, 2026 Friday
Section: LOCAL; Pg. 5
Length: 11 words
Byline: Ines Calloway
Body
The harbour ferry returned to service on Thursday after eight months.
End of Document
Library stays open on Sundays
The Mill Post
November 21, 2026 Saturday
Section: NEWS
Length: 10 words
Body
The library will stay open on Sundays, the council decided.
End of Document
"""

for article in newsconv.parse_all(EXPORT):
    bar, names = article.source_bar, [b.text for b in article.bylines]
    print(article.headline and article.headline.text, bar.outlet, bar.page, *names)
