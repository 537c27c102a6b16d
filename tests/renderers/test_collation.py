"""The order of an index's names, and the letters over them."""

import pytest

from newsconv.renderers.collation import folded, head, rank


@pytest.mark.parametrize(
    ("language", "names"),
    [
        # Case and accents do not matter; figures go first, other scripts last.
        (
            "en",
            ["7 Days", "Arger", "Ärger", "eclair", "Éclat", "Łódź", "Lund", "Ольха"],
        ),
        ("de", ["Ärger", "Azur", "Ober", "Öl", "Straße", "Strasse 7", "Zeit"]),
        # Word by word.
        ("fr", ["Écho du Sud", "Échos", "Figaro"]),
        ("es", ["Nube", "Nuez", "Ñandú", "Oro"]),
        ("sv", ["Arv", "Zenit", "Ånge", "Ärla", "Öland"]),
        ("pl", ["Azyl", "Ąg", "Luz", "Łódź", "Mak", "Zebra", "Źdźbło", "Żagiel"]),
        ("ru", ["Ежик", "Ёлка", "Ель", "Иод", "Йод", "Яр", "Reuters"]),
        ("ar", ["أخبار", "آفاق", "إيلاف", "بيروت", "Reuters"]),
        # Final letters as their others.
        ("he", ["ידיעות", "מעריב", "תל אביב", "Reuters"]),
        # By pinyin: Beijing, Caixin, Guangming, Renmin, Xinhua.
        ("zh", ["北京", "财新", "光明日报", "人民日报", "新华社", "Reuters"]),
        # Kana of both kinds together, then characters by their readings.
        (
            "ja",
            ["アサヒ", "ガゼット", "がっこう", "かわら版", "朝日新聞", "日本経済新聞"],
        ),
        # By strokes.
        ("zh-TW", ["人間福報", "中國時報", "聯合報"]),
    ],
)
def test_order(language: str, names: list[str]) -> None:
    mixed = names[::-1]
    assert sorted(mixed, key=lambda name: rank(name, language)) == names


def test_two_names_that_fold_alike_do_not_depend_on_who_came_first() -> None:
    for names in (["Cote", "Côte"], ["Côte", "Cote"]):
        assert sorted(names, key=lambda name: rank(name, "fr")) == ["Cote", "Côte"]


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        ("en", {"élan": "E", "«Zeit»": "Z", "7 Days": "0–9", "Øst": "O", "…": None}),
        ("sv", {"Ängby": "Ä", "Öst": "Ö", "Øst": "Ö"}),
        ("es", {"ñandú": "Ñ"}),
        ("pl", {"Łódź": "Ł", "Żagiel": "Ż"}),
        ("ru", {"ёлка": "Е", "йод": "Й"}),
        ("ar", {"أخبار": "ا"}),
        ("zh", {"北京": "B", "新华社": "X", "中国": "Z", "Reuters": "R"}),
        ("zh-Hant", {"聯合報": None}),
        ("ja", {"ガゼット": "か", "ぱん": "は", "ん": "わ", "朝日新聞": None}),
    ],
)
def test_heads(language: str, heads: dict[str, str | None]) -> None:
    assert {name: head(name, language) for name in heads} == heads


def test_what_is_folded() -> None:
    assert folded("Élan-Vital  d’Øst") == "elan vital d ost"
    assert folded("BEIRUT") == folded("Beirut")
    assert folded("…") == ""
