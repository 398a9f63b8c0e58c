"""The lists of the inbox on a growing world: 100, 1,000, 25,000 and 125,000 open tasks, 700 people, real rights.

``python -m tests.bench.inbox``. Three times are told apart: the list alone (``inbox``, in process), the whole page in
process (the door, the list and the template, through WSGI without a socket), and the whole page over HTTP from
gunicorn. The goal is set on the whole page.
"""

from __future__ import annotations

import http.client
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import partial
from socket import socket
from typing import Any
from urllib.parse import urlencode

import psycopg
from flask import Flask
from sqlalchemy import Engine

from processes.records import Person
from processes.settings import Settings
from processes.store.secrets import CprSecret
from processes.store.transaction import read_only
from processes.tasks.inbox import LAST, Asked, List, inbox
from processes.tasks.inbox_counts import counts, of_the_rail
from processes.tasks.inbox_lists import Reach, values
from processes.tasks.inbox_order import Key
from tests.bench.figures import Figures, p50, p95
from tests.bench.inbox_world import People, World
from webapp import create_app
from webapp.served import seldom

SIZES = (100, 1_000, 25_000, 125_000)
ROUNDS, WARM_UP = 40, 10
GOAL, GROWTH = 15.0, 1.3
JUDGED = ("first page", "last page", "search")  # another order sorts all of a team's tasks: told, and not judged
SEARCHES = ("samtale", "yilmaz", "revurdering østergaard", "0042", "amina opf")
UNCHANGED = "a poll that finds nothing changed"
VISITS = {
    "first page": (Asked(List.TEAM), ""),
    "last page": (Asked(List.TEAM), LAST),
    "sorted by citizen": (Asked(List.TEAM, sort=(Key("citizen"),)), ""),
}


@dataclass
class Bench:
    """The world that is measured and what was found in it: whole pages by size and kind."""

    figures: Figures
    app: Flask
    people: People
    pages: dict[tuple[int, str], list[float]]
    lists: dict[tuple[int, str], list[float]]

    @property
    def database(self) -> Engine:
        """Where the world lies."""
        found: Engine = self.app.extensions["database"]
        return found


def main() -> None:
    """Make the world, larger each time, and visit it as each of the three."""
    settings = Settings.from_environment()
    figures = Figures()
    plain = settings.database_url.replace("postgresql+psycopg://", "postgresql://")
    with psycopg.connect(plain) as connection, serving() as port:
        world = World(connection, CprSecret(settings.cpr_key))
        bench = Bench(figures, create_app(settings), world.people(), {}, {})
        made = 0
        seldom()
        for size in SIZES:
            world.tasks(size - made)
            made = size
            _measure(bench, size, port)
    _judge(bench)
    figures.end()


def _measure(bench: Bench, size: int, port: int) -> None:
    for who in (field.name for field in fields(People)):
        person_id = getattr(bench.people, who)
        name = f"{size:,} tasks, {who.replace('_', ' ')}"
        for kind, turns in _kinds().items():
            alone = [_list(bench, person_id, one) for one in turns]
            bench.lists.setdefault((size, kind), []).extend(alone[WARM_UP:])
            _tell(bench.figures, f"{name}: {kind}, list alone", alone)
        _tell(bench.figures, f"{name}: counts alone", [_counts(bench, person_id) for _ in range(ROUNDS + WARM_UP)])
        client, cookie = _signed_in(bench.app, person_id)
        for kind, turns in _kinds().items():
            times = [_timed(partial(_get, client, one)) for one in turns]
            bench.pages.setdefault((size, kind), []).extend(times[WARM_UP:])
            _tell(bench.figures, f"{name}: {kind}, whole page", times)
        live, headers = _poll(client)
        polls = [_timed(partial(client.get, live, headers=headers)) for _ in range(ROUNDS + WARM_UP)]
        _tell(bench.figures, f"{name}: {UNCHANGED}, in process", polls)
        for kind, turns in _kinds().items():
            _tell(bench.figures, f"{name}: {kind}, over HTTP", list(_over_http(port, cookie, turns)))


def _kinds() -> dict[str, list[tuple[Asked, str]]]:
    """What is asked for, so many times each."""
    rounds = ROUNDS + WARM_UP
    kinds = {kind: [visit] * rounds for kind, visit in VISITS.items()}
    kinds["search"] = [(Asked(List.TEAM, words=SEARCHES[n % len(SEARCHES)]), "") for n in range(rounds)]
    return kinds


def _judge(bench: Bench) -> None:
    """The goals: a page at 25,000, and how little it grows until 125,000, the list alone and the whole page."""
    for what, times in (("list alone", bench.lists), ("whole page", bench.pages)):
        for kind in JUDGED:
            small, large = p95(times[25_000, kind]), p95(times[125_000, kind])
            bench.figures.at_most(f"{kind}, {what} in process at 25,000, p95", small, GOAL, " ms")
            bench.figures.at_most(f"{kind}, {what}, 125,000 over 25,000, p95", large / small, GROWTH, " times")


def _tell(figures: Figures, name: str, times: list[float]) -> None:
    kept = times[WARM_UP:]
    figures.note(f"{name}, p50", p50(kept), " ms")
    figures.note(f"{name}, p95", p95(kept), " ms")


def _list(bench: Bench, person_id: Any, visit: tuple[Asked, str]) -> float:
    with read_only(bench.database) as tx:
        person = tx.find(Person, person_id)
        return _timed(lambda: inbox(tx, person, visit[0], visit[1] or None))


def _counts(bench: Bench, person_id: Any) -> float:
    with read_only(bench.database) as tx:
        asked = values(tx.find(Person, person_id))
        return _timed(lambda: counts(tx, of_the_rail(Reach(helps=False, barred=False)), asked))


def _timed(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def _address(visit: tuple[Asked, str]) -> str:
    asked, place = visit
    return "/tasks?" + urlencode([*asked.pairs(), *([("at", place)] if place else [])])


def _signed_in(app: Flask, person_id: Any) -> tuple[Any, str]:
    """A client that somebody has signed in with, and its cookie."""
    client = app.test_client()
    with client.session_transaction() as session:
        session["person"], session["epoch"] = str(person_id), 0
    cookie = client.get_cookie("arbejdsgang")
    assert cookie is not None
    return client, f"arbejdsgang={cookie.value}"


def _get(client: Any, visit: tuple[Asked, str]) -> None:
    answer = client.get(_address(visit))
    assert answer.status_code == 200, answer.status


def _poll(client: Any) -> tuple[str, dict[str, str]]:
    """Where an open page asks whether it is still right, and with which token."""
    answer = client.get("/tasks/live?list=team")
    return "/tasks/live?list=team", {"If-None-Match": answer.headers["ETag"]}


def _over_http(port: int, cookie: str, turns: list[tuple[Asked, str]]) -> Iterator[float]:
    connection = http.client.HTTPConnection("127.0.0.1", port)

    def visit(one: tuple[Asked, str]) -> None:
        connection.request("GET", _address(one), headers={"Cookie": cookie})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status

    for one in turns:
        yield _timed(partial(visit, one))
    connection.close()


@contextmanager
def serving() -> Iterator[int]:
    """The application as it is served: gunicorn with one worker of four threads, on a free port."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "webapp.served:served()", "-b", f"127.0.0.1:{port}", "--threads", "4"]
    server = subprocess.Popen([*command, "--log-level", "error"])
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    for _ in range(200):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", "/health")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("gunicorn does not answer")


if __name__ == "__main__":
    main()
