"""Rows of a case that went along say what they are now, and keep what people did with them."""

from __future__ import annotations

from sqlalchemy import select

from processes import clock
from processes.cases.change_version import change_version
from processes.motion.new_version import Wish
from processes.records import Subscription, Task, Timer
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.moving_cases import Edit, new_version
from tests.situations import a_running_case, held_by, the_task

WORDS: Edit = ("process.bpmn", "Vurdér ansøgning", "Se på ansøgning")
MESSAGE: Edit = ("process.bpmn", 'name="withdrawn"/>', 'name="taken_back"/>')
REMINDER: Edit = ("process.bpmn", "reminder", "nudge")


def test_a_task_is_called_as_it_is_drawn_and_stays_in_the_hands_it_is_in(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    task.priority, task.follow_up_on, task.answers = 3, clock.today(), {"granted": True}
    tx.flush()
    revision = task.revision
    change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, WORDS, MESSAGE, REMINDER).id, Wish(NUDGE))
    tx.session.expire_all()
    now = tx.find(Task, task.id)
    assert (now.name_da, now.assignee_id) == ("Se på ansøgning", cast.astrid.id)
    assert (now.priority, now.follow_up_on, now.answers) == (3, clock.today(), {"granted": True})
    assert now.revision == revision, "who has it open may complete it"


def test_what_the_case_waits_for_is_found_by_its_new_name(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    change_version(tx, cast.egon, case.id, new_version(tx, cast.egon, WORDS, MESSAGE, REMINDER).id, Wish(NUDGE))
    assert tx.execute(select(Subscription.name).where(Subscription.case_id == case.id)).scalars().all() == [
        "taken_back"
    ]
    assert tx.execute(select(Timer.element).where(Timer.case_id == case.id)).scalars().all() == ["nudge"]


NUDGE = {"reminder": "nudge"}
