"""Completing one task through the verb on PostgreSQL, beside a floor measured in the same run.

``python -m tests.bench.complete``. The floor is one SELECT FOR UPDATE, two UPDATEs, one INSERT and a COMMIT by psycopg
alone. Each process takes turns, one floor, one completion, so that both meet the same machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from uuid import UUID, uuid4

import psycopg
from sqlalchemy import Connection, Engine, event, text

from processes.records import Citizen, Person
from processes.settings import Settings
from processes.store.transaction import open_database, transaction
from processes.tasks.complete import complete
from tests.bench.figures import Figures, p50, p95
from tests.builders import a_citizen
from tests.cast import Cast, a_cast
from tests.situations import YES, a_running_case, held_by, the_task

ROUNDS = 300
WARM_UP = 30
FLOOR = """
CREATE TABLE IF NOT EXISTS bench_floor (id uuid PRIMARY KEY, state bytea, facts jsonb, revision int);
CREATE TABLE IF NOT EXISTS bench_line (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz, facts jsonb)
"""


@dataclass(frozen=True)
class Times:
    """Milliseconds of each floor and of each completion."""

    floor: list[float]
    verb: list[float]


def main() -> None:
    """Measure with one process and with four, and count what one completion costs the database."""
    figures = Figures()
    url = Settings.from_environment().database_url
    with psycopg.connect(_plain(url), autocommit=True) as plain:
        plain.execute(FLOOR)
        safe = plain.execute("SHOW fsync").fetchone()
    print(f"fsync: {safe[0] if safe else '?'}")
    database = open_database(url)
    with transaction(database) as tx:
        cast = a_cast(tx)
        citizen = a_citizen(tx).id
    _count(figures, database, cast, citizen)
    for processes, goal in ((1, 6.0), (4, 8.0)):
        tasks = [_tasks(database, cast, citizen, ROUNDS + WARM_UP) for _ in range(processes)]
        with get_context("spawn").Pool(processes) as pool:
            found = pool.starmap(_turns, [(url, cast.astrid.id, some) for some in tasks])
        floor = [one for times in found for one in times.floor]
        verb = [one for times in found for one in times.verb]
        name = f"with {processes} process{'es' if processes > 1 else ''}"
        figures.note(f"floor {name}, p50", p50(floor), " ms")
        figures.note(f"floor {name}, p95", p95(floor), " ms")
        figures.note(f"complete {name}, p50", p50(verb), " ms")
        figures.note(f"complete {name}, p95", p95(verb), " ms")
        figures.at_most(f"complete over floor {name}", p50(verb) / p50(floor), goal, " times")
    figures.end()


def _tasks(database: Engine, cast: Cast, citizen: UUID, count: int) -> list[UUID]:
    """Open tasks in Astrid's hands, each in a case of its own."""
    made = []
    for _ in range(count):
        with transaction(database) as tx:
            case = a_running_case(tx, cast, citizen=tx.find(Citizen, citizen))
            made.append(held_by(tx, cast.astrid, the_task(tx, case)).id)
    return made


def _turns(url: str, person_id: UUID, tasks: list[UUID]) -> Times:
    """One process: a floor, a completion, a floor, ..."""
    database = open_database(url)
    floor = _floor(url)
    times = Times([], [])
    with transaction(database) as tx:
        person = tx.find(Person, person_id)
    for task in tasks:
        times.floor.append(_timed(floor))
        times.verb.append(_timed(partial(_complete, database, person, task)))
    database.dispose()
    return Times(times.floor[WARM_UP:], times.verb[WARM_UP:])


def _complete(database: Engine, person: Person, task: UUID) -> None:
    with transaction(database) as tx:
        complete(tx, person, task, YES)


def _floor(url: str) -> Callable[[], None]:
    connection = psycopg.connect(_plain(url))
    key, state, facts = uuid4(), b"x" * 400, '{"a": "' + "b" * 300 + '"}'
    connection.execute("INSERT INTO bench_floor VALUES (%s, %s, %s, 0)", (key, state, facts))
    connection.commit()

    def floor() -> None:
        connection.execute("SELECT * FROM bench_floor WHERE id = %s FOR UPDATE", (key,)).fetchone()
        connection.execute("UPDATE bench_floor SET state = %s WHERE id = %s", (state, key))
        connection.execute("UPDATE bench_floor SET facts = %s, revision = revision + 1 WHERE id = %s", (facts, key))
        connection.execute("INSERT INTO bench_line (at, facts) VALUES (now(), %s)", (facts,))
        connection.commit()

    return floor


def _timed(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def _count(figures: Figures, database: Engine, cast: Cast, citizen: UUID) -> None:
    """Statements, commits, bytes and rows of one completion; signing in and BEGIN are not counted."""
    first, second = _tasks(database, cast, citizen, 2)
    _complete(database, cast.astrid, first)
    seen: list[str] = []
    commits: list[int] = []

    def statement(_c: Connection, _cursor: object, sql: str, *_: object) -> None:
        seen.append(sql)

    def commit(_c: Connection) -> None:
        commits.append(1)

    event.listen(database, "before_cursor_execute", statement)
    event.listen(database, "commit", commit)
    before = _volume(database)
    at = len(seen), len(commits)
    _complete(database, cast.astrid, second)
    figures.at_most("statements for closing one task and opening one", len(seen) - at[0] - _own(seen[at[0] :]), 12)
    figures.at_most("commits", len(commits) - at[1], 1)
    event.remove(database, "before_cursor_execute", statement)
    event.remove(database, "commit", commit)
    after = _volume(database)
    figures.note("rows written", after[0] - before[0])
    figures.note("bytes of write-ahead log", after[1] - before[1], " bytes")


def _own(statements: list[str]) -> int:
    return sum("pg_stat" in sql or "pg_current_wal" in sql for sql in statements)


def _volume(database: Engine) -> tuple[int, int]:
    """Rows touched and bytes of write-ahead log so far."""
    time.sleep(1.2)  # PostgreSQL gathers its statistics once a second
    with database.connect() as connection:
        rows = connection.execute(text("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables"))
        log = connection.execute(text("SELECT pg_current_wal_lsn() - '0/0'::pg_lsn"))
        return int(rows.scalar_one()), int(log.scalar_one())


def _plain(url: str) -> str:
    return url.replace("postgresql+psycopg://", "postgresql://")


if __name__ == "__main__":
    main()
