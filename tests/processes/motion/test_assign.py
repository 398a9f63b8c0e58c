"""Whose task it becomes: continuity first, then the group's team, and never whoever four eyes bar."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from processes.engine.shapes import Element
from processes.language import Text
from processes.motion.assign import CALLER, PARTIES, assign
from processes.motion.standing import Standing, TeamRow
from processes.records import Case

HERE, THERE = UUID(int=1), UUID(int=2)  # centres
ASTRID, BO = UUID(int=11), UUID(int=12)
OWN = TeamRow(UUID(int=21), "sygedagpengecentret", HERE)
LEADERS = TeamRow(UUID(int=22), "teamleder", HERE)
FAR_LEADERS = TeamRow(UUID(int=19), "teamleder", THERE)
FAR_KVS = TeamRow(UUID(int=24), "kvs", THERE)

NOW = Standing(
    tasks={},
    timers={},
    subscriptions={},
    deadlines=(),
    rule_sets={},
    teams=(FAR_LEADERS, OWN, LEADERS, FAR_KVS),
    doers={},
    caseworker_here=True,
    substitute=None,
    caseworker_teams=frozenset({OWN.id}),
)
CASE = Case(id=uuid4(), team_id=OWN.id, centre_id=HERE, caseworker_id=ASTRID)


def step(group: str | None = None, four_eyes: str | None = None) -> Element:
    """A user task."""
    return Element("e", "p", "userTask", Text("", ""), group=group, four_eyes=four_eyes)


def test_the_cases_own_team_and_caseworker_come_first() -> None:
    given = assign(CASE, step("sygedagpengecentret"), (), NOW)
    assert (given.group, given.team, given.person, given.barred) == ("sygedagpengecentret", OWN.id, ASTRID, ())


def test_without_a_caseworker_it_waits_in_the_teams_common_inbox() -> None:
    case = Case(id=uuid4(), team_id=OWN.id, centre_id=HERE)
    assert assign(case, step("sygedagpengecentret"), (), NOW).person is None


def test_while_the_caseworker_is_away_the_substitute_has_it_else_the_team() -> None:
    away = replace(NOW, caseworker_here=False)
    assert assign(CASE, step("sygedagpengecentret"), (), away).person is None
    assert assign(CASE, step("sygedagpengecentret"), (), replace(away, substitute=BO)).person == BO


def test_another_group_goes_to_its_team_in_the_same_centre_and_not_to_the_caseworker() -> None:
    given = assign(CASE, step("teamleder"), (), NOW)
    assert (given.team, given.person) == (LEADERS.id, None)


def test_a_group_that_only_another_centre_has_goes_there() -> None:
    given = assign(CASE, step("kvs"), (), NOW)
    assert (given.group, given.team, given.person) == ("kvs", FAR_KVS.id, None)


def test_a_group_nobody_serves_stays_with_the_cases_team() -> None:
    assert assign(CASE, step("nobody"), (), NOW).team == OWN.id


@pytest.mark.parametrize("party", sorted(PARTIES))
def test_a_party_outside_the_house_waits_with_the_cases_own_team(party: str) -> None:
    given = assign(CASE, step(party), (), NOW)
    assert (given.group, given.team, given.person) == (party, OWN.id, ASTRID)


def test_a_task_without_a_group_has_that_of_the_innermost_call_that_names_one() -> None:
    around = (step("teamleder"), step("kvs"), step(CALLER), step(None))
    assert assign(CASE, step(None), around, NOW).group == "kvs"
    assert assign(CASE, step(CALLER), around, NOW).group == "kvs"
    assert assign(CASE, step("teamleder"), around, NOW).group == "teamleder"
    given = assign(CASE, step(CALLER), (), NOW)
    assert (given.group, given.team) == (None, OWN.id)


def test_four_eyes_bar_whoever_did_the_watched_step_earlier_or_just_now() -> None:
    done = replace(NOW, doers={"assess": (BO, ASTRID), "other": (THERE,)})
    given = assign(CASE, step("sygedagpengecentret", "assess"), (), done)
    assert (given.barred, given.person) == ((ASTRID, BO), None)
    just = assign(CASE, step("sygedagpengecentret", "assess"), (), NOW, ("assess", (BO,)))
    assert (just.barred, just.person) == ((BO,), ASTRID)
    assert assign(CASE, step("sygedagpengecentret", "assess"), (), NOW, ("other", (BO,))).barred == ()
    assert assign(CASE, step("sygedagpengecentret"), (), done, ("assess", (BO,))).barred == ()


def test_a_substitute_whom_four_eyes_bar_is_passed_by() -> None:
    away = replace(NOW, caseworker_here=False, substitute=BO, doers={"assess": (BO,)})
    assert assign(CASE, step("sygedagpengecentret", "assess"), (), away).person is None


def test_a_group_may_be_named_by_a_fact_such_as_the_chosen_centre() -> None:
    assert assign(CASE, step("=centre"), (), NOW, facts={"centre": "kvs"}).group == "kvs"
    assert assign(CASE, step("=centre"), (), NOW).group is None


def test_a_substitute_has_it_for_the_absent_one() -> None:
    given = assign(CASE, step("sygedagpengecentret"), (), replace(NOW, caseworker_here=False, substitute=BO))
    assert (given.person, given.acting_for) == (BO, ASTRID)
    assert assign(CASE, step("sygedagpengecentret"), (), NOW).acting_for is None


def test_a_substitute_does_not_check_what_the_absent_one_did() -> None:
    away = replace(NOW, caseworker_here=False, substitute=BO, doers={"assess": (ASTRID,)})
    given = assign(CASE, step("sygedagpengecentret", "assess"), (), away)
    assert (given.person, given.acting_for) == (None, None)


def test_nobody_with_a_conflict_of_interest_is_given_it_neither_herself_nor_as_substitute() -> None:
    for disqualified in (ASTRID, BO):
        away = replace(NOW, caseworker_here=False, substitute=BO, disqualified=frozenset({disqualified}))
        assert assign(CASE, step("sygedagpengecentret"), (), away).person is None
    assert assign(CASE, step("sygedagpengecentret"), (), replace(NOW, disqualified=frozenset({ASTRID}))).person is None
