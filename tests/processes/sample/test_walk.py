"""A case is walked through the weeks with the verbs people use."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select

from processes import clock
from processes.cases.opening import About
from processes.forms.form import Form
from processes.records import Case, Document, Notice, Promise, Task
from processes.sample.errands import Errands
from processes.sample.walk import Course, StumbledError, Walk
from processes.store.files import Files
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import publish_review
from tests.trail import trail

BEGINS = datetime(2026, 2, 2, 9, 0, tzinfo=clock.COPENHAGEN)


@pytest.fixture
def course(tx: Transaction, cast: Cast) -> Course:
    publish_review(tx, cast.egon)
    about = About(a_citizen(tx).id, team_id=cast.north.id, caseworker_id=cast.astrid.id)
    wishes = {"received": "2026-02-02", "granted": "false"}
    return Course("review", "start", BEGINS, cast.astrid, about, wishes)


def _walk(tx: Transaction, folder: Path, until: datetime) -> Walk:
    return Walk(tx, Errands(tx, Files(folder)), Random(1), until)


def _tasks(tx: Transaction, case_id: Any) -> list[Task]:
    found: Any = tx.execute(select(Task).where(Task.case_id == case_id).order_by(Task.opened_at, Task.id))
    return list(found.scalars())


def test_a_refusal_is_walked_to_its_letter_and_end_each_at_its_moment(
    tx: Transaction, cast: Cast, course: Course, tmp_path: Path, monday: datetime
) -> None:
    case = tx.find(Case, _walk(tx, tmp_path, monday).go(course))
    assert (case.condition, case.outcome, case.opened_at) == ("finished", "answered", BEGINS)
    assess = _tasks(tx, case.id)[0]
    assert assess.completed_by_id == cast.astrid.id
    assert assess.completed_at is not None
    assert BEGINS < assess.completed_at < monday
    assert assess.completed_at.astimezone(clock.COPENHAGEN).weekday() < 5
    document: Document = tx.execute(select(Document)).scalar_one()
    assert Files(tmp_path).get(document.hash).decode().startswith("Amina Khan\n")
    assert {entry.at for entry in trail(tx, "CaseFinished")} == {case.closed_at}


def test_it_stops_today_with_what_is_still_open(tx: Transaction, course: Course, tmp_path: Path, at: Any) -> None:
    with at("2026-02-04 08:00"):
        case_id = _walk(tx, tmp_path, clock.now()).go(course)
    assert [(task.element, task.condition) for task in _tasks(tx, case_id)] == [("assess", "open")]


def test_what_nobody_gets_round_to_stays_open_and_the_late_deadline_is_told(
    tx: Transaction, cast: Cast, course: Course, tmp_path: Path, monday: datetime
) -> None:
    leaves = frozenset({"assess"})
    _walk(tx, tmp_path, monday).go(replace(course, leaves=leaves))
    assert len(trail(tx, "DeadlineMissed")) == 1
    told = {str(notice.person_id) for notice in tx.execute(select(Notice)).scalars()}
    assert str(cast.ditte.id) in told


def test_nothing_promised_is_left_for_the_workers_to_repeat(
    tx: Transaction, course: Course, tmp_path: Path, monday: datetime
) -> None:
    _walk(tx, tmp_path, monday).go(course)
    assert tx.execute(select(func.count()).select_from(Promise)).scalar() == 0


def test_after_the_last_day_nobody_does_anything(
    tx: Transaction, course: Course, tmp_path: Path, monday: datetime
) -> None:
    case_id = _walk(tx, tmp_path, monday).go(replace(course, no_later=date(2026, 2, 2)))
    assert all(task.completed_by_id is None for task in _tasks(tx, case_id))


def test_a_form_that_cannot_be_answered_makes_it_stumble_there(
    tx: Transaction, course: Course, tmp_path: Path, monday: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(_self: object, form: Form, _facts: object) -> dict[str, str] | None:
        return None if form.key == "assess" else {"received": "2026-02-02"}

    monkeypatch.setattr("processes.sample.walk.Answerer.fill", fill)
    with pytest.raises(StumbledError) as stumbled:
        _walk(tx, tmp_path, monday).go(course)
    assert stumbled.value.element == "assess"
