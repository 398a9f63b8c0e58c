"""What an owner asks for is read as it was typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from processes import clock
from processes.calendar.lengths import Length
from processes.calendar.new_term import NewTerm
from processes.calendar.rule import Transition
from processes.calendar.rulebook import read_deadlines
from tests.situations import review
from webapp.rules.asked import asked, standing

RULE = read_deadlines(review().content["deadlines.toml"].encode())[0]


@pytest.mark.parametrize(("length", "said"), [("P8W", ("8", "W")), ("P6M", ("6", "M")), ("P10D", ("10", "D"))])
def test_the_page_begins_with_the_length_it_has(length: str, said: tuple[str, str]) -> None:
    rule = replace(RULE, counting=replace(RULE.counting, length=Length.read(length)))
    found = standing(rule)
    assert (found.number, found.unit) == said


def test_the_page_begins_with_the_first_of_the_coming_month() -> None:
    with clock.frozen(datetime(2026, 12, 5, 9, tzinfo=clock.COPENHAGEN)):
        assert standing(RULE).valid_from == "2027-01-01"


def test_fields_make_a_change() -> None:
    given = {"number": " 3 ", "unit": "W", "valid_from": "2030-01-01", "transition": "ALL_CASES_FROM_DATE"}
    assert asked(given, RULE).change == NewTerm("P3W", date(2030, 1, 1), Transition.ALL_CASES_FROM_DATE)


def test_a_unit_that_is_none_is_the_one_that_stands_and_no_day_is_no_change() -> None:
    found = asked({"number": "3", "unit": "X", "valid_from": "soon", "transition": "?"}, RULE)
    assert (found.unit, found.transition, found.change) == ("D", "NEW_CASES_ONLY", None)


def test_a_term_that_leads_back_from_its_day_still_does() -> None:
    rule = replace(RULE, counting=replace(RULE.counting, length=Length.read("-P8W")))
    given = {"number": "10", "unit": "W", "valid_from": "2030-01-01"}
    assert asked(given, rule).change == NewTerm("-P10W", date(2030, 1, 1), Transition.NEW_CASES_ONLY)
