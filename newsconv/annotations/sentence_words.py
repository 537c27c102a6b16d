"""What ends no sentence though a full stop follows it, by language."""

ABBREVIATIONS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        # Titles, and what stands before a name or a number.
        "en": "mr mrs ms mx dr prof rev hon fr sr jr st gen col maj capt lt cmdr adm sgt "
        "cpl pvt gov sen rep pres supt det insp cllr messrs mme jan feb mar apr jun jul "
        "aug sept sep oct nov dec vs v no nos vol pp fig approx est dept ave blvd rd ft "
        "mt e.g i.e cf al op u.s u.k u.n e.u ph.d",
        "fr": "m mm mgr dr pr me st ste cf p pp art vol av bd fig éd env chap ex hab "
        "janv févr avr juil sept oct nov déc",
        "de": "dr prof hr fr frl st bzw ca evtl ggf inkl nr str tel vgl usw z.b d.h u.a "
        "o.ä i.d.r s.o u.u dipl ing jr sr geb gest verh jan feb mär apr jun jul aug "
        "sept sep okt nov dez mio mrd abs art bd hrsg hl rd zzt z.t v.chr n.chr chr",
        "es": "sr sra srta sres dr dra d dña prof profa ud uds vd vds lic ing arq gral "
        "cnel cap av avda c pág págs núm art ee.uu ee uu rr.hh a.c d.c p.ej ej "
        "excmo ilmo mons sto sta aprox tel",
        "it": "sig sigg dott prof ing avv arch on sen gen col mons s ss art pag pagg "
        "vol n nn cfr es ecc dott.ssa sig.ra gent ill tel ca",
        "pt": "sr sra srs dr dra drs prof profa eng exmo exma gen cel cap av r pág págs "
        "núm n art d v.ex.ª ex ltda cia tel aprox séc",
        "nl": "dhr mevr mw dr drs ir ing prof mr st jl jr sr ds gen kol bijv bv d.w.z "
        "enz o.a m.b.t n.a.v i.p.v t.o.v t.a.v a.u.b ca nr blz art jan febr mrt apr aug "
        "sept okt nov dec max min mld mln",
        "sv": "bl.a t.ex d.v.s dvs m.m m.fl o.s.v osv s.k ca nr kl st dr prof tr jan "
        "feb mar apr aug sept okt nov dec resp fr.o.m t.o.m milj mdr f.d kap",
        "no": "bl.a f.eks dvs d.v.s osv m.m m.fl ca nr kl st dr prof jan feb mar apr "
        "aug sept okt nov des mill mrd pst tlf jf evt iht ifm mht pga vha hhv",
        "da": "bl.a f.eks dvs d.v.s osv m.m m.fl ca nr kl st dr prof hr fr jan feb mar "
        "apr aug sept okt nov dec mio mia pct tlf jf evt iht ifm mht pga vha hhv",
        "fi": "esim mm ym yms jne ns eli tri prof dr toim s ss v klo n noin puh os "
        "milj mrd vrt ks ko em lis",
        "pl": "dr prof inż mgr hab ks św gen płk mjr kpt por im ul al pl os nr r w godz "
        "tzw tzn m.in np itd itp tj min mln mld tys zł ok pt red zob por art ust "
        "poz św.p lek",
        "cs": "dr prof ing mgr bc mudr judr rndr phdr doc gen plk mjr kpt sv č čís r s "
        "str tzv např atd apod tj mj tis mil mld kč ul nám tř st hod min resp popř "
        "příp odd kap",
        "ru": "г гг в вв ул пр пл д кв им св р руб коп тыс млн млрд т.е т.д т.п т.к т.н "
        "т е п к н др пр см ср стр гл рис акад проф доц инж ген полк кап о обл гос чел "
        "сек мин час янв фев апр авг сен сент окт ноя нояб дек б",
        "uk": "р рр ст вул пр пл буд кв ім св грн коп тис млн млрд т.д т.п т.зв та ін "
        "див пор стор гл рис акад проф доц інж ген полк о обл м с смт хв год сек січ "
        "лют бер квіт трав черв лип серп вер жовт лист груд н.е",
        "tr": "dr prof doç yrd av arş gör sn st cad sok mah no vb vs vd bkz örn yy ör "
        "alb gen org korg tüm yb bnb yzb müh mim ltd şti a.ş t.c m.ö m.s",
        "ar": "د أ م ص ت هـ ق.م أ.د",
        "he": "ד״ר פרופ גב עו״ד רח שד מס עמ",
    }.items()
}
"""Without the last full stop, in small letters. Single letters are never an end."""

ENDING_WORDS = frozenset(
    "u.s u.k u.n e.u ee.uu inc ltd co corp bros etc usw enz osv atd itd itp т.д т.п jne "
    "p.m a.m m.m m.fl o.s.v ecc s.a r г руб т.ч v.chr n.chr a.c d.c kč zł н.е".split()
)
"""Abbreviations that a sentence may well end with: they do, before a capital."""

ORDINAL_STOP = frozenset({"da", "de", "no", "nb", "nn", "fi", "cs", "pl", "tr", "sk"})
"""Languages that write "the 19th" as "19."."""

SPEAKS_ON = {
    "zh": (
        "说",
        "說",
        "表示",
        "称",
        "稱",
        "道",
        "问",
        "問",
        "指出",
        "强调",
        "強調",
        "认为",
    ),
    "ja": ("と", "って", "など", "との", "という"),
    "ko": ("라고", "라며", "고 ", "이라고", "라는", "는 "),
}
"""What goes on with a sentence after the mark that closes a quotation in it."""
