"""Dutch: ‘…’, zei ze; aldus de minister; volgens de politie."""

from newsconv.annotations.speech.tongue import Tongue, phrases, words

TONGUES = {
    "nl": Tongue(
        marks="“”‘’„”\"\"''«»",
        said=words(
            """zegt zei zeiden zeggen gezegd stelt stelde stelden vertelt vertelde
            vertelden verteld verklaart verklaarde verklaarden meldt meldde
            meldden laat liet lieten schrijft schreef schreven geschreven vindt
            vond vonden benadrukt benadrukte voegt voegde reageert reageerde
            antwoordt antwoordde vraagt vroeg vroegen waarschuwt waarschuwde
            waarschuwden concludeert concludeerde beaamt bevestigt bevestigde
            denkt dacht erkent erkende noemde oordeelt oordeelde betoogt betoogde
            constateert constateerde hoopt hoopte verzekert verzekerde roept riep
            verwacht verwachtte beweert beweerde twittert twitterde besluit licht
            lichtte klinkt klonk luidt luidde geeft gaf weet wist merkt merkte"""
        ),
        called=words(
            """noemt noemde noemden omschrijft omschreef bestempelt bestempelde
            spreekt sprak"""
        ),
        according=phrases("volgens, in de woorden van, naar eigen zeggen van"),
        thus=words("aldus"),
        that=words("dat of hoe waarom"),
        men=words("hij hem"),
        women=words("zij ze haar"),
        others=words("ik wij we het men"),
        articles=words(
            """de het een zijn haar hun deze dit die dat geen twee drie enkele veel
            andere ons onze"""
        ),
        prepositions=words(
            """in op aan bij met van voor naar uit over onder tegen tussen door na
            sinds tot tijdens volgens om te per als"""
        ),
        small=words(
            """in op aan bij met van voor naar uit over onder tegen tussen door na
            sinds tot tijdens en of maar want dus omdat als toen wanneer terwijl
            hoewel dat die wat wie waar ook nog al niet nooit altijd weer dan
            daarna nu vandaag gisteren morgen hier daar is zijn was waren wordt
            werd heeft had hebben kan kon zal zou moet wil verder eerder later
            volgens aldus zo om te per maandag dinsdag woensdag donderdag vrijdag
            zaterdag zondag januari februari maart april mei juni juli augustus
            september oktober november december"""
        ),
        of=words("van voor uit bij in op en"),
        helpers=words(
            """heeft hebben had ook dan toen daarna gisteren vandaag eerder later
            verder zich nog al zelf hem haar hun maandag dinsdag woensdag
            donderdag vrijdag zaterdag zondag"""
        ),
        mediums=words("tegen aan tegenover in bij"),
        titled=words(
            """zogenaamde zogeheten film boek roman lied album serie krant titel"""
        ),
        titles=words(
            """meneer mevrouw dr prof premier minister president burgemeester koning
            koningin woordvoerder staatssecretaris"""
        ),
    )
}
