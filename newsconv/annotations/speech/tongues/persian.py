"""Persian: X گفت: «…»; به گفته X."""

from newsconv.annotations.speech.tongue import Tongue, phrases, words

TONGUES = {
    "fa": Tongue(
        marks='«»“”""',
        said=words(
            """گفت گفتند گفته می‌گوید افزود افزودند اظهار کرد نوشت نوشتند اعلام تاکید
            تأکید تصریح خاطرنشان پرسید پاسخ داد بیان است"""
        ),
        called=words("خواند نامید توصیف"),
        according=phrases("به گفته, به نقل از, بنا به گفته"),
        that=words("که"),
        others=words("او آنها وی"),
        small=words(
            """در از به با برای تا بر که و یا اما اگر چون هم نیز این آن روز دیروز
            امروز فردا پس پیش"""
        ),
        helpers=words("هم نیز همچنین"),
        verb_last=True,
    )
}
