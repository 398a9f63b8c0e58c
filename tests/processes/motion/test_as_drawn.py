"""A task says the same of its step whether it was opened in a version or came into it from another."""

from __future__ import annotations

from processes.cases.change_version import change_version
from processes.motion.new_version import Wish
from processes.records import Task
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.processes.cases.moving_cases import RENAMED, Edit, new_version
from tests.situations import a_running_case, the_task

WORDS: Edit = ("process.bpmn", "Vurdér ansøgning", "Se på ansøgning")
DRAWN = "version_id element process name_da name_en form_key text_key stage group team_id assignee_id".split()


def drawn(task: Task) -> dict[str, object]:
    return {name: getattr(task, name) for name in DRAWN}


def test_one_that_came_along_is_as_one_that_is_opened_there(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before = drawn(the_task(tx, case))
    version = new_version(tx, cast.egon, WORDS, RENAMED)
    change_version(tx, cast.egon, case.id, version.id, Wish({"assess": "appraise"}))
    tx.session.expire_all()
    fresh = a_running_case(tx, cast, citizen=a_citizen(tx, "Bo Ahmed", "6401811111"))
    assert drawn(the_task(tx, case)) == drawn(the_task(tx, fresh)) != before
