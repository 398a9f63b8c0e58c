"""A working hour: 420 people at once on 25,000 cases, through gunicorn: lists, tasks, drafts and completed tasks.

``python -m tests.bench.day [seconds] [people]`` (300 seconds, 420 people). Every case really runs, and every completion
moves one. People rest between two pages as people do, so that together they ask for about fifty pages a second.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import psycopg

from processes import clock
from processes.people.passwords import hashed
from processes.settings import Settings
from processes.store.secrets import CprSecret
from processes.store.transaction import open_database, transaction
from tests.bench.crowd import crowd
from tests.bench.day_people import PASSWORD, PORT, Shift, Told, work
from tests.bench.figures import Figures, p50, p95
from tests.bench.inbox_world import World
from tests.builders import a_citizen
from tests.cast import a_cast
from tests.situations import a_running_case

SECONDS, PEOPLE, CASES = 300, 420, 25_000
HANDS = 3  # processes that play the people
GOALS = {"list": 1000.0, "open": 1000.0, "draft": 1000.0, "complete": 1500.0}  # ms, specification 2.5
# Every case gets one of the 34 teams' caseworkers, and its task with it.
SPREAD = """
WITH workers AS (
  SELECT m.person_id, m.team_id, t.centre_id, row_number() OVER (ORDER BY p.login) - 1 AS n, count(*) OVER () AS many
    FROM membership m JOIN person p ON p.id = m.person_id JOIN team t ON t.id = m.team_id
   WHERE NOT m.leads AND t.key ~ '^t[0-9]+$' AND p.login ~ '^p[0-9]+$'),
dealt AS (SELECT c.id, row_number() OVER (ORDER BY c.id) AS n FROM "case" c WHERE c.number LIKE 'day-%'),
given AS (
  UPDATE "case" SET caseworker_id = w.person_id, team_id = w.team_id, centre_id = w.centre_id
    FROM dealt d JOIN workers w ON w.n = d.n % w.many WHERE "case".id = d.id
  RETURNING "case".id, "case".caseworker_id, "case".team_id)
UPDATE task SET assignee_id = given.caseworker_id, team_id = given.team_id,
       due_day = due_day + (random() * 40)::int, sort_at = sort_at + random() * interval '40 days'
  FROM given WHERE task.case_id = given.id
"""


def main() -> None:
    """Make the world, open it, let everybody work, and tell how it was for them."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    people = int(sys.argv[2]) if len(sys.argv) > 2 else PEOPLE
    settings, figures = Settings.from_environment(), Figures()
    _fill(settings)
    logins = _logins(settings, people)
    with _served(settings) as web:
        before, began = _cpu(web), time.monotonic()
        told = _work(logins, seconds)
        lasted, busy = time.monotonic() - began, _cpu(web) - before
    _tell(figures, told, lasted, busy)
    figures.end()


def _fill(settings: Settings) -> None:
    """The organisation, and so many copies of one real case."""
    database = open_database(settings.database_url)
    with psycopg.connect(_plain(settings), autocommit=False) as connection:
        World(connection, CprSecret(settings.cpr_key)).people()
        connection.commit()
    with transaction(database) as tx:
        case = a_running_case(tx, a_cast(tx), citizen=a_citizen(tx))
    crowd(database, case, CASES, "day")
    database.dispose()
    with psycopg.connect(_plain(settings), autocommit=True) as connection:
        connection.execute(SPREAD)
        connection.execute("UPDATE person SET password_hash = %s", (hashed(PASSWORD),))
        connection.execute("VACUUM ANALYZE")
    print(f"world: {CASES} running cases on {clock.today()}", flush=True)


def _logins(settings: Settings, people: int) -> list[str]:
    wanted = """
    SELECT p.login FROM person p WHERE EXISTS (SELECT FROM task WHERE assignee_id = p.id) ORDER BY md5(p.login) LIMIT %s
    """
    with psycopg.connect(_plain(settings)) as connection:
        return [login for (login,) in connection.execute(wanted, (people,))]


@contextmanager
def _served(settings: Settings) -> Iterator[subprocess.Popen[bytes]]:
    """Gunicorn as an installation runs it, a process for each core."""
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "web.log"
        command = [
            str(Path(sys.executable).with_name("gunicorn")), "--bind", f"127.0.0.1:{PORT}", "--workers", str(cores),
            "--threads", "4", "--no-control-socket", "--log-level", "warning", "webapp.served:served()",
        ]  # fmt: skip
        with log.open("wb") as output:
            web = subprocess.Popen(command, stdout=output, stderr=output)
            try:
                yield web
            finally:
                web.terminate()
                web.wait(30)
                print(log.read_text(errors="replace")[-2000:], end="")


def _work(logins: list[str], seconds: int) -> Told:
    """Everybody's working hour, played by a few processes."""
    shifts = [Shift(tuple(logins[n::HANDS]), seconds) for n in range(HANDS)]
    together = Told()
    with get_context("spawn").Pool(HANDS) as pool:
        for told in pool.imap_unordered(work, shifts):
            together.add(told)
    return together


def _tell(figures: Figures, told: Told, lasted: float, busy: float) -> None:
    asked = sum(len(times) for times in told.times.values())
    figures.note("people at once", told.people)
    figures.note("requests per second", asked / told.seconds)
    figures.note("completed tasks", told.completed)
    figures.note("tasks a colleague had changed meanwhile", told.conflicts)
    for kind, times in sorted(told.times.items()):
        if times:
            figures.note(f"{kind} p50", p50(times), " ms")
            figures.at_most(f"{kind} p95", p95(times), GOALS.get(kind, 1000.0), " ms")
    figures.at_most("errors", len(told.errors), 0)
    for one in sorted(set(told.errors))[:10]:
        print(f"  {one}")
    figures.note("CPU of the web's processes", busy / lasted * 100, " % of one core")
    figures.note(
        "CPU of the web for each completed task, its lists and pages included",
        busy / max(told.completed, 1) * 1000,
        " ms",
    )


def _cpu(web: subprocess.Popen[bytes]) -> float:
    """Seconds the processes of the web have been busy."""
    ticks = 0
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = place.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(place.parent.name) == web.pid or int(fields[1]) == web.pid:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _plain(settings: Settings) -> str:
    return settings.database_url.replace("postgresql+psycopg", "postgresql")


if __name__ == "__main__":
    main()
