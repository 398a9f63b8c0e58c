"""What a case is read for: a task, one's work on it, or a purpose that is stated."""

from __future__ import annotations

import pytest

from processes.cases.purpose import STATED, WORK, Purpose, purpose
from processes.errors import Forbidden
from processes.records import Case
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    return a_case(tx, team=cast.north, citizen=a_citizen(tx))


def test_an_open_task_in_hand_is_the_purpose(tx: Transaction, cast: Cast, case: Case) -> None:
    task = a_task(tx, case, holder=cast.carla)
    assert purpose(tx, cast.carla, case.id, None, "") == Purpose(task.id, None)


def test_the_task_one_came_from_goes_before_and_another_cases_task_is_none(
    tx: Transaction, cast: Cast, case: Case
) -> None:
    came_from = a_task(tx, case)
    a_task(tx, case, holder=cast.bo)
    elsewhere = a_task(tx, a_case(tx, team=cast.north))
    assert purpose(tx, cast.bo, case.id, came_from.id, "") == Purpose(came_from.id, None)
    assert purpose(tx, cast.astrid, case.id, elsewhere.id, "") == Purpose(None, WORK)


def test_whoever_works_on_the_case_need_not_say_why(tx: Transaction, cast: Cast, case: Case) -> None:
    assert purpose(tx, cast.astrid, case.id, None, "nonsense") == Purpose(None, WORK)


def test_others_state_one_of_the_known_purposes_first(tx: Transaction, cast: Cast, case: Case) -> None:
    assert purpose(tx, cast.frida, case.id, None, "") is None
    assert purpose(tx, cast.frida, case.id, None, "curiosity") is None
    assert purpose(tx, cast.frida, case.id, None, STATED[0]) == Purpose(None, STATED[0])


def test_who_may_not_see_the_case_is_refused_whatever_she_states(tx: Transaction, cast: Cast, case: Case) -> None:
    with pytest.raises(Forbidden):
        purpose(tx, cast.carla, case.id, None, STATED[0])
