"""What ends no sentence though a full stop follows it, by language."""

ABBREVIATIONS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        # Titles, months, and what stands before a name or a number.
        "en": (
            "adm al approx apr aug ave blvd capt cf cllr cmdr col cpl dec dept "
            "det dr e.g e.u est feb fig fr ft gen gov hon i.e insp jan jr jul "
            "jun lt maj mar messrs mme mr mrs ms mt mx no nos nov oct op ph.d "
            "pp pres prof pvt rd rep rev sen sep sept sgt sr st supt u.k u.n "
            "u.s v vol vs"
        ),
        "fr": (
            "art av avr bd cf chap dr déc env ex fig févr hab janv juil m me "
            "mgr mlle mm mme nov oct p pp pr sept st ste vol éd"
        ),
        "de": (
            "abs apr art aug bd bzw ca chr d.h dez dipl dr evtl feb fr frl geb "
            "gest ggf hl hr hrsg i.d.r ing inkl jan jr jul jun mio mrd mär "
            "n.chr nov nr o.ä okt prof rd s.o sep sept sr st str tel u.a u.u "
            "usw v.chr verh vgl z.b z.t zzt"
        ),
        "es": (
            "a.c aprox arq art av avda c cap cnel d d.c dr dra dña ee ee.uu ej "
            "excmo gral ilmo ing lic mons núm p.ej prof profa pág págs rr.hh sr "
            "sra sres srta sta sto tel ud uds uu vd vds"
        ),
        "it": (
            "arch art avv ca cfr col dott dott.ssa ecc es gen gent ill ing mons "
            "n nn on pag pagg prof s sen sig sig.ra sigg ss tel vol"
        ),
        "pt": (
            "aprox art av cap cel cia d dr dra drs eng ex exma exmo gen ltda n "
            "núm prof profa pág págs r sr sra srs séc tel v.ex.ª"
        ),
        "nl": (
            "a.u.b apr art aug bijv blz bv ca d.w.z dec dhr dr drs ds enz febr "
            "gen i.p.v ing ir jan jl jr kol m.b.t max mevr min mld mln mr mrt "
            "mw n.a.v nov nr o.a okt prof sept sr st t.a.v t.o.v"
        ),
        "sv": (
            "apr aug bl.a ca d.v.s dec dr dvs f.d feb fr.o.m jan kap kl m.fl "
            "m.m mar mdr milj nov nr o.s.v okt osv prof resp s.k sept st t.ex "
            "t.o.m tr"
        ),
        "no": (
            "apr aug bl.a ca d.v.s des dr dvs evt f.eks feb hhv ifm iht jan jf "
            "kl m.fl m.m mar mht mill mrd nov nr okt osv pga prof pst sept st "
            "tlf vha"
        ),
        "da": (
            "apr aug bl.a ca d.v.s dec dr dvs evt f.eks feb fr hhv hr ifm iht "
            "jan jf kl m.fl m.m mar mht mia mio nov nr okt osv pct pga prof "
            "sept st tlf vha"
        ),
        "fi": (
            "dr eli em esim jne klo ko ks lis milj mm mrd n noin ns os prof puh "
            "s ss toim tri v vrt ym yms"
        ),
        "pl": (
            "al art dr gen godz hab im inż itd itp kpt ks lek m.in mgr min mjr "
            "mld mln np nr ok os pl por poz prof pt płk r red tj tys tzn tzw ul "
            "ust w zob zł św św.p"
        ),
        "cs": (
            "apod atd bc doc dr gen hod ing judr kap kpt kč mgr mil min mj mjr "
            "mld mudr např nám odd phdr plk popř prof příp r resp rndr s st str "
            "sv tis tj tzv tř ul č čís"
        ),
        "ru": (
            "авг акад апр б в вв г гг ген гл гос д дек доц др е им инж к кап кв "
            "коп мин млн млрд н ноя нояб о обл окт п пл полк пр проф р рис руб "
            "св сек сен сент см ср стр т т.д т.е т.к т.н т.п тыс ул фев час чел "
            "янв"
        ),
        "uk": (
            "акад бер буд вер вул ген гл год грн груд див доц жовт кв квіт коп "
            "лип лист лют м млн млрд н.е о обл пл полк пор пр проф р рис рр с "
            "св сек серп смт ст стор січ т.д т.зв т.п та тис трав хв черв ім ін "
            "інж"
        ),
        "tr": (
            "a.ş alb arş av bkz bnb cad doç dr gen gör korg ltd m.s m.ö mah mim "
            "müh no org prof sn sok st t.c tüm vb vd vs yb yrd yy yzb ör örn "
            "şti"
        ),
        "ar": ("أ أ.د ت د ص ق.م م هـ"),
        "he": ("גב ד״ר מס עו״ד עמ פרופ רח שד"),
    }.items()
}
"""Without the last full stop, in small letters. Single letters are never an end."""

ENDING_WORDS = frozenset(
    (
        *("a.c", "a.m", "atd", "bros", "co", "corp", "d.c", "e.u"),
        *("ecc", "ee.uu", "enz", "etc", "inc", "itd", "itp", "jne"),
        *("kč", "ltd", "m.fl", "m.m", "n.chr", "o.s.v", "osv", "p.m"),
        *("r", "s.a", "u.k", "u.n", "u.s", "usw", "v.chr", "zł"),
        *("г", "н.е", "руб", "т.д", "т.п", "т.ч"),
    )
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
