"""A column is cut where its cells cut it, and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from processes.rules.axes import pieces
from processes.rules.feel import compile_unary


def cut(*cells: str, allowed: str = "", kind: str = "Any") -> list[str] | None:
    """How the pieces of a column with these cells are written, null aside, which is always the last."""
    made = pieces([compile_unary(cell) for cell in cells], compile_unary(allowed) if allowed else None, kind)
    if made is None:
        return None
    assert made[-1].sample is None
    return [piece.words for piece in made[:-1]]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["< 18", "[18..65]"], ["< 18", "18", "(18..65)", "65", "> 65"]),
        (['"a"', '"b", "c"'], ['"a"', '"b"', '"c"', 'not("a", "b", "c")']),
        (["true", "-"], ["true", "false"]),
        (["-"], ["-"]),
        (['< "m"'], ['< "m"', '"m"', '> "m"']),
        (
            ['< @"2026-01-01"', '[@"2026-01-01"..@"2026-01-02"]'],
            ['< @"2026-01-01"', '@"2026-01-01"', '@"2026-01-02"', '> @"2026-01-02"'],
        ),
        (['> date("9999-12-31")'], ['< @"9999-12-31"', '@"9999-12-31"']),
        (['> @"0001-01-01"'], ['@"0001-01-01"', '> @"0001-01-01"']),
        (['@"P1M", @"P2M", @"P9M"'], ['< @"P1M"', '@"P1M"', '@"P2M"', '(@"P2M"..@"P9M")', '@"P9M"', '> @"P9M"']),
        (['< @"P1D"'], ['< @"P1D"', '@"P1D"', '> @"P1D"']),
        (['["a".."b"]'], ['< "a"', '"a"', '("a".."b")', '"b"', '> "b"']),
        (['> ""'], ['""', '> ""']),
        (["null"], ["-"]),
    ],
)
def test_a_column_is_cut_at_the_values_its_cells_name(cells: list[str], words: list[str]) -> None:
    assert cut(*cells) == words


def test_only_what_is_allowed_is_looked_at() -> None:
    assert cut('"a"', allowed='"a", "b"') == ['"a"', '"b"']
    assert cut("< 18", allowed="[0..130]") == ["0", "(0..18)", "18", "(18..130)", "130"]
    assert cut("-", kind="boolean") == ["true", "false"]


def test_values_of_two_kinds_or_without_order_cannot_be_cut() -> None:
    assert cut("1", '"a"') is None
    assert cut('@"10:00:00"') == ["-"]


@pytest.mark.parametrize(
    "kind", ["number", "date", "time", "date and time", "days and time duration", "years and months duration", "string"]
)
def test_a_column_without_values_has_one_piece_of_its_type(kind: str) -> None:
    assert cut("-", kind=kind) == ["-"]


def test_every_piece_has_a_value_that_stands_for_it() -> None:
    made = pieces([compile_unary('< @"2026-01-01"')], None, "date")
    assert made is not None
    assert [piece.sample for piece in made] == [date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 2), None]


@pytest.mark.parametrize(("cells", "is_missing"), [(["5"], True), (["5", "null"], False), (["-"], True)])
def test_null_is_expected_only_where_a_cell_asks_for_it(cells: list[str], is_missing: bool) -> None:
    made = pieces([compile_unary(cell) for cell in cells], compile_unary("[0..9]"), "number")
    assert made is not None
    assert made[-1].is_missing is is_missing
