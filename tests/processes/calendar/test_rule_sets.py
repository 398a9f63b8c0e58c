"""rulesets.toml, and which rule set a date chooses."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from processes.calendar.rule import Transition
from processes.calendar.rule_sets import RuleSet, choose, read_rule_sets
from processes.errors import Invalid
from tests.laws import shipped_rule_sets

ROW = """
[[rule_set]]
id = "{id}"
area = "SDP"
name = {{ da = "a", en = "b" }}
valid_from = {since}
chosen_by = "today"
chosen_name = {{ da = "i dag", en = "today" }}
transition = "{transition}"
mark = "L"
{more}
"""


def one(name: str, since: str, transition: str = "ALL_CASES_FROM_DATE", more: str = "") -> str:
    return ROW.format(id=name, since=since, transition=transition, more=more)


def two(transition: str) -> tuple[RuleSet, ...]:
    return read_rule_sets((one("OLD", "2015-01-01") + one("NEW", "2020-01-01", transition)).encode())


def test_the_newest_that_holds_wins() -> None:
    both = two("ALL_CASES_FROM_DATE")
    assert choose(both, lambda _: date(2019, 12, 31), {}) == {"SDP": "OLD"}
    assert choose(both, lambda _: date(2020, 1, 1), {}) == {"SDP": "NEW"}
    assert choose(both, lambda _: date(2014, 1, 1), {}) == {}


def test_a_running_case_keeps_what_it_has_when_the_new_one_is_for_new_cases_only() -> None:
    both = two("NEW_CASES_ONLY")
    assert choose(both, lambda _: date(2021, 1, 1), {"SDP": "OLD"}) == {"SDP": "OLD"}
    assert choose(both, lambda _: date(2021, 1, 1), {}) == {"SDP": "NEW"}
    assert choose(two("ALL_CASES_FROM_DATE"), lambda _: date(2021, 1, 1), {"SDP": "OLD"}) == {"SDP": "NEW"}


def test_an_area_whose_date_is_not_known_stays() -> None:
    assert choose(two("ALL_CASES_FROM_DATE"), lambda _: None, {"SDP": "OLD", "SAN": "X"}) == {"SDP": "OLD", "SAN": "X"}


@pytest.mark.parametrize(
    "source",
    [
        one("A", "2015-01-01") + one("A", "2016-01-01"),
        one("A", "2015-01-01", more="valid_to = 2014-01-01"),
        one("A", "2015-01-01", transition="SOMETIMES"),
        one("A", "2015-01-01", more='areas = "SDP"'),
        "[[rule_set]]",
    ],
)
def test_what_is_wrong_is_refused_with_its_line(source: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_rule_sets(source.encode())
    assert all(problem.line for problem in refused.value.problems)


@pytest.mark.parametrize("area", ["KON", "LTS", "SDP", "SAN", "ORG"])
def test_the_shipped_rule_sets_of_an_area_follow_each_other_without_gap_or_overlap(area: str) -> None:
    following = sorted((one for one in shipped_rule_sets() if one.area == area), key=lambda one: one.valid_from)
    for before, after in pairwise(following):
        assert before.valid_to is not None
        assert after.valid_from - before.valid_to == timedelta(days=1)
    assert following[-1].valid_to is None


def test_entitlement_is_for_new_cases_and_follow_up_for_all() -> None:
    modes = {one.id: one.transition for one in shipped_rule_sets()}
    assert modes["SDP-2015"] is Transition.NEW_CASES_ONLY
    assert modes["SDP-2025"] is Transition.ALL_CASES_FROM_DATE
