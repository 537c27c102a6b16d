"""How much of something a recipe takes, in the measures of kitchens.

Cues: `measured` ("3 tbsp olive oil", "½ TL Salz", "2 x 400g tins beans", "だし 200ml"),
`amount` (any other short line that opens with a number, "1 lemon, sliced").
"""

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.fields.name_words import word_set
from newsconv.parsing.patterns import lazy

_MEASURED = Cue("measured", "says how much of something a recipe takes")
_AMOUNT = Cue("amount", "opens with a number of things")
_LONGEST = 14
_NUMBER = r"(?:\d+(?:[.,/⁄]\d+)?|[¼½¾⅓⅔⅛])"
_UNITS = sorted(
    word_set(
        """
        g kg mg ml cl dl l oz lb lbs pt tsp tsps tbsp tbsps tblsp cup cups
        teaspoon teaspoons tablespoon tablespoons ounce ounces pound pounds pint
        pints gram grams litre litres liter liters stick sticks clove cloves
        pinch handful handfuls sprig sprigs bunch tin tins can cans slice slices
        knob el tl msp prise prisen stück bund zehe zehen dose dosen päckchen
        pck pkg becher tasse tassen scheibe scheiben zweig zweige esslöffel
        teelöffel gramm blatt c cs cc càs càc cuillère cuillères gousse gousses
        pincée sachet sachets tranche tranches verre cucharada cucharadas
        cucharadita cucharaditas cda cdas cdta cdtas diente dientes pizca taza
        tazas gramos vaso colher colheres xícara xícaras dente dentes pitada
        cucchiaio cucchiai cucchiaino cucchiaini spicchio spicchi pizzico
        bicchiere eetlepel eetlepels theelepel theelepels teen tenen snuf snufje
        teentje teentjes msk krm klyfta klyftor nypa ss ts spsk tsk fed båt neve
        rkl kpl łyżka łyżki łyżek łyżeczka łyżeczki szklanka szklanki ząbek
        ząbki szczypta dag lžíce lžička lžičky hrnek stroužek стакан стакана ст
        ч ложка ложки г кг мл л
        """
    ),
    key=lambda unit: (-len(unit), unit),
)
_MEASURE = lazy(
    rf"{_NUMBER}(?:\s?[-–]\s?{_NUMBER})?\s?(?:[x×]\s?{_NUMBER}\s?)?(?:{'|'.join(_UNITS)})\b"
)
_EAST = "\u3000"
_EAST_MEASURE = lazy(
    r"\S{1,12}(?:…*|\s*)(?:(?:大さじ|小さじ|カップ)\s?\S{1,4}"
    r"|\d+(?:\.\d+)?\s?(?:グラム|克|毫升|汤匙|茶匙|ｇ|ｍｌ|cc|g|ml|個|本|枚|片))\Z"
)
_OPENS = lazy(_NUMBER + r"(?:\s?[-–]\s?\d+)?\s{1,4}[^\W\d_]")
_FIRST = frozenset("0123456789¼½¾⅓⅔⅛")


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a short line says of an amount."""
    for block, found in zip(document.blocks, noticed, strict=True):
        if block.size > _LONGEST:
            continue
        opens = block.text[0] in _FIRST
        if opens and _MEASURE.match(block.folded):
            found.append(_MEASURED)
        elif opens and _OPENS.match(block.folded):
            found.append(_AMOUNT)
        elif block.text[0] > _EAST and _EAST_MEASURE.match(block.folded):
            found.append(_MEASURED)
