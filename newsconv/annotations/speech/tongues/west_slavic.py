"""Polish, Czech, Slovak: – A – powiedział X; „…”, dodał X; „…,“ řekl X; podle X."""

from newsconv.annotations.speech.tongue import Tongue, phrases, words

_PL = Tongue(
    marks='„”""«»„““”',
    said=words(
        """powiedział powiedziała powiedzieli mówi mówił mówiła mówią mówili dodał
        dodała dodali dodaje dodają stwierdził stwierdziła stwierdzili stwierdza
        podkreślił podkreśliła podkreślili podkreśla podkreślają oświadczył
        oświadczyła oświadczyli oświadcza zaznaczył zaznaczyła zaznacza wyjaśnił
        wyjaśniła wyjaśnia wyjaśniają tłumaczy tłumaczył tłumaczyła zapewnił
        zapewniła zapewnia ocenił oceniła ocenia zapytał zapytała pyta
        odpowiedział odpowiedziała odpowiada napisał napisała pisze napisali
        przyznał przyznała przyznaje poinformował poinformowała poinformowali
        informuje przekazał przekazała przekazali ogłosił ogłosiła zauważył
        zauważyła zauważa przypomniał przypomniała przypomina przekonuje
        przekonywał komentuje skomentował skomentowała ostrzegł ostrzegła ostrzega
        relacjonuje relacjonował zapowiedział zapowiedziała zapowiada wskazał
        wskazała wskazuje opowiada apeluje zaapelował uważa twierdzi twierdził
        twierdziła krytykuje kontynuował podsumował podsumowała kwituje rzekł
        rzekła obiecał obiecała dodawał"""
    ),
    called=words(
        """nazwał nazwała nazywa nazwali określił określiła określa opisał opisuje"""
    ),
    according=phrases(
        """według, zdaniem, jak podaje, jak podał, w ocenie, w opinii, słowami"""
    ),
    that=words("że iż czy jak dlaczego"),
    men=words("on"),
    women=words("ona"),
    others=words("oni one ja my"),
    articles=words(
        """ten ta to ci te jego jej ich nasz nasza swój swoja jeden dwóch trzech"""
    ),
    prepositions=words(
        """w we na z ze do od o u po za przed przy dla bez przez pod nad między
        według"""
    ),
    small=words(
        """w we na z ze do od o u po za przed przy dla bez przez pod nad między i a
        oraz lub ale że który która które gdy kiedy gdzie jak jeśli bo ponieważ
        choć też także już nie nigdy zawsze jeszcze teraz dziś dzisiaj wczoraj
        jutro tu tam jest są był była było byli będzie się według poniedziałek
        wtorek środę czwartek piątek sobotę niedzielę stycznia lutego marca
        kwietnia maja czerwca lipca sierpnia września października listopada
        grudnia"""
    ),
    of=words("z ze od do w i ds"),
    helpers=words(
        """też także już wczoraj dziś w poniedziałek się nam mu jej potem następnie"""
    ),
    mediums=words("dla w na"),
    titled=words(
        """tzw film książka powieść piosenka album serial gazeta tytuł słowo pt pod"""
    ),
    dashes=True,
    cases=True,
    titles=words(
        """pan pani dr prof premier prezydent minister burmistrz prezes dyrektor
        rzecznik rzeczniczka król papież generał poseł posłanka senator szef
        szefowa wiceminister"""
    ),
)

_CS_SMALL = words(
    """v ve na z ze do od o u po za před při pro bez přes pod nad mezi i a nebo ale
    že který která které když kde jak pokud protože ačkoli také už ne nikdy vždy
    ještě teď dnes včera zítra tady tam je jsou byl byla bylo byli bude se si
    podle s k ke pondělí úterý středu čtvrtek pátek sobotu neděli ledna února
    března dubna května června července srpna září října listopadu prosince tak
    tím"""
)
_CS = Tongue(
    marks='„“""»«„”“”‚‘',
    said=words(
        """řekl řekla řekli říká říkají říkal říkala uvedl uvedla uvedli uvádí dodal
        dodala dodali dodává prohlásil prohlásila prohlásili vysvětlil vysvětlila
        vysvětluje vysvětlili napsal napsala napsali píše sdělil sdělila sdělili
        zdůraznil zdůraznila zdůrazňuje upozornil upozornila upozorňuje odpověděl
        odpověděla odpovídá tvrdí tvrdil tvrdila míní myslí poznamenal poznamenala
        doplnil doplnila doplnili popsal popsala popisuje potvrdil potvrdila
        oznámil oznámila oznámili konstatoval konstatovala připomněl připomněla
        varoval varovala varuje zeptal zeptala ptá komentoval komentovala
        připustil připustila přiznal přiznala zopakoval zopakovala podotkl
        podotkla slíbil slíbila kritizoval kritizovala ujistil ujistila věří soudí
        vzkázal vzkázala povedal povedala uviedol uviedla vypráví vyprávěl
        vyprávěla vzpomíná hovorí dodáva vyhlásil vyhlásila napísal napísala"""
    ),
    called=words("nazval nazvala označil označila označuje popsal přirovnal"),
    according=phrases("podle, dle, slovy, podľa"),
    that=words("že zda jestli jak proč"),
    men=words("on"),
    women=words("ona"),
    others=words("oni já my"),
    articles=words("ten ta to ti ty jeho její jejich náš naše svůj jeden dva tři"),
    prepositions=words(
        """v ve na z ze do od o u po za před při pro bez přes pod nad mezi podle s k
        ke"""
    ),
    small=_CS_SMALL,
    of=words("z ze pro od v a"),
    helpers=words(
        """také už včera dnes v pondělí úterý se si mu jí nám poté následně to"""
    ),
    mediums=words("pro v na"),
    titled=words(
        """takzvaný takzvaná tzv film kniha román píseň album seriál deník slovo"""
    ),
    dashes=True,
    cases=True,
    titles=words(
        """pan paní dr prof premiér prezident ministr ministryně starosta primátor
        ředitel ředitelka mluvčí král papež generál poslanec poslankyně senátor
        předseda šéf"""
    ),
)

TONGUES = {"pl": _PL, "cs": _CS, "sk": _CS}
