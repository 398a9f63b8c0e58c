"""A stuck case goes on from where it stopped, when its process's owner or its team leader says so."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from processes import clock
from processes.cases.repair import try_again
from processes.deadlines.renew import renew
from processes.errors import Conflict, EngineFault, Forbidden
from processes.motion.note_fault import note_fault
from processes.promises.promise import promise
from processes.promises.queue import give_up, lease
from processes.records import Case, Condition, Promise, Timer
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_answer_call import refused
from tests.situations import a_running_case
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")


def stuck(tx: Transaction, cast: Cast) -> Case:
    """A case whose call was given up."""
    case = a_running_case(tx, cast)
    promise(tx, "connector.call", case=case.id, step="1")
    tx.flush()
    for one in lease(tx):
        give_up(tx, one, "the letter box is shut")
    note_fault(tx, case.id, EngineFault("promise_given_up", kind="connector.call"))
    assert case.condition == Condition.STUCK
    return case


@pytest.mark.parametrize("who", ["egon", "ditte"])
def test_owner_and_team_leader_set_it_going_again(tx: Transaction, cast: Cast, who: str) -> None:
    case = stuck(tx, cast)
    assert try_again(tx, getattr(cast, who), case.id) == 1
    assert (case.condition, case.fault) == (Condition.RUNNING, None)
    assert "connector.call" in {one.kind for one in lease(tx)}
    (entry,) = of_case(tx, case.id, kinds={"CaseFreed"})
    assert entry.person_id == getattr(cast, who).id


def test_a_call_nobody_has_in_hand_any_more_is_promised_anew(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    tx.execute(delete(Promise))
    note_fault(tx, case.id, EngineFault("promise_given_up", kind="connector.call"))
    assert try_again(tx, cast.egon, case.id) == 0
    tx.flush()
    assert asked.step in {one.facts["step"] for one in lease(tx) if one.kind == "connector.call"}


@pytest.mark.parametrize("who", ["astrid", "carla"])
def test_others_may_not(tx: Transaction, cast: Cast, who: str) -> None:
    case = stuck(tx, cast)
    with pytest.raises(Forbidden):
        try_again(tx, getattr(cast, who), case.id)
    assert tx.one(select(Promise.attempts).where(Promise.kind == "connector.call")) == 1


def test_a_case_that_runs_is_left_alone(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Conflict) as refused:
        try_again(tx, cast.egon, a_running_case(tx, cast).id)
    assert refused.value.code == "not_stuck"


def test_a_timer_that_was_put_off_is_asked_at_once(tx: Transaction, cast: Cast) -> None:
    case = stuck(tx, cast)
    timer = tx.execute(select(Timer).where(Timer.case_id == case.id)).scalars().first()
    assert timer is not None
    timer.attempts, timer.try_at = 3, clock.now() + timedelta(hours=2)
    tx.flush()
    try_again(tx, cast.ditte, case.id)
    tx.session.refresh(timer)
    assert (timer.attempts, timer.try_at) == (0, clock.now())


def test_clocks_that_a_changed_term_could_not_reach_meanwhile_are_counted_anew(tx: Transaction, cast: Cast) -> None:
    case = stuck(tx, cast)
    assert renew(tx, case.id) is False
    try_again(tx, cast.egon, case.id)
    tx.flush()
    assert tx.one(select(Promise.case_id).where(Promise.kind == "clocks.renew")) == case.id
    assert renew(tx, case.id) is True
