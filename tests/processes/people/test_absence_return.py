"""What goes back when somebody is back, and what does not."""

from __future__ import annotations

from datetime import date
from typing import Any

from processes.people.absence_register import register_absence
from processes.people.absence_return import return_work, returns_due
from processes.people.absence_rules import Days
from processes.records import Absence, Task
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.hand import claim
from processes.tasks.save_answers import save_answers
from tests.builders import a_case, a_task
from tests.cast import Cast
from tests.situations import YES, a_running_case, the_task
from tests.trail import of_person

WEEK = Days(date(2026, 3, 2), date(2026, 3, 6))


def away_for_a_week(tx: Transaction, cast: Cast) -> Absence:
    """Astrid is away from Monday to Friday, and Bo stands in."""
    absence = register_absence(tx, cast.astrid, cast.astrid.id, WEEK, cast.bo.id)
    tx.session.refresh(cast.bo)
    return absence


def test_it_is_due_the_morning_after_and_once(tx: Transaction, cast: Cast, at: Any) -> None:
    with at("2026-03-02 08:00"):
        absence = away_for_a_week(tx, cast)
    with at("2026-03-06 23:59"):
        assert returns_due(tx, 10) == ()
    with at("2026-03-07 00:01"):
        assert returns_due(tx, 10) == (absence.id,)
        return_work(tx, absence.id)
        assert returns_due(tx, 10) == ()
        lines = len(of_person(tx, cast.astrid.id))
        return_work(tx, absence.id)
        assert len(of_person(tx, cast.astrid.id)) == lines


def test_nothing_goes_back_to_whoever_is_away_again(tx: Transaction, cast: Cast, at: Any) -> None:
    with at("2026-03-02 08:00"):
        away_for_a_week(tx, cast)
        tx.add(Absence(id=new_id(), person_id=cast.astrid.id, since=date(2026, 3, 7), until=None))
        tx.flush()
    with at("2026-03-09 08:00"):
        assert returns_due(tx, 10) == ()


def test_what_bo_took_goes_back_but_not_what_he_is_in_the_middle_of(tx: Transaction, cast: Cast, at: Any) -> None:
    with at("2026-03-02 08:00"):
        case = a_case(tx, team=cast.north)
        taken, begun = a_task(tx, case, holder=cast.astrid), a_task(tx, case, holder=cast.astrid)
        own = a_task(tx, case, holder=cast.bo)
        absence = away_for_a_week(tx, cast)
        for task in (taken, begun):
            claim(tx, cast.bo, task.id)
        save_answers(tx, cast.bo, begun.id, {"reason": ["Halv"]})
    with at("2026-03-07 06:00"):
        return_work(tx, absence.id)
    assert [one.assignee_id for one in (taken, begun, own)] == [cast.astrid.id, cast.bo.id, cast.bo.id]


def test_a_new_task_for_an_absent_caseworker_goes_to_the_substitute_and_back(
    tx: Transaction, cast: Cast, at: Any
) -> None:
    with at("2026-03-02 08:00"):
        absence = away_for_a_week(tx, cast)
        task = the_task(tx, a_running_case(tx, cast, caseworker=cast.astrid))
        assert (task.assignee_id, task.acting_for_id) == (cast.bo.id, cast.astrid.id)
    with at("2026-03-07 06:00"):
        return_work(tx, absence.id)
        assert (task.assignee_id, task.acting_for_id) == (cast.astrid.id, None)


def test_neither_the_substitute_nor_the_absent_one_checks_what_was_done_for_her(
    tx: Transaction, cast: Cast, at: Any
) -> None:
    with at("2026-03-02 08:00"):
        away_for_a_week(tx, cast)
        case = a_running_case(tx, cast, caseworker=cast.astrid)
        complete(tx, cast.bo, the_task(tx, case).id, YES)
        approval: Task = the_task(tx, case, "approve")
        assert set(approval.barred) == {cast.astrid.id, cast.bo.id}
        assert approval.assignee_id is None
