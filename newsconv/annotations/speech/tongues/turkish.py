"""Turkish: "…" dedi X; X, "…" dedi; X'e göre."""

from newsconv.annotations.speech.tongue import Tongue, words

TONGUES = {
    "tr": Tongue(
        marks="“”\"\"«»‘’''",
        said=words(
            """dedi dediler diyor diyorlar demişti söyledi söylediler söylüyor
            açıkladı açıkladılar açıklıyor belirtti belirttiler belirtiyor ifade
            vurguladı vurguluyor kaydetti kaydettiler ekledi eklediler ekliyor
            konuştu konuştular yazdı yazıyor sordu soruyor yanıtladı savundu
            savunuyor uyardı uyarıyor bildirdi duyurdu anlattı anlatıyor aktardı
            iddia değerlendirdi dile getirdi hatırlattı seslendi ifadesini
            ifadelerini açıklamasını değerlendirmesini şeklinde diye diyerek
            sözlerini yorumladı"""
        ),
        called=words("olarak nitelendirdi nitelendirdiği tanımladı nitelendiriyor"),
        zufolge=words("göre"),
        others=words("o onlar ben biz"),
        articles=words("bir bu şu o iki üç"),
        small=words(
            """ve veya ama fakat ile için gibi kadar sonra önce göre de da ki ise mi
            çok daha en değil var yok bugün dün yarın burada orada pazartesi salı
            çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs
            haziran temmuz ağustos eylül ekim kasım aralık dile ifade konuştu
            olarak diye şeklinde"""
        ),
        helpers=words("da de ise bugün dün ayrıca"),
        titled=words("adlı isimli filmi kitabı romanı şarkısı albümü dizisi gazetesi"),
        verb_last=True,
        cases=True,
        titles=words(
            """bay bayan sayın dr prof cumhurbaşkanı başbakan bakan bakanı başkan
            başkanı vali genel müdürü sözcüsü milletvekili"""
        ),
    )
}
