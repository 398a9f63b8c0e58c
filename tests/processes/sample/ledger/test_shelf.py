"""Rows in memory: filled in, counted and kept apart as a database would."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from processes import clock
from processes.records import Contact, Entry, Promise, Task
from processes.sample.ledger.shelf import Shelf, as_json, table_of
from processes.store.base import new_id

NOON = datetime(2026, 3, 2, 12, tzinfo=clock.COPENHAGEN)


def _promise(key: str | None) -> dict[str, Any]:
    return {"id": new_id(), "kind": "x", "key": key, "facts": {"on": date(2026, 3, 2)}, "made_at": NOON, "due_at": NOON}


def test_what_is_left_open_is_filled_in_as_at_a_flush() -> None:
    shelf = Shelf()
    contact = Contact(case_id=new_id(), part="citizen", citizen_id=new_id())
    shelf.put(contact)
    assert (contact.name, contact.scope) == ("", "")
    assert shelf.find(Contact, contact.id) is contact


def test_a_row_that_was_inserted_reads_as_it_was_stored() -> None:
    shelf = Shelf()
    shelf.insert(Promise, [_promise(None)], once=True)
    one = shelf.of(Promise)[0]
    assert one.facts == {"on": "2026-03-02"}
    assert one.made_at.tzinfo is UTC
    assert one.made_at == NOON


def test_the_same_key_is_kept_once_and_no_key_is_no_twin() -> None:
    shelf = Shelf()
    for key in ("a", "a", None, None):
        shelf.insert(Promise, [_promise(key)], once=True)
    assert len(shelf.of(Promise)) == 3


def test_a_changed_record_gets_the_next_revision_once() -> None:
    shelf = Shelf()
    task = Task(id=new_id(), step="1", revision=1)
    shelf.put(task)
    shelf.watch(task)
    shelf.count_changes()
    assert task.revision == 1
    task.assignee_id = new_id()
    shelf.count_changes()
    shelf.count_changes()
    assert task.revision == 2
    shelf.change(task, {"due_day": date(2026, 3, 2)})  # a statement counts for itself
    shelf.count_changes()
    assert (task.revision, task.due_day) == (2, date(2026, 3, 2))


def test_lines_are_only_added_and_records_can_go() -> None:
    shelf = Shelf()
    shelf.insert(Entry, [{"kind": "A"}, {"kind": "B"}], once=False)
    shelf.insert(Promise, [_promise("a")], once=True)
    shelf.remove(Promise, shelf.of(Promise))
    assert {kind: len(rows) for kind, rows in shelf.everything()} == {Promise: 0, Entry: 2}


def test_a_row_as_json_has_text_for_ids_days_and_moments() -> None:
    task = Task(id=new_id(), due_day=date(2026, 3, 2), opened_at=NOON)
    assert as_json(task, ("id", "due_day", "opened_at", "outcome")) == {
        "id": str(task.id),
        "due_day": "2026-03-02",
        "opened_at": "2026-03-02T12:00:00+01:00",
        "outcome": None,
    }
    assert set(as_json(task)) == {column.key for column in table_of(Task).columns}
