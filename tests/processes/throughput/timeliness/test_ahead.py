"""Running deadlines are told from their own place where it had enough, else from the whole house."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from processes.throughput.timeliness.ahead import Standing, groups, sunday_of
from processes.throughput.timeliness.chance import LEAST, Lately

TUESDAY = date(2026, 3, 3)


def test_the_week_ends_on_sunday() -> None:
    assert sunday_of(TUESDAY) == sunday_of(date(2026, 3, 8)) == date(2026, 3, 8)


def test_only_this_week_and_the_next_are_told_from_the_place_or_the_house() -> None:
    days = [TUESDAY, TUESDAY + timedelta(days=12), TUESDAY + timedelta(days=13)]
    stands = Standing(running=Counter(dict.fromkeys(days, 2)))
    here, house = Lately({-10: LEAST}, 1), Lately({-1: LEAST}, 5)
    found = groups("P4-10", stands, {"P4-10": here}, {"P4-10": house}, TUESDAY)
    assert [(one.n, one.days_left) for one in found] == [(2, 0), (2, 12)]
    assert [one.lately for one in found] == [house, here]
    assert stands.due(days[0], days[1]) == 4
    assert groups("P4-10", Standing(), {}, {}, TUESDAY) == ()
