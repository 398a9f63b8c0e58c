"""Two people complete the same task at the same instant, 500 times, over HTTP from gunicorn with two processes.

``python -m tests.bench.race``. One holds the task, the other stands in for her. Each time one wins; the other has a
sentence and what she typed; nothing happens twice; and being too late takes at most twice as long as winning.
"""

from __future__ import annotations

import http.client
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from socket import socket
from urllib.parse import urlencode
from uuid import UUID

from sqlalchemy import Engine, text

from processes.people.passwords import hashed
from processes.records import Absence
from processes.settings import Settings
from processes.store.base import new_id
from processes.store.transaction import open_database, transaction
from tests.bench.crowd import crowd
from tests.bench.figures import Figures, p50, p95
from tests.cast import a_cast
from tests.situations import a_running_case, held_by, the_task

ROUNDS, WARM_UP = 500, 20
WORD = "to om det samme"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
COUNTS = {
    "tasks completed other than once": """
SELECT count(*) FROM (SELECT task_id FROM entry WHERE kind = 'TaskCompleted' AND case_id = ANY(:cases)
                       GROUP BY task_id HAVING count(*) <> 1) AS odd""",
    "cases without exactly one next task": """
SELECT count(*) FROM (SELECT one.id FROM unnest(CAST(:cases AS uuid[])) AS one(id)
                        LEFT JOIN task ON case_id = one.id AND condition = 'open' AND element = 'approve'
                       GROUP BY one.id HAVING count(task.id) <> 1) AS odd""",
}


@dataclass
class Runner:
    """One person with a connection of her own; ``times`` in milliseconds."""

    name: str
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def enter(self) -> None:
        """Sign in and learn the token of this sign-in."""
        self.token = self._token("/sign-in")
        self.send("POST", "/sign-in", {"login": self.name, "password": WORD})
        self.token = self._token("/me")

    def complete(self, task: UUID) -> tuple[int, str, float]:
        """Complete the task with words of her own: status, page, milliseconds until all of it was there."""
        answers = {"granted": "true", "reason": f"Skrevet af {self.name}", "asked-questions": "reason"}
        before = time.perf_counter()
        status, page = self.send("POST", f"/tasks/{task}/complete", answers)
        return status, page, (time.perf_counter() - before) * 1000

    def send(self, method: str, path: str, fields: dict[str, str] | None = None) -> tuple[int, str]:
        """One request on a connection of its own, as after a pause in a browser."""
        body = urlencode({"csrf_token": self.token, **fields}) if fields else None
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {"Accept": "text/html", "Content-Type": "application/x-www-form-urlencoded"}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        line.request(method, path, body, headers)
        answer = line.getresponse()
        for one in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = one.partition(";")[0].partition("=")
            self.cookies[name] = value
        page = answer.read().decode()
        line.close()
        return answer.status, page

    def _token(self, path: str) -> str:
        found = TOKEN.search(self.send("GET", path)[1])
        if found is None:
            raise LookupError(f"no token on {path}")
        return found[1]


@dataclass
class Found:
    """What came of all rounds: times of winners and losers, and everything that was not as it must be."""

    won: list[float] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)

    def judge(self, answers: dict[str, tuple[int, str, float]]) -> None:
        """One round: exactly one is sent on, the other has a sentence and her own words."""
        winners = [name for name, (status, _, _) in answers.items() if status == 303]
        if len(winners) != 1:
            self.odd.append(f"{len(winners)} won: {[status for status, _, _ in answers.values()]}")
            return
        for name, (status, page, took) in answers.items():
            if name in winners:
                self.won.append(took)
                continue
            self.lost.append(took)
            if status != 409 or f"Skrevet af {name}" not in page or 'role="status"' not in page:
                self.odd.append(f"the loser was told {status} without her words")


def main() -> None:
    """Make the world, race in it, and count what happened."""
    figures = Figures()
    database = open_database(Settings.from_environment().database_url)
    cases, tasks = _world(database)
    with serving() as port:
        pair = [Runner(name, port) for name in ("astrid", "bo")]
        for one in pair:
            one.enter()
        found = Found()
        for task in tasks:
            found.judge(_race(pair, task))
    for words in found.odd[:5]:
        print(f"odd: {words}")
    won, lost = found.won[WARM_UP:], found.lost[WARM_UP:]
    figures.at_least("races with one winner and one who has a sentence and her words", len(found.lost), len(tasks))
    figures.at_most("races that ended otherwise", len(found.odd), 0)
    for name, question in COUNTS.items():
        with transaction(database) as tx:
            figures.at_most(name, tx.execute(text(question), {"cases": cases}).scalar_one(), 0)
    for name, times in (("winner", won), ("loser", lost)):
        figures.note(f"{name}, p50", p50(times), " ms")
        figures.note(f"{name}, p95", p95(times), " ms")
    figures.at_most("loser over winner, p50", p50(lost) / p50(won), 2, " times")
    figures.at_most("loser over winner, p95", p95(lost) / p95(won), 2, " times")
    figures.end()


def _world(database: Engine) -> tuple[list[UUID], list[UUID]]:
    """As many cases as rounds, each with a task that Astrid holds and Bo may do for her."""
    with transaction(database) as tx:
        cast = a_cast(tx)
        for person in (cast.astrid, cast.bo):
            person.password_hash = hashed(WORD)
        long_ago = date(2020, 1, 1)  # the world that is served may live on another day than this process
        tx.add(Absence(id=new_id(), person_id=cast.astrid.id, substitute_id=cast.bo.id, since=long_ago))
        case = a_running_case(tx, cast)
        held_by(tx, cast.astrid, the_task(tx, case))
    cases = crowd(database, case, ROUNDS + WARM_UP, "race")
    with transaction(database) as tx:
        wanted = text("SELECT id FROM task WHERE condition = 'open' AND case_id = ANY(:cases)")
        return cases, list(tx.execute(wanted, {"cases": cases}).scalars())


def _race(pair: list[Runner], task: UUID) -> dict[str, tuple[int, str, float]]:
    """Both at once."""
    start, answers = threading.Barrier(len(pair)), {}

    def run(one: Runner) -> None:
        start.wait()
        answers[one.name] = one.complete(task)

    threads = [threading.Thread(target=run, args=[one]) for one in pair]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@contextmanager
def serving() -> Iterator[int]:
    """The application as it is served: gunicorn with two workers, on a free port."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "webapp.served:served()", "-b", f"127.0.0.1:{port}", "-w", "2"]
    server = subprocess.Popen([*command, "--threads", "2", "--log-level", "error"])
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    for _ in range(200):
        try:
            line = http.client.HTTPConnection("127.0.0.1", port)
            line.request("GET", "/health")
            line.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("gunicorn does not answer")


if __name__ == "__main__":
    main()
