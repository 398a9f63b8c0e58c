"""The verbs' constant statements do in memory what they do in the database; the walks of test_bulk compare them all."""

from __future__ import annotations

from itertools import count

from processes import clock
from processes.deadlines.fire import TAKE
from processes.motion import history, settle, waits
from processes.records import Passage, Timer
from processes.sample.ledger.book import Ledger
from processes.sample.ledger.constants import ASKED, WRITES
from processes.sample.ledger.outside import Outside
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast


def test_each_statement_of_a_move_is_known() -> None:
    assert {settle.KEEP, waits.CLEAR, waits.UNSUBSCRIBE, history.LEAVE} <= set(WRITES)
    assert id(TAKE) in ASKED


def test_a_timer_is_taken_once_and_only_when_it_is_due(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    ledger = Ledger(Outside(tx), count())
    timer = Timer(id=new_id(), case_id=new_id(), step="1", element="E", due_at=clock.now())
    ledger.add(timer)
    early = {"timer": timer.id, "now": clock.now().replace(year=2000)}
    assert ledger.asked(TAKE, early).first() is None
    taken = ledger.asked(TAKE, {"timer": timer.id, "now": clock.now()}).one()
    assert (taken.case_id, taken.step) == (timer.case_id, "1")
    assert ledger.asked(TAKE, {"timer": timer.id, "now": clock.now()}).first() is None


def test_a_passage_is_left_where_it_rested(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    ledger, case, other = Ledger(Outside(tx), count()), new_id(), new_id()
    line = {"element": "E", "step": "1", "how": "resting", "left_at": None}
    ledger.insert(Passage, [{**line, "case_id": case}, {**line, "case_id": other}])
    ledger.flush()
    places = '[{"step": "1", "element": "E", "how": "left"}]'
    ledger.write(history.LEAVE, passed_case=case, passed_places=places, passed_at=clock.now(), passed_by=None)
    ledger.flush()
    assert [one["how"] for one in ledger.shelf.of(Passage)] == ["left", "resting"]
