"""A ledger is a transaction to the verbs: what they write they find again, and what it cannot answer it says."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.dialects.postgresql import insert

from processes import clock
from processes.errors import NotFound
from processes.motion.waits import UNSUBSCRIBE
from processes.records import NUMBERS, Case, Membership, Notice, Person, Subscription, Task, Team
from processes.sample.ledger.book import Ledger
from processes.sample.ledger.expressions import UnansweredError
from processes.sample.ledger.outside import Outside
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast


@pytest.fixture
def ledger(tx: Transaction, cast: Cast) -> Ledger:
    tx.flush()
    return Ledger(Outside(tx), count(7))


def _subscription(name: str) -> dict[str, Any]:
    more = {"step": name, "element": "E", "process": "p", "kind": "message", "since": clock.now()}
    return {"id": new_id(), "case_id": new_id(), "name": name, "correlation": "", **more}


def test_what_is_added_or_inserted_is_found_by_its_key(ledger: Ledger) -> None:
    case = Case(id=new_id(), number="2026-000001", state=b"")
    ledger.add(case)
    row = _subscription("a")
    ledger.insert(Subscription, [row])
    assert ledger.find(Case, case.id) is case
    assert ledger.find(Subscription, row["id"]).name == "a"
    with pytest.raises(NotFound):
        ledger.find(Case, new_id())


def test_staff_is_found_in_the_database_and_asked_for_once(ledger: Ledger, cast: Cast) -> None:
    assert ledger.find(Person, cast.astrid.id) is cast.astrid
    here = select(Person).join(Membership).where(Membership.team_id == cast.north.id).order_by(Person.login)
    first = ledger.execute(here).scalars().all()
    assert cast.astrid in first
    assert ledger.execute(here).scalars().all() == first


def test_numbers_come_from_whoever_opened_it(ledger: Ledger) -> None:
    assert [ledger.one(select(NUMBERS.next_value())) for _ in range(2)] == [7, 8]


def test_writes_wait_for_the_flush_and_then_do_what_they_say(ledger: Ledger) -> None:
    rows = [_subscription("a"), _subscription("b")]
    ledger.insert(Subscription, rows)
    ledger.flush()
    ledger.write(UNSUBSCRIBE, unsubscribed=[rows[0]["id"]])
    assert [one.name for one in ledger.shelf.of(Subscription)] == ["a", "b"]
    assert ledger.execute(select(Subscription.name)).scalars().all() == ["b"]


def test_updates_deletes_and_their_answers(ledger: Ledger) -> None:
    rows = [_subscription("a"), _subscription("b")]
    ledger.insert(Subscription, rows)
    changed = update(Subscription).where(Subscription.name == "a").values(step="9").returning(Subscription.id)
    assert ledger.execute(changed).scalars().all() == [rows[0]["id"]]
    ledger.execute(delete(Subscription).where(Subscription.step == "9"))
    assert [one.name for one in ledger.shelf.of(Subscription)] == ["b"]


def test_a_notice_that_is_there_is_not_written_again(ledger: Ledger) -> None:
    row = {"id": new_id(), "person_id": new_id(), "key": "k", "kind": "x", "facts": {}, "made_at": clock.now()}
    once = insert(Notice).values(row).on_conflict_do_nothing().returning(Notice.id)
    assert ledger.execute(once).scalar() == row["id"]
    assert ledger.execute(once).scalar() is None


@pytest.mark.parametrize(
    "statement",
    [text("SELECT 1"), update(Team).values(name_da="x"), select(Task.id).where(Task.case_id.in_(select(Case.id)))],
)
def test_what_only_a_database_can_do_is_said(ledger: Ledger, statement: Any) -> None:
    ledger.add(Task(id=new_id(), case_id=new_id(), due_day=date(2026, 3, 2), revision=1))
    with pytest.raises(UnansweredError):
        ledger.execute(statement)


def test_a_write_nobody_knows_is_harmless_only_where_there_is_nothing_to_write(ledger: Ledger) -> None:
    unknown = "UPDATE subscription SET name = :a_new_name"
    ledger.write(unknown, a_new_name="x")
    ledger.flush()
    ledger.insert(Subscription, [_subscription("a")])
    ledger.flush()
    ledger.write(unknown, a_new_name="x")
    with pytest.raises(UnansweredError):
        ledger.flush()
