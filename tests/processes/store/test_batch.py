"""Many writes, one statement: no row too few, none too many, whatever is in them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select, text

from processes.records import Centre, Entry, Promise, Task
from processes.store.base import new_id
from processes.store.batch import Batch
from processes.store.transaction import Transaction
from tests.builders import a_case, a_task

AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
whole = st.integers(-(2**63), 2**63 - 1)
words = st.text(st.characters(exclude_characters="\0", codec="utf-8"))


def an_entry(kind: str, **facts: Any) -> dict[str, Any]:
    """A row of the trail."""
    return {"at": AT, "kind": kind, "facts": facts}


def a_promise(key: str | None, **facts: Any) -> dict[str, Any]:
    """A promised row."""
    row = {"id": new_id(), "kind": "notice", "key": key, "facts": facts, "made_at": AT, "due_at": AT}
    return {**row, "attempts": 0}


def statements(tx: Transaction) -> list[str]:
    """What goes to the database from now on."""
    sent: list[str] = []
    event.listen(tx.session.connection(), "before_execute", lambda *told: sent.append(str(told[1])))
    return sent


def test_nothing_gathered_is_nothing_sent(tx: Transaction) -> None:
    tx.flush()
    sent = statements(tx)
    tx.insert(Entry, [])
    tx.flush()
    assert sent == []


def test_rows_of_many_tables_and_other_writes_are_one_statement(tx: Transaction) -> None:
    task = a_task(tx, a_case(tx))
    sent = statements(tx)
    tx.insert(Entry, [an_entry("one"), an_entry("two")])
    tx.insert(Promise, [a_promise(None)], once=True)
    tx.write("UPDATE task SET priority = :priority WHERE id = :raised", priority=7, raised=task.id)
    tx.flush()
    assert len(sent) == 1
    assert tx.execute(text("SELECT count(*) FROM entry")).scalar_one() == 2
    assert tx.execute(text("SELECT count(*) FROM promise")).scalar_one() == 1
    assert tx.execute(select(Task.priority).where(Task.id == task.id)).scalar_one() == 7


def test_what_was_sent_is_not_sent_again(tx: Transaction) -> None:
    tx.insert(Entry, [an_entry("one")])
    tx.flush()
    tx.flush()
    assert tx.execute(text("SELECT count(*) FROM entry")).scalar_one() == 1


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(words, st.dictionaries(words, words | whole | st.booleans() | st.none()))))
def test_whatever_is_written_is_read_again(tx: Transaction, rows: list[tuple[str, dict[str, Any]]]) -> None:
    last = tx.execute(text("SELECT coalesce(max(id), 0) FROM entry")).scalar_one()
    tx.insert(Entry, [{"at": AT, "kind": kind, "facts": facts} for kind, facts in rows])
    found = tx.execute(select(Entry.kind, Entry.facts).where(Entry.id > last).order_by(Entry.id)).all()
    assert [tuple(one) for one in found] == rows


def test_a_key_that_is_there_is_left_out_when_asked_once_and_refused_else(tx: Transaction) -> None:
    tx.insert(Promise, [a_promise("k", first=True), a_promise("k", first=False)], once=True)
    tx.insert(Promise, [a_promise(None), a_promise(None)], once=True)
    tx.flush()
    tx.insert(Promise, [a_promise("k", first=False)], once=True)
    assert tx.one(select(Promise.facts).where(Promise.key == "k")) == {"first": True}
    assert tx.execute(text("SELECT count(*) FROM promise")).scalar_one() == 3


def test_rows_of_one_table_that_fill_different_columns_are_all_written_whole(tx: Transaction) -> None:
    person = new_id()
    tx.insert(Entry, [an_entry("bare"), {**an_entry("whole"), "person_id": person}])
    found = {row.kind: row.person_id for row in tx.execute(select(Entry.kind, Entry.person_id))}
    assert found == {"bare": None, "whole": person}


def test_days_moments_ids_and_lists_arrive_as_what_they_are(tx: Transaction) -> None:
    case = a_case(tx)
    barred = [new_id(), new_id()]
    row = {"id": new_id(), "case_id": case.id, "version_id": case.version_id, "step": "1", "element": "e"}
    words = {"process": "p", "name_da": "Æblegrød", "name_en": 'It\'s "quoted" \\ %s :name', "condition": "open"}
    rest = {"barred": barred, "opened_at": AT, "due_day": date(2026, 3, 2), "sort_at": AT, "priority": 0}
    tx.insert(Task, [{**row, **words, **rest, "why": {"a": [1, None]}, "revision": 1}])
    task = tx.one(select(Task).where(Task.case_id == case.id))
    assert (task.barred, task.opened_at, task.due_day) == (barred, AT, date(2026, 3, 2))
    assert (task.name_da, task.name_en) == ("Æblegrød", 'It\'s "quoted" \\ %s :name')
    assert task.why == {"a": [1, None]}


def test_what_has_no_place_in_a_row_is_refused(tx: Transaction) -> None:
    tx.insert(Entry, [an_entry("one", amount=Decimal("1.5"))])
    with pytest.raises(TypeError, match=r"decimal\.Decimal"):
        tx.flush()


def test_writes_that_share_a_name_clash(tx: Transaction) -> None:
    batch = Batch()
    assert not batch.clashes({"a": 1})
    batch.write("UPDATE centre SET key = :a", {"a": 1})
    assert batch.clashes({"b": 1, "a": 2})
    assert not batch.clashes({"b": 1})


def test_any_number_of_rows_is_the_same_statement(tx: Transaction) -> None:
    sent = statements(tx)
    for count in (1, 2, 50):
        tx.insert(Entry, [an_entry("one") for _ in range(count)])
        tx.flush()
    assert len(set(sent)) == 1
    assert tx.execute(text("SELECT count(*) FROM entry")).scalar_one() == 53


def test_an_id_is_a_uuid(tx: Transaction) -> None:
    tx.insert(Centre, [{"id": (key := new_id()), "key": "n", "name_da": "N", "name_en": "N"}])
    assert isinstance(tx.find(Centre, key).id, UUID)
