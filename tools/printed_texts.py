"""An article's text in, the same with another head, length or end, out."""

from random import Random

_KICKERS = """
Politics|Opinion|World|Business|Sport|Culture|Science|Local news|Health|Analysis
|Exclusive|Travel|Technology|Comment|Crime and courts|Breaking news|Politik|Wirtschaft
|Kultur|Panorama|Wissen|Kommentar|Sport|Ausland|Lokales|Politique|Économie|Monde
|Société|Tribune|Política|Economía|Mundo|Opinión|Deportes|Sociedad|Cronaca|Esteri
|Economia|Cultura|Brasil|Esporte|Binnenland|Buitenland|Economie|Inrikes|Utrikes
|Kultur|Ekonomi|Innenriks|Kotimaa|Talous|Ulkomaat|Kraj|Świat|Gospodarka|Domácí
|Zahraničí|Политика|Экономика|Общество|Світ|Економіка|Gündem|Ekonomi|Dünya
|سياسة|اقتصاد|العالم|חדשות|כלכלה|国际|财经|社会|政治|経済|スポーツ|정치|경제|사회
"""
_POINTERS = """
Related|Read more|More on this story|Related stories|Also read|Most read|Trending
|Mehr zum Thema|Lesen Sie auch|Meistgelesen|Auch interessant|À lire aussi
|Sur le même sujet|Te puede interesar|Más noticias|Leggi anche|Leia também|Lees ook
|Läs mer|Les også|Læs også|Lue myös|Czytaj też|Čtěte také|Читайте также|Читайте також
|İlgili haberler|اقرأ أيضا|קראו גם|相关阅读|関連記事|관련기사
"""
KICKERS = _KICKERS.strip().replace("\n", "").split("|")
POINTERS = _POINTERS.strip().replace("\n", "").split("|")
MONTHS = ("January", "March", "May", "July", "September", "November")

PROSE = 160
"""Characters of a line that is running text."""
INTERRUPTIONS = ("* * *", "***", "---", "\f", "=====", "⁂")
SHORTENED, DATED, KICKED, POINTED, HEADED, SPACED = 0.4, 0.08, 0.06, 0.12, 0.6, 0.9
INTERRUPTED = 0.12
"""How often stories are cut short, a date or a kicker is set over it, links to others
below it, a heading over those, and how often its blank lines are kept; how often a mark
stands between its parts."""


def date_of(random: Random) -> str:
    """Return a date line in one of many forms."""
    day, month, year = random.randint(1, 28), random.randint(1, 12), 2026
    clock = f"{random.randint(0, 23):02}:{random.randint(0, 59):02}"
    name = random.choice(MONTHS)
    return random.choice(
        [
            f"{day}.{month:02}.{year}, {clock} Uhr",
            f"{day:02}.{month:02}.{year}",
            f"{name} {day}, {year}",
            f"{day} {name} {year}",
            f"Published {name} {day}, {year} {clock}",
            f"{day}/{month:02}/{year} {clock}",
            f"{year}-{month:02}-{day:02} {clock}",
            f"{year}年{month}月{day}日 {clock}",
            f"{day} {name} {year} | {clock}",
            f"{random.randint(2, 9)} hours ago",
        ]
    )


def varied(text: str, random: Random, others: list[str], *, short: bool) -> str:
    """Return a text with another head, length or end, as another paper prints it."""
    lines = [line for line in text.split("\n") if line.strip()]
    gap = "\n\n" if "\n\n" in text else "\n"
    if short:
        first = next((at for at, line in enumerate(lines) if len(line) > PROSE), 0)
        lines = lines[: first + random.randint(2, 7)]
    if len(lines) > 1 and random.random() < INTERRUPTED:
        mark = random.choice(INTERRUPTIONS)
        for _ in range(random.randint(1, 3)):
            at = random.randrange(1, len(lines))
            lines[at] = f"{mark}\n{lines[at]}"
    if random.random() < DATED:
        lines.insert(0, date_of(random))
        if random.random() < KICKED:
            lines.insert(1, random.choice(KICKERS))
    elif random.random() < KICKED:
        lines.insert(0, random.choice(KICKERS))
    if random.random() < POINTED:
        if random.random() < HEADED:
            lines.append(random.choice(POINTERS))
        for _ in range(random.randint(1, 4)):
            lines.append(random.choice(others))
            if random.random() < KICKED:
                lines.append(date_of(random))
    return (gap if random.random() < SPACED else "\n").join(lines)
