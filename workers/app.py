"""The Celery application, and what every job shares: settings, database, one transaction at a time, faults noted."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import structlog
from celery import Celery, Task
from celery.signals import worker_process_init
from kombu.exceptions import KombuError

from processes import clock
from processes.errors import CaseBusy, EngineFault
from processes.forms.identifiers import allow_samples
from processes.motion.note_fault import note_fault
from processes.settings import Settings
from processes.store.transaction import Transaction, open_database, transaction
from workers.schedule import SCHEDULE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from sqlalchemy import Engine

log = structlog.get_logger("workers")


class Job(Task):  # type: ignore[misc]  # celery ships no types
    """What a job may use: ``settings``, ``database`` and ``transaction()``; opened once in each worker process."""

    @cached_property
    def settings(self) -> Settings:
        """The installation's settings."""
        return settings()

    @property
    def database(self) -> Engine:
        """This process's pool of connections."""
        return _pool()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """One unit of work; a nudge after it wakes the next worker."""
        with transaction(self.database, nudge=self.wake) as tx:
            yield tx

    def wake(self, job: str) -> None:
        """Tell the workers that there is something to fetch; if nobody hears it, the beat comes anyway."""
        try:
            self.app.send_task(job, retry=False)
        except (KombuError, OSError) as fault:
            log.warning("nobody to nudge", job=job, fault=str(fault))

    def stuck(self, case_id: UUID, fault: EngineFault) -> None:
        """Mark the case stuck in a transaction of its own, after the one that failed was rolled back.

        A case that somebody works on this instant is left alone: the next try finds the same fault.
        """
        try:
            with self.transaction() as tx:
                note_fault(tx, case_id, fault)
        except CaseBusy:
            return
        log.warning("case stuck", case=str(case_id), code=fault.code, element=fault.element)


_settings: Settings | None = None
_database: Engine | None = None


def _pool() -> Engine:
    global _database
    if _database is None:
        _database = open_database(settings().database_url, pool=3)
    return _database


def settings() -> Settings:
    """The settings, read from the environment at the first question."""
    global _settings
    if _settings is None:
        _settings = Settings.from_environment()
        clock.shift(_settings.clock_offset)
        allow_samples(_settings.demo)
    return _settings


def make_app(of: Settings | None = None) -> Celery:
    """The Celery application: news only, acknowledged late, one job at a time, every job short."""
    global _settings
    if of is not None:
        _settings = of
    found = settings()
    app = Celery("arbejdsgang", broker=found.redis_url, task_cls=Job, include=JOBS)
    app.conf.update(
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        worker_prefetch_multiplier=1,
        task_ignore_result=True,
        task_time_limit=120,
        task_soft_time_limit=100,
        broker_connection_retry_on_startup=True,
        broker_transport_options={"visibility_timeout": 600},
        beat_schedule=SCHEDULE,
        timezone="Europe/Copenhagen",
        worker_hijack_root_logger=False,
        worker_send_task_events=False,
    )
    return app


JOBS = tuple(f"workers.jobs.{path.stem}" for path in sorted((Path(__file__).parent / "jobs").glob("[a-z]*.py")))


@worker_process_init.connect
def forget_connections(*, close: bool = False, **_: object) -> None:
    """A forked worker must not share its parent's connections nor close them; the next question opens its own."""
    global _database
    if _database is not None:
        _database.dispose(close=close)
        _database = None
