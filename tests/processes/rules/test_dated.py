"""Which edition of a rule is in force on a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes.rules.dated import Edition, Editions
from processes.rules.feel import FeelError

RATES = Editions(
    "rate",
    (
        Edition("2025", date(2025, 1, 1), date(2025, 12, 31), 100),
        Edition("2026", date(2026, 1, 1), None, 110),
    ),
)


def test_both_ends_of_an_edition_count() -> None:
    assert RATES.on(date(2025, 1, 1)).content == 100
    assert RATES.on(date(2025, 12, 31)).version == "2025"
    assert RATES.on(date(2026, 1, 1)).version == "2026"
    assert list(RATES.problems()) == []


def test_a_day_without_an_edition_is_refused() -> None:
    with pytest.raises(FeelError, match="ruleset_gap"):
        RATES.on(date(2024, 12, 31))


def test_editions_that_cannot_be_are_told() -> None:
    wrong = Editions(
        "r", (Edition("a", date(2026, 1, 1), None, 1), Edition("b", date(2026, 2, 1), date(2026, 1, 1), 2))
    )
    problems = list(wrong.problems())
    assert [problem.code for problem in problems] == ["ruleset_dates", "ruleset_overlap"]


@given(some.dates(min_value=date(2025, 1, 1)))
def test_from_the_first_day_on_there_is_always_one(day: date) -> None:
    assert RATES.on(day).holds_on(day)
