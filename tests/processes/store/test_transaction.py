"""One unit of work: everything or nothing, told apart when it cannot be had, and the workers woken only after it."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from sqlalchemy import Engine, event, select, text
from sqlalchemy.exc import IntegrityError, InternalError, OperationalError

from processes.audit.kinds import SignedIn
from processes.audit.trail import record
from processes.errors import AlreadyDone, CaseBusy, NotFound, Stale
from processes.motion.move import lock
from processes.promises.promise import promise
from processes.records import AnswerDraft, Centre, Entry, Person, Promise, Task, Team
from processes.store.base import new_id
from processes.store.transaction import Transaction, open_database, read_only, transaction
from processes.tasks.complete import complete
from tests.builders import a_case, a_citizen, a_task
from tests.cast import a_cast, a_centre, a_person
from tests.databases import Services
from tests.situations import NO, a_running_case, held_by, the_task


def count(database: Engine, table: str) -> int:
    """How many rows a new connection sees."""
    with database.connect() as connection:
        return int(connection.execute(text(f'SELECT count(*) FROM "{table}"')).scalar_one())


def test_everything_in_the_block_is_there_after_it(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        a_centre(tx, "north")
        promise(tx, "notice")
    assert (count(own_database, "centre"), count(own_database, "promise")) == (1, 1)


def test_what_is_rolled_back_leaves_no_promise_no_entry_and_wakes_nobody(own_database: Engine) -> None:
    woken: list[str] = []
    with pytest.raises(ZeroDivisionError), transaction(own_database, woken.append) as tx:
        a_centre(tx, "north")
        record(tx, None, SignedIn())
        promise(tx, "notice")
        tx.flush()
        raise ZeroDivisionError
    assert [count(own_database, table) for table in ("centre", "entry", "promise")] == [0, 0, 0]
    assert woken == []


def test_the_workers_are_woken_after_the_commit_each_job_once(own_database: Engine) -> None:
    seen: list[tuple[str, int]] = []
    with transaction(own_database, lambda job: seen.append((job, count(own_database, "promise")))) as tx:
        promise(tx, "notice")
        promise(tx, "notice.mail")
        tx.nudge("timers")
        tx.flush()
        assert seen == []
        assert tx.nudges == ("promises", "timers")
    assert seen == [("promises", 2), ("timers", 2)]


def test_what_the_database_refuses_at_the_end_wakes_nobody(own_database: Engine) -> None:
    woken: list[str] = []
    with pytest.raises(IntegrityError), transaction(own_database, woken.append) as tx:
        promise(tx, "notice")
        a_centre(tx, "north")
        a_centre(tx, "north")
    assert woken == []
    assert count(own_database, "promise") == 0


def test_finding_answers_the_record_or_says_what_is_missing(tx: Transaction) -> None:
    centre = a_centre(tx, "north")
    assert tx.find(Centre, centre.id) is centre
    with pytest.raises(NotFound) as refused:
        tx.find(Centre, missing := new_id())
    assert refused.value.facts == {"kind": "centre", "key": str(missing)}


def test_one_and_maybe_answer_the_one_value_or_none(tx: Transaction) -> None:
    asked = select(Centre).where(Centre.key == "north")
    assert tx.maybe(asked) is None
    centre = a_centre(tx, "north")
    assert tx.one(asked) is centre
    assert tx.maybe(asked) is centre


def test_a_question_in_plain_sql_sees_what_was_added_and_what_was_gathered(tx: Transaction) -> None:
    a_centre(tx, "north")
    promise(tx, "notice")
    asked = text("SELECT (SELECT count(*) FROM centre), (SELECT count(*) FROM promise)")
    assert tuple(tx.execute(asked).one()) == (1, 1)


def test_a_gathered_row_may_belong_to_a_record_that_was_only_added(tx: Transaction) -> None:
    centre = Centre(id=new_id(), key="north", name_da="Nord", name_en="North")
    tx.add(centre)
    team = {"id": new_id(), "key": "n", "group": "g", "name_da": "N", "name_en": "N", "centre_id": centre.id}
    tx.insert(Team, [team])
    assert tx.find(Team, team["id"]).centre is centre  # type: ignore[arg-type]  # the row's values have many types


def test_the_same_write_twice_does_both(tx: Transaction) -> None:
    case, cast = a_case(tx), a_cast(tx)
    tasks = [a_task(tx, case) for _ in range(2)]
    for task in tasks:
        tx.add(AnswerDraft(task_id=task.id, person_id=cast.astrid.id, answers={}, saved_at=case.opened_at))
    tx.flush()
    for task in tasks:
        tx.write("DELETE FROM answer_draft WHERE task_id = :forgotten", forgotten=task.id)
    tx.flush()
    assert tx.execute(text("SELECT count(*) FROM answer_draft")).scalar_one() == 0


@pytest.mark.parametrize("way", ["added", "gathered", "changed", "sql"])
def test_a_reading_transaction_cannot_write(own_database: Engine, way: str) -> None:
    with transaction(own_database) as tx:
        person_id = a_person(tx, "astrid").id
    with pytest.raises(InternalError, match="read-only"), read_only(own_database) as tx:
        if way == "added":
            a_centre(tx, "north")
        elif way == "gathered":
            record(tx, None, SignedIn())
        elif way == "changed":
            tx.find(Person, person_id).name = "Another"
        else:
            tx.execute(text("DELETE FROM person"))
    assert [count(own_database, table) for table in ("person", "centre", "entry")] == [1, 0, 0]


def test_a_connection_that_was_read_only_writes_again_for_the_next(services: Services, own_database: Engine) -> None:
    database = open_database(own_database.url.render_as_string(hide_password=False), pool=1)
    with read_only(database) as tx:
        tx.execute(text("SELECT 1"))
    with transaction(database) as tx:
        a_centre(tx, "north")
    database.dispose()
    assert count(own_database, "centre") == 1


def test_a_busy_case_is_told_at_once_or_after_the_wait(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        case = a_case(tx)
    patient = open_database(own_database.url.render_as_string(hide_password=False), pool=1, lock_wait_ms=200)
    with transaction(own_database) as working:
        lock(working, case.id)
        with pytest.raises(CaseBusy), transaction(patient) as tx:
            lock(tx, case.id)
        with pytest.raises(CaseBusy), transaction(patient) as tx:
            tx.execute(text("SET LOCAL lock_timeout = 0"))  # would wait for ever
            lock(tx, case.id, wait=False)
    with transaction(patient) as tx:
        assert lock(tx, case.id).id == case.id
    patient.dispose()


def test_two_that_wait_for_each_other_are_told_that_the_case_is_busy(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cases = [a_case(tx).id for _ in range(2)]
    database = open_database(own_database.url.render_as_string(hide_password=False), pool=2, lock_wait_ms=20_000)
    both_hold_one = threading.Barrier(2)

    def take(first: int) -> str:
        try:
            with transaction(database) as tx:
                lock(tx, cases[first])
                both_hold_one.wait()
                lock(tx, cases[1 - first])
        except CaseBusy:
            return "busy"
        return "had both"

    with ThreadPoolExecutor(2) as people:
        outcomes = list(people.map(take, (0, 1)))
    database.dispose()
    assert sorted(outcomes) == ["busy", "had both"]


def test_another_fault_of_the_database_stays_what_it_is(own_database: Engine) -> None:
    with pytest.raises(OperationalError) as fault, transaction(own_database) as tx:
        tx.execute(text("SET LOCAL statement_timeout = 20"))
        tx.execute(text("SELECT pg_sleep(5)"))
    assert fault.value.__cause__ is not fault.value  # who prints the chain of causes must come to an end


def test_who_changes_a_row_that_changed_meanwhile_is_told(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        task_id = a_task(tx, a_case(tx)).id
    with pytest.raises(Stale), transaction(own_database) as slow:
        task = slow.find(Task, task_id)
        with transaction(own_database) as fast:
            fast.find(Task, task_id).priority = 1
        task.priority = 2
    with transaction(own_database) as tx:
        assert tx.find(Task, task_id).priority == 1


def test_of_two_who_complete_the_same_task_one_wins_and_nothing_happens_twice(own_database: Engine) -> None:
    rounds = 20
    with transaction(own_database) as tx:
        cast, citizen = a_cast(tx), a_citizen(tx)
        cases = [a_running_case(tx, cast, citizen=citizen) for _ in range(rounds)]
        tasks = [held_by(tx, cast.astrid, the_task(tx, case)).id for case in cases]
    together = threading.Barrier(2)

    def complete_it(task_id: UUID) -> str:
        try:
            with transaction(own_database) as tx:
                person = tx.find(Person, cast.astrid.id)
                together.wait()
                complete(tx, person, task_id, NO)
        except (AlreadyDone, Stale) as refused:
            return type(refused).__name__
        return "won"

    with ThreadPoolExecutor(2) as people:
        outcomes = [word for task in tasks for word in people.map(complete_it, (task, task))]
    assert outcomes.count("won") == rounds
    assert len(outcomes) == 2 * rounds
    with transaction(own_database) as tx:
        completed = tx.execute(select(Entry.task_id).where(Entry.kind == "TaskCompleted")).scalars().all()
        assert sorted(completed, key=str) == sorted(tasks, key=str)
        assert len(tx.execute(select(Promise)).all()) == rounds


def test_a_connection_that_died_while_it_rested_is_replaced_before_anybody_notices(
    own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = open_database(own_database.url.render_as_string(hide_password=False), pool=1)
    with database.connect() as connection:
        dead = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    with own_database.begin() as other:
        other.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": dead})
    rested = time.monotonic() + 10
    monkeypatch.setattr("processes.store.transaction.time.monotonic", lambda: rested)
    with transaction(database) as tx:
        assert tx.execute(text("SELECT pg_backend_pid()")).scalar_one() != dead
    database.dispose()


def test_what_is_only_tried_is_seen_inside_and_gone_after(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        centre = Centre(id=new_id(), key="tried", name_da="Før", name_en="Before")
        tx.add(centre)
        tx.flush()
        with tx.tried():
            centre.name_da = "Prøvet"
            tx.nudge("promises")
            assert tx.one(select(Centre.name_da).where(Centre.id == centre.id)) == "Prøvet"
        assert (centre.name_da, tx.nudges) == ("Før", ())
    with transaction(own_database) as tx:
        assert tx.find(Centre, centre.id).name_da == "Før"


def test_what_is_tried_and_refused_leaves_the_rest_of_the_transaction(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        tx.add(Centre(id=new_id(), key="kept", name_da="x", name_en="x"))
        with pytest.raises(ValueError, match="no"), tx.tried():
            tx.add(Centre(id=new_id(), key="lost", name_da="x", name_en="x"))
            raise ValueError("no")
    with transaction(own_database) as tx:
        assert set(tx.execute(select(Centre.key)).scalars()) == {"kept"}


def test_whoever_tries_something_is_still_known_when_it_is_refused(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        login = a_person(tx, "astrid").login
        tx.flush()
    with pytest.raises(ValueError, match="no"), transaction(own_database) as tx:
        astrid = tx.session.query(Person).filter_by(login=login).one()
        with tx.tried():
            raise ValueError("no")
    assert astrid.name == "Astrid"


def test_a_person_comes_with_her_places_in_one_question(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        kept = a_cast(tx).astrid.id
    seen: list[str] = []
    with read_only(own_database) as tx:
        event.listen(own_database, "before_cursor_execute", note := lambda _c, _k, sql, *_: seen.append(sql))
        assert tx.find(Person, kept).team_ids
        event.remove(own_database, "before_cursor_execute", note)
    assert len(seen) == 1
