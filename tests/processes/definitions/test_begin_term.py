"""A changed term begins: the cases are those whose clock runs by the old row on the day, not when it was published."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import select

from processes import clock
from processes.calendar.new_term import NewTerm, with_new_term
from processes.calendar.rule import Transition
from processes.deadlines.renew import renew
from processes.definitions.begin_term import begin_term, promise_terms
from processes.definitions.package import read_package
from processes.definitions.publish import publish
from processes.definitions.terms import published, row_of
from processes.records import Case, Deadline, Promise, Task, Version
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task
from tests.terms import a_new_term

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
    before, change = due(tx, case), NewTerm("P30D", tomorrow(), ALL)
    version = a_new_term(tx, cast, change)
    assert version.number == 2
    (promised,) = beginnings(tx)
    told = {"definition": str(version.definition_id), "rule": "T1-01", "version": str(version.id)}
    assert (promised.case_id, promised.facts) == (None, told)
    assert promised.due_at.astimezone(clock.COPENHAGEN).date() == change.valid_from
    renew(tx, case.id)
    assert due(tx, case) == before  # before its day a new term moves nothing
    with clock.frozen(promised.due_at):
        assert renew(tx, case.id)
        assert due(tx, case) == (date(2026, 4, 1), f"T1-01/from-{change.valid_from}")
        assert tx.one(select(Task.due_day).where(Task.case_id == case.id)) == date(2026, 4, 1)


def test_a_term_for_new_clocks_leaves_those_that_run(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before = due(tx, case)
    a_new_term(tx, cast, NewTerm("P30D", tomorrow(), NEW))
    assert beginnings(tx) == []
    with clock.frozen(datetime.combine(tomorrow(), datetime.min.time(), clock.COPENHAGEN) + timedelta(hours=9)):
        renew(tx, case.id)
        assert due(tx, case) == before
        task = held_by(tx, cast.astrid, the_task(tx, case))
        assert task.due_day == before[0]


def test_a_case_of_an_older_version_can_still_be_finished(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    a_new_term(tx, cast, NewTerm("P30D", clock.today(), ALL))
    assert renew(tx, case.id)
    task: Task = held_by(tx, cast.astrid, the_task(tx, case))
    complete(tx, cast.astrid, task.id, YES, task.revision)
    assert the_task(tx, case).element == "approve"


def test_a_changed_term_is_changed_again_by_the_row_that_took_over(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    a_new_term(tx, cast, NewTerm("P30D", tomorrow(), NEW))
    later = NewTerm("P5D", tomorrow() + timedelta(days=9), NEW)
    assert a_new_term(tx, cast, later, rule=f"T1-01/from-{tomorrow()}").number == 3


def test_a_case_begun_between_the_publishing_and_the_day_counts_anew_as_well(tx: Transaction, cast: Cast) -> None:
    before = a_running_case(tx, cast)
    change = NewTerm("P30D", clock.today() + timedelta(days=1), Transition.ALL_CASES_FROM_DATE)
    a_new_term(tx, cast, change)
    between = a_running_case(tx, cast, citizen=a_citizen(tx, "Bo Ahmed", "6401811111"))
    closed = a_running_case(tx, cast, citizen=a_citizen(tx, "Ida Holm", "6502822222"))
    closed.closed_at = clock.now()
    tx.flush()
    begins = tx.one(select(Promise).where(Promise.kind == "terms.begin"))
    with clock.frozen(begins.due_at):
        begin_term(tx, begins.facts)
        renewals = list(tx.execute(select(Promise).where(Promise.kind == "clocks.renew")).scalars())
        assert {one.case_id for one in renewals} == {before.id, between.id}
        assert {one.due_at for one in renewals} == {clock.now()}
        for case in (before, between):
            assert renew(tx, case.id)
        tx.flush()
        tx.session.expire_all()
        rules = set(tx.execute(select(Deadline.rule).where(Deadline.case_id != closed.id)).scalars())
    assert rules == {f"T1-01/from-{change.valid_from}"}


def test_a_version_promises_the_beginning_of_each_row_that_takes_over(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    standing = tx.one(select(Version))
    on = clock.today() + timedelta(days=3)
    rule, file = row_of(published(tx, "review")[1], "T1-01")
    content = {**standing.content}
    for transition, expected in ((Transition.NEW_CASES_ONLY, 0), (Transition.ALL_CASES_FROM_DATE, 1)):
        content[file] = with_new_term(standing.content[file], rule, NewTerm("P14D", on, transition))
        package = read_package("review", {name: text.encode() for name, text in content.items()})
        version = publish(tx, cast.egon, package, "Rykkeren kommer efter to dage.")
        promise_terms(tx, version, standing.id)
        promise_terms(tx, version, None)
        promised = list(tx.execute(select(Promise).where(Promise.kind == "terms.begin")).scalars())
        assert [one.facts["rule"] for one in promised] == ["T1-01"] * expected
    assert promised[0].due_at.astimezone(clock.COPENHAGEN).date() == on
