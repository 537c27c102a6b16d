"""The world's news agencies and picture libraries: which words name one.

A wire's name counts in datelines, bylines and credits; a picture library's only in
credits, because some are words that a byline may hold too ("Keystone", "Forum").
"""


def _names(text: str) -> frozenset[str]:
    """Return names that stand divided by commas and line ends, folded."""
    parts = text.replace("\n", ",").split(",")
    return frozenset(" ".join(part.split()).casefold() for part in parts) - {""}


NAMES = _names(
    """
    AP, Reuters, AFP, dpa, EFE, ANSA, TASS, TT, NTB, STT, Ritzau, PA, PAP, ČTK, CTK
    APA, SDA, ATS, Belga, ANP, LUSA, AGI, Adnkronos, MTI, BTA, Tanjug, Hina, STA, LETA
    BNS, ELTA, Ukrinform, Interfax, Sputnik, Xinhua, Kyodo, Jiji, Yonhap, Antara
    Bernama, PTI, ANI, IANS, APP, UNB, VNA, CNA, NNA, SPA, WAM, MENA, QNA, KUNA, Petra
    IRNA, Fars, Anadolu, AA, IHA, İHA, DHA, TPS, JTA, KNA, NAN, SAPA, AAP, NZN, CP, UPI
    Bloomberg, Getty, Zuma, Shutterstock, Imago, Alamy, PRNewswire, GlobeNewswire, KAP
    epd, sid, idw, ots, AFX, dpa-AFX, Keystone-SDA, Télam, Notimex, Agerpres, Unian
    Associated Press, The Associated Press, Agence France-Presse, Business Wire
    PR Newswire, Globe Newswire, Canadian Press, The Canadian Press, Press Association
    PA Media, Getty Images, Europa Press, Agência Brasil, Agência Lusa, Agência Estado
    Anadolu Agency, Anadolu Ajansı, Sipa, REX, EPA, EPA-EFE, EFE-EPA, RIA Novosti
    PA Wire, Kyodo News, Jiji Press, Xinhua News Agency, Yonhap News, Yonhap News Agency
    ТАСС, ИТАР-ТАСС, Интерфакс, Укринформ, Укрінформ, УНІАН, УНИАН, РИА Новости
    РИА «Новости», Спутник, Sputnik, БелТА, Танјуг, ФоНет, СРНА, БТА, БГНЕС
    رويترز, أ.ف.ب, أ ف ب, ا.ف.ب, أ ف ب, د.ب.أ, د ب أ, أ ب, أ.ب, وكالات, سبوتنيك
    الأناضول, وام, واس, بترا, وفا, واع, سانا, كونا, قنا, فرانس برس, أسوشيتد برس, أب
    ایرنا, ایسنا, تسنیم, ایلنا, خبرگزاری مهر, خبرگزاری فارس
    भाषा, पीटीआई-भाषा, पीटीआई, एएनआई, आईएएनएस, वार्ता, यूनीवार्ता, रॉयटर्स, एएफपी
    বাসস, ইউএনবি, রয়টার্স, এএফপি
    רויטרס, אי-פי, איי.פי, אי.פי, איי פי, אי-פי-איי, אי.פי.איי, סוכנויות
    新华社, 新華社, 中新社, 新华网, 人民网, 中新网, 中央社, 路透社, 路透, 法新社, 法新, 美联社, 美聯社
    共同社, 共同, 共同通信, 共同通信社, 時事, 時事通信, 時事通信社, ロイター, ＡＰ, ＡＦＰ
    연합뉴스, 뉴시스, 뉴스1, 로이터, 로이터연합뉴스, AP연합뉴스, AFP연합뉴스, 로이터=연합뉴스
    AP=연합뉴스, EPA=연합뉴스, AFP=연합뉴스, 연합
    """
)
"""Wires, folded. "ANI" and "AA" are words in no case but this."""

_LIBRARIES = _names(
    """
    iStock, iStockphoto, Unsplash, Pexels, Pixabay, Adobe Stock, stock.adobe.com
    AdobeStock, Depositphotos, Dreamstime, 123RF, Flickr, Wikimedia, Wikimedia Commons
    Creative Commons, Google Earth, Maxar, Maxar Technologies, Planet Labs, USGS, NOAA
    Scanpix, Ritzau Scanpix, NTB Scanpix, Lehtikuva, Keystone, picture alliance
    picture-alliance, ddp, ddp images, action press, Imago Images, Zuma Press, Corbis
    Zuma Press Wire, NurPhoto, SIPA USA, SIPA Press, MAXPPP, Hans Lucas, Abaca, Gamma
    Abacapress, Abacapress.com, Andia, BestImage, Bridgeman Images, Magnum, Magnum Photos
    AFLO, アフロ, WireImage, FilmMagic, Invision, AP Images, Imagn, Imagn Images, USATSI
    USA Today Sports, USA Today Network, Icon Sportswire, MSI, SOPA Images, LightRocket
    Redux, Polaris, PA Images, Action Images, SWNS, Splash, Splash News, Backgrid, Avalon
    LaPresse, Contrasto, Fotogramma, IPA, Agenzia Fotogramma, Folhapress, Futura Press
    Estadão Conteúdo, AGIF, Brazil Photo Press, Cuartoscuro, Agencia Uno, Aton Chile
    East News, Agencja Wyborcza.pl, Agencja Gazeta, FotoPyK, Profimedia, MAFRA
    Global Look Press, АГН Москва, Lori, Фотобанк Лори, УНН, Depo Photos, Depophotos
    פלאש 90, פלאש90, Flash90, Flash 90, ג'יני, JINI, GPO, לע"מ, שאטרסטוק, גטי אימג'ס
    Getty Images Israel, غيتي, غيتي إيمجز, شترستوك
    视觉中国, VCG, IC photo, 东方IC, CFP, 图虫创意, ゲッティ, PIXTA
    게티이미지, 게티이미지뱅크, 게티이미지코리아, 픽사베이, 셔터스톡, 클립아트코리아, AP/뉴시스
    """
)

_PLATFORMS = _names(
    """
    Wikipedia, Instagram, Facebook, Twitter, X, YouTube, TikTok, Telegram, LinkedIn
    Google Maps, NASA, ESA, CERN, Midjourney, DALL-E, ChatGPT, OpenAI, Gemini, Reddit
    مواقع التواصل, فيسبوك, تويتر, إنستغرام, 网络, 網絡, 微博, 페이스북, 인스타그램
    """
)
"""Where pictures come from too; alone on a line they are a button's or a topic's."""

_WIRES = NAMES | {name + " photo" for name in NAMES}
_PICTURE_SOURCES = _WIRES | _LIBRARIES | {name + " images" for name in _LIBRARIES}


def is_agency(name: str) -> bool:
    """Say whether a name is a wire's, whatever its case."""
    return name.strip(" .").casefold() in _WIRES


def is_picture_agency(name: str) -> bool:
    """Say whether a name is a wire's or a picture library's: "AFP", "Adobe Stock"."""
    plain = name.strip(" .").casefold()
    return plain.removesuffix(" file").strip(" .") in _PICTURE_SOURCES


def is_picture_source(name: str) -> bool:
    """Say whether a name in a credit's chain is no person's but a known source's."""
    return is_picture_agency(name) or name.strip(" .").casefold() in _PLATFORMS
