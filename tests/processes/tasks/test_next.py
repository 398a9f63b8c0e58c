"""Give me the next: by the law first, and never the same for two."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.errors import Forbidden
from processes.motion.due import Due
from processes.records import Case, Person, Task
from processes.store.transaction import Transaction, transaction
from processes.tasks.next import give_next
from tests.builders import a_case, a_task
from tests.cast import Cast, a_cast
from tests.processes.reading.test_holding import a_conflict, an_absence
from tests.trail import of_case


def waiting(tx: Transaction, case: Case, days: int | None = None, group: str = "sygedagpengecentret") -> Task:
    """A task nobody holds, due so many days from today."""
    task = a_task(tx, case)
    task.group = group
    if days is not None:
        task.due_day = clock.today() + timedelta(days)
        task.sort_at = Due(task.due_day, None).sort_at
    tx.flush()
    return task


def taken(tx: Transaction, person: Person) -> list[Task]:
    """Everything this person is given, one after the other."""
    found = []
    while (task := give_next(tx, person)) is not None:
        found.append(task)
    return found


def test_the_law_comes_first_then_priority_then_skill_then_who_knows_the_case(tx: Transaction, cast: Cast) -> None:
    case, known = a_case(tx, team=cast.north), a_case(tx, team=cast.north, caseworker=cast.astrid)
    never = waiting(tx, case)
    other_skill = waiting(tx, case, 3, group="kvs")
    stranger = waiting(tx, case, 3)
    knows = waiting(tx, known, 3)
    high = waiting(tx, case, 3, group="kvs")
    high.priority = 1
    tomorrow = waiting(tx, case, 1)
    tx.flush()
    assert taken(tx, cast.astrid) == [tomorrow, high, knows, stranger, other_skill, never]
    assert of_case(tx, known.id)[0].kind == "TaskClaimed"


def test_what_she_has_done_in_a_case_before_makes_her_know_it(tx: Transaction, cast: Cast) -> None:
    case, known = a_case(tx, team=cast.north), a_case(tx, team=cast.north)
    done = a_task(tx, known, holder=cast.astrid)
    done.condition, done.completed_by_id, done.completed_at = "done", cast.astrid.id, clock.now()
    first, second = waiting(tx, case, 2), waiting(tx, known, 2)
    assert taken(tx, cast.astrid) == [second, first]


def test_neither_held_nor_put_off_nor_a_partys_nor_barred_nor_another_teams(
    tx: Transaction, cast: Cast, monday: object
) -> None:
    case, family = a_case(tx, team=cast.north), a_case(tx, team=cast.north)
    a_task(tx, case, holder=cast.ditte)
    waiting(tx, case).follow_up_on = clock.today() + timedelta(1)
    waiting(tx, case, group="borger")
    waiting(tx, case).barred = [cast.astrid.id]
    waiting(tx, case).barred = [cast.carla.id, cast.bo.id]
    waiting(tx, a_case(tx, team=cast.south))
    waiting(tx, family)
    due = waiting(tx, case)
    due.follow_up_on = clock.today()
    an_absence(tx, cast.bo, cast.astrid, date(2026, 3, 2), None)
    a_conflict(tx, cast.astrid, cast.astrid, clock.now(), case_id=family.id)
    assert taken(tx, cast.astrid) == [due]


def test_whoever_has_no_inbox_is_given_nothing(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        give_next(tx, cast.frida)


@pytest.mark.parametrize("tasks", [1, 7])
def test_two_who_ask_at_once_never_get_the_same(own_database: Engine, tasks: int) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        case = a_case(tx, team=cast.north)
        for _ in range(tasks):
            waiting(tx, case, 2)
        people = [cast.astrid.id, cast.bo.id]

    def ask(number: int) -> str | None:
        with transaction(own_database) as tx:
            given = give_next(tx, tx.find(Person, people[number % 2]))
            return str(given.id) if given else None

    with ThreadPoolExecutor(4) as pool:
        given = [one for one in pool.map(ask, range(12)) if one]
    assert len(given) == len(set(given)) == tasks
    with transaction(own_database) as tx:
        assert tx.execute(select(Task).where(Task.assignee_id.is_(None))).first() is None


@pytest.mark.parametrize("condition", ["suspended", "stuck"])
def test_a_case_in_which_nothing_can_be_done_gives_nobody_a_task(tx: Transaction, cast: Cast, condition: str) -> None:
    case = a_case(tx, team=cast.north)
    task = waiting(tx, case)
    case.condition = condition
    tx.flush()
    assert give_next(tx, cast.astrid) is None
    case.condition = "running"
    tx.flush()
    assert give_next(tx, cast.astrid) is task
