"""A case that cannot go on is marked once, told once, and keeps everything it had."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from processes.errors import EngineFault, NotFound
from processes.motion.note_fault import note_fault
from processes.records import Condition, Promise
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case
from tests.trail import of_case

FAULT = EngineFault("engine_loop", "assess", day=date(2026, 3, 2))


def test_the_case_is_marked_where_it_stands_and_its_owner_is_told(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    state = case.state
    note_fault(tx, case.id, FAULT)
    tx.flush()
    assert (case.condition, case.state) == (Condition.STUCK, state)
    facts = {"element": "assess", "day": "2026-03-02"}
    assert case.fault == {"code": "engine_loop", "element": "assess", "facts": facts}
    assert of_case(tx, case.id)[0].facts == {"element": "assess", "code": "engine_loop"}
    told = tx.one(select(Promise))
    assert (told.kind, told.case_id, told.facts["sort"]) == ("notice", case.id, "case_stuck")


def test_it_is_told_once(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    for _ in range(2):
        note_fault(tx, case.id, FAULT)
        tx.flush()
    assert len(of_case(tx, case.id, kinds={"CaseStuck"})) == 1
    assert len(tx.execute(select(Promise)).all()) == 1


def test_a_closed_case_is_not_stuck(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    case.condition, case.closed_at = Condition.FINISHED, case.opened_at
    tx.flush()
    note_fault(tx, case.id, FAULT)
    assert (case.condition, case.fault) == (Condition.FINISHED, None)


def test_a_case_that_is_not_there_is_told(tx: Transaction) -> None:
    with pytest.raises(NotFound):
        note_fault(tx, new_id(), FAULT)
