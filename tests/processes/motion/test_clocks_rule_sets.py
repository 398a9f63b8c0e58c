"""The dates of a case choose its rule sets (specification 0.2)."""

from __future__ import annotations

from datetime import date

import pytest

from processes.motion.clocks_rule_sets import choose_rule_sets, day_of
from tests.laws import moment, shipped_rule_sets


def sdp(first: date | None, today: date, current: str | None = None, follow_up: date | None = None) -> str | None:
    facts = {"firstAbsenceDate": first, "followUpDate": follow_up}
    chosen = choose_rule_sets(shipped_rule_sets(), facts, today, {"SDP": current} if current else None)
    return chosen["SDP"].rule_set.id if "SDP" in chosen else None


@pytest.mark.parametrize(
    ("first", "today", "rule_set"),
    [
        (date(2008, 1, 1), date(2008, 2, 1), "SDP-2006"),
        (date(2010, 1, 1), date(2010, 2, 1), "SDP-2009"),
        (date(2016, 2, 1), date(2016, 3, 15), "SDP-2015"),
        (date(2019, 12, 2), date(2019, 12, 31), "SDP-2015"),
        (date(2019, 12, 2), date(2020, 1, 1), "SDP-2020"),
        (date(2026, 1, 5), date(2026, 3, 2), "SDP-2025"),
        (date(2026, 1, 5), date(2026, 7, 1), "SDP-2026"),
        (date(2005, 1, 1), date(2005, 2, 1), None),
    ],
)
def test_a_sickness_case_follows_the_law_of_its_dates(first: date, today: date, rule_set: str | None) -> None:
    assert sdp(first, today) == rule_set


def test_a_planned_follow_up_may_belong_to_the_next_law() -> None:
    assert sdp(date(2026, 5, 1), date(2026, 6, 20), follow_up=date(2026, 7, 2)) == "SDP-2026"


def test_a_running_case_is_taken_over_by_follow_up_rules_only() -> None:
    assert sdp(date(2014, 12, 1), date(2015, 3, 1), current="SDP-2009") == "SDP-2009"
    assert sdp(date(2019, 12, 2), date(2020, 1, 2), current="SDP-2015") == "SDP-2020"


def test_the_day_that_chose_is_told() -> None:
    chosen = choose_rule_sets(shipped_rule_sets(), {"firstAbsenceDate": date(2016, 2, 1)}, date(2016, 3, 15))
    assert chosen["SDP"].on == date(2016, 2, 1)
    assert chosen["ORG"].rule_set.id == "ORG-2013"
    assert "LTS" not in chosen


def test_a_day_is_read_from_days_moments_and_iso_text() -> None:
    assert day_of("x", {"x": date(2026, 3, 2)}) == date(2026, 3, 2)
    assert day_of("x", {"x": moment(date(2026, 3, 2), 0, 30)}) == date(2026, 3, 2)
    assert day_of("x", {"x": "2026-03-02"}) == date(2026, 3, 2)
    assert day_of("x", {"x": 3}) is None
    assert day_of("x", {}) is None
