"""CSV is read back cell for cell by another reader, as an office's Excel reads it, and starts no formula."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from webapp.throughput.as_csv import csv_of
from webapp.throughput.tables import Cell, Column, Table

WORDS = some.text(some.characters(exclude_categories=["Cs", "Cc"]))


def read(table: Table) -> list[list[str]]:
    """As a program with Danish settings reads it."""
    content = csv_of(table)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))


def one(cell: Cell) -> str:
    """How one cell is written."""
    return read(Table("", (Column("x"),), ((cell,), ("last",))))[1][0]


def test_numbers_days_and_moments_are_written_as_danish_settings_read_them() -> None:
    assert (one(1234), one(12.5), one(Decimal("0.25"))) == ("1234", "12,5", "0,25")
    assert one(date(2016, 12, 31)) == "31-12-2016"
    assert one(datetime(2016, 6, 30, 22, 30, tzinfo=UTC)) == "01-07-2016 00:30"


def test_words_that_look_like_a_formula_stay_words() -> None:
    assert one("=1+1") == "'=1+1"
    assert one("@a") == "'@a"
    assert one(-5) == "-5"


@given(some.lists(some.tuples(WORDS, some.integers()), max_size=5))
def test_every_row_comes_back(rows: list[tuple[str, int]]) -> None:
    table = Table("", (Column("Ærø; “sag”"), Column("n")), rows)
    head, *found = read(table)
    assert head == ["Ærø; “sag”", "n"]
    assert [(words.removeprefix("'"), int(n)) for words, n in found] == [(w.removeprefix("'"), n) for w, n in rows]
