"""What waits is listed for whom it concerns, without a word of the citizen."""

from __future__ import annotations

from dataclasses import fields

import pytest

from processes.cases.deviation_parts import Justified
from processes.cases.refuse_repair import withdraw_repair
from processes.cases.skip_step import skip_step
from processes.cases.waiting import one_waiting, waiting_for, waiting_in
from processes.errors import AlreadyDone, Forbidden, NotFound
from processes.records import Deviation
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_approve_deviation import asked
from tests.processes.cases.test_approve_repair import moved
from tests.situations import the_task

pytestmark = pytest.mark.usefixtures("monday")
WHY = Justified("ground_known", "Alt ligger i sagen fra sidste år")


def test_each_sees_what_is_hers_to_settle_or_to_withdraw(tx: Transaction, cast: Cast) -> None:
    _, key = moved(tx, cast)
    tx.flush()
    (theirs,) = waiting_for(tx, cast.egon)
    assert (theirs.id, theirs.sort, theirs.may_agree, theirs.may_withdraw) == (key, "move", True, False)
    assert (theirs.at.en, theirs.to.en if theirs.to else "") == ("Assess application", "Approve")
    (own,) = waiting_for(tx, cast.ditte)
    assert (own.may_agree, own.may_withdraw) == (False, True)
    assert waiting_for(tx, cast.carla) == ()
    assert not any("Amina" in str(getattr(theirs, field.name)) for field in fields(theirs))


def test_a_case_that_moved_makes_it_stale(tx: Transaction, cast: Cast) -> None:
    case, _ = moved(tx, cast)
    case.revision += 1
    tx.flush()
    (one,) = waiting_in(tx, cast.egon, case)
    assert one.stale


def test_a_deviation_is_listed_with_its_ground(tx: Transaction, cast: Cast) -> None:
    case, key = asked(tx, cast)
    (one,) = waiting_in(tx, cast.ditte, case)
    assert (one.id, one.kind, one.sort, one.may_agree) == (key, "deviation", "skip", True)
    assert one.ground is not None
    tx.find(Deviation, key).approver = "owner"
    assert not one_waiting(tx, cast.ditte, "deviation", key).may_agree
    assert one_waiting(tx, cast.egon, "deviation", key).may_agree


def test_one_is_shown_to_whom_it_concerns_while_it_waits(tx: Transaction, cast: Cast) -> None:
    case, key = moved(tx, cast)
    tx.flush()
    with pytest.raises(Forbidden):
        one_waiting(tx, cast.carla, "repair", key)
    with pytest.raises(NotFound):
        one_waiting(tx, cast.egon, "wish", key)
    assert one_waiting(tx, cast.astrid, "repair", key).may_agree is False
    skip_step(tx, cast.astrid, case.id, the_task(tx, case).step, WHY)
    assert len(waiting_in(tx, cast.astrid, case)) == 2
    withdraw_repair(tx, cast.ditte, key)
    with pytest.raises(AlreadyDone):
        one_waiting(tx, cast.egon, "repair", key)
    with pytest.raises(Forbidden):
        one_waiting(tx, cast.carla, "repair", key)
