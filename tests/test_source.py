"""Bytes become text once: every encoding's signature, every doubt, every refusal."""

import codecs
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsconv.errors import (
    EmptySourceError,
    EncodingError,
    SourceError,
    SourceTooLargeError,
)
from newsconv.source import DEFAULT_MAX_BYTES, Point, Source, read_bytes

ENGLISH = "River rises\n\nThe river rose again on Monday night.\n"
FRENCH = (
    "La Loire déborde à Saumur\n\nLes pompiers ont évacué, dès l’aube, près de "
    "deux cents habitants du quartier de l’Île. « Nous n’avons jamais vu ça », a "
    "déclaré la mairesse, Hélène Gérard, qui réclame des digues plus élevées.\n"
)
RUSSIAN = (
    "Река вышла из берегов\n\nВ понедельник вечером вода поднялась на два метра, "
    "и жителям набережной пришлось покинуть свои дома. По словам спасателей, "
    "пострадавших нет, но дорога на юг остаётся закрытой до конца недели.\n"
)
CHINESE = (
    "长江水位持续上涨\n\n本报讯 记者从水利部门获悉，受连日强降雨影响，长江中游水位"
    "持续上涨，沿江各地已启动应急响应。有关负责人表示，将密切关注汛情变化，"
    "确保人民群众生命财产安全。预计未来三天仍有大到暴雨。\n"
)
JAPANESE = (
    "川の水位が上昇\n\n気象庁によると、昨夜からの大雨で川の水位が急激に上昇し、"
    "流域の住民に避難指示が出された。市の担当者は「早めの避難をお願いしたい」と"
    "話している。けが人の情報は入っていない。\n"
)


@pytest.mark.parametrize(
    ("bom", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, CHINESE, "𝔸 flood\n"])
def test_a_byte_order_mark_says_it(bom: bytes, codec: str, text: str) -> None:
    source = Source.from_bytes(bom + text.encode(codec))
    assert source.text == text
    assert source.encoding == codec
    assert source.encoding_note is None


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, RUSSIAN, CHINESE, JAPANESE, ""])
def test_utf8_needs_no_note(text: str) -> None:
    source = Source.from_bytes(text.encode())
    assert (source.text, source.encoding, source.encoding_note) == (text, "utf-8", None)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ENGLISH, FRENCH, RUSSIAN, CHINESE, JAPANESE, "Hi"])
def test_utf16_without_a_mark(codec: str, text: str) -> None:
    source = Source.from_bytes(text.encode(codec))
    assert source.text == text
    assert source.encoding == codec
    assert source.encoding_note == f"read as {codec}: no byte order mark"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (CHINESE, "gb18030"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_a_legacy_encoding_is_found(text: str, codec: str) -> None:
    source = Source.from_bytes(text.encode(codec))
    assert source.text == text
    assert source.encoding_note == f"encoding not declared; read as {source.encoding}"


def test_a_long_legacy_text_is_not_cut_inside_a_character() -> None:
    text = "a" + CHINESE * 600
    source = Source.from_bytes(text.encode("gb18030"))
    assert source.text == text


def test_the_encoding_given_is_taken() -> None:
    assert Source.from_bytes(b"\xc4\xe0", encoding="cp1251").text == "Да"
    assert Source.from_bytes(b"\xc4\xe0", encoding="cp1252").text == "Äà"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "UTF8"])
def test_the_mark_is_no_text_where_the_encoding_is_given(encoding: str) -> None:
    source = Source.from_bytes(codecs.BOM_UTF8 + b"River", encoding=encoding)
    assert source.text == "River"


def test_only_one_mark_is_left_out() -> None:
    assert Source.from_bytes(codecs.BOM_UTF8 * 2 + b"River").text == "\ufeffRiver"


def test_a_string_keeps_its_mark() -> None:
    assert Source("\ufeffRiver").text == "\ufeffRiver"


def test_stray_bytes_are_kept_one_for_one() -> None:
    # Windows quotation marks pasted into UTF-8; 0x81 is nothing in Windows-1252.
    data = "Élan à Zürich: ".encode() + b"\x93flood\x94 \x81"
    source = Source.from_bytes(data)
    assert source.text == "Élan à Zürich: “flood” \x81"
    assert source.encoding == "utf-8"
    assert source.encoding_note == (
        "UTF-8 with 3 stray bytes, first at byte 18; read as Windows-1252"
    )


def test_one_stray_byte_after_one_good_character() -> None:
    source = Source.from_bytes("Café".encode() + b"\x92s")
    assert source.text == "Café’s"
    assert source.encoding_note == (
        "UTF-8 with 1 stray byte, first at byte 5; read as Windows-1252"
    )


def test_stray_bytes_after_a_mark() -> None:
    data = codecs.BOM_UTF8 + "é ".encode() + b"\x92"
    source = Source.from_bytes(data)
    assert source.text == "é ’"
    assert source.encoding_note == (
        "UTF-8 with 1 stray byte, first at byte 6; read as Windows-1252"
    )


def test_a_character_cut_at_the_end_is_kept() -> None:
    # "недели.\n" less three bytes: half of "и" is left, Windows-1252's "Ð".
    source = Source.from_bytes(RUSSIAN.encode()[:-3])
    assert source.text == RUSSIAN[:-3] + "Ð"


def test_nuls_in_a_text_are_kept() -> None:
    source = Source.from_bytes(b"River\x00rises again on Monday")
    assert source.text == "River\x00rises again on Monday"
    assert source.encoding == "utf-8"


def test_line_ends_are_kept() -> None:
    assert Source.from_bytes(b"a\r\nb\rc\nd").text == "a\r\nb\rc\nd"


def test_points() -> None:
    # 0a 1b 2\r 3\n 4c 5\r 6d 7\n 8e
    source = Source("ab\r\nc\rd\ne")
    places = [str(source.point(offset)) for offset in range(10)]
    assert places == (
        ["1:1", "1:2", "1:3", "1:4", "2:1", "2:2", "3:1", "3:2", "4:1", "4:2"]
    )


def test_points_count_characters_not_bytes() -> None:
    assert Source("𝔸长\n水x").point(4) == Point(2, 2)


def test_only_line_ends_end_lines() -> None:
    # str.splitlines would end a line at each of these.
    assert Source("a\x0bb\x0cc\x1cd\x85e\u2028f").point(10) == Point(1, 11)


def test_a_point_is_a_value() -> None:
    assert Point(3, 1) == Point(3, 1)
    assert Point(3, 1) != Point(1, 3)
    assert Point(3, 1) != (3, 1)
    assert hash(Point(3, 1)) == hash(Point(3, 1))
    assert repr(Point(3, 1)) == "Point(3, 1)"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n...", "is a PDF document, not text"),
        (
            b"PK\x03\x04\x14\x00",
            "is a zip archive (a Word, OpenDocument or EPUB file is one), not text",
        ),
        (b"\x1f\x8b\x08\x00", "is a gzip archive, not text"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture, not text"),
        (b"\xff\xd8\xff\xe0", "is a JPEG picture, not text"),
        (b"GIF89a\x01\x00", "is a GIF picture, not text"),
        (b"\x7fELF\x02\x01", "is a program, not text"),
        (b"\xd0\xcf\x11\xe0\xa1", "is an old Office document, not text"),
        (b"SQLite format 3\x00", "is a database, not text"),
        (b"{\\rtf1\\ansi", "is an RTF document, not text"),
        (bytes(range(32)) * 8, "is a binary file, not text"),
        (b"\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00", "is a binary file, not"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=re.escape(f"story.txt: {what}")):
        Source.from_bytes(data, "story.txt")


def test_a_mark_and_no_such_text_behind_it() -> None:
    with pytest.raises(EncodingError) as raised:
        Source.from_bytes(codecs.BOM_UTF16_LE + b"a\x00b", "story.txt")
    assert raised.value.offset == 4
    assert raised.value.tried == ("utf-16-le",)


def test_the_encoding_given_does_not_fit() -> None:
    with pytest.raises(EncodingError) as raised:
        Source.from_bytes(b"caf\xe9", "story.txt", encoding="utf-8")
    assert raised.value.offset == 3
    assert raised.value.tried == ("utf-8",)


@pytest.mark.parametrize("encoding", ["utf-9", "base64", ""])
def test_an_encoding_that_does_not_exist(encoding: str) -> None:
    with pytest.raises(SourceError, match=f"unknown encoding '{encoding}'"):
        Source.from_bytes(b"a", encoding=encoding)


def test_too_large() -> None:
    with pytest.raises(SourceTooLargeError) as raised:
        Source.from_bytes(b"12345", "story.txt", max_bytes=4)
    assert (raised.value.size, raised.value.limit) == (5, 4)
    assert Source.from_bytes(b"1234", max_bytes=4).text == "1234"


def test_a_file(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(ENGLISH.encode())
    source = Source.from_path(file)
    assert source.text == ENGLISH
    assert source.name == str(file)
    assert source.sha256 == hashlib.sha256(ENGLISH.encode()).hexdigest()
    assert Source.from_path(str(file)).text == ENGLISH


def test_a_file_too_large(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(b"x" * 100)
    with pytest.raises(SourceTooLargeError) as raised:
        Source.from_path(file, max_bytes=10)
    assert (raised.value.size, raised.value.limit) == (100, 10)
    assert read_bytes(file, max_bytes=100) == b"x" * 100


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, b"\xe2\x80\xa8"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(data)
    with pytest.raises(EmptySourceError):
        Source.from_path(file)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as raised:
        Source.from_path(tmp_path / "none.txt")
    assert str(raised.value) == f"{tmp_path / 'none.txt'}: no such file"


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is a folder, not a file"):
        Source.from_path(tmp_path)


def test_a_name_no_file_can_have() -> None:
    with pytest.raises(SourceError, match="can't be read"):
        Source.from_path("a\x00b")
    with pytest.raises(SourceError, match="can't be read"):
        Source.from_path("a" * 5000)


def test_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match=r"may not be read \(permission denied\)"):
        Source.from_path(tmp_path / "story.txt")


@pytest.mark.parametrize("text", [b"River", None, 3])
def test_what_is_no_string_is_refused(text: object) -> None:
    with pytest.raises(TypeError, match=f"a text is str, not {type(text).__name__}"):
        Source(text)  # type: ignore[arg-type]


def test_a_string_has_no_encoding() -> None:
    source = Source("River")
    assert source.name == "<text>"
    assert source.encoding is None
    assert source.sha256 == hashlib.sha256(b"River").hexdigest()


def test_lone_surrogates_become_replacement_characters() -> None:
    source = Source("a\ud800b\udfffc 𝔸")
    assert source.text == "a\ufffdb\ufffdc 𝔸"
    assert source.surrogates == 2
    assert Source("𝔸").surrogates == 0


def test_the_default_limit() -> None:
    assert DEFAULT_MAX_BYTES == 33_554_432


@given(st.text())
@example("\x00")
def test_any_text_survives_utf8(text: str) -> None:
    # A mark at the start is the encoding's; too many controls are no text.
    if text.startswith("\ufeff"):
        return
    try:
        source = Source.from_bytes(text.encode())
    except SourceError as error:
        assert error.reason == "is a binary file, not text"  # noqa: PT017 - the property
    else:
        assert source.text == text or source.encoding != "utf-8"


@given(st.binary())
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    try:
        source = Source.from_bytes(data)
    except SourceError as error:
        assert error.reason  # noqa: PT017 - the property
    else:
        source.text.encode()


def test_parts_know_where_they_begin() -> None:
    source = Source("One\n\n  Two\r\nThree", "week.txt")
    first, second, third = source.cut([7, 12])
    assert [first.text, second.text, third.text] == ["One\n\n", "  Two\r\n", "Three"]
    assert [first.start, second.start, third.start] == [0, 5, 12]
    assert [first.line, second.line, third.line] == [1, 3, 4]
    assert [first.part, second.part, third.part] == [1, 2, 3]
    assert {first.name, second.name, third.name} == {"week.txt"}
    for part in (first, second, third):
        for offset in range(len(part.text)):
            assert part.point(offset) == source.point(part.start + offset)


def test_a_part_has_the_sum_of_its_own_text() -> None:
    first, second = Source.from_bytes(b"One\n\nOne").cut([5])
    assert second.sha256 == Source("One").sha256
    assert first.sha256 == Source("One\n\n").sha256
    assert second.encoding == "utf-8"


def test_what_was_odd_about_the_bytes_is_told_once() -> None:
    source = Source.from_bytes("Zoë\nTwo".encode("utf-16-le"))
    first, second = source.cut([4])
    assert first.encoding_note == source.encoding_note
    assert first.encoding_note is not None
    assert second.encoding_note is None
    first, second = Source("\ud800One\nTwo\n").cut([5])
    assert (first.surrogates, second.surrogates) == (1, 0)


def test_a_whole_is_no_part() -> None:
    source = Source("One")
    assert (source.part, source.start, source.line) == (None, 0, 1)
    (only,) = source.cut([])
    assert only.text == "One"
