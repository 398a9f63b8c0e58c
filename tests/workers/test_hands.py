"""The hands that keep promises: the outside is asked with no transaction open, and nothing happens twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from celery import Celery
from sqlalchemy import Engine, select, text

from processes import clock
from processes.calendar.new_term import NewTerm
from processes.calendar.rule import Transition
from processes.connectors.registry import Answer, Call
from processes.errors import EngineFault
from processes.promises.promise import promise
from processes.promises.queue import Leased, lease
from processes.records import Case, Condition, Deadline, Document, Notice, Person, Promise, Reading, Subscription
from processes.store.transaction import transaction
from processes.tasks.complete import complete
from tests.builders import a_citizen
from tests.cast import a_cast
from tests.drafts import a_colleague
from tests.reviewing import published
from tests.situations import NO, a_running_case, held_by, the_task
from tests.terms import a_new_term
from workers import hands
from workers.app import Job
from workers.jobs.promises import promises


@pytest.fixture
def job(app: Celery) -> Job:
    """A job on this test's database."""
    assert isinstance(promises, Job)
    return promises


@pytest.fixture
def case(job: Job, own_database: Engine) -> Case:
    """A case whose letter is promised."""
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        case = a_running_case(tx, cast)
        complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    return case


def leased(database: Engine) -> Leased:
    """The one promise, in this worker's hands."""
    with transaction(database) as tx:
        (one,) = lease(tx)
    return one


def left(database: Engine, what: Any) -> int:
    """How many rows of this kind there are."""
    with transaction(database) as tx:
        return len(tx.execute(select(what)).all())


def test_the_outside_is_asked_while_no_transaction_is_open(
    job: Job, case: Case, own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, int]] = []
    open_ones = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL"

    def outside(call: Call, _outside: object) -> Answer:
        with own_database.connect() as connection:
            seen.append((call.key, connection.execute(text(open_ones)).scalar_one()))
        return Answer({"sent": True})

    monkeypatch.setattr(hands, "run", outside)
    one = leased(own_database)
    hands.call_connector(job, one)
    assert seen == [(str(one.id), 1)]  # the one that asks
    with transaction(own_database) as tx:
        assert tx.find(Case, case.id).facts["sent"] is True
    assert left(own_database, Promise) == 0


def test_whoever_lost_the_lease_changes_nothing(job: Job, case: Case, own_database: Engine) -> None:
    one = leased(own_database)
    late = replace(one, lease="run out")
    hands.call_connector(job, late)
    assert left(own_database, Document) == 0
    hands.deliver_message(job, replace(late, kind="message.deliver"))
    hands.write_notice(job, late)
    with transaction(own_database) as tx:
        assert tx.find(Case, case.id).is_open
        assert tx.one(select(Promise.lease)) == one.lease


def test_a_call_the_case_no_longer_waits_for_is_let_go(job: Job, case: Case, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        tx.find(Case, case.id).closed_at = clock.now()
    hands.call_connector(job, leased(own_database))
    assert left(own_database, Promise) == 0
    assert left(own_database, Document) == 0


def test_whom_the_outside_wants_told_is_told(
    job: Job, case: Case, own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "run", lambda call, _outside: Answer({}, tell=("team_leader",)))
    hands.call_connector(job, leased(own_database))
    with transaction(own_database) as tx:
        told = tx.one(select(Promise))
    assert (told.kind, told.facts["to"], told.facts["sort"]) == ("notice", "team_leader", "escalation")


def test_a_call_without_a_case_is_a_mistake(job: Job, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        promise(tx, "connector.call", step="1")
    with pytest.raises(ValueError, match="always a case's"):
        hands.call_connector(job, leased(own_database))


def test_a_receiver_that_cannot_go_on_is_stuck_and_the_sender_is_not(
    job: Job, own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with transaction(own_database) as tx:
        cast, citizen = a_cast(tx), a_citizen(tx)
        sender, receiver = (a_running_case(tx, cast, citizen=citizen) for _ in range(2))
        tx.execute(text("DELETE FROM subscription WHERE case_id = :case"), {"case": sender.id})
        promise(tx, "message.deliver", case=sender.id, sort="message", name="withdrawn")
        assert tx.one(select(Subscription.case_id)) == receiver.id

    def fails(*_: object, **__: object) -> bool:
        raise EngineFault("engine_loop", "withdrawn")

    monkeypatch.setattr("processes.engine.run.Run.deliver", fails)
    promises.apply()
    with transaction(own_database) as tx:
        assert tx.find(Case, receiver.id).condition == Condition.STUCK
        assert tx.find(Case, sender.id).condition == Condition.RUNNING
        assert tx.one(select(Promise.attempts).where(Promise.kind == "message.deliver")) == 1


def test_on_its_day_a_changed_term_reaches_every_case_whose_clock_runs(job: Job, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        first = a_running_case(tx, cast)
        begins = NewTerm("P30D", clock.today() + timedelta(days=1), Transition.ALL_CASES_FROM_DATE)
        a_new_term(tx, cast, begins)
        second = a_running_case(tx, cast, citizen=a_citizen(tx, "Bo Ahmed", "6401811111"))
    promises.apply()
    with clock.frozen(clock.now() + timedelta(days=1)):
        promises.apply()
    with transaction(own_database) as tx:
        rules = {one.case_id: one.rule for one in tx.execute(select(Deadline)).scalars()}
        waiting = {one.kind for one in tx.execute(select(Promise)).scalars()}
    assert rules == dict.fromkeys((first.id, second.id), f"T1-01/from-{begins.valid_from}")
    assert not waiting & {"terms.begin", "clocks.renew"}


def test_whom_a_new_version_concerns_is_asked_to_read_it(job: Job, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        version = published(tx, a_cast(tx), a_colleague(tx))
    promises()
    with transaction(own_database) as tx:
        told = select(Person.login, Notice.kind).join(Person, Person.id == Notice.person_id)
        asked = [login for login, kind in tx.execute(told.order_by(Person.login)) if kind == "version_published"]
        assert asked == ["astrid", "bo", "carla", "ditte"]
        assert len(tx.execute(select(Reading).where(Reading.version_id == version.id)).all()) == 4
        sorts = {kind for login, kind in tx.execute(told) if login in ("olga", "egon")}
        assert sorts == {"review_asked", "draft_approved"}
