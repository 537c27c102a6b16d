"""Swedish, Norwegian, Danish: – A, säger X; ”…”, skriver han; »…«, siger X; ifølge."""

from newsconv.annotations.speech.tongue import Tongue, phrases, words

_SV = Tongue(
    marks='””""»»“”«»',
    said=words(
        """säger sade sa sagt skriver skrev skrivit berättar berättade berättat menar
        menade menat förklarar förklarade förklarat uppger uppgav uppgett svarar
        svarade svarat tillägger tillade konstaterar konstaterade konstaterat
        påpekar påpekade frågar frågade kommenterar kommenterade hävdar hävdade
        hävdat varnar varnade varnat meddelar meddelade meddelat tycker tyckte
        tror trodde lovar lovade betonar betonade understryker underströk
        fortsätter fortsatte kritiserar kritiserade bekräftar bekräftade erkänner
        erkände anser ansåg medger medgav hoppas hoppades rapporterar rapporterade
        utbrister utbrast minns"""
    ),
    called=words("kallar kallade kallat beskriver beskrev beskrivit betecknar talar"),
    according=phrases("enligt, med ord av"),
    that=words("att om hur varför"),
    men=words("han honom"),
    women=words("hon henne"),
    others=words("de dem jag vi man hen"),
    articles=words(
        """en ett den det de sin sitt sina hans hennes deras denna detta dessa två
        tre flera vår"""
    ),
    prepositions=words(
        """i på av till från med för om under över efter före mot mellan vid hos utan
        genom enligt"""
    ),
    small=words(
        """i på av till från med för om under över efter före mot mellan vid hos utan
        genom och eller men utan att som när där då om eftersom medan också även
        inte aldrig alltid redan sedan nu idag igår imorgon här är var har hade
        ska skulle kan kunde blir blev enligt så måndag måndagen tisdag tisdagen
        onsdag onsdagen torsdag torsdagen fredag fredagen lördag söndag januari
        februari mars april maj juni juli augusti september oktober november
        december"""
    ),
    of=words("i på av till från för vid hos och"),
    helpers=words(
        """har hade också sedan även nu idag igår inte själv på måndagen tisdagen
        onsdagen torsdagen fredagen vidare"""
    ),
    mediums=words("till för i hos"),
    titled=words(
        """kallade kallad filmen boken romanen låten albumet serien tidningen ordet"""
    ),
    dashes=True,
    titles=words(
        """herr fru dr prof statsminister statsministern minister ministern president
        presidenten kung kungen drottning talesperson chef"""
    ),
)

_NO = Tongue(
    marks='«»“”""””»«',
    said=words(
        """sier sa sagt skriver skrev skrevet forteller fortalte fortalt mener mente
        ment forklarer forklarte forklart opplyser opplyste opplyst svarer svarte
        svart legger la konstaterer konstaterte påpeker påpekte spør spurte
        kommenterer kommenterte hevder hevdet advarer advarte melder meldte synes
        syntes tror trodde lover lovet understreker understreket fortsetter
        fortsatte kritiserer kritiserte bekrefter bekreftet erkjenner erkjente
        uttaler uttalte uttalt håper håpet innrømmer innrømmet utdyper"""
    ),
    called=words("kaller kalte kalt beskriver beskrev beskrevet omtaler omtalte"),
    according=phrases("ifølge, i følge"),
    that=words("at om hvordan hvorfor"),
    men=words("han ham"),
    women=words("hun henne ho"),
    others=words("de dem jeg vi man"),
    articles=words(
        """en ei et den det de sin sitt sine hans hennes deres denne dette disse to
        tre flere vår"""
    ),
    prepositions=words(
        """i på av til fra med for om under over etter før mot mellom ved hos uten
        gjennom ifølge"""
    ),
    small=words(
        """i på av til fra med for om under over etter før mot mellom ved hos uten
        gjennom og eller men at som når der da fordi mens også ikke aldri alltid
        allerede siden nå dag går her er var har hadde skal skulle kan kunne blir
        ble ifølge så mandag tirsdag onsdag torsdag fredag lørdag søndag januar
        februar mars april mai juni juli august september oktober november
        desember"""
    ),
    of=words("i på av til fra for ved hos og"),
    helpers=words(
        """har hadde også så videre nå ikke selv mandag tirsdag onsdag torsdag fredag
        lørdag søndag"""
    ),
    mediums=words("til i hos"),
    titled=words(
        """såkalte såkalt filmen boken romanen låten albumet serien avisen ordet"""
    ),
    dashes=True,
    titles=words(
        """herr fru dr prof statsminister statsministeren minister ministeren
        president presidenten kong kongen dronning talsperson leder"""
    ),
)

_DA = Tongue(
    marks='»«””""“”„“«»',
    said=words(
        """siger sagde sagt skriver skrev skrevet fortæller fortalte fortalt mener
        mente ment forklarer forklarede forklaret oplyser oplyste oplyst svarer
        svarede svaret tilføjer tilføjede konstaterer konstaterede påpeger
        påpegede spørger spurgte kommenterer kommenterede hævder hævdede advarer
        advarede melder meldte synes tror troede lover lovede understreger
        understregede fortsætter fortsatte kritiserer kritiserede bekræfter
        bekræftede erkender erkendte udtaler udtalte udtalt lyder lød håber håbede
        indrømmer uddyber lægger"""
    ),
    called=words(
        """kalder kaldte kaldt beskriver beskrev omtaler omtalte betegner betegnede"""
    ),
    according=phrases("ifølge, i følge"),
    that=words("at om hvordan hvorfor"),
    men=words("han ham"),
    women=words("hun hende"),
    others=words("de dem jeg vi man"),
    articles=words(
        """en et den det de sin sit sine hans hendes deres denne dette disse to tre
        flere vores"""
    ),
    prepositions=words(
        """i på af til fra med for om under over efter før mod mellem ved hos uden
        gennem ifølge"""
    ),
    small=words(
        """i på af til fra med for om under over efter før mod mellem ved hos uden
        gennem og eller men at som når der da fordi mens også ikke aldrig altid
        allerede siden nu dag går her er var har havde skal skulle kan kunne
        bliver blev ifølge så mandag tirsdag onsdag torsdag fredag lørdag søndag
        januar februar marts april maj juni juli august september oktober november
        december"""
    ),
    of=words("i på af til fra for ved hos og"),
    helpers=words(
        """har havde også så videre nu ikke selv mandag tirsdag onsdag torsdag"""
    ),
    mediums=words("til i hos"),
    titled=words(
        """såkaldte såkaldt filmen bogen romanen sangen albummet serien avisen ordet"""
    ),
    dashes=True,
    titles=words(
        """hr fru dr prof statsminister statsministeren minister ministeren præsident
        præsidenten kong kongen dronning talsmand"""
    ),
)

TONGUES = {"sv": _SV, "no": _NO, "nb": _NO, "nn": _NO, "da": _DA}
