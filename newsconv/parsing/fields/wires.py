"""What signs a dateline: a group of signs in, whether a wire signs with it out.

Agencies are `agencies`'; here are the signs that only stand in datelines: national
wires, services for press releases, stations, and the desks of a wire ("dpa/lby").
"""

from functools import lru_cache

from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.patterns import lazy


def _names(text: str) -> frozenset[str]:
    parts = text.replace("\n", ",").split(",")
    return frozenset(" ".join(part.split()).casefold() for part in parts) - {""}


_WIRES = _names(
    """
    Thomson Reuters Foundation, Reuters Breakingviews, Context, CNN, CNN Business
    CBS News, ABC News, NBC News, BBC, RNS, CNS, CNA, OSV News, SHNS, TND, Gray News
    NEXSTAR, InvestigateTV, The Center Square, States Newsroom, Stateline, KFF Health News
    CMC, GNA, NAN, PANA, SAnews, KCNA, TASR, SITA, ČTK, HINA, SRNA, FENA, Makfax, MIA
    ATA, ANA-MPA, AMNA, ΑΠΕ-ΜΠΕ, ΑΠΕ, BTA, БТА, BELTA, БЕЛТА, KAZINFORM, КАЗИНФОРМ
    КазТАГ, KazTAG, ARMENPRESS, АРМЕНПРЕСС, AZERTAC, AZƏRTAC, АЗЕРТАДЖ, Trend, Turan
    UNIAN, УНН, UNN, INTERFAX.RU, Interfax-Ukraine, Интерфакс-Украина
    Інтерфакс-Україна, ПРАЙМ, PRIME, Рейтер, REUTERS, Росбалт, РАПСИ, Агентство «Москва»
    TASS, AKIpress, 24.kg, Montsame, МОНЦАМЭ, Moldpres, IPN, Agerpres, Mediafax, MTI
    Prensa Latina, PL, ACN, AIN, AVN, ABI, ANF, Andina, ANDINA, Colprensa, NA, Noticias
    Argentinas, Télam, NTX, Notimex, Xinhua, SinEmbargo, El Universal, Europa Press
    EUROPA PRESS, SERVIMEDIA, Colpisa, COLPISA, ACN, EP, FOLHAPRESS, UOL, Agência O Globo
    Estadão Conteúdo, Agência Brasil, Angop, ANGOP, Inforpress, Lusa, Askanews, askanews
    LaPresse, ITALPRESS, Italpress, DIRE, Dire, Teleborsa, 9Colonne, NOVA, Nova, MNA
    Radiocor, Il Sole 24 Ore Radiocor Plus, SIR, ACI Stampa, ots, OTS, PK, RK, awp, AWP
    dpo, dts, dts Nachrichtenagentur, SDA-ATS, Keystone-ATS, ATS, BELGA, FNB, SPT, VG
    ANKA, İGFA, IGFA, Hibya, HİBYA, MHA, UBA, BSS, UNB, APP, PPI, PNA, VNS, TTXVN, VOV
    ANTARA, KOMPAS.com, Bernama, PTI, ANI, IANS, UNI, TNN, HT, Kyodo, Jiji Press, JIJI
    Focus Taiwan, KUNA, ONA, BNA, QNA, SPA, MAP, APS, TAP, LANA, SUNA, WAFA, NNA, INA
    PRNewswire, PRNewswire-PRWeb, PRNewswire-USNewswire, CNW, CNW Telbec, GLOBE NEWSWIRE
    GlobeNewswire, BUSINESS WIRE, ACCESSWIRE, ACCESS Newswire, Newsfile Corp., Newsfile
    ACN Newswire, Media OutReach Newswire, Media OutReach, EINPresswire.com, EIN Presswire
    EQS-News, EQS, DGAP-News, PRESSETEXT, pressetext, OTS, Cision, Marketwired, Marketwire
    Newswire, PRWeb, JCN Newswire, BUSINESSWIRE, TSX Newswire
    本报, 本報, 本刊, 本台, 央视网, 光明网, 中国网, 环球网, 国际在线, 塔斯社, 韩联社, 彭博社, 俄新社, 德新社
    中通社, 香港中通社, 安莎社, 埃菲社, 人民日报, 中国日报, 聯合ニュース, 뉴스핌, 신화, 교도, 타스
    أ ش أ, أشأ, وطنية, العمانية, بنا, وكالة الأنباء القطرية, المركزية, إرنا, تاس, شينخوا
    الفرنسية, أ ف ب, ا ف ب, أف ب, أسوشييتد برس, الألمانية, بلومبرغ, بلومبيرغ, سي إن إن, معا, صفا
    أسوشيتد برس, وكالة الأنباء السعودية, وكالة وطن, وكالة سند, ومع, واج, وات, وال
    """
)
_WEAK = _names(
    "AA, AP, APP, ATS, CP, HT, MAP, NA, NOVA, PA, PL, REX, RK, SID, SPA, STA"
)
"""Signs that are states, initials or words too: "Bob Casey (PA) — ", "Jane Roe (AP)".

"AP" itself signs too much to be left out: it is not weak beside a dash.
"""
_PARTS = lazy(r"\s*[/,]\s*|\s+|-|=")
_STATION = lazy(
    r"[A-Z]{2,6}\d{0,2}(?:-TV)?|[A-Z]\w{0,12}(?:News\w{0,12}|TV)|\w{2,12} (?:News|TV|Radio)"
)
_NO_STATION = _names(
    """AD, BC, CEO, CFO, COO, DC, EU, FC, FIFA, GMT, I, II, III, IV, MP, NATO, NBA, NFL, OK
    PM, TV, UK, UN, US, USA, USSR, VI, VIP"""
)
_SAYS_NEWS = lazy(
    r"(?i)\b(?:news|press|wire|newswire|presse|nachrichten|prensa|noticias|imprensa"
    r"|notícias|stampa|notizie|nouvelles|nyheter|nyheder|uutiset|новости|новини)\b"
)
_NAME = lazy(r"[^\W\d_a-zà-ÿ][^\n\d()!?:;]{2,38}")
_SIGN = lazy(r"[a-zäöü]{3,4}")
_NO_SIGN = _names(
    "alle, alt, back, far, inkl, left, link, mid, neu, oben, ohne, rev, see, top, und"
)


@lru_cache(maxsize=512)
def is_wire(names: str) -> bool:
    """Say whether one or several wires sign so: "dpa/lby", "ANSA-AFP", "AP/Reuters"."""
    plain = " ".join(names.split()).strip(" .")
    if _is_one(plain):
        return True
    parts = [part for part in _PARTS.split(plain) if part]
    return (
        len(parts) > 1
        and any(map(_is_one, parts))
        and all(len(part) < 16 and not part.isdigit() for part in parts)  # noqa: PLR2004 - letters
        and (len(parts) < 3 or all(map(_is_one, parts)))  # noqa: PLR2004 - parts
    )


def says_news(name: str) -> bool:
    """Say whether a name that is on no list says itself that news are its trade."""
    return _NAME.fullmatch(name) is not None and _SAYS_NEWS.search(name) is not None


def is_weak(names: str) -> bool:
    """Say whether a wire's sign is as often a state's, a party's or a person's."""
    return names.strip().casefold() in _WEAK - {"ap"}


def is_station(sign: str) -> bool:
    """Say whether a sign is a paper's or a station's own: "WABC", "HarborNews"."""
    return _STATION.fullmatch(sign) is not None and sign.casefold() not in _NO_STATION


def is_small_sign(sign: str) -> bool:
    """Say whether a sign is one that German papers print in small letters: "dpo"."""
    return _SIGN.fullmatch(sign) is not None and sign not in _NO_SIGN


def _is_one(name: str) -> bool:
    return name.casefold() in _WIRES or is_agency(name)
