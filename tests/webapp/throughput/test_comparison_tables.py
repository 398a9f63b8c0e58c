"""How chance is told in words."""

from __future__ import annotations

from collections import Counter

import pytest

from processes.language import Text
from processes.throughput.comparison.chance import Interval, Verdict
from processes.throughput.comparison.sides import By, Compared, Side
from webapp.throughput.comparison_tables import chance, kept_says, leads_chart, shares_chart, side_by_side


@pytest.mark.parametrize(
    ("test", "says"),
    [
        (None, "for få"),
        (Verdict(0.2, 0.3), "ikke større, end tilfældet kan forklare (p = 0,2)"),
        (Verdict(0.0001, 0.05), "(p under 0,001). Forskellen er meget lille"),
        (Verdict(0.01, 0.7), "Forskellen er stor"),
    ],
)
def test_chance_is_told_in_words(test: Verdict | None, says: str) -> None:
    assert says in chance("kept", test)


def _compared() -> Compared:
    before = Side(Text("Før", "Before"), 40, 10, Counter({3: 20}), None)
    after = Side(Text("Efter", "After"), 45, 5, Counter({2: 20}), None)
    return Compared(By.RELEASE, (before, after), Verdict(0.01, 0.2), None, Interval(0.01, 0.2))


def test_two_sides_are_told_in_points() -> None:
    assert kept_says(_compared())[1] == (
        "Rettidigheden er 10 procentpoint højere efter end før; med usikkerhed fra 1 til 20."
    )


def test_every_interval_holds_its_middle() -> None:
    for chart in (shares_chart(_compared()), leads_chart(_compared())):
        for row in chart.rows:
            numbers = [one for one in row[1:4] if isinstance(one, int | float)]
            assert len(numbers) == 3
            assert numbers == sorted(numbers)


def test_of_five_there_is_a_median_but_nothing_around_it() -> None:
    five = Side(Text("Nord", "North"), 40, 10, Counter({3: 5}), None)
    four = Side(Text("Syd", "South"), 40, 10, Counter({3: 4}), None)
    rows = leads_chart(Compared(By.CENTRE, (five, four), None, None, None)).rows
    assert [list(row[:4]) for row in rows] == [["Nord", None, 3, None]]


def test_too_few_are_called_so_and_a_time_has_no_stock() -> None:
    nobody = Side(Text("Efter", "After"), 3, 0, Counter(), None)
    told = side_by_side(Compared(By.RELEASE, (nobody,), None, None, None))
    assert told.rows[0][1:] == ["færre end fem", 3, "færre end fem", "færre end fem"]
    assert len(told.columns) == 5
