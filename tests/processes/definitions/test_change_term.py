"""An owner changes a term: a new version, the cases it takes over count anew on the day, nobody else may."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.calendar.new_term import NewTerm
from processes.calendar.rule import Transition
from processes.deadlines.renew import renew
from processes.definitions.change_term import change_term
from processes.errors import Forbidden, Invalid
from processes.records import Case, Deadline, Definition, Promise, Task
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task

WHY = "The council decided it on Monday."
ALL, NEW = Transition.ALL_CASES_FROM_DATE, Transition.NEW_CASES_ONLY


def tomorrow() -> date:
    return clock.today() + timedelta(days=1)


def due(tx: Transaction, case: Case) -> tuple[date, str]:
    """The day of the case's only clock, and the row it runs by."""
    tx.flush()
    tx.session.expire_all()
    found = tx.one(select(Deadline).where(Deadline.case_id == case.id))
    return found.due_day, found.rule


def beginnings(tx: Transaction) -> list[Promise]:
    tx.flush()
    return list(tx.execute(select(Promise).where(Promise.kind == "terms.begin")).scalars())


def test_a_term_for_all_is_promised_to_begin_on_its_day(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before = due(tx, case)
    version = change_term(tx, cast.egon, "review", "T1-01", NewTerm("P30D", tomorrow(), ALL), WHY)
    assert (version.number, version.note) == (2, WHY)
    (promised,) = beginnings(tx)
    key = f"T1-01/from-{tomorrow()}"
    told = {"definition": str(version.definition_id), "rule": "T1-01", "version": str(version.id)}
    assert (promised.case_id, promised.facts) == (None, told)
    assert promised.due_at.astimezone(clock.COPENHAGEN).date() == tomorrow()
    assert due(tx, case) == before
    with clock.frozen(promised.due_at):
        assert renew(tx, case.id)
        assert due(tx, case) == (date(2026, 4, 1), key)
        assert tx.one(select(Task.due_day).where(Task.case_id == case.id)) == date(2026, 4, 1)


def test_before_its_day_a_new_term_moves_nothing(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before = due(tx, case)
    change_term(tx, cast.egon, "review", "T1-01", NewTerm("P30D", tomorrow(), ALL), WHY)
    renew(tx, case.id)
    assert due(tx, case) == before


def test_a_term_for_new_clocks_leaves_those_that_run(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before = due(tx, case)
    change_term(tx, cast.egon, "review", "T1-01", NewTerm("P30D", tomorrow(), NEW), WHY)
    assert beginnings(tx) == []
    with clock.frozen(datetime.combine(tomorrow(), datetime.min.time(), clock.COPENHAGEN) + timedelta(hours=9)):
        renew(tx, case.id)
        assert due(tx, case) == before
        task = held_by(tx, cast.astrid, the_task(tx, case))
        assert task.due_day == before[0]


@pytest.mark.parametrize(
    ("length", "days", "why", "codes"),
    [
        ("soon", 1, WHY, ["term_no_length"]),
        ("P0D", 1, WHY, ["term_no_length"]),
        ("P14D", 1, WHY, ["term_same_length"]),
        ("P30D", -1, WHY, ["term_in_the_past"]),
        ("P30D", 1, "because", ["deadline_reason_short"]),
        ("x", -1, "", ["term_no_length", "term_in_the_past", "deadline_reason_short"]),
    ],
)
def test_what_is_wrong_with_a_change_is_said_all_at_once(
    tx: Transaction, cast: Cast, length: str, days: int, why: str, codes: list[str]
) -> None:
    a_running_case(tx, cast)
    change = NewTerm(length, clock.today() + timedelta(days=days), ALL)
    with pytest.raises(Invalid) as refused:
        change_term(tx, cast.egon, "review", "T1-01", change, why)
    assert [problem.code for problem in refused.value.problems] == codes
    assert tx.one(select(Definition).where(Definition.key == "review")).newest_id is not None


def test_only_the_owner_may_change_a_term(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    for person in (cast.astrid, cast.bo, cast.carla):
        with pytest.raises(Forbidden):
            change_term(tx, person, "review", "T1-01", NewTerm("P30D", tomorrow(), ALL), WHY)


def test_a_case_of_an_older_version_can_still_be_finished(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    change_term(tx, cast.egon, "review", "T1-01", NewTerm("P30D", clock.today(), ALL), WHY)
    renew(tx, case.id)
    task: Task = held_by(tx, cast.astrid, the_task(tx, case))
    complete(tx, cast.astrid, task.id, YES, task.revision)
    assert the_task(tx, case).element == "approve"


def test_a_row_that_another_took_over_from_and_a_length_the_other_way_are_refused(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    change_term(tx, cast.egon, "review", "T1-01", NewTerm("P30D", tomorrow(), NEW), WHY)
    with pytest.raises(Invalid) as refused:
        change_term(tx, cast.egon, "review", "T1-01", NewTerm("-P5D", tomorrow() + timedelta(days=9), NEW), WHY)
    assert {one.code for one in refused.value.problems} == {"term_turns_round", "term_has_ended"}
    later = NewTerm("P5D", tomorrow() + timedelta(days=9), NEW)
    assert change_term(tx, cast.egon, "review", f"T1-01/from-{tomorrow()}", later, WHY).number == 3
