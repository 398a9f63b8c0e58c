"""A changed term begins: the cases are those whose clock runs by the old row on the day, not when it was published."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from processes import clock
from processes.calendar.new_term import NewTerm, with_new_term
from processes.calendar.rule import Transition
from processes.deadlines.renew import renew
from processes.definitions.begin_term import begin_term, promise_terms
from processes.definitions.change_term import change_term
from processes.definitions.package import read_package
from processes.definitions.publish import publish
from processes.definitions.terms import published, row_of
from processes.records import Deadline, Promise, Version
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case


def test_a_case_begun_between_the_publishing_and_the_day_counts_anew_as_well(tx: Transaction, cast: Cast) -> None:
    before = a_running_case(tx, cast)
    change = NewTerm("P30D", clock.today() + timedelta(days=1), Transition.ALL_CASES_FROM_DATE)
    change_term(tx, cast.egon, "review", "T1-01", change, "The council decided it on Monday.")
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
