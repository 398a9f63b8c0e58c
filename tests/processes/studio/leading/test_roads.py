"""How far each element of a drawing is from a chosen one, and by which way."""

from __future__ import annotations

from processes.studio.leading.roads import roads
from tests.bpmn.world import library
from tests.situations import review

REVIEW = roads(review().content)


def test_a_way_goes_over_flows_and_grows_shorter_with_each() -> None:
    far = REVIEW.distances("approve")
    way = REVIEW.way("start", far)
    assert (way[0], way[-1]) == ("start", "approve")
    assert "assess" in way
    assert [far[one] for one in way] == sorted((far[one] for one in way), reverse=True)


def test_what_lies_behind_is_not_on_the_way() -> None:
    far = REVIEW.distances("assess")
    assert "approve" not in far
    assert REVIEW.way("approve", far) == []


def test_events_that_may_come_at_any_moment_lie_beside_every_step() -> None:
    assert "assess" in REVIEW.distances("withdrawn_came")
    assert "assess" in REVIEW.distances("remind")


def test_a_call_leads_into_the_diagram_it_calls_and_out_of_it_again() -> None:
    follow_up = roads(library().edition("sickness_follow_up").content)
    plan = library().plan("sickness_follow_up")
    start = next(one.id for one in plan.starts if one.id.startswith("SE1"))
    ends = [one.id for one in plan.elements.values() if one.kind == "endEvent" and one.process == plan.main]
    assert any(start in follow_up.distances(end) for end in ends)
    way = follow_up.way(start, follow_up.distances("T4_11_first_follow_up_interview"))
    assert len({plan.elements[one].process for one in way}) > 1


def test_the_flows_that_lead_away_are_told_with_those_that_lead_there() -> None:
    leaving = {one.get("id") for one in REVIEW.partings(REVIEW.distances("approve"))}
    sources = {REVIEW.tags[one].get("sourceRef") for one in leaving}
    gateway = next(one for one in sources if sum(REVIEW.tags[f].get("sourceRef") == one for f in leaving) > 1)
    assert gateway in REVIEW.distances("approve")
