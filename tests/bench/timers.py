"""Firing many timers due at once among many that wait: how fast, how late, and what an idle sweep costs.

``python -m tests.bench.timers``. Each firing is what a worker does: one transaction with the case moved and settled.
"""

from __future__ import annotations

import time
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.pool import AsyncResult
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, text

from processes import clock
from processes.deadlines.fire import due_timers
from processes.records import Case, Person
from processes.settings import Settings
from processes.store.transaction import open_database, read_only, transaction
from processes.tasks.inbox import List, inbox
from tests.bench.crowd import crowd
from tests.bench.figures import Figures, p50, p95, p99
from tests.builders import a_citizen
from tests.cast import a_cast
from tests.situations import a_running_case
from workers.app import forget_connections, make_app
from workers.jobs.timers import timers

WAITING = 125_000
WAITING_CASES = 25_000
WORKERS = 2


def main() -> None:
    """Set up 125,000 waiting timers, then let 1,000 and 10,000 come due at once."""
    figures = Figures()
    database = open_database(Settings.from_environment().database_url)
    with transaction(database) as tx:
        cast = a_cast(tx)
        case = a_running_case(tx, cast, citizen=a_citizen(tx))
    _fill(database, case)
    _idle(figures, database)
    quiet = _inbox_times(database, cast.astrid.id, 60)
    figures.note("inbox while nothing fires, p95", p95(quiet), " ms")
    for count, workers in ((1_000, 1), (10_000, WORKERS)):
        _measure(figures, database, case, cast.astrid.id, (count, workers, p95(quiet)))
    figures.end()


def _measure(figures: Figures, database: Engine, case: Case, person: UUID, what: tuple[int, int, float]) -> None:
    count, workers, quiet = what
    _make_due(database, crowd(database, case, count, f"due{count}"))
    with get_context("spawn").Pool(workers, initializer=_ready) as pool:
        pool.map(_nothing, range(workers))  # started and connected before the clock runs
        before = time.perf_counter()
        sweeps = [pool.apply_async(_sweep) for _ in range(workers)]
        web = _inbox_times_while(database, person, sweeps)
        fired = sum(sweep.get() for sweep in sweeps)
        spent = time.perf_counter() - before
    assert fired == count, f"{fired} of {count} fired"
    name = f"{count} due, {workers} worker{'s' if workers > 1 else ''}"
    figures.at_least(f"fired per second and worker, {name}", fired / spent / workers, 150)
    late = _lateness(database)
    figures.note(f"lateness p50, {name}", p50(late), " s")
    figures.note(f"lateness p99, {name}", p99(late), " s")
    figures.at_most(f"inbox p95 while firing over quiet, {name}", p95(web) / quiet, 5, " times")


def _fill(database: Engine, case: Case) -> None:
    crowd(database, case, WAITING_CASES, "waiting")
    with transaction(database) as tx:
        tx.execute(
            text("""
            INSERT INTO timer (id, case_id, step, element, process, set_at, due_at, try_at, attempts)
              SELECT gen_random_uuid(), c.id, 'w' || n, 'waiting', 'review', now(), far, far, 0
                FROM "case" c, generate_series(1, :each) n, LATERAL (SELECT now() + n * interval '9 days' AS far) f
               WHERE c.number LIKE 'waiting-%'
            """),
            {"each": WAITING // WAITING_CASES - 1},
        )
    with database.connect().execution_options(isolation_level="AUTOCOMMIT") as plain:
        plain.execute(text("ANALYZE"))


def _make_due(database: Engine, cases: list[UUID]) -> None:
    with transaction(database) as tx:
        tx.execute(
            text("UPDATE timer SET due_at = :now, try_at = :now WHERE case_id = ANY(:cases)"),
            {"now": clock.now() - timedelta(seconds=1), "cases": cases},
        )


def _idle(figures: Figures, database: Engine) -> None:
    spent = []
    for _ in range(50):
        before = time.perf_counter()
        with transaction(database) as tx:
            assert not due_timers(tx)
        spent.append((time.perf_counter() - before) * 1000)
    figures.at_most("idle sweep among 125,000 waiting, p50", p50(spent), 5, " ms")


def _ready() -> None:
    forget_connections(close=True)
    make_app(Settings.from_environment()).set_current()


def _nothing(_: int) -> int:
    database = open_database(Settings.from_environment().database_url)
    with transaction(database) as tx:
        due_timers(tx, 1)
    database.dispose()
    return 0


def _sweep() -> int:
    """What a worker does: the job, again and again while there is something due."""
    fired = 0
    while found := int(timers.apply().result):
        fired += found
    return fired


def _lateness(database: Engine) -> list[float]:
    with read_only(database) as tx:
        rows = tx.execute(
            text("SELECT extract(epoch FROM fired_at - due_at) FROM timer WHERE fired_at > now() - interval '10 min'")
        )
        return [float(one) for one in rows.scalars()]


def _inbox_times(database: Engine, person_id: UUID, count: int) -> list[float]:
    return [_inbox(database, person_id) for _ in range(count)]


def _inbox_times_while(database: Engine, person_id: UUID, sweeps: list[AsyncResult[Any]]) -> list[float]:
    spent = [_inbox(database, person_id)]
    while not all(sweep.ready() for sweep in sweeps):
        spent.append(_inbox(database, person_id))
        time.sleep(0.02)
    return spent


def _inbox(database: Engine, person_id: UUID) -> float:
    before = time.perf_counter()
    with read_only(database) as tx:
        inbox(tx, tx.find(Person, person_id), List.MINE)
    return (time.perf_counter() - before) * 1000


if __name__ == "__main__":
    main()
