"""Who may be given a task or a case."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from processes.errors import Invalid
from processes.reading.holder import is_away, mates, must_be_able_to_hold, must_be_at_work, task_mates
from processes.records import Person, Task
from processes.store.transaction import Transaction
from tests.builders import a_case, a_task
from tests.cast import Cast
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
