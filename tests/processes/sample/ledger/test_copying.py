"""Rows from memory are copied with everything they hold, those that others refer to first."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from processes import clock
from processes.records import Case, Definition, Entry, Task
from processes.sample.ledger.copying import copy
from processes.sample.ledger.shelf import Shelf
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_version


def test_every_kind_of_value_arrives_as_it_was(tx: Transaction) -> None:
    version = a_version(tx)
    shelf, key, barred = Shelf(), new_id(), [new_id(), new_id()]
    case = Case(
        id=key,
        number="2026-900001",
        definition_id=tx.find(Definition, version.definition_id).id,
        version_id=version.id,
        opened_at=clock.now(),
        facts={"note": 'Tab\tand "quotes"\nand \\ and æøå', "nothing": None},
        state=b"\x00\xff\\x",
    )
    texts = {"step": "1", "element": "E", "process": "p", "name_da": "Skriv", "name_en": "Write", "condition": "open"}
    task = Task(
        id=new_id(),
        case_id=key,
        version_id=version.id,
        barred=barred,
        why={},
        due_day=date(2026, 3, 2),
        opened_at=clock.now(),
        sort_at=clock.now(),
        **texts,
    )
    shelf.put(task)  # before the case it refers to
    shelf.put(case)
    line = {"at": clock.now(), "kind": "CaseStarted", "case_id": key, "facts": {"one": [1, "two"]}}
    shelf.insert(Entry, [line, {**line, "kind": "CaseFinished"}], once=False)
    assert copy(tx, [shelf, Shelf()]) == {"task": 1, "case": 1, "entry": 2}
    found = tx.find(Case, key)
    assert (found.facts, found.state, found.condition) == (case.facts, case.state, "running")
    assert (tx.find(Task, task.id).barred, tx.find(Task, task.id).why) == (barred, {})
    kinds = tx.execute(select(Entry.kind).where(Entry.case_id == key).order_by(Entry.id)).scalars().all()
    assert kinds == ["CaseStarted", "CaseFinished"]
