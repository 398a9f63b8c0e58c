"""A table's columns hold words unless they say otherwise."""

from __future__ import annotations

from webapp.throughput.tables import Column, Given, Holds, Table


def test_what_is_not_said_is_words_and_empty() -> None:
    table = Table("T", (Column("A"), Column("B", Holds.COUNT)), ())
    assert [one.holds for one in table.columns] == [Holds.WORDS, Holds.COUNT]
    given = Given("n", "T", (), (table,))
    assert (table.words, given.notes, given.mark) == ("", (), "")
