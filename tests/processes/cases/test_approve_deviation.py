"""A deviation is done when whom the owner wants agrees, and never by whoever asked."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from processes.cases.add_step import add_step
from processes.cases.approve_deviation import approve_deviation, refuse_deviation, withdraw_deviation
from processes.cases.skip_step import skip_step
from processes.cases.waiting import one_waiting
from processes.errors import AlreadyDone, Forbidden
from processes.records import Case, Deviation, Task
from processes.sample.consistency import differences
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.processes.cases.test_add_step import EXTRA
from tests.processes.cases.test_skip_step import WHY
from tests.situations import NO, a_running_case, held_by, the_task
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")


def asked(tx: Transaction, cast: Cast, *, skip: bool = True) -> tuple[Case, UUID]:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    step = the_task(tx, case).step
    skipped = skip_step(tx, cast.astrid, case.id, step, WHY) if skip else None
    row = skipped or add_step(tx, cast.astrid, case.id, step, EXTRA, WHY)
    assert isinstance(row, Deviation)
    tx.flush()
    return case, row.id


def test_the_leader_agrees_and_the_case_goes_on(tx: Transaction, cast: Cast) -> None:
    case, row = asked(tx, cast)
    approve_deviation(tx, cast.ditte, row)
    tx.flush()
    assert list(differences(tx, case)) == []
    (entry,) = of_case(tx, case.id, kinds={"StepSkipped"})
    assert (entry.person_id, entry.facts["asked_by"]) == (cast.ditte.id, str(cast.astrid.id))


def test_a_step_is_added_when_the_owner_agrees(tx: Transaction, cast: Cast) -> None:
    case, row = asked(tx, cast, skip=False)
    task = approve_deviation(tx, cast.egon, row)
    assert isinstance(task, Task)
    assert task.case_id == case.id


def test_neither_who_asked_nor_a_colleague_agrees(tx: Transaction, cast: Cast) -> None:
    _, row = asked(tx, cast)
    for person in (cast.astrid, cast.bo, cast.frida):
        with pytest.raises(Forbidden):
            approve_deviation(tx, person, row)
    deviation = tx.find(Deviation, row)
    deviation.asked_by_id = cast.ditte.id
    with pytest.raises(Forbidden) as told:
        approve_deviation(tx, cast.ditte, row)
    assert told.value.code == "four_eyes"


def test_the_owner_alone_where_the_owner_wants_it(tx: Transaction, cast: Cast) -> None:
    _, row = asked(tx, cast)
    tx.find(Deviation, row).approver = "owner"
    with pytest.raises(Forbidden) as told:
        approve_deviation(tx, cast.ditte, row)
    assert told.value.code == "not_yours_to_agree"
    approve_deviation(tx, cast.egon, row)


def test_a_case_that_went_on_is_past_it(tx: Transaction, cast: Cast) -> None:
    case, row = asked(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    with pytest.raises(AlreadyDone):
        approve_deviation(tx, cast.ditte, row)


def test_it_is_refused_with_words_or_withdrawn_by_who_asked(tx: Transaction, cast: Cast) -> None:
    case, row = asked(tx, cast)
    with pytest.raises(Forbidden):
        withdraw_deviation(tx, cast.bo, row)
    refuse_deviation(tx, cast.ditte, row, "Vurderingen mangler")
    with pytest.raises(AlreadyDone):
        withdraw_deviation(tx, cast.astrid, row)
    second = skip_step(tx, cast.astrid, case.id, the_task(tx, case).step, WHY)
    assert isinstance(second, Deviation)
    withdraw_deviation(tx, cast.astrid, second.id)
    found = tx.execute(select(Deviation.how).where(Deviation.case_id == case.id).order_by(Deviation.id)).scalars()
    assert list(found) == ["refused", "withdrawn"]
    kinds = {one.kind for one in of_case(tx, case.id)}
    assert {"DeviationRefused", "DeviationWithdrawn"} <= kinds


def test_who_may_not_do_the_task_does_not_agree_that_it_is_skipped(tx: Transaction, cast: Cast) -> None:
    case, row = asked(tx, cast)
    assert one_waiting(tx, cast.ditte, "deviation", row).may_agree
    the_task(tx, case).barred = [cast.ditte.id]
    tx.flush()
    assert not one_waiting(tx, cast.ditte, "deviation", row).may_agree
    with pytest.raises(Forbidden) as told:
        approve_deviation(tx, cast.ditte, row)
    assert told.value.code == "four_eyes"
    approve_deviation(tx, cast.egon, row)


def test_that_it_is_settled_is_told_to_those_alone_whom_it_concerns(tx: Transaction, cast: Cast) -> None:
    _, row = asked(tx, cast)
    refuse_deviation(tx, cast.ditte, row, "Ikke i denne sag")
    for settle in (approve_deviation, withdraw_deviation):
        with pytest.raises(Forbidden):
            settle(tx, cast.carla, row)
    with pytest.raises(Forbidden):
        one_waiting(tx, cast.carla, "deviation", row)
    with pytest.raises(AlreadyDone):
        approve_deviation(tx, cast.ditte, row)
    with pytest.raises(AlreadyDone):
        withdraw_deviation(tx, cast.astrid, row)


def test_a_step_is_not_added_to_a_case_that_went_on(tx: Transaction, cast: Cast) -> None:
    case, row = asked(tx, cast, skip=False)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    with pytest.raises(AlreadyDone):
        approve_deviation(tx, cast.ditte, row)
    assert tx.execute(select(Task).where(Task.element == "_extra")).first() is None
