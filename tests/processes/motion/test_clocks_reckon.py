"""Reckoning one clock from its rule and the facts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from processes.calendar.lengths import Length
from processes.motion.clocks_reckon import Began, Reckoner, Turn, as_day, as_length, is_fixed
from processes.rules.feel import YearsMonths
from tests.laws import a_rule, moment

MONDAY = date(2026, 3, 2)


def reckoner(facts: Mapping[str, Any], due: date | None = None) -> Reckoner:
    return Reckoner(facts, MONDAY, lambda refs, reckon, first: due)


def due(facts: Mapping[str, Any], number: int = 1, **lines: str | None) -> date | None:
    rule, reckon = a_rule(**lines), reckoner(facts)
    counted = reckon.count(rule, Began(MONDAY), Turn(number))
    return counted.due if counted else None


@pytest.mark.parametrize(
    "began",
    [
        MONDAY,
        moment(MONDAY, 0, 30),
        "2026-03-02",
        "2026-03-02T00:30:00+01:00",
        "2026-03-01T23:30:00Z",  # already Monday in Copenhagen
        "2026-03-02T23:30",
        "2026-03-02 in the evening",
    ],
)
def test_a_start_may_be_a_day_a_moment_or_iso_text(began: Any) -> None:
    assert reckoner({"began": began}).begins(a_rule()) == Began(MONDAY)


@pytest.mark.parametrize("began", [None, 3, "soon", True])
def test_what_is_no_day_starts_nothing(began: Any) -> None:
    assert reckoner({"began": began}).begins(a_rule()) is None


def test_hours_start_at_the_moment_itself() -> None:
    hours = a_rule(length='"PT24H"', start=None, starts_on='"A"')
    assert reckoner({}).begins(hours, {"day": MONDAY, "at": moment(MONDAY, 15)}) == Began(moment(MONDAY, 15))


def test_a_letter_starts_when_it_has_come() -> None:
    letter = a_rule(start=None, starts_on='"S"', delivery='"channel"')
    passing = {"day": MONDAY, "at": moment(MONDAY)}
    assert reckoner({"channel": "quick_letter"}).begins(letter, passing) == Began(date(2026, 3, 4), MONDAY)
    assert reckoner({"channel": "pigeon"}).begins(letter, passing) == Began(MONDAY, MONDAY)
    assert reckoner({}).begins(letter, passing) == Began(MONDAY, MONDAY)


def test_a_rule_starts_only_while_it_is_in_force() -> None:
    old = a_rule(valid_to="2026-03-01")
    assert reckoner({"began": MONDAY}).begins(old) is None
    assert reckoner({"began": date(2026, 3, 1)}).begins(old) == Began(date(2026, 3, 1))
    assert not reckoner({"began": MONDAY}).in_force(old)


def test_a_length_and_a_due_day_may_come_from_the_facts() -> None:
    assert due({}, length='"P14D"', length_from='"time"') == MONDAY + timedelta(days=14)
    assert due({"time": "P7D"}, length='"P14D"', length_from='"time"') == MONDAY + timedelta(days=7)
    assert due({"by": date(2026, 3, 20)}, length='"P14D"', due_from='"by"') == date(2026, 3, 20)


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("P7D", Length(days=7)),
        (timedelta(days=7), Length(days=7)),
        (timedelta(hours=12), Length(minutes=720)),
        (YearsMonths(3), Length(months=3)),
        ("soon", None),
        (None, None),
        (7, None),
    ],
)
def test_a_length_may_be_iso_text_or_a_feel_duration(value: Any, length: Length | None) -> None:
    assert as_length(value) == length


def test_each_round_has_its_own_length_and_none_is_left_when_nothing_is_agreed() -> None:
    rounds = {"rounds": '["P1W", "P3W"]', "agreed": '"next"'}
    assert due({}, 1, **rounds) == date(2026, 3, 9)
    assert due({}, 2, **rounds) == date(2026, 3, 23)
    assert due({}, 3, **rounds) is None
    assert due({"next": date(2026, 5, 4)}, 3, **rounds) == date(2026, 5, 4)
    assert due({}, 3, **rounds, agreed_length='"P3M"') == date(2026, 6, 2)


def test_the_next_ring_is_the_one_that_has_not_been_reached() -> None:
    rule = a_rule(rings='["P1W", "P2W"]')
    assert reckoner({}).count(rule, Began(MONDAY), Turn()).due == date(2026, 3, 9)  # type: ignore[union-attr]  # counted
    later = reckoner({}).count(rule, Began(MONDAY - timedelta(days=8)), Turn())
    assert later is not None
    assert later.due == date(2026, 3, 8)


def test_rules_may_ask_for_other_clocks_and_for_paid_weeks() -> None:
    assert reckoner({}, date(2026, 8, 31)).value('due("P4-23")') == date(2026, 8, 31)
    assert reckoner({}, date(2026, 8, 31)).value('first_due("P4-23")') == date(2026, 8, 31)
    facts = {"firstAbsenceDate": date(2016, 2, 1)}
    assert reckoner(facts).value("day_over_paid_weeks(22, 9)") == date(2016, 8, 3)
    assert reckoner(facts).value("day_over_paid_weeks(22, 9, 14)") == date(2016, 7, 18)
    assert reckoner({}).value("day_over_paid_weeks(22, 9)") is None


def test_what_cannot_be_told_does_not_hold() -> None:
    assert reckoner({}).holds("")
    assert not reckoner({}).holds("unknown > 3")
    assert reckoner({"met": None}).holds("met != false")


def test_a_start_is_fixed_when_it_is_a_passing_or_the_rule_says_so() -> None:
    assert is_fixed(a_rule(start=None, starts_on='"A"'))
    assert is_fixed(a_rule(start='"if heldAt = null then day else heldAt"', starts_on='"A"'))
    assert is_fixed(a_rule(fixed="true"))
    assert not is_fixed(a_rule())
    assert not is_fixed(a_rule(starts_on='"A"'))


def test_a_moment_is_the_day_in_copenhagen() -> None:
    assert as_day(datetime.fromisoformat("2026-03-01T23:30:00+00:00")) == MONDAY
    assert as_day(datetime(2026, 3, 2, 23, 30)) == MONDAY  # noqa: DTZ001  # a wall-clock time is Copenhagen's
