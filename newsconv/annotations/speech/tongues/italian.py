"""Italian: «…», ha detto X; spiega X; secondo X; per X."""

from newsconv.annotations.speech.tongue import Tongue, phrases, words

TONGUES = {
    "it": Tongue(
        marks='«»“”""‘’',
        said=words(
            """dice dicono disse dissero diceva detto afferma affermano affermò
            affermato spiega spiegano spiegò spiegato aggiunge aggiungono aggiunse
            aggiunto dichiara dichiarano dichiarò dichiarato sottolinea
            sottolineano sottolineò sottolineato ricorda ricordano ricordato
            racconta raccontano raccontato commenta commentano commentò commentato
            osserva osservano osservato precisa precisano precisato conclude
            concludono concluso sostiene sostengono sostenne sostenuto ribadisce
            ribadito assicura assicurano assicurato scrive scrivono scrisse
            scritto risponde rispondono rispose risposto chiede chiedono chiese
            chiesto annuncia annunciato avverte avvertito ammette ammesso denuncia
            denunciano denunciato rivela rivelato riferisce riferito replica
            replicato attacca attaccato insiste prosegue proseguito continua
            confessa confessato promette promesso conferma confermato evidenzia
            evidenziato segnala segnalato lamenta lamentato critica criticato
            auspica auspicato confida rileva rilevato esclama esclamato ironizza
            tuona chiosa chiarisce chiarito fa informa informato crede pensa
            esorta esortato rimarca ritiene ritengono"""
        ),
        called=words(
            """definisce definito definì definiscono chiama chiamato descrive
            descritto parla parlato considera bolla bollato giudica"""
        ),
        according=phrases(
            """secondo, stando a, a detta di, a giudizio di, nelle parole di, per, a
            parere di"""
        ),
        that=words("che se come perché"),
        men=words("lui egli"),
        women=words("lei ella"),
        others=words("loro essi io noi"),
        articles=words(
            """il lo la i gli le l' un uno una un' suo sua suoi sue questo questa
            quel quella quei loro nostro nostra mio mia altri due tre alcuni molti"""
        ),
        prepositions=words(
            """a ad di da in con su per tra fra del dello della dell' dei degli delle
            dal dallo dalla dall' dai dagli dalle al allo alla all' ai agli alle
            nel nello nella nell' nei nelle sul sulla sull' secondo dopo prima"""
        ),
        small=words(
            """a ad di da in con su per tra fra del dello della dell' dei degli delle
            dal dallo dalla dall' dai dagli dalle al allo alla all' ai agli alle
            nel nello nella nell' nei nelle sul sulla sull' e ed o ma che chi cui
            quando dove come se perché mentre anche ancora già non né mai sempre
            poi oggi ieri domani qui è sono era erano ha hanno aveva sarà si ci vi
            ne più meno molto secondo dopo prima lunedì martedì mercoledì giovedì
            venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno
            luglio agosto settembre ottobre novembre dicembre così invece"""
        ),
        of=words(
            """di del dello della dell' dei degli delle da dal dalla per e al alla in
            d'"""
        ),
        helpers=words(
            """ha hanno aveva è si ci lo gli le l' anche poi oggi ieri ancora così
            invece già non stato stata lunedì martedì mercoledì giovedì venerdì
            sabato domenica"""
        ),
        mediums=words("a all' al alla ai su con"),
        titled=words(
            """cosiddetto cosiddetta intitolato intitolata film libro romanzo canzone
            album serie giornale parola termine soprannominato operazione detto"""
        ),
        incise=True,
        clitics=True,
        titles=words(
            """signor signora sig dott dottor dottoressa on onorevole avv prof
            presidente primo prima ministro ministra sindaco sindaca re regina
            papa cardinale generale giudice procuratore direttore direttrice
            segretario segretaria deputato senatore portavoce premier governatore
            cancelliere"""
        ),
    )
}
