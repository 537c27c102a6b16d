"""Month names of the world's news: a word in, a month's number out.

Names and abbreviations are those of the Unicode CLDR for 38 languages, with the
Levantine Arabic months and the short forms that agencies print.
"""

from unicodedata import normalize

_NAMES = {
    1: """
        ene, enero, gen, gener, gennaio, ian, ianuarie, jaan, jaanuar, jan, janeiro,
        januar, januari, jän,
        jänner, january, január, januára, janv, janvier, janvāris, led,
        leden, ledna, oca, ocak, saus, sausio, sausis, sty, styczeń, stycznia,
        tammi, tammikuu, tammikuuta, ιαν, ιανουάριοσ, ιανουαρίου, січ, січень,
        січня, янв, январь, января, яну, януари, јан, јануар, ינואר, ינו׳, كانون
        الثاني, يناير, ژانویه, ژانویهٔ, जनवरी, जन॰,
        janúar, siječnja, јануари, জানুয়ারি, ဇန်နဝါရီ, มกราคม, ஜனவரி, جنوری, جانفي,
        yanvar, มค,
        იანვარი, იან, հունվար, հունվարի, јануара, студзеня, қаңтар, जानेवारी
    """,
    2: """
        feb, febbraio, feber, febr, febrer, febrero, februar, februari, februarie,
        february, február, februára, februāris, fev, fevereiro, févr, février,
        helmi, helmikuu, helmikuuta, lut, lutego, luty, vas, vasario, vasaris,
        veebr, veebruar, úno, únor, února, şub, şubat, φεβ, φεβρουάριοσ,
        φεβρουαρίου, лют, лютий, лютого, феб, фебруар, фев, февр, февраль, февраля,
        февруари, פברואר, פבר׳, شباط, فبراير, فوریه, فوریهٔ, फ़रवरी, फ़र॰,
        febrúar, veljače, फरवरी, ফেব্রুয়ারি, ဖေဖော်ဝါရီ, กุมภาพันธ์, பிப்ரவரி,
        فروری, فيفري, fevral, กพ,
        თებერვალი, თებ, փետրվար, փետրվարի, фебруара, лютага, ақпан, फेब्रुवारी
    """,
    3: """
        bře, březen, března, kov, kovas, kovo, maalis, maaliskuu, maaliskuuta,
        maart, mar, marca, march, marec, maret, mars, mart, martie, marts, marzec,
        marzo, març, março, mrt, mrz, márc, március, mär, märts, märz, μάρ, μάρτιοσ,
        μαρ, μαρτίου, бер, березень, березня, мар, март, марта, מרץ, آذار, مارس,
        मार्च,
        ožujka, machi, মার্চ, မတ်, มีนาคม, மார்ச், مارچ, มีค,
        მარტი, მარ, մարտ, մարտի, сакавіка, наурыз
    """,
    4: """
        abr, abril, apr, april, aprile, aprilie, aprill, apríl, apríla, aprīlis,
        avr, avril, bal, balandis, balandžio, dub, duben, dubna, d’abr, d’abril,
        huhti, huhtikuu, huhtikuuta, kwi, kwiecień, kwietnia, nis, nisan, ápr,
        április, απρ, απρίλιοσ, απριλίου, апр, апрель, апреля, април, квіт, квітень,
        квітня, אפריל, אפר׳, آوریل, أبريل, نيسان, अप्रैल,
        travnja, aprili, এপ্রিল, ဧပြီ, เมษายน, ஏப்ரல், اپریل, أفريل, إبريل, ابريل,
        aprel, เมย,
        აპრილი, აპრ, ապրիլ, ապրիլի, априла, красавіка, сәуір, एप्रिल
    """,
    5: """
        geg, gegužė, gegužės, kvě, květen, května, mag, maggio, mai, maig, maijs,
        maio, maj, maja, may, mayo, mayıs, mei, máj, mája, május, touko, toukokuu,
        toukokuuta, μάι, μάιοσ, μαΐ, μαΐου, май, мая, мај, трав, травень,
        травня, מאי, أيار, مايو, مهٔ,
        svibnja, मई, maí, মে, မေ, พฤษภาคม, மே, مئی, ماي, พค,
        მაისი, մայիս, մայիսի, маја, мамыр
    """,
    6: """
        birž, birželio, birželis, cze, czerwca, czerwiec, giu, giugno, haz, haziran,
        iun, iunie, juin, jun, june, junho, juni, junio, juny, juuni, jún, júna,
        június, jūn, jūnijs, kesä, kesäkuu, kesäkuuta, červen, června, čvn, ιουν,
        ιουνίου, ιούν, ιούνιοσ, июн, июнь, июня, черв, червень, червня, юни, јун,
        יוני, حزيران, يونيو, ژوئن, जून,
        lipnja, júní, জুন, ဇွန်, มิถุนายน, ஜூன், جون, جوان, iyun, มิย,
        ივნისი, ივნ, հունիս, հունիսի, јуна, јуни, чэрвеня, маусым
    """,
    7: """
        heinä, heinäkuu, heinäkuuta, iul, iulie, juil, juill, juillet, jul, julho,
        juli, julio, juliol, july, juuli, júl, júla, július, jūl, jūlijs, liep,
        liepa, liepos, lip, lipca, lipiec, lug, luglio, tem, temmuz, července,
        červenec, čvc, ιουλ, ιουλίου, ιούλ, ιούλιοσ, июл, июль, июля, лип, липень,
        липня, юли, јул, יולי, تموز, يوليو, ژوئیه, ژوئیهٔ, जुलाई, जुल॰,
        srpnja, júlí, julai, জুলাই, ဇူလိုင်, กรกฎาคม, ஜூலை, جولائی, جويلية, يوليوز,
        iyul, กค,
        ივლისი, ივლ, հուլիս, հուլիսի, јула, јули, ліпеня, шілде, जुलै
    """,
    8: """
        ago, agost, agosto, agu, agustus, aou, août, aug, august, augusta, augusti,
        augusts, augustus, augusztus, ağu, ağustos, d’ag, d’agost, elo, elokuu,
        elokuuta, rugp, rugpjūtis, rugpjūčio, sie, sierpień, sierpnia, srp, srpen,
        srpna, αυγ, αυγούστου, αύγ, αύγουστοσ, авг, август, августа, серп, серпень,
        серпня, אוגוסט, אוג׳, آب, أغسطس, اوت, अगस्त, अग॰,
        kolovoza, ágúst, agosti, আগস্ট, ဩဂုတ်, สิงหาคม, ஆகஸ்ட், اگست, أوت, غشت,
        اغسطس, avqust, สค,
        აგვისტო, აგვ, օգոստոս, օգոստոսի, жніўня, тамыз, ऑगस्ट
    """,
    9: """
        eyl, eylül, rugs, rugsėjis, rugsėjo, sep, sept, september, septembra,
        septembre, septembrie, septembris, septiembre, set, setembre, setembro,
        settembre, syys, syyskuu, syyskuuta, szept, szeptember, wrz, wrzesień,
        września, zář, září, σεπ, σεπτέμβριοσ, σεπτεμβρίου, вер, вересень, вересня,
        сен, сент, сентябрь, сентября, сеп, септембар, септември, ספטמבר, ספט׳, أيلول,
        سبتمبر, سپتامبر, सितंबर, सित॰,
        rujna, septemba, सितम्बर, সেপ্টেম্বর, စက်တင်ဘာ, กันยายน, செப்டம்பர், ستمبر,
        شتنبر, sentyabr, กย,
        სექტემბერი, სექ, սեպտեմբեր, սեպտեմբերի, септембра, верасня, қыркүйек,
        सप्टेंबर
    """,
    10: """
        d’oct, d’octubre, eki, ekim, loka, lokakuu, lokakuuta, oct, october,
        octobre, octombrie, octubre, okt, oktober, oktobris, oktoober, október,
        októbra, ott, ottobre, out, outubro, paź, październik, października, spal,
        spalio, spalis, říj, říjen, října, οκτ, οκτωβρίου, οκτώβριοσ, жовт, жовтень,
        жовтня, окт, октобар, октомври, октябрь, октября, אוקטובר, אוק׳, أكتوبر,
        اکتبر, تشرين الأول, अक्टूबर, अक्टू॰,
        oktoba, अक्तूबर, অক্টোবর, အောက်တိုဘာ, ตุลาคม, அக்டோபர், اكتوبر, oktyabr, ตค,
        ოქტომბერი, ოქტ, հոկտեմբեր, հոկտեմբերի, октобра, кастрычніка, қазан, ऑक्टोबर
    """,
    11: """
        kas, kasım, lapkr, lapkritis, lapkričio, lis, listopad, listopada,
        listopadu, marras, marraskuu, marraskuuta, noiembrie, nov, november,
        novembra, novembre, novembris, novembro, noviembre, noy, νοέ, νοέμβριοσ,
        νοε, νοεμβρίου, лист, листопад, листопада, нов, новембар, ное, ноември,
        ноя, нояб, ноябрь, ноября, נובמבר, נוב׳, تشرين الثاني, نوامبر, نوفمبر, नवंबर, नव॰,
        studenoga, studenog, nóvember, novemba, नवम्बर, নভেম্বর, နိုဝင်ဘာ,
        พฤศจิกายน, நவம்பர், نومبر, نونبر, noyabr, พย,
        ნოემბერი, ნოე, նոյեմբեր, նոյեմբերի, новембра, лістапада, қараша, नोव्हेंबर
    """,
    12: """
        ara, aralık, dec, december, decembra, decembrie, decembris, des, desember,
        desembre, dets, detsember, dez, dezember, dezembro, dic, dicembre,
        diciembre, déc, décembre, gru, grudnia, grudzień, gruod, gruodis, gruodžio,
        joulu, joulukuu, joulukuuta, pro, prosince, prosinec, δεκ, δεκέμβριοσ,
        δεκεμβρίου, груд, грудень, грудня, дек, декабрь, декабря, декември, дец,
        децембар, דצמבר, דצמ׳, دسامبر, ديسمبر, كانون الأول, दिसंबर, दिस॰,
        prosinca, desemba, दिसम्बर, ডিসেম্বর, ဒီဇင်ဘာ, ธันวาคม, டிசம்பர், دسمبر,
        دجنبر, dekabr, ธค,
        დეკემბერი, დეკ, դեկտեմբեր, դեկտեմբերի, децембра, снежня, желтоқсан, डिसेंबर
    """,
}


def _without_accents(name: str) -> str:
    letters = (
        letter
        for letter in normalize("NFD", name)
        if not "\u0300" <= letter <= "\u036f"
    )
    return "".join(letters).replace("ı", "i").replace("ş", "s").replace("ğ", "g")


def _spelt() -> dict[str, int]:
    """Return each name as it is spelt, and as who has no accents to type spells it."""
    spelt = {
        " ".join(name.split()).rstrip("׳॰"): number
        for number, names in _NAMES.items()
        for name in names.split(",")
    }
    for name, number in list(spelt.items()):
        if name[0] < _GREEK_ENDS:
            plain = _without_accents(name)
            # "úno" is February in Czech; "uno" is one in two other languages.
            if len(plain) > 3:  # noqa: PLR2004 - letters
                spelt.setdefault(plain, number)
    # NİSAN in small letters keeps the dot.
    return spelt | {"eki\u0307m": 10, "ni\u0307san": 4, "hazi\u0307ran": 6}


_GREEK_ENDS = "\u0400"

MONTHS = _spelt()
"""Case-folded names without their full stops, to 1…12."""


def _words(text: str) -> list[str]:
    return text.split()


ENGLISH = frozenset(
    _words(
        """january february march april may june july august september october november
        december jan feb mar apr jun jul aug sep sept oct nov dec"""
    )
)
"""The names before a day: "Nov. 19"; "Mars 3" is a probe."""

ROMAN = {
    name: number
    for number, name in enumerate(_words("I II III IV V VI VII VIII IX X XI XII"), 1)
}
"""Months in figures as Poles and Hungarians write them: 19 XI 2026."""

OWNERS = {
    line.split()[0]: frozenset(line.split()[1:])
    for line in """
        ago es it pt
        ara tr
        avr fr
        bal lt
        cze pl
        des no nb nn ca da is
        dub cs
        eki tr
        elo fi
        geg lt
        gen it ca
        gru pl
        haz tr
        heinä fi
        helmi fi
        huhti fi
        kas tr
        kesä fi
        kov lt
        kwi pl
        led cs
        liep lt
        lip pl
        lis pl cs
        loka fi
        lug it
        lut pl
        mag it
        mar es pt it pl ro
        march en
        mars fr sv no nb nn da lv
        mart tr sr et
        may en es
        nis tr
        oca tr
        ott it
        out pt
        pro cs
        saus lt
        set it pt
        sie pl
        spal lt
        srp cs
        sty pl
        tem tr
        touko fi
        vas lt
        бер uk
        вер uk
        груд uk
        лип uk
        лист uk
        серп uk
        січ uk
        трав uk
        آب ar
        """.strip().split("\n")
}
"""Names that are words in other languages, to the languages they are months in.

"11 Pro", "10 set", "5 ago", "3 March": without a year they are dates in these alone.
"""

ELSEWHERE = {
    (language, name): month
    for language in ("hr", "bs")
    for month, names in (
        (6, ("lip",)),
        (7, ("srp",)),
        (10, ("lis", "listopad", "listopada")),
    )
    for name in names
}
"""Names that are another month in one language than in all others."""
