"""What the verbs of a repair share."""

from __future__ import annotations

import pytest

from processes.access.permissions import Relation
from processes.cases.ask_move import ask_move
from processes.cases.repair_parts import must_be_alone, must_have_reason, standing_to
from processes.errors import AlreadyDone, Conflict, Invalid
from processes.motion.move import look, move
from processes.motion.moving import Cause
from processes.records import Case, Repair
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.processes.cases.test_approve_repair import WHY, moved
from tests.situations import NO, a_running_case, held_by, the_task

pytestmark = pytest.mark.usefixtures("monday")


def test_owner_and_leader_are_known(tx: Transaction, cast: Cast) -> None:
    case, _ = moved(tx, cast)
    assert Relation.OWNER in standing_to(tx, cast.egon, case)
    assert Relation.TEAM_LEADER in standing_to(tx, cast.ditte, case)


def test_a_second_repair_and_a_short_reason_are_refused(tx: Transaction, cast: Cast) -> None:
    case, _ = moved(tx, cast)
    with pytest.raises(Conflict):
        must_be_alone(tx, case)
    with pytest.raises(Invalid):
        must_have_reason("  kort   ")


def a_finished_case(tx: Transaction, cast: Cast) -> tuple[Case, Repair]:
    """A case that came to its own end while a repair of it waited."""
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    (call,) = look(tx, case).calls()
    repair = ask_move(tx, cast.ditte, case.id, (call.step, "approve"), WHY)
    move(tx, case, lambda run: run.answer(call.step), cause=Cause("call_answered"))
    tx.flush()
    tx.session.refresh(repair)
    return case, repair


def test_the_end_of_a_case_withdraws_the_repair_that_waited(tx: Transaction, cast: Cast) -> None:
    case, repair = a_finished_case(tx, cast)
    assert not case.is_open
    assert (repair.how, repair.closed_at, repair.closed_by_id) == ("withdrawn", case.closed_at, None)
    must_be_alone(tx, case)
    with pytest.raises(AlreadyDone):
        repair.must_wait()
