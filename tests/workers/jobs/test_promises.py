"""Promises are kept once, tried again when they fail, and a case that cannot go on is marked."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from celery import Celery
from sqlalchemy import Engine, select

from processes import clock
from processes.cases.resume import resume
from processes.cases.suspend import suspend
from processes.connectors import registry
from processes.motion.move import lock
from processes.promises.queue import LEASE, TRIES, lease
from processes.records import Case, Condition, Document, Person, Promise
from processes.settings import Settings
from processes.store.files import Files
from processes.store.transaction import transaction
from processes.tasks.complete import complete
from tests.cast import a_cast
from tests.situations import NO, a_running_case, held_by, the_task
from workers.jobs.promises import HANDS, promises


@pytest.fixture
def refused(app: Celery, own_database: Engine) -> Case:
    """A case whose application was refused: its letter is promised."""
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        case = a_running_case(tx, cast)
        complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    return case


def test_the_letter_is_written_and_the_case_goes_on(refused: Case, own_database: Engine, settings: Settings) -> None:
    assert promises.apply().result == 2  # written, and posted
    with transaction(own_database) as tx:
        assert tx.find(Case, refused.id).outcome == "answered"
        letter = tx.execute(select(Document)).scalar_one()
        assert "Vi har behandlet din ansøgning." in Files(settings.files_dir).get(letter.hash).decode()
        assert tx.execute(select(Promise)).all() == []


def test_nothing_is_kept_twice(refused: Case, own_database: Engine) -> None:
    promises.apply()
    assert promises.apply().result == 0
    with transaction(own_database) as tx:
        assert len(tx.execute(select(Document)).all()) == 1


def test_a_busy_case_is_asked_again_in_a_moment(refused: Case, own_database: Engine) -> None:
    with transaction(own_database) as working:
        lock(working, refused.id)
        assert promises.apply().result == 0
    with transaction(own_database) as tx:
        waiting = tx.execute(select(Promise)).scalar_one()
        assert (waiting.attempts, waiting.last_fault) == (0, None)
    with clock.frozen(clock.now() + timedelta(seconds=3)):
        assert promises.apply().result == 2


def test_a_call_in_somebodys_hands_waits_with_its_case_and_goes_out_when_it_goes_on(
    refused: Case, own_database: Engine
) -> None:
    with transaction(own_database) as tx:
        lease(tx)
        ditte = tx.one(select(Person).where(Person.login == "ditte"))
        suspend(tx, ditte, refused.id, "court", "Retten skal afgøre det først")
    with clock.frozen(clock.now() + LEASE + timedelta(seconds=1)):
        assert promises.apply().result == 0
        with transaction(own_database) as tx:
            waiting = tx.execute(select(Promise).where(Promise.kind == "connector.call")).scalar_one()
            assert waiting.due_at - clock.now() == timedelta(minutes=15)
            resume(tx, tx.one(select(Person).where(Person.login == "ditte")), refused.id)
        promises.apply()
    with transaction(own_database) as tx:
        assert tx.find(Case, refused.id).outcome == "answered"


def test_what_fails_is_tried_with_growing_pauses_and_then_given_up(
    refused: Case, own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> registry.Answer:
        raise OSError("the letter box is shut")

    monkeypatch.setattr("processes.connectors.call.OPERATIONS", {"letter.send": fails})
    moment = clock.now()
    for _ in range(TRIES):
        with clock.frozen(moment):
            promises.apply()
        moment += timedelta(hours=9)
    with transaction(own_database) as tx:
        given_up = tx.execute(select(Promise).where(Promise.kind == "connector.call")).scalar_one()
        assert given_up.given_up_at is not None
        assert given_up.attempts == TRIES
        assert tx.find(Case, refused.id).condition == Condition.STUCK


def test_every_kind_that_is_promised_has_a_hand() -> None:
    source = Path(__file__).parents[3] / "processes"
    text = "".join(path.read_text() for path in source.rglob("*.py"))
    for kind in ("connector.call", "message.deliver", "notice", "notice.mail"):
        assert f'"{kind}"' in text
        assert kind in HANDS
