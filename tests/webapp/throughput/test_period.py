"""Periods are whole weeks, months and quarters, or the days somebody wrote; nonsense is refused."""

from __future__ import annotations

from datetime import date

import pytest

from processes.errors import Invalid
from webapp.throughput.period import KINDS, OWN, period_of, usual

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("kind", "since", "until"),
    [
        ("4w", date(2026, 2, 9), MONDAY),
        ("13w", date(2025, 12, 8), MONDAY),
        ("month", date(2026, 3, 1), date(2026, 3, 31)),
        ("last_month", date(2026, 2, 1), date(2026, 2, 28)),
        ("quarter", date(2026, 1, 1), date(2026, 3, 31)),
        ("last_quarter", date(2025, 10, 1), date(2025, 12, 31)),
        ("year", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_each_kind_begins_and_ends_where_people_say(kind: str, since: date, until: date) -> None:
    told = usual(kind, MONDAY)
    assert (told.since, told.until) == (since, until)


def test_every_kind_that_is_offered_is_one() -> None:
    assert all(usual(kind, MONDAY).days > 0 for kind in KINDS if kind != OWN)


def test_own_days_are_both_counted() -> None:
    assert period_of({"from": "2016-03-01", "to": "2016-03-01"}).days == 1


def test_days_typed_beside_another_period_are_what_is_meant_and_a_period_chosen_instead_of_days_is() -> None:
    days = {"from": "2016-03-01", "to": "2016-03-02"}
    assert period_of({"period": "13w", "was": "13w", **days}).days == 2
    assert period_of({"period": "4w", "was": OWN, **days}).kind == "4w"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"period": "soon"}, "figures_period_unknown"),
        ({"period": "own", "from": "2016-03-01"}, "figures_day_wrong"),
        ({"from": "2016-03-32", "to": "2016-04-01"}, "figures_day_wrong"),
        ({"from": "0001-01-01", "to": "0001-02-01"}, "figures_day_wrong"),
        ({"from": "9999-12-01", "to": "9999-12-31"}, "figures_day_wrong"),
        ({"from": "2016-03-02", "to": "2016-03-01"}, "figures_period_backwards"),
        ({"from": "2000-01-01", "to": "2016-03-01"}, "figures_period_long"),
    ],
)
def test_nonsense_is_refused_by_name(asked: dict[str, str], code: str) -> None:
    with pytest.raises(Invalid) as refused:
        period_of(asked)
    assert [one.code for one in refused.value.problems] == [code]
