"""Hindi: X ने कहा, “…”; X के अनुसार."""

from newsconv.annotations.speech.tongue import Tongue, words

TONGUES = {
    "hi": Tongue(
        marks="“”‘’\"\"''",
        said=words("कहा बताया बोले लिखा पूछा जोड़ा दोहराया किया"),
        zufolge=words("अनुसार मुताबिक"),
        that=words("कि"),
        others=words("उन्होंने उसने वह वे मैं हम"),
        small=words(
            """में से पर को के का की और या लेकिन कि जो जब यह वह भी नहीं है हैं था थे
            थी"""
        ),
        helpers=words("ने यह भी"),
        verb_last=True,
    )
}
