"""Finnish: – A, sanoo X; ”…”, kertoo X; X:n mukaan."""

from newsconv.annotations.speech.tongue import Tongue, words

TONGUES = {
    "fi": Tongue(
        marks='””""»»“”',
        said=words(
            """sanoo sanoi sanoivat sanovat sanonut kertoo kertoi kertoivat kertovat
            kertonut toteaa totesi totesivat todennut kirjoittaa kirjoitti
            kirjoittanut lisää lisäsi vastaa vastasi kysyy kysyi huomauttaa
            huomautti arvioi arvioivat selittää selitti väittää väitti vakuuttaa
            vakuutti ilmoittaa ilmoitti korostaa korosti muistuttaa muistutti
            jatkaa jatkoi kommentoi kiittää varoittaa varoitti myöntää myönsi
            uskoo uskoi pohtii pohti painottaa painotti tiivistää tiivisti
            kuvailee kuvaili perustelee perusteli naurahtaa huokaa lupaa lupasi
            vahvistaa vahvisti tähdentää tähdensi linjaa linjasi twiittaa"""
        ),
        called=words("kutsuu kutsui kuvaa kuvasi luonnehtii luonnehti nimitti"),
        zufolge=words("mukaan"),
        that=words("että"),
        others=words("hän he minä me"),
        articles=words("tämä tuo se eräs yksi kaksi"),
        small=words(
            """ja tai mutta kun jos että joka mikä missä milloin koska vaikka myös ei
            on oli ovat olivat nyt sitten tänään eilen huomenna siellä täällä jo
            vielä aina maanantaina tiistaina keskiviikkona torstaina perjantaina
            lauantaina sunnuntaina mukaan kanssa jälkeen ennen tammikuussa
            helmikuussa maaliskuussa huhtikuussa toukokuussa kesäkuussa
            heinäkuussa elokuussa syyskuussa lokakuussa marraskuussa joulukuussa
            tiedotteessa"""
        ),
        of=words("ja"),
        helpers=words(
            """on oli myös ei itse maanantaina tiistaina keskiviikkona vielä nyt"""
        ),
        titled=words(
            """elokuva kirja romaani kappale albumi sarja lehti sana niin-sanottu"""
        ),
        dashes=True,
        cases=True,
        titles=words(
            """pääministeri presidentti ministeri ulkoministeri puheenjohtaja
            toimitusjohtaja johtaja kansanedustaja tutkija professori"""
        ),
    )
}
