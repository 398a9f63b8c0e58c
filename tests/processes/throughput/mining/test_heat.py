"""Figures on the diagram are those of the passages, counted slowly; ways from a choice make the whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Engine, select, text, update

from processes import clock
from processes.access.permissions import Role
from processes.clock import COPENHAGEN
from processes.engine.shapes import Element
from processes.errors import Forbidden
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Case, Passage, Task, TaskCondition, Team
from processes.store.transaction import Transaction, transaction
from processes.throughput.choices import processes
from processes.throughput.counted import Scope
from processes.throughput.flow.lying import resting
from processes.throughput.flow.reader import Reader
from processes.throughput.mining.drawn import Drawing, drawing
from processes.throughput.mining.heat import _branches, heat
from processes.throughput.refresh import refresh
from processes.throughput.suppress import opened
from tests.processes.throughput.mining.logs import somebody


@pytest.fixture
def tx(world: Engine) -> Iterator[Transaction]:
    """The sample world, its sums up to date."""
    with transaction(world) as tx:
        refresh(tx)
        yield tx


def sickness(tx: Transaction) -> Drawing:
    """The diagrams of sickness follow-up, all versions."""
    return drawing(tx, next(one for one in processes(tx) if one.key == "sickness_follow_up"), None)


def passages(tx: Transaction, on: Drawing) -> list[Passage]:
    """Those of elements on this diagram."""
    wanted = select(Passage).where(Passage.version_id.in_(on.versions), Passage.element.in_(on.elements))
    return list(tx.execute(wanted.order_by(Passage.id)).scalars())


def test_every_step_is_counted_as_the_passages_say(tx: Transaction) -> None:
    on = sickness(tx)
    told = heat(tx, somebody(tx, Role.AUDITOR), on, Scope())
    seconds: Counter[str] = Counter()
    rests: dict[str, list[int]] = defaultdict(list)
    here: Counter[str] = Counter()
    flows: Counter[str] = Counter()
    for one in passages(tx, on):
        if one.how == "taken":
            flows[one.element] += 1
        elif one.how == "left" and one.left_at and one.left_at > one.entered_at:
            seconds[one.element] += int((one.left_at - one.entered_at).total_seconds())
            days = one.left_at.astimezone(COPENHAGEN).date() - one.entered_at.astimezone(COPENHAGEN).date()
            rests[one.element].append(days.days)
        elif one.how == "resting":
            here[one.element] += 1
    assert told.steps
    for warm in told.steps:
        into = [key for key, one in on.elements.items() if one.kind == "sequenceFlow" and one.target == warm.element]
        if into:
            assert warm.came == sum(flows[key] for key in into)
        assert (warm.seconds, warm.rested.n) == (seconds[warm.element], len(rests[warm.element]))
        assert warm.here == here[warm.element]
    steps = [one for one in told.steps if not one.around]
    assert told.seconds == sum(one.seconds for one in steps) > 0
    assert sum(told.share(one) for one in steps) == pytest.approx(100)


def test_tasks_and_the_late_among_them_are_counted(tx: Transaction) -> None:
    on = sickness(tx)
    told = {one.element: one for one in heat(tx, somebody(tx, Role.AUDITOR), on, Scope()).steps}
    done, late = Counter[str](), Counter[str]()
    for task in tx.execute(select(Task).where(Task.condition == TaskCondition.DONE)).scalars():
        if task.version_id in on.versions and task.element in on.elements and task.completed_at is not None:
            done[task.element] += 1
            late[task.element] += bool(task.due_day and task.completed_at.astimezone(COPENHAGEN).date() > task.due_day)
    assert {key: one.done for key, one in told.items() if one.done} == dict(done)
    assert {key: one.late for key, one in told.items() if one.late} == {key: n for key, n in late.items() if n}


def test_the_ways_from_a_choice_make_the_whole(tx: Transaction) -> None:
    told = heat(tx, somebody(tx, Role.AUDITOR), sickness(tx), Scope())
    ways: dict[str, list[int]] = defaultdict(list)
    for one in told.branches:
        ways[one.at].append(one.n)
        assert one.of >= one.n
    assert all(sum(found) == next(b.of for b in told.branches if b.at == at) for at, found in ways.items())
    assert any(len(found) > 1 and sum(found) for found in ways.values())


def test_where_what_happens_first_decides_a_case_takes_one_way_though_it_waits_at_all() -> None:
    def way(key: str, source: str, target: str) -> Element:
        return Element(key, "p", "sequenceFlow", Text("", ""), source=source, target=target)

    parts = [Element("first", "p", "eventBasedGateway", Text("", "")), way("w1", "first", "a"), way("w2", "first", "b")]
    parts += [way("on1", "a", "end"), way("on2", "b", "end")]
    on: Any = SimpleNamespace(elements={one.id: one for one in parts})
    flows = {"w1": 10, "w2": 10, "on1": 7, "on2": 2}
    assert [(one.flow, one.n, one.of) for one in _branches(on, flows)] == [("w1", 7, 9), ("w2", 2, 9)]


def test_a_place_has_its_own_and_the_places_make_the_whole(tx: Transaction) -> None:
    on, who = sickness(tx), somebody(tx, Role.AUDITOR)
    whole = {one.element: one.came for one in heat(tx, who, on, Scope()).steps}
    parts: Counter[str] = Counter()
    for team in tx.execute(select(Case.team_id).distinct()).scalars():
        assert team is not None
        parts.update({one.element: one.came for one in heat(tx, who, on, Scope(teams=frozenset({team}))).steps})
    assert {key: n for key, n in whole.items() if n} == {key: n for key, n in parts.items() if n}


def test_what_lies_at_a_step_is_told_in_fives_to_who_may_not_open_the_cases(tx: Transaction) -> None:
    on, leads = sickness(tx), somebody(tx, Role.CENTRE_MANAGER)
    centres, teams = opened(leads)
    away = next(
        one for one in tx.execute(select(Team)).scalars() if one.centre_id not in centres and one.id not in teams
    )
    with tx.session.begin_nested() as point:  # all in one team under the same rules: then there are five of one name
        tx.execute(update(Case).values(centre_id=away.centre_id, team_id=away.id))
        tx.execute(text("UPDATE case_rule_set SET until = now() WHERE until IS NULL"))
        tx.execute(text("DELETE FROM tally_mark"))  # changed past every verb: the sums do not know of it
        exact = {one.element: one.here for one in heat(tx, somebody(tx, Role.AUDITOR), on, Scope()).steps}
        told = {one.element: one.here for one in heat(tx, leads, on, Scope()).steps}
        lies = resting(Reader(tx, leads), Scope(versions=frozenset(on.versions)), clock.today())
        point.rollback()
    assert {key: n for key, n in told.items() if n} == {one.element: one.ages.n for one in lies}
    assert all(told.get(key, 0) == n // FEWEST * FEWEST for key, n in exact.items())
    assert 0 < sum(told.values()) < sum(exact.values())


def test_whoever_may_not_see_figures_sees_none(tx: Transaction) -> None:
    with pytest.raises(Forbidden):
        heat(tx, somebody(tx, Role.CASEWORKER), sickness(tx), Scope())


def test_the_choice_of_rule_sets_and_keys_does_not_bind_steps(tx: Transaction) -> None:
    on, who = sickness(tx), somebody(tx, Role.AUDITOR)
    asked = replace(Scope(), rule_sets=frozenset({"SDP-2015"}), keys=frozenset({"x"}))
    assert heat(tx, who, on, asked) == heat(tx, who, on, Scope())
