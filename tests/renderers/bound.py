"""A review in three languages, and its stories, to bind as e-books."""

from newsconv.model import (
    Article,
    Digest,
    Headline,
    Paragraph,
    Section,
    SourceBar,
    Subhead,
    Text,
)


def story(headline: str, language: str = "en", *words: str) -> Article:
    return Article(
        headline=Headline(headline),
        language=language,
        body=tuple(Paragraph((Text(each),)) for each in words or ("The river rose.",)),
    )


FLOOD = story("River rises", "en")
DIKE = Article(
    headline=Headline("À Arles, la digue"),
    language="fr",
    body=(Paragraph((Text("Il pleut."),)), Subhead((Text("Un trou"),))),
    source_bar=SourceBar(outlet="Le Courrier", date="2026-11-18"),
)
HARBOUR = story("صيادو الإسكندرية", "ar", "لم يكن في القاعة مكبر صوت")
DIGEST = Digest(
    sections=(
        Section((FLOOD, DIKE), title="Floods & dikes"),
        Section((HARBOUR,), title="Ports"),
    ),
    title="Morning Press Review",
    kind="Daily",
    number="231",
    date="2026-11-20",
    issuer="Press Office",
    language="en",
)
