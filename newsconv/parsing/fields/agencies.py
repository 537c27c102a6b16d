"""The world's news agencies: which words name one, in a dateline or a credit."""

import re

_LATIN = """
AP Reuters AFP dpa DPA EFE ANSA TASS TT NTB STT Ritzau PA PAP ČTK CTK APA SDA ATS Belga
ANP LUSA Lusa AGI Adnkronos MTI BTA Tanjug Hina STA LETA BNS ELTA Ukrinform Interfax
Sputnik Xinhua Kyodo Jiji Yonhap Antara Bernama PTI ANI IANS APP UNB VNA CNA NNA SPA WAM
MENA QNA KUNA Petra IRNA Fars Anadolu AA IHA DHA TPS JTA KNA NAN SAPA AAP NZN CP UPI
Bloomberg Getty Zuma ZUMA Shutterstock Imago IMAGO Alamy PRNewswire GlobeNewswire KAP
epd KNA sid SID idw ots
""".split()
_PHRASES = (
    "Associated Press",
    "The Associated Press",
    "Agence France-Presse",
    "BUSINESS WIRE",
    "Business Wire",
    "PR Newswire",
    "Canadian Press",
    "The Canadian Press",
    "Press Association",
    "PA Media",
    "Getty Images",
    "Europa Press",
    "Agência Brasil",
    "Agência Lusa",
    "Anadolu Agency",
    "Sipa",
    "SIPA",
    "REX",
    "EPA",
    "epa-efe",
    "RIA Novosti",
)
_OTHER = """
ТАСС ИТАР-ТАСС Интерфакс Sputnik Укринформ Укрінформ УНІАН رويترز أ.ف.ب أ_ف_ب د.ب.أ
وكالات سبوتنيك الأناضول وام واس بترا ا.ف.ب 新华社 新華社 中新社 路透社 法新社 美联社 共同社
共同 時事 연합뉴스 뉴시스
""".split()
_RUSSIAN_PHRASES = ("РИА Новости", "РИА «Новости»")

NAMES = frozenset(
    name.replace("_", " ").casefold()
    for name in (*_LATIN, *_PHRASES, *_OTHER, *_RUSSIAN_PHRASES)
)

PATTERN = "|".join(
    re.escape(name.replace("_", " "))
    for name in sorted(
        {*_LATIN, *_PHRASES, *_OTHER, *_RUSSIAN_PHRASES}, key=len, reverse=True
    )
)
"""An alternation of all names, longest first; written as agencies write them."""


def is_agency(name: str) -> bool:
    """Say whether a name is an agency's, whatever its case."""
    plain = name.strip(" .").casefold()
    return plain in NAMES or plain.removesuffix(" photo") in NAMES
