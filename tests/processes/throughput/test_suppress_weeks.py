"""Weeks are told as days are: to the last digit the sums of what ``suppress`` tells, for every reader and group."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.shares import Measure
from processes.throughput.suppress import told
from processes.throughput.suppress_weeks import told_weekly
from tests.cast import Cast
from tests.processes.throughput.bundles import SINCE, scattered

MEASURES = (Measure.KEPT, Measure.MISSED, Measure.FINISHED)
MONDAY = SINCE - timedelta(days=SINCE.weekday()) + timedelta(weeks=3)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


@pytest.mark.parametrize("by", [(), ("measure",), ("key", "team_id")])
@pytest.mark.parametrize("who", ["ditte", "frida", "nobody"])
def test_weeks_are_the_sums_of_days(tx: Transaction, cast: Cast, by: tuple[str, ...], who: str) -> None:
    scattered(tx, cast, 3)
    person = getattr(cast, who, None)
    scope = Scope(since=MONDAY, until=MONDAY + timedelta(days=52))
    days: Counter[tuple[object, ...]] = Counter()
    for one in told(tx, person, MEASURES, (*by, "day"), scope):
        days[(*one.by[:-1], _monday(one.by[-1]))] += one.n
    assert {one.by: one.n for one in told_weekly(tx, person, MEASURES, by, scope)} == days
    assert len(days) > 4


def test_weeks_begin_on_a_monday_and_groups_are_of_names(tx: Transaction, cast: Cast) -> None:
    for by, since in ((("day",), MONDAY), ((), MONDAY + timedelta(days=1)), ((), None)):
        with pytest.raises(ValueError, match="Not weeks"):
            told_weekly(tx, cast.ditte, MEASURES, by, Scope(since=since))
