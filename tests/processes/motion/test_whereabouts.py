"""A case in a called process is read by that process's own edition: while it is there and after it has left."""

from __future__ import annotations

from sqlalchemy import select

from processes.cases.answer_call import answer_call, ask
from processes.cases.diagrams import diagrams
from processes.cases.overview import overview
from processes.cases.report import report
from processes.motion.whereabouts import editions_met
from processes.records import Case, Promise, Subscription, Task
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.calling import a_calling_case
from tests.cast import Cast
from tests.situations import NO, a_running_case, held_by, the_task


def refuse(tx: Transaction, cast: Cast, case: Case) -> str:
    """The called process is answered with no; the step of the letter that is promised."""
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    return str(tx.one(select(Promise)).facts["step"])


def test_a_case_that_calls_nobody_is_read_by_its_own_edition_alone(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    met = editions_met(tx, case)
    assert met.all() == (met.own,)


def test_the_called_edition_is_met_while_the_case_is_in_it_and_after(tx: Transaction, cast: Cast) -> None:
    case = a_calling_case(tx, cast)
    assert [edition.plan.main for edition in editions_met(tx, case).all()] == ["outer", "review"]
    asked = ask(tx, case.id, refuse(tx, cast, case))
    assert asked is not None
    answer_call(tx, asked, {}, ())
    assert (case.is_open, case.outcome) == (False, "over")
    assert [edition.plan.main for edition in editions_met(tx, case).all()] == ["outer", "review"]


def test_the_task_is_of_the_called_version(tx: Transaction, cast: Cast) -> None:
    case = a_calling_case(tx, cast)
    task: Task = the_task(tx, case, "assess")
    assert (task.process, task.name_da) == ("review", "Vurdér ansøgning")
    assert task.version_id != case.version_id


def test_a_called_processs_letter_has_its_own_words(tx: Transaction, cast: Cast) -> None:
    case = a_calling_case(tx, cast)
    asked = ask(tx, case.id, refuse(tx, cast, case))
    assert asked is not None
    assert asked.title.en == "Send answer"
    assert asked.texts["body"].en == "We have handled your application."


def test_the_called_diagram_is_shown_behind_the_own_one(tx: Transaction, cast: Cast) -> None:
    case = a_calling_case(tx, cast)
    own, called = diagrams(tx, case, editions_met(tx, case))
    assert (own.process, own.here) == ("outer", ("ask",))
    assert (called.process, called.here) == ("review", ("assess",))
    assert 'id="review"' in called.xml


def test_what_the_called_process_waits_for_can_be_reported(tx: Transaction, cast: Cast) -> None:
    case = a_calling_case(tx, cast)
    (event,) = overview(tx, cast.astrid, case.id).events
    assert event.name.en == "Application withdrawn"
    moved = report(tx, cast.astrid, case.id, tx.one(select(Subscription.id)), {})
    assert (moved.ended, moved.outcome) == (True, "over")
