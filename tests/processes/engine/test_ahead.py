"""The likely way on is read from the plan, today's facts, and what was done most often."""

from __future__ import annotations

from processes.engine import Plan, parse
from processes.engine.ahead import ahead
from tests.situations import review


def plan() -> Plan:
    package = review()
    return parse(package.diagrams, package.tables, key=package.hash)


def way(*here: str, habits: dict[str, int] | None = None, **facts: object) -> list[str]:
    return [one.element for one in ahead(plan(), here, facts, habits)]


def test_where_nobody_knows_yet_the_default_is_followed_to_the_end() -> None:
    assert way("assess") == ["grant", "letter", "granted"]


def test_what_was_done_most_often_goes_before_the_default() -> None:
    assert way("assess", habits={"flow_yes": 7, "flow_no": 2}) == ["grant", "approve", "letter", "granted"]


def test_a_fact_goes_before_both() -> None:
    assert way("grant", granted=False, habits={"flow_yes": 7}) == ["letter", "granted"]
    assert way("grant", granted=True) == ["approve", "letter", "granted"]


def test_only_what_comes_before_ways_part_is_sure() -> None:
    assert [(one.element, one.sure) for one in ahead(plan(), ["start"], {})] == [
        ("assess", True),
        ("grant", True),
        ("letter", False),
        ("granted", False),
    ]


def test_each_step_is_told_with_the_flow_that_leads_to_it_and_once() -> None:
    found = ahead(plan(), ["assess", "approve"], {})
    assert {one.flow for one in found} <= {"flow_assessed", "flow_no", "flow_approved", "flow_sent"}
    assert len({one.element for one in found}) == len(found)


def test_the_end_of_a_sub_process_leads_out_of_it_and_after_an_end_there_is_nothing() -> None:
    assert way("granted") == []
    assert way("withdrawn_came") == ["withdrawn_end"]


def test_a_fact_of_the_wrong_kind_is_no_answer() -> None:
    assert way("grant", granted="perhaps") == ["letter", "granted"]
