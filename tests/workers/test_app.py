"""What every job shares: one transaction at a time, news that may be lost, faults noted, connections of its own."""

from __future__ import annotations

import pytest
from celery import Celery
from kombu.exceptions import OperationalError
from sqlalchemy import Engine, select

from processes.errors import EngineFault
from processes.motion.move import lock
from processes.promises.promise import promise
from processes.records import Case, Condition, Promise
from processes.settings import Settings
from processes.store.transaction import transaction
from tests.cast import a_cast
from tests.situations import a_running_case
from workers import app as module
from workers.app import JOBS, Job, forget_connections, make_app
from workers.jobs.promises import promises
from workers.schedule import SCHEDULE

FAULT = EngineFault("engine_loop", "assess")


@pytest.fixture
def job(app: Celery) -> Job:
    """One of the jobs, with this test's database."""
    assert isinstance(promises, Job)
    return app.tasks.get("promises", promises)  # type: ignore[no-any-return]  # celery ships no types


@pytest.fixture
def case(job: Job, own_database: Engine) -> Case:
    """A case that runs."""
    with transaction(own_database) as tx:
        return a_running_case(tx, a_cast(tx))


def test_every_job_the_beat_sends_is_there(app: Celery) -> None:
    app.loader.import_default_modules()
    assert {one["task"] for one in SCHEDULE.values()} <= set(app.tasks)
    assert "workers.jobs.timers" in JOBS


def test_news_is_acknowledged_late_and_taken_one_by_one(app: Celery) -> None:
    assert app.conf.task_acks_late
    assert app.conf.task_reject_on_worker_lost
    assert app.conf.worker_prefetch_multiplier == 1
    assert app.conf.task_soft_time_limit < app.conf.task_time_limit
    assert app.conf.broker_transport_options["visibility_timeout"] > app.conf.task_time_limit


def test_a_transaction_that_promises_wakes_a_worker_and_a_lost_call_harms_nothing(
    job: Job, own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []

    def nobody_there(name: str, **_: object) -> None:
        called.append(name)
        raise OperationalError("no broker")

    monkeypatch.setattr(job.app, "send_task", nobody_there)
    with job.transaction() as tx:
        promise(tx, "notice")
    assert called == ["promises"]
    with transaction(own_database) as tx:
        assert tx.one(select(Promise.kind)) == "notice"


def test_a_case_that_cannot_go_on_is_marked(job: Job, case: Case, own_database: Engine) -> None:
    job.stuck(case.id, FAULT)
    with transaction(own_database) as tx:
        assert tx.find(Case, case.id).condition == Condition.STUCK


def test_a_case_somebody_works_on_is_not_marked_and_no_job_breaks(job: Job, case: Case, own_database: Engine) -> None:
    with transaction(own_database) as working:
        lock(working, case.id)
        job.stuck(case.id, FAULT)
    with transaction(own_database) as tx:
        assert tx.find(Case, case.id).condition == Condition.RUNNING


def test_a_forked_worker_opens_connections_of_its_own(job: Job) -> None:
    before = job.database
    assert job.database is before
    forget_connections()
    assert job.database is not before
    before.dispose()
    forget_connections(close=True)
    forget_connections()


def test_settings_are_read_from_the_environment_when_nobody_gives_them(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_settings", None)
    monkeypatch.setattr(Settings, "from_environment", classmethod(lambda cls: settings))
    assert make_app().conf.broker_url == settings.redis_url
    assert module.settings() is settings
