"""deadlines.toml: what is shipped can be read, what is wrong is told with row and line."""

from __future__ import annotations

import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.calendar.lengths import Length
from processes.calendar.rule import Bound, Days, DeadlineRule, Kind, Origin
from processes.calendar.rulebook import USUAL_ALERTS, read_deadlines
from processes.errors import Invalid, Problem
from processes.rules.feel import compile_expression
from tests.laws import a_rule, row, shipped, shipped_rule_sets
from webapp import wording

FULL = {
    "variant": '"risk"',
    "rule_sets": '["SDP-2015", "SDP-2020"]',
    "valid_from": "2015-01-01",
    "valid_to": "2019-12-31",
    "transition": '"ALL_CASES_FROM_DATE"',
    "source": '"R10"',
    "verified": "true",
    "starts_on": '"T1"',
    "starts_if": '"met"',
    "delivery": '"channel"',
    "fixed": "true",
    "length": '"P4W"',
    "days": '"month-end"',
    "at": '"08:00"',
    "length_from": '"time"',
    "due_from": '"answerBy"',
    "rounds": '["P8W", "P13W"]',
    "agreed": '"nextDate"',
    "agreed_length": '"P3M"',
    "binds": '["citizen", "doctor"]',
    "applies": '"track = 1"',
    "kept_by": '["T2"]',
    "kept_if": '"met"',
    "restarts": "true",
    "restarted_by": '"T3"',
    "paused_by": '"T4"',
    "resumed_by": '"T5"',
    "after_pause": '"P5D"',
    "points_booking": '{ offset = "-P3W", from = "start", days = "working", at = "08:00" }',
    "alerts": '["owner 75%", "team_leader -P3D working", "owner P1W calendar"]',
    "note": '{ da = "a", en = "b" }',
    "watched": "false",
    "example": "true",
}


def test_a_full_row_says_what_it_is_and_where_it_comes_from() -> None:
    rule = a_rule(**FULL)
    assert (rule.key, rule.kind, sorted(rule.rule_sets)) == ("P4-10/risk", Kind.LAW, ["SDP-2015", "SDP-2020"])
    assert (rule.valid_from, rule.valid_to, rule.evidence.verified) == (date(2015, 1, 1), date(2019, 12, 31), True)
    assert rule.binds == (Bound.CITIZEN, Bound.DOCTOR)
    assert (rule.watched, rule.example, rule.line) == (False, True, 1)


def test_a_full_row_says_how_it_starts_and_is_counted() -> None:
    rule = a_rule(**FULL)
    assert (rule.start.elements, rule.start.only_if, rule.start.delivery) == (("T1",), "met", "channel")
    assert rule.start.fixed
    assert (rule.counting.days, rule.counting.at, rule.counting.moves) == (Days.MONTH_END, time(8), True)
    assert rule.counting.rounds == (Length.read("P8W"), Length.read("P13W"))
    assert (rule.course.restarted_by, rule.course.paused_by, rule.course.resumed_by) == (("T3",), ("T4",), ("T5",))
    assert rule.points["booking"].origin is Origin.START


def test_a_full_row_says_whom_to_tell_and_what_to_ask() -> None:
    rule = a_rule(**FULL)
    assert [(one.tell, one.share, one.days) for one in rule.alerts] == [
        ("owner", 75, Days.WORKING),
        ("team_leader", None, Days.WORKING),
        ("owner", None, Days.CALENDAR),
    ]
    asked = {"start", "starts_if", "delivery", "length_from", "due_from", "agreed", "applies", "kept_if"}
    assert set(rule.expressions()) == asked


def test_what_is_left_out_is_usual() -> None:
    rule = a_rule()
    assert rule.alerts == USUAL_ALERTS
    assert (rule.counting.moves, rule.counting.at, rule.rule_sets) == (False, time(23, 59), frozenset())
    assert a_rule(alerts="[]").alerts == ()
    assert a_rule(binds='"employer"').counting.moves
    assert not a_rule(binds='"employer"', moves="false").counting.moves


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ({"id": None}, "toml_key_missing"),
        ({"id": '"4-10"'}, "deadline_id_wrong"),
        ({"statute": None}, "toml_key_missing"),
        ({"name": '{ da = "kun dansk" }'}, "toml_value_wrong"),
        ({"name": '{ da = "a", en = "" }'}, "toml_value_wrong"),
        ({"length": '"8W"'}, "toml_value_wrong"),
        ({"length": '"P1W"', "days": '"working"'}, "deadline_working_days_only"),
        ({"length": '"PT5H"', "days": '"working"'}, "deadline_working_days_only"),
        ({"length": '"PT5H"', "first_day_counts": "true"}, "deadline_hours_count_no_first_day"),
        ({"days": '"bank"'}, "toml_value_wrong"),
        ({"binds": '"everybody"'}, "toml_value_wrong"),
        ({"at": '"25:00"'}, "toml_value_wrong"),
        ({"at": "8"}, "toml_value_wrong"),
        ({"valid_from": '"2015"'}, "toml_value_wrong"),
        ({"valid_from": "2015-01-01", "valid_to": "2014-01-01"}, "deadline_ends_before_it_begins"),
        ({"start": None}, "deadline_never_starts"),
        ({"watched": '"no"'}, "toml_value_wrong"),
        ({"alerts": '["owner soon"]'}, "deadline_alert_wrong"),
        ({"lenght": '"P8W"'}, "toml_key_unknown"),
        ({"points_booking": '{ offset = "soon" }'}, "toml_value_wrong"),
        ({"points_booking": '{ offest = "P1W" }'}, "toml_key_missing"),
    ],
)
def test_every_fault_is_refused_with_its_line_and_a_sentence(lines: dict[str, str | None], code: str) -> None:
    source = row() + "\n" + row(**{"variant": '"second"', **lines})
    with pytest.raises(Invalid) as refused:
        read_deadlines(source.encode())
    problem = next(one for one in refused.value.problems if one.code == code)
    assert problem.line is not None
    assert problem.line > row().count("\n")
    for locale in ("da", "en"):
        assert not re.search(r"\{\w+\}", wording.sentence(problem.code, problem.facts, locale))


def test_two_rows_with_one_key_cannot_be_told_apart() -> None:
    with pytest.raises(Invalid) as refused:
        read_deadlines((row() + row()).encode())
    assert [one.code for one in refused.value.problems] == ["deadline_repeated"]


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(Invalid) as refused:
        read_deadlines(row(length='"x"', binds='"y"', kind='"z"').encode())
    assert len(refused.value.problems) == 3


@given(st.binary(max_size=200))
def test_no_file_makes_the_reader_fall_over(source: bytes) -> None:
    problems: tuple[Problem, ...] | None = None
    try:
        rules = read_deadlines(source)
    except Invalid as refused:
        problems = refused.problems
    assert problems or rules == ()


# --- what is shipped --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", shipped(), ids=lambda rule: rule.key)
def test_every_shipped_expression_is_feel(rule: DeadlineRule) -> None:
    for source in rule.expressions().values():
        compile_expression(source)


def test_every_deadline_of_the_specification_is_there() -> None:
    wanted = {f"P4-{n:02}" for n in range(1, 34)} | {f"G-{n:02}" for n in range(1, 9)} | {"P5-02", "P5-03", "P5-04"}
    assert wanted <= {rule.id for rule in shipped()}


def test_every_rule_set_a_deadline_names_is_shipped() -> None:
    known = {one.id for one in shipped_rule_sets()}
    assert {name for rule in shipped() for name in rule.rule_sets} <= known
