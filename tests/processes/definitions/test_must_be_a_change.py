"""A wish for another term is told everything that is wrong with it, all at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from processes import clock
from processes.calendar.lengths import Length
from processes.calendar.new_term import NewTerm
from processes.calendar.rule import DeadlineRule, Transition
from processes.calendar.rulebook import read_deadlines
from processes.definitions.must_be_a_change import must_be_a_change
from processes.errors import Invalid
from tests.situations import review

ALL = Transition.ALL_CASES_FROM_DATE
WHY = "The council decided it on Monday."
DAY = timedelta(days=1)


@pytest.fixture
def rule() -> DeadlineRule:
    """Fourteen days, from the sample process."""
    return next(one for one in read_deadlines(review().content["deadlines.toml"].encode()) if one.key == "T1-01")


def refused(rule: DeadlineRule, change: NewTerm, why: str | None = WHY) -> list[str]:
    with pytest.raises(Invalid) as fault:
        must_be_a_change(rule, change, why)
    return [problem.code for problem in fault.value.problems]


@pytest.mark.parametrize(
    ("length", "days", "why", "codes"),
    [
        ("soon", 1, WHY, ["term_no_length"]),
        ("P0D", 1, WHY, ["term_no_length"]),
        ("P14D", 1, WHY, ["term_same_length"]),
        ("-P5D", 1, WHY, ["term_turns_round"]),
        ("P30D", -1, WHY, ["term_in_the_past"]),
        ("P30D", 1, "because", ["deadline_reason_short"]),
        ("P30D", 1, " because    ", ["deadline_reason_short"]),
        ("x", -1, "", ["term_no_length", "term_in_the_past", "deadline_reason_short"]),
    ],
)
def test_what_is_wrong_is_said_all_at_once(
    rule: DeadlineRule, length: str, days: int, why: str, codes: list[str]
) -> None:
    assert refused(rule, NewTerm(length, clock.today() + days * DAY, ALL), why) == codes


def test_a_change_from_today_on_with_ten_characters_of_reason_is_one(rule: DeadlineRule) -> None:
    must_be_a_change(rule, NewTerm("P30D", clock.today(), ALL), "ten chars.")
    must_be_a_change(rule, NewTerm("P30D", clock.today(), ALL), None)


def test_a_row_that_has_its_end_and_a_plan_of_several_lengths_are_not_changed_so(rule: DeadlineRule) -> None:
    change = NewTerm("P30D", clock.today() + DAY, ALL)
    assert refused(replace(rule, valid_to=clock.today() + 9 * DAY), change) == ["term_has_ended"]
    counting = replace(rule.counting, rounds=(Length.read("P7D"), Length.read("P14D")))
    assert refused(replace(rule, counting=counting), change) == ["term_of_several"]


def test_a_row_begins_once_on_a_day(rule: DeadlineRule) -> None:
    change = NewTerm("P30D", clock.today() + DAY, ALL)
    begun = replace(rule, variant=f"from-{change.valid_from}", valid_from=change.valid_from)
    assert refused(begun, change) == ["term_changed_twice"]
