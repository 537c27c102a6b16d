"""The words that say when a line's story was published or brought up to date."""

import pytest

from newsconv.parsing.fields.date_line import says_when


@pytest.mark.parametrize(
    "line",
    [
        "Updated 19 November",
        "GMTUpdated 20:49",
        "Last edited at noon",
        "First published at 9",
        "Mis à jour à 7h10",
        "Publié le 18",
        "Stand: 20 Uhr",
        "Zuletzt geändert um 9",
        "Akt.: 12:40",
        "Actualizado a las 9",
        "Fecha: 3 de mayo",
        "Ultima modifica ore 12",
        "Publicação: 8h",
        "Bijgewerkt om 9.00",
        "Ändrad 09.12",
        "Ændret kl. 9",
        "Endret kl. 9",
        "Muokattu klo 9",
        "Modyfikacja: 9:00",
        "Změněno 9:00",
        "Обновлено в 12:00",
        "Опубліковано о 12:00",
        "GÜNCELLEME: 12.00",
        "نشر في 12:00",
        "آخر تحديث 12:00",
        "עודכן ב-12:00",
        "2026年11月19日 更新",
        "입력 2026.11.19",
    ],
)
def test_words_of_publication_and_update_are_known(line: str) -> None:
    assert says_when(line)


@pytest.mark.parametrize(
    "line",
    ["Monday 19 November", "4 min de lecture", "Le pont à 12 arches", "2026年11月19日"],
)
def test_a_bare_day_has_none(line: str) -> None:
    assert not says_when(line)
