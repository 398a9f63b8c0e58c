"""A closed case goes on: at once, or when a second has looked where the authority has ruled."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.approve_repair import approve_repair
from processes.cases.cancel import cancel
from processes.cases.reopen import reopen, reopening
from processes.cases.waiting import waiting_in
from processes.errors import Conflict, Forbidden, Invalid, Stale
from processes.motion.move import lock, look, move
from processes.motion.moving import Cause
from processes.records import Case, Condition, Deadline, Passage, Repair, Ruling
from processes.sample.consistency import differences
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_citizen
from tests.cast import Cast
from tests.processes.reading.test_holding import an_absence
from tests.situations import NO, a_running_case, held_by, the_task
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")
WHY = "Borgeren har sendt nye oplysninger"


def finished(tx: Transaction, cast: Cast) -> Case:
    """A case that was refused and answered."""
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    (call,) = look(tx, case).calls()
    move(tx, lock(tx, case.id), lambda run: run.answer(call.step), cause=Cause("call_answered"))
    tx.flush()
    assert case.condition == Condition.FINISHED
    return case


def ruled(tx: Transaction, cast: Cast) -> Case:
    case = finished(tx, cast)
    ruling = Ruling(
        id=new_id(),
        case_id=case.id,
        kind="x",
        outcome="x",
        adverse=True,
        legal_basis=[],
        content={},
        complaint_guidance=True,
        author_id=cast.astrid.id,
        made_at=clock.now(),
    )
    tx.add(ruling)
    tx.flush()
    return case


def test_a_finished_case_goes_on_at_its_last_step(tx: Transaction, cast: Cast) -> None:
    case = finished(tx, cast)
    way = reopening(tx, cast.astrid, case.id)
    assert [(key, name.en) for key, name in way.steps] == [("assess", "Assess application")]
    reopen(tx, cast.astrid, case.id, "assess", WHY)
    tx.flush()
    assert (case.condition, case.closed_at, case.outcome) == (Condition.RUNNING, None, None)
    assert the_task(tx, case).element == "assess"
    assert list(differences(tx, case)) == []
    (entry,) = of_case(tx, case.id, kinds={"CaseReopened"})
    assert entry.facts == {"element": "assess", "was": "finished"}


def test_a_stopped_case_goes_on_where_it_stood_with_the_law_as_of_now(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    cancel(tx, cast.astrid, case.id, "double")
    tx.flush()
    assert reopening(tx, cast.astrid, case.id).steps == ()
    with clock.frozen(clock.now() + timedelta(days=40)):
        reopen(tx, cast.astrid, case.id, "", WHY)
        tx.flush()
        row = tx.execute(
            select(Deadline).where(Deadline.case_id == case.id).execution_options(populate_existing=True)
        ).scalar_one()
        assert (row.ended_at, row.missed_at) == (None, row.due_at)
        assert list(differences(tx, case)) == []


def test_while_time_goes_on_the_places_it_stood_at_are_stood_at_again(
    tx: Transaction, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    stands = select(Passage.element).where(Passage.case_id == case.id, Passage.left_at.is_(None)).order_by(Passage.id)
    stood = list(tx.execute(stands).scalars())
    began, ticks = clock.now(), count()
    with monkeypatch.context() as patched:
        patched.setattr(clock, "now", lambda: began + timedelta(milliseconds=next(ticks)))
        cancel(tx, cast.astrid, case.id, "double")
        reopen(tx, cast.astrid, case.id, "", WHY)
    tx.flush()
    assert list(tx.execute(stands).scalars()) == stood
    assert stood


def test_where_the_authority_has_ruled_two_must_look(tx: Transaction, cast: Cast) -> None:
    case = ruled(tx, cast)
    assert reopening(tx, cast.astrid, case.id).ruled
    row = reopen(tx, cast.astrid, case.id, "assess", WHY)
    assert isinstance(row, Repair)
    assert not case.is_open
    with pytest.raises(Forbidden):
        approve_repair(tx, cast.astrid, row.id)
    approve_repair(tx, cast.ditte, row.id)
    tx.flush()
    assert case.condition == Condition.RUNNING
    assert list(differences(tx, case)) == []


def test_who_is_away_does_not_look_at_what_her_own_substitute_asked_for(tx: Transaction, cast: Cast) -> None:
    case = ruled(tx, cast)
    case.caseworker_id = cast.ditte.id
    an_absence(tx, cast.ditte, cast.bo, clock.today(), None)
    tx.flush()
    for one in (cast.bo, cast.ditte):
        tx.session.refresh(one)
    row = reopen(tx, cast.bo, case.id, "assess", WHY)
    assert isinstance(row, Repair)
    assert [one.may_agree for one in waiting_in(tx, cast.ditte, case)] == [False]
    with pytest.raises(Forbidden, match="four_eyes"):
        approve_repair(tx, cast.ditte, row.id)
    assert [one.may_agree for one in waiting_in(tx, cast.egon, case)] == [True]


def test_an_open_case_another_step_and_an_old_page_are_refused(tx: Transaction, cast: Cast) -> None:
    other = a_running_case(tx, cast, caseworker=cast.astrid, citizen=a_citizen(tx, "Bodil", "7203812766"))
    with pytest.raises(Conflict):
        reopening(tx, cast.astrid, other.id)
    case = finished(tx, cast)
    with pytest.raises(Invalid):
        reopen(tx, cast.astrid, case.id, "letter", WHY)
    with pytest.raises(Invalid):
        reopen(tx, cast.astrid, case.id, "assess", "kort")
    with pytest.raises(Stale):
        reopen(tx, cast.astrid, case.id, "assess", WHY, seen=case.revision - 1)
    with pytest.raises(Forbidden):
        reopen(tx, cast.bo, case.id, "assess", WHY)
