"""German: „…“, sagte sie; so der Minister; laut Polizei; Scholz betonte: „…“."""

from newsconv.annotations.speech.tongue import Tongue, phrases, words

TONGUES = {
    "de": Tongue(
        marks='„“„”»««»""“”‚‘›‹‹›',
        said=words(
            """sagen sagt sagte sagten gesagt erklären erklärt erklärte erklärten
            betonen betont betonte betonten meint meinte meinten gemeint schreibt
            schrieb schrieben schreiben geschrieben ergänzt ergänzte ergänzten
            fragt fragte fragten gefragt antwortet antwortete antworteten
            entgegnete entgegnet erwiderte erwidert kritisiert kritisierte
            kritisierten forderte fordert forderten gefordert warnt warnte warnten
            gewarnt behauptet behauptete behaupteten berichtet berichtete
            berichteten mitgeteilt äußerte äußert äußerten geäußert verkündete
            verkündet verkündeten kommentierte kommentiert kommentierten
            bestätigte bestätigt bestätigten unterstrich unterstreicht versicherte
            versichert versicherten zitiert zitierte zitieren spricht sprach
            sprachen gesprochen lobt lobte lobten bemerkte bemerkt begründete
            begründet begründeten erläuterte erläutert erläuterten urteilte
            urteilt urteilten räumte räumt meldet meldete meldeten heißt hieß
            lautet lautete lauten gab gibt gaben geben fügte fügt teilte teilt
            teilten stellte stellt stellten wies weist wiesen wirft warf warfen
            kündigte kündigt kündigten angekündigt argumentierte argumentiert rief
            riefen ruft resümierte verlangte verlangt beklagte beklagt klagte
            klagt beteuerte beteuert bekräftigte bekräftigt versprach verspricht
            appellierte appelliert mahnte mahnt konterte prophezeite glaubt
            glaubte denkt dachte findet fand befürchtet befürchtete hofft hoffte
            vermutet vermutete twitterte widersprach reagierte reagiert
            dementierte verteidigte verteidigt zeigte zeigt zeigten hob hebt legte
            legt führte führt wandte verwies verweist plädierte sieht sah sahen
            erinnerte erinnert dankte bedauerte bedauert bekannte beschwerte
            erzählt erzählte ließ formulierte formuliert steht stand bat bittet
            bezog drohte droht drückte begrüßte begrüßt begrüßten lehnte lehnt
            nahm schloss konstatierte gestand gesteht zitierend hält hielt hielten
            teile empfiehlt empfahl bilanzierte schimpfte freute freut drängte
            pochte bemängelte bemängelt rechtfertigte stimmte monierte moniert
            gratulierte beschrieb beschreibt bekundete ging geht spekulierte
            schätzte schlug fuhr ankündigte mitteilte feststellte hinzufügte
            hervorhob äußern prognostizierte attackierte verurteilt verurteilte
            verurteilten vertritt vertrat mutmaßte übte skandierte skandierten
            skandieren fragen rät riet strich würdigte"""
        ),
        called=words(
            """nennt nannte nannten genannt bezeichnet bezeichnete bezeichneten
            bezeichnen beschimpfte bewertet bewertete wertete wertet verurteilte
            charakterisierte kritisch empfindet empfand betitelte erachtet
            beurteilte schilderte schildert aufforderte tadelte rügte geißelte
            pries rühmte empfinden stufte titulierte apostrophierte feierte
            charakterisiert umschrieb wünschte wünscht sucht suchte"""
        ),
        subjunctive=words(
            """habe hätten sei seien werde würde könne müsse solle dürfe wolle gebe
            gehe lasse wäre wären würden hätte könnten müssten dürften komme stehe
            bleibe sehe halte mache brauche gelte handele handle liege bestehe
            nehme bringe führe zeige sollte"""
        ),
        prepositions=words(
            """in im an am auf aus bei beim mit nach seit von vom zu zum zur bis
            durch für gegen ohne um über unter vor hinter neben zwischen während
            wegen trotz gegenüber anlässlich angesichts laut gemäß ab seitens
            bezüglich hinsichtlich per statt samt binnen innerhalb außerhalb
            aufgrund mittels infolge als"""
        ),
        according=phrases(
            """laut, nach angaben von, nach angaben, nach den angaben, nach aussage
            von, nach aussage, nach aussagen, nach ansicht von, nach ansicht, nach
            meinung von, nach meinung, nach auffassung von, nach auffassung, nach
            darstellung, nach einschätzung von, nach einschätzung, nach den worten
            von, nach den worten, nach worten, nach informationen, nach
            überzeugung, gemäß, aus sicht, nach auskunft, nach berichten, in den
            worten, den worten, im wortlaut, nach eigenen angaben"""
        ),
        zufolge=words("zufolge"),
        thus=words("so"),
        that=words("dass daß ob wie warum"),
        men=words("er ihn"),
        women=words("sie"),
        others=words("es ich wir man dieser diese"),
        articles=words(
            """der die das den dem des ein eine einer einem einen eines sein seine
            seiner seinem seinen ihr ihre ihrer ihrem ihren dieser diese dieses
            diesem diesen jener jene kein keine mehrere viele einige beide zwei
            drei unser unsere deren dessen alle"""
        ),
        small=words(
            """in im an am auf aus bei beim mit nach seit von vom zu zum zur bis
            durch für gegen ohne um über unter vor hinter neben zwischen während
            wegen trotz und oder aber sondern denn doch jedoch dass daß weil wenn
            als ob obwohl nachdem bevor damit so wie auch nur noch schon sehr
            nicht nie immer wieder dann danach dabei dazu darauf daraufhin darin
            damit davon dafür dagegen daran darüber dadurch hier dort da heute
            gestern morgen jetzt nun bereits bislang bisher ist sind war waren
            wird werden wurde wurden hat haben hatte hatten kann können konnte
            konnten soll sollen sollte sollten will wollen wollte muss müssen
            musste mussten darf dürfen sich selbst etwa rund ca gegenüber
            anlässlich angesichts zudem außerdem ferner weiter weiterhin weiters
            zugleich hingegen indes unterdessen zuvor später anschließend
            schließlich wörtlich laut gemäß montag dienstag mittwoch donnerstag
            freitag samstag sonnabend sonntag januar februar märz april mai juni
            juli august september oktober november dezember seinerzeit demnach
            allerdings ebenfalls ebenso mittlerweile gleichzeitig darüber hinaus
            was wer welche welcher welches sei seien habe sowie per pro statt samt
            ab seitens deshalb darum also somit folglich dennoch trotzdem
            zumindest insbesondere dahingehend diesbezüglich"""
        ),
        of=words("der des von vom für im in aus bei beim zu zur zum an am und"),
        helpers=words(
            """hat haben hatte hatten habe wird wurde auch dann danach daraufhin dazu
            dabei selbst sich gestern heute zudem außerdem weiter ferner wörtlich
            zuvor später allerdings jedoch hingegen noch bereits am montag
            dienstag mittwoch donnerstag freitag samstag sonntag ihm ihr ihnen uns
            anschließend schließlich nun beispielsweise erneut darin in ebenfalls
            indes aber wiederum es"""
        ),
        mediums=words("gegenüber der dem im in zum zu"),
        titled=words(
            """genannte genannten genannter genanntes sogenannte sogenannten
            sogenannter namens titel film buch roman lied album serie zeitschrift
            zeitung magazin zeitung schiff partei projekt operation band gruppe
            verein firma unternehmen hotel motto thema namen bezeichnung begriff
            kategorie klasse typ zeitung wochenzeitung tageszeitung
            nachrichtenmagazin magazins kampagne aktion initiative stichwort
            überschrift programm preis der hurrikan taifun sturm satellit sonde
            raumschiff raumfähre ausstellung song single stück oper fähre frachter
            tanker website internetseite portal sendung talkshow fernsehsender
            show musical restaurant diskothek bündnis liste stiftung organisation"""
        ),
        nouns_big=True,
        titles=words(
            """bürgermeisterin oberbürgermeisterin direktorin leiterin trainerin
            chefin autorin richterin staatsanwältin königin geschäftsführerin
            bundesministerin außenministerin innenministerin herr frau dr prof
            professor präsident präsidentin kanzler kanzlerin bundeskanzler
            bundeskanzlerin minister ministerin bundesminister außenminister
            innenminister premierminister ministerpräsident ministerpräsidentin
            sprecher sprecherin bürgermeister oberbürgermeister chef chefin
            vorsitzende vorsitzender generalsekretär papst kardinal bischof könig
            königin richter staatsanwalt trainer autor direktor leiter
            geschäftsführer"""
        ),
    )
}
