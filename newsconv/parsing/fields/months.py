"""Month names of the world's news: a word in, a month's number out.

Names and abbreviations are those of the Unicode CLDR for 32 languages, with the
Levantine Arabic months and the short forms that agencies print.
"""

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
        yanvar
    """,
    2: """
        feb, febbraio, feber, febr, febrer, febrero, februar, februari, februarie,
        february, február, februára, februāris, fev, fevereiro, févr, février,
        helmi, helmikuu, helmikuuta, lut, lutego, luty, vas, vasario, vasaris,
        veebr, veebruar, úno, únor, února, şub, şubat, φεβ, φεβρουάριοσ,
        φεβρουαρίου, лют, лютий, лютого, феб, фебруар, фев, февр, февраль, февраля,
        февруари, פברואר, פבר׳, شباط, فبراير, فوریه, فوریهٔ, फ़रवरी, फ़र॰,
        febrúar, veljače, फरवरी, ফেব্রুয়ারি, ဖေဖော်ဝါရီ, กุมภาพันธ์, பிப்ரவரி,
        فروری, فيفري, fevral
    """,
    3: """
        bře, březen, března, kov, kovas, kovo, maalis, maaliskuu, maaliskuuta,
        maart, mar, marca, march, marec, maret, mars, mart, martie, marts, marzec,
        marzo, març, março, mrt, mrz, márc, március, mär, märts, märz, μάρ, μάρτιοσ,
        μαρ, μαρτίου, бер, березень, березня, мар, март, марта, מרץ, آذار, مارس,
        मार्च,
        ožujka, machi, মার্চ, မတ်, มีนาคม, மார்ச், مارچ
    """,
    4: """
        abr, abril, apr, april, aprile, aprilie, aprill, apríl, apríla, aprīlis,
        avr, avril, bal, balandis, balandžio, dub, duben, dubna, d’abr, d’abril,
        huhti, huhtikuu, huhtikuuta, kwi, kwiecień, kwietnia, nis, nisan, ápr,
        április, απρ, απρίλιοσ, απριλίου, апр, апрель, апреля, април, квіт, квітень,
        квітня, אפריל, אפר׳, آوریل, أبريل, نيسان, अप्रैल,
        travnja, aprili, এপ্রিল, ဧပြီ, เมษายน, ஏப்ரல், اپریل, أفريل, إبريل, ابريل,
        aprel
    """,
    5: """
        geg, gegužė, gegužės, kvě, květen, května, mag, maggio, mai, maig, maijs,
        maio, maj, maja, may, mayo, mayıs, mei, máj, mája, május, touko, toukokuu,
        toukokuuta, μάι, μάιοσ, μαΐ, μαΐου, май, мая, мај, трав, травень,
        травня, מאי, أيار, مايو, مهٔ,
        svibnja, मई, maí, মে, မေ, พฤษภาคม, மே, مئی, ماي
    """,
    6: """
        birž, birželio, birželis, cze, czerwca, czerwiec, giu, giugno, haz, haziran,
        iun, iunie, juin, jun, june, junho, juni, junio, juny, juuni, jún, júna,
        június, jūn, jūnijs, kesä, kesäkuu, kesäkuuta, červen, června, čvn, ιουν,
        ιουνίου, ιούν, ιούνιοσ, июн, июнь, июня, черв, червень, червня, юни, јун,
        יוני, حزيران, يونيو, ژوئن, जून,
        lipnja, júní, জুন, ဇွန်, มิถุนายน, ஜூன், جون, جوان, iyun
    """,
    7: """
        heinä, heinäkuu, heinäkuuta, iul, iulie, juil, juill, juillet, jul, julho,
        juli, julio, juliol, july, juuli, júl, júla, július, jūl, jūlijs, liep,
        liepa, liepos, lip, lipca, lipiec, lug, luglio, tem, temmuz, července,
        červenec, čvc, ιουλ, ιουλίου, ιούλ, ιούλιοσ, июл, июль, июля, лип, липень,
        липня, юли, јул, יולי, تموز, يوليو, ژوئیه, ژوئیهٔ, जुलाई, जुल॰,
        srpnja, júlí, julai, জুলাই, ဇူလိုင်, กรกฎาคม, ஜூலை, جولائی, جويلية, يوليوز,
        iyul
    """,
    8: """
        ago, agost, agosto, agu, agustus, aou, août, aug, august, augusta, augusti,
        augusts, augustus, augusztus, ağu, ağustos, d’ag, d’agost, elo, elokuu,
        elokuuta, rugp, rugpjūtis, rugpjūčio, sie, sierpień, sierpnia, srp, srpen,
        srpna, αυγ, αυγούστου, αύγ, αύγουστοσ, авг, август, августа, серп, серпень,
        серпня, אוגוסט, אוג׳, آب, أغسطس, اوت, अगस्त, अग॰,
        kolovoza, ágúst, agosti, আগস্ট, ဩဂုတ်, สิงหาคม, ஆகஸ்ட், اگست, أوت, غشت,
        اغسطس, avqust
    """,
    9: """
        eyl, eylül, rugs, rugsėjis, rugsėjo, sep, sept, september, septembra,
        septembre, septembrie, septembris, septiembre, set, setembre, setembro,
        settembre, syys, syyskuu, syyskuuta, szept, szeptember, wrz, wrzesień,
        września, zář, září, σεπ, σεπτέμβριοσ, σεπτεμβρίου, вер, вересень, вересня,
        сен, сент, сентябрь, сентября, сеп, септембар, септември, ספטמבר, ספט׳, أيلول,
        سبتمبر, سپتامبر, सितंबर, सित॰,
        rujna, septemba, सितम्बर, সেপ্টেম্বর, စက်တင်ဘာ, กันยายน, செப்டம்பர், ستمبر,
        شتنبر, sentyabr
    """,
    10: """
        d’oct, d’octubre, eki, ekim, loka, lokakuu, lokakuuta, oct, october,
        octobre, octombrie, octubre, okt, oktober, oktobris, oktoober, október,
        októbra, ott, ottobre, out, outubro, paź, październik, października, spal,
        spalio, spalis, říj, říjen, října, οκτ, οκτωβρίου, οκτώβριοσ, жовт, жовтень,
        жовтня, окт, октобар, октомври, октябрь, октября, אוקטובר, אוק׳, أكتوبر,
        اکتبر, تشرين الأول, अक्टूबर, अक्टू॰,
        oktoba, अक्तूबर, অক্টোবর, အောက်တိုဘာ, ตุลาคม, அக்டோபர், اكتوبر, oktyabr
    """,
    11: """
        kas, kasım, lapkr, lapkritis, lapkričio, lis, listopad, listopada,
        listopadu, marras, marraskuu, marraskuuta, noiembrie, nov, november,
        novembra, novembre, novembris, novembro, noviembre, noy, νοέ, νοέμβριοσ,
        νοε, νοεμβρίου, лист, листопад, листопада, нов, новембар, ное, ноември,
        нояб, ноябрь, ноября, נובמבר, נוב׳, تشرين الثاني, نوامبر, نوفمبر, नवंबर, नव॰,
        studenoga, studenog, nóvember, novemba, नवम्बर, নভেম্বর, နိုဝင်ဘာ,
        พฤศจิกายน, நவம்பர், نومبر, نونبر, noyabr
    """,
    12: """
        ara, aralık, dec, december, decembra, decembrie, decembris, des, desember,
        desembre, dets, detsember, dez, dezember, dezembro, dic, dicembre,
        diciembre, déc, décembre, gru, grudnia, grudzień, gruod, gruodis, gruodžio,
        joulu, joulukuu, joulukuuta, pro, prosince, prosinec, δεκ, δεκέμβριοσ,
        δεκεμβρίου, груд, грудень, грудня, дек, декабрь, декабря, декември, дец,
        децембар, דצמבר, דצמ׳, دسامبر, ديسمبر, كانون الأول, दिसंबर, दिस॰,
        prosinca, desemba, दिसम्बर, ডিসেম্বর, ဒီဇင်ဘာ, ธันวาคม, டிசம்பர், دسمبر,
        دجنبر, dekabr
    """,
}

MONTHS = {
    " ".join(name.split()): number
    for number, names in _NAMES.items()
    for name in names.split(",")
}
"""Case-folded names without their full stops, to 1…12."""
