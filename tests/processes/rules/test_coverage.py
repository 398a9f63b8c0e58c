"""Gaps, overlaps and rules without effect, proven against looking at every value there is."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from random import Random
from typing import Any

import pytest

from processes.rules import coverage
from processes.rules.coverage import TooManyCombinations, cover
from processes.rules.table import DecisionTable
from tests.processes.rules.drawn import table

TABLES = 200
_VALUES: dict[str, list[Any]] = {
    "number": [Decimal(half) / 2 for half in range(-1, 14)],
    "string": ["a", "b", "c", "d", "elsewhere"],
    "boolean": [True, False],
}
_VALUES = {kind: [*values, None] for kind, values in _VALUES.items()}
_NUMBERS = [
    "-",
    "< {0}",
    "<= {0}",
    "> {0}",
    ">= {0}",
    "{0}",
    "[{0}..{1}]",
    "({0}..{1})",
    "not({0})",
    "{0}, > {1}",
    "null",
    "null, {0}",
]
_NUMBERS += ["[{0}..{1})", "({0}..{1}]", "!= {0}", "not([{0}..{1}])"]
_STRINGS = ["-", '"a"', '"a", "b"', 'not("a")', 'not("a", "c")', '"d"', "-"]


def random_table(seed: int) -> DecisionTable:
    """A table of up to three columns and six rules; every second one covers much of its space."""
    chance = Random(seed)
    kinds = [chance.choice(list(_VALUES)) for _ in range(chance.randint(1, 3))]
    generous = chance.random() < 0.5

    def cell(kind: str) -> str:
        if generous and chance.random() < 0.4:
            return "-"
        if kind == "string":
            return chance.choice(_STRINGS)
        if kind == "boolean":
            return chance.choice(["true", "false", "-", "not(true)", "null"])
        low, high = sorted((chance.randint(0, 6), chance.randint(0, 6)))
        return chance.choice(_NUMBERS).format(low, high)

    rules = [[*map(cell, kinds), str(number)] for number in range(chance.randint(1, 6))]
    return table([f"c{at}: {kind}" for at, kind in enumerate(kinds)], ["result"], rules, "COLLECT")


@pytest.mark.parametrize("seed", range(TABLES))
def test_the_search_finds_what_looking_at_every_value_finds(seed: int) -> None:
    made = random_table(seed)
    falls_through, together, first, matched = False, set(), set(), set()
    for values in product(*(_VALUES[column.type.name] for column in made.inputs)):
        hits = made.decide({f"c{at}": value for at, value in enumerate(values)}).matched
        asked = all(
            value is not None or any("null" in rule.tests[at].source for rule in made.rules)
            for at, value in enumerate(values)
        )
        falls_through |= asked and not hits
        first |= set(hits[:1])
        matched |= set(hits)
        together |= {(one, other) for one in hits for other in hits if one < other}
    found = cover(made)
    assert bool(found.gaps) is falls_through
    assert set(found.overlaps) == together
    assert (found.first, found.matched) == (first, matched)
    assert found.unsure == ()


def test_a_gap_is_named_by_the_values_that_fall_through() -> None:
    made = table(["age: number", "ill: boolean"], ["result"], [("< 18", "-", "1"), ("> 18", "true", "2")])
    assert cover(made).gaps == [{"age": "18"}, {"age": "> 18", "ill": "false"}]


def test_an_overlap_is_named_by_values_that_match_both() -> None:
    made = table(["age: number"], ["result"], [("[1..5]", "1"), ("[5..9]", "2")])
    assert cover(made).overlaps == {(1, 2): {"age": "5"}}


def test_a_column_with_more_than_literals_is_left_out() -> None:
    made = table(["age: number", "x"], ["result"], [("< limit", "1", "1"), ("> 3", '"a"', "2"), ("-", "-", "3")])
    found = cover(made)
    assert found.unsure == ("age", "x")
    assert found.matched == {3}


def test_a_search_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "MAX_STATES", 1)
    with pytest.raises(TooManyCombinations):
        cover(table(["a", "b"], ["result"], [("1", "2", "1"), ("3", "4", "2")]))


def test_no_more_gaps_are_told_than_anybody_reads() -> None:
    rules = [(str(number), f'"{number}"', "1") for number in range(20)]
    assert len(cover(table(["a", "b"], ["result"], rules)).gaps) == coverage.MAX_GAPS


def test_a_wide_table_is_searched_at_once() -> None:
    columns = [f"c{at}" for at in range(12)]
    rules = [["1" if at == column else "-" for at in range(12)] + ["1"] for column in range(12)]
    assert len(cover(table(columns, ["result"], rules)).overlaps) == 66
