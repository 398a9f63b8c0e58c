"""A whole installation for the storms: own PostgreSQL that keeps its promises, own Redis, real workers and beat."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, text

from processes.migrations import schema
from processes.store.transaction import open_database, transaction
from tests.bench.crowd import crowd
from tests.builders import a_citizen
from tests.cast import Cast, a_cast
from tests.databases import PROJECT
from tests.serving import served
from tests.situations import a_running_case, held_by, the_task
from workers.embedded import Postgres, Redis, die_with_parent
from workers.programs import private_folder
from workers.standins.desk import Desk

TIMERS = 1000
COMPLETIONS = 500


@dataclass
class Stage:
    """The services, the people and the work of one storm."""

    postgres: Postgres
    redis: Redis
    environment: Mapping[str, str]
    logs: Path
    cast: Cast
    outside: Desk
    tasks: list[UUID] = field(default_factory=list)
    beats: list[subprocess.Popen[bytes]] = field(default_factory=list)
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def database(self) -> Engine:
        """A fresh pool: the old one may have died with the server."""
        return open_database(self.postgres.url, pool=2, lock_wait_ms=5000)

    def start_worker(self) -> None:
        """One more Celery worker with two processes."""
        number = len(self.workers)
        name = f"storm{number}-{os.getpid()}@%h"
        self.workers.append(self._celery(f"worker{number}", "worker", "--concurrency", "2", "--hostname", name))

    def start_beat(self) -> None:
        """One more beat; two of them do no harm."""
        place = self.logs / f"beat{len(self.beats)}"
        self.beats.append(self._celery(place.name, "beat", "--schedule", str(place), "--pidfile", ""))

    def kill_a_worker(self) -> None:
        """SIGKILL to a worker with its children, in the middle of whatever it does; another takes its place."""
        victim = random.choice([one for one in self.workers if one.poll() is None])
        os.killpg(victim.pid, signal.SIGKILL)
        victim.wait()
        self.start_worker()

    def _celery(self, name: str, *words: str) -> subprocess.Popen[bytes]:
        with (self.logs / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "celery", "-A", "workers.celery", *words, "--loglevel", "WARNING"],
                cwd=PROJECT,
                env=dict(self.environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=die_with_parent(),  # noqa: PLW1509  (asks the kernel one thing, takes no lock)
            )

    def number(self, sql: str) -> int:
        """One figure from the database."""
        database = self.database
        try:
            with database.connect() as connection:
                return int(connection.execute(text(sql)).scalar_one() or 0)
        finally:
            database.dispose()


@contextmanager
def a_stage(tmp_path: Path, settings: Mapping[str, str]) -> Iterator[Stage]:
    """Everything started, with so many timers due and so many tasks in Astrid's hands."""
    stack = ExitStack()
    folder = private_folder(tmp_path / "services")
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o711)
    postgres, redis = Postgres(folder / "postgres", durable=True), Redis(folder / "redis")
    postgres.start()
    redis.start()
    outside = stack.enter_context(served())
    environment = {
        **os.environ,  # noqa: TID251  (the machine's own)
        **settings,
        "DATABASE_URL": postgres.url,
        "REDIS_URL": redis.url,
        "STANDINS_URL": outside.url,
    }
    schema.upgrade(postgres.url)
    stage = Stage(postgres, redis, environment, tmp_path, _work(postgres.url), outside.desk)
    stage.tasks = _tasks(stage)
    stage.start_beat()
    try:
        for _ in range(2):
            stage.start_worker()
        yield stage
    finally:
        for process in (*stage.workers, *stage.beats):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        postgres.stop()
        redis.stop()
        stack.close()
        shutil.rmtree(folder, ignore_errors=True)


def until(done: Callable[[], bool], seconds: float) -> bool:
    """Wait for something to come true."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if done():
            return True
        time.sleep(0.5)
    return False


def _work(url: str) -> Cast:
    database = open_database(url)
    with transaction(database) as tx:
        cast = a_cast(tx)
        case = a_running_case(tx, cast, citizen=a_citizen(tx))
        held_by(tx, cast.astrid, the_task(tx, case))
    crowd(database, case, TIMERS, "timer")
    crowd(database, case, COMPLETIONS, "task")
    with transaction(database) as tx:
        tx.execute(
            text("""
            UPDATE timer SET due_at = now() - interval '1 second', try_at = now() - interval '1 second'
             WHERE case_id IN (SELECT id FROM "case" WHERE number LIKE 'timer-%')
            """)
        )
    database.dispose()
    return cast


def _tasks(stage: Stage) -> list[UUID]:
    database = stage.database
    with database.connect() as connection:
        found = connection.execute(
            text("SELECT t.id FROM task t JOIN \"case\" c ON c.id = t.case_id WHERE c.number LIKE 'task-%'")
        )
        tasks = list(found.scalars())
    database.dispose()
    return tasks
