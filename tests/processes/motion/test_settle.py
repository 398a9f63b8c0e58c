"""Whatever happens to a case, its rows are what its run waits for: walked at random."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from processes import clock
from processes.cases.answer_call import answer_call, ask
from processes.cases.cancel import cancel
from processes.cases.report import report
from processes.deadlines.fire import fire
from processes.motion.move import look
from processes.motion.plain import plain
from processes.records import Case, Deadline, Entry, Passage, Person, Promise, Subscription, Task, TaskCondition, Timer
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast, a_cast
from tests.conftest import MONDAY
from tests.situations import NO, YES, a_running_case
from tests.trail import of_case


def assess_yes(tx: Transaction, cast: Cast, case: Case) -> None:
    """Say yes to the first open task."""
    _complete(tx, cast.bo, case, YES)


def assess_no(tx: Transaction, cast: Cast, case: Case) -> None:
    """Say no to the first open task."""
    _complete(tx, cast.astrid, case, NO)


def fire_timer(tx: Transaction, cast: Cast, case: Case) -> None:
    """Let the first waiting timer's time come."""
    wanted = select(Timer.id).where(Timer.case_id == case.id, Timer.fired_at.is_(None), Timer.cleared_at.is_(None))
    for timer in tx.execute(wanted).scalars().all()[:1]:
        with clock.frozen(clock.now() + timedelta(days=30)):
            assert fire(tx, timer) is not None


def answer(tx: Transaction, cast: Cast, case: Case) -> None:
    """Answer the first call."""
    for call in look(tx, case).calls()[:1]:
        asked = ask(tx, case.id, call.step)
        assert asked is not None
        answer_call(tx, asked, {"sent": True}, ())


def withdraw(tx: Transaction, cast: Cast, case: Case) -> None:
    """Report what the case waits for."""
    for waits in tx.execute(select(Subscription.id).where(Subscription.case_id == case.id)).scalars().all()[:1]:
        report(tx, cast.astrid, case.id, waits, {})


def stop(tx: Transaction, cast: Cast, case: Case) -> None:
    """Stop the case by hand."""
    cancel(tx, cast.ditte, case.id, "double")


def _complete(tx: Transaction, person: Person, case: Case, answers: Mapping[str, list[str]]) -> None:
    task = (
        tx.execute(select(Task).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)).scalars().first()
    )
    if task is not None:
        willing = person if person.id not in task.barred else cast_other(tx, person)
        task.assignee_id = willing.id
        tx.flush()
        complete(tx, willing, task.id, answers)


def cast_other(tx: Transaction, person: Person) -> Person:
    """Somebody else."""
    return tx.one(select(Person).where(Person.login == ("bo" if person.login == "astrid" else "astrid")))


Verb = Callable[[Transaction, Cast, Case], None]
VERBS: tuple[Verb, ...] = (assess_yes, assess_no, fire_timer, answer, withdraw, stop)


def agrees(tx: Transaction, case: Case) -> None:
    """Every row is what the run waits for, and no row is left over."""
    tx.flush()
    if case.condition == "cancelled":
        tasks, timers, awaited = set(), {}, set()
    else:
        run = look(tx, case)
        tasks = {step.step for step in run.open_steps()}
        timers = {timer.step: timer.due_at for timer in run.timers()}
        awaited = {(one.step, one.name) for one in run.awaited()}
        promised = set(tx.execute(select(Promise.key).where(Promise.kind == "connector.call")).scalars())
        assert {f"call:{case.id}:{call.step}" for call in run.calls()} <= promised
        assert case.facts == plain(run.data)
        assert case.is_open is not run.ended
    open_tasks = select(Task.step).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)
    assert sorted(tx.execute(open_tasks).scalars()) == sorted(tasks)
    waiting = select(Timer.step, Timer.due_at).where(Timer.fired_at.is_(None), Timer.cleared_at.is_(None))
    assert {row.step: row.due_at for row in tx.execute(waiting)} == timers
    assert {(row.step, row.name) for row in tx.execute(select(Subscription.step, Subscription.name))} == awaited
    resting = select(Passage.step).where(Passage.left_at.is_(None))
    if case.condition != "cancelled":
        assert set(tx.execute(resting).scalars()) >= tasks
    if not case.is_open:
        assert tx.execute(select(Deadline).where(Deadline.ended_at.is_(None))).first() is None


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(VERBS), min_size=1, max_size=7))
def test_the_rows_are_what_the_run_waits_for_after_any_walk(database: Engine, walk: list[Verb]) -> None:
    with database.connect() as connection, connection.begin() as outer, clock.frozen(MONDAY):
        with Session(connection, expire_on_commit=False, join_transaction_mode="create_savepoint") as session:
            tx = Transaction(session)
            cast = a_cast(tx)
            case = a_running_case(tx, cast)
            agrees(tx, case)
            for verb in walk:
                before = case.revision
                if case.is_open:
                    verb(tx, cast, case)
                agrees(tx, case)
                assert case.revision in (before, before + 1)
            doubled = tx.execute(select(Entry.task_id).where(Entry.kind == "TaskOpened")).scalars().all()
            assert len(doubled) == len(set(doubled))
        outer.rollback()


def test_a_case_that_ends_keeps_its_facts_and_says_how_it_ended(tx: Transaction, cast: Cast, monday: object) -> None:
    case = a_running_case(tx, cast)
    assess_no(tx, cast, case)
    answer(tx, cast, case)
    assert (case.condition, case.outcome, case.closed_at) == ("finished", "answered", clock.now())
    assert (case.facts["granted"], case.facts["sent"], case.facts["citizenName"]) == (False, True, "Amina Khan")
    assert of_case(tx, case.id, kinds={"CaseFinished"})[0].facts == {"outcome": "answered"}
