"""Who may be given a task or a case."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from processes.access.permissions import Role
from processes.errors import Invalid
from processes.reading.holder import (
    helpers,
    is_away,
    mates,
    must_be_able_to_hold,
    must_be_at_work,
    must_be_near,
    task_mates,
)
from processes.records import Person, Task
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast, a_person, a_team
from tests.processes.reading.test_holding import a_conflict, an_absence

pytestmark = pytest.mark.usefixtures("monday")


def refused(tx: Transaction, to: Person, task: Task) -> str:
    """The code with which this person cannot hold this task; empty where she can."""
    try:
        must_be_able_to_hold(tx, to, task.relations_to(to), task.case_id)
    except Invalid as fault:
        return fault.code
    return ""


def test_whoever_serves_the_team_is_here_and_barred_by_nothing(tx: Transaction, cast: Cast, monday: datetime) -> None:
    task = a_task(tx, a_case(tx, team=cast.north))
    assert (refused(tx, cast.bo, task), refused(tx, cast.carla, task)) == ("", "hand_not_in_team")
    task.barred = [cast.bo.id]
    assert refused(tx, cast.bo, task) == "hand_four_eyes"
    task.barred = []
    an_absence(tx, cast.astrid, cast.bo, monday.date(), None)
    assert refused(tx, cast.astrid, task) == "hand_away"
    a_conflict(tx, cast.bo, cast.bo, monday, case_id=task.case_id, ground="friend")
    assert refused(tx, cast.bo, task) == "hand_conflict"


def test_for_a_question_it_is_enough_to_be_at_work_with_an_inbox(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case = a_case(tx, team=cast.north)
    must_be_at_work(tx, cast.carla, case.id)
    for person, code in ((cast.frida, "hand_not_in_team"), (cast.bo, "hand_away")):
        if code == "hand_away":
            an_absence(tx, person, cast.ditte, monday.date(), None)
        with pytest.raises(Invalid) as fault:
            must_be_at_work(tx, person, case.id)
        assert fault.value.code == code
    assert is_away(tx, cast.bo)


def test_the_choice_names_those_who_could_hold_it(tx: Transaction, cast: Cast, monday: datetime) -> None:
    task = a_task(tx, a_case(tx, team=cast.north))
    assert [one.name for one in task_mates(tx, task)] == ["Astrid", "Bo", "Ditte"]
    assert [one.name for one in mates(tx, [cast.north.id], task.case_id, [cast.bo.id])] == ["Astrid", "Ditte"]
    task.barred = [cast.carla.id]
    an_absence(tx, cast.carla, cast.bo, date(2026, 3, 2), None)
    assert [one.name for one in task_mates(tx, task)] == ["Astrid", "Ditte"]


@pytest.mark.parametrize("hidden", [False, True])
def test_the_lists_name_exactly_those_whom_the_verbs_take(
    tx: Transaction, cast: Cast, monday: datetime, hidden: bool
) -> None:
    """Hanne works in another team of the centre, Frida reads along in the team without an inbox of her own."""
    hanne = a_person(tx, "hanne", Role.CASEWORKER, teams=(a_team(tx, "next", "kvs", cast.north.centre),))
    a_person(tx, "ib", Role.AUDITOR, teams=(cast.north,))
    tx.flush()
    task = a_task(tx, a_case(tx, team=cast.north, citizen=a_citizen(tx, address_protected=hidden)), holder=cast.astrid)
    task.barred = [cast.ditte.id]
    everybody = tx.execute(select(Person).where(Person.id != cast.astrid.id)).scalars().all()

    def may_help(one: Person) -> bool:
        try:
            must_be_at_work(tx, one, task.case_id)
            must_be_near(tx, one, cast.astrid, task)
        except Invalid:
            return False
        return True

    asked = {one.id for one in helpers(tx, cast.astrid, task, [cast.astrid.id])}
    assert asked == {one.id for one in everybody if may_help(one)}
    assert (hanne.id in asked) is not hidden
    handed = {one.id for one in task_mates(tx, task, [cast.astrid.id])}
    assert handed == {one.id for one in everybody if not refused(tx, one, task)}
