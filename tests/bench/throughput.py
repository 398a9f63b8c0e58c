"""Every page of figures with 25,000 running cases and 10,000, then 100,000 finished ones; and the lag of the figures.

``python -m tests.bench.throughput [finished]`` (100,000). In process, signed in as the director, who sees everything.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from flask import Flask
from sqlalchemy import Engine, select, text

from processes.definitions.ship import ship
from processes.forms.identifiers import allow_samples
from processes.people.deployer import deployer
from processes.records import Person
from processes.settings import Settings
from processes.store.secrets import CprSecret
from processes.store.transaction import open_database, read_only, transaction
from processes.tasks.complete import complete
from processes.throughput.counted import counted
from processes.throughput.flaw_refresh import check_on
from processes.throughput.refresh import go_on
from processes.throughput.shares import Measure
from tests.bench.figures import Figures, p50, p95
from tests.bench.throughput_world import copy, walk
from tests.builders import a_citizen
from tests.cast import a_cast
from tests.situations import YES, a_running_case, held_by, the_task
from webapp import create_app
from webapp.served import seldom

RUNNING, FEW, MANY = 25_000, 10_000, 100_000
ROUNDS, WARM_UP = 20, 3
GOAL, GROWTH = 300.0, 2.0
LEADER = "direktion01"
CHOSEN = {"/figures/cases": "?what=started&period=13w&purpose=supervision"}  # what a page cannot be opened without
COMPLETED = 20
CPR = "7203840001"  # of nobody, and of none of the sample citizens


def main() -> None:
    """Make the world, count it, open every page; make it larger, and again."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    settings, figures = Settings.from_environment(), Figures()
    allow_samples(True)
    database = open_database(settings.database_url)
    with transaction(database) as tx:
        list(ship(tx, deployer(tx), settings.bpmn_dir))
    with tempfile.TemporaryDirectory() as files:
        walk(database, settings.database_url, Path(files), CprSecret(settings.cpr_key), 2)
    _grow(database, RUNNING, ended=False)
    app = create_app(settings)
    seldom()
    times: dict[int, dict[str, list[float]]] = {}
    for size in (FEW, many):
        _grow(database, size, ended=True)
        _bring_up_to_date(database, figures, size)
        times[size] = {}
        for address in _addresses(app):
            times[size][address] = taken = _visited(app, address)
            figures.note(f"{size:,} finished, {address}, p50", p50(taken), " ms")
            figures.at_most(f"{size:,} finished, {address}, p95", p95(taken), GOAL, " ms")
    for address, taken in times[many].items():
        figures.at_most(
            f"{address}, {many:,} over {FEW:,}, p50", p50(taken) / p50(times[FEW][address]), GROWTH, " times"
        )
    _lag(database, figures)
    figures.end()


def _grow(database: Engine, size: int, *, ended: bool) -> None:
    which = "IS NOT NULL" if ended else "IS NULL"
    while True:
        with read_only(database) as tx:
            there = tx.execute(text(f'SELECT count(*) FROM "case" WHERE closed_at {which}')).scalar_one()
            turn = tx.execute(text('SELECT count(*) FROM "case"')).scalar_one()
        if there >= size:
            break
        copy(database, turn, ended=ended, most=size - there)
    _tidy(database)


def _tidy(database: Engine) -> None:
    with database.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("SET lock_timeout = 0"))  # PostgreSQL may be tidying up by itself just then
        connection.execute(text("VACUUM ANALYZE"))
        connection.execute(text("RESET lock_timeout"))


def _bring_up_to_date(database: Engine, figures: Figures, size: int) -> None:
    began, cases = time.perf_counter(), 0
    with transaction(database) as tx:
        tx.execute(text("DELETE FROM tally_mark"))  # copies have no trail by which they would be found
        tx.execute(text("DELETE FROM flaw_mark"))
    for stretch_of in (go_on, check_on):
        finished = False
        while not finished:
            with transaction(database) as tx:
                stretch = stretch_of(tx)
            cases += stretch.cases if stretch_of is go_on else 0
            finished = stretch.finished
    seconds = time.perf_counter() - began
    figures.note(f"{size:,} finished: all {cases:,} cases counted anew, and checked", seconds, " s")
    _tidy(database)


def _addresses(app: Flask) -> Iterator[str]:
    """Every page of figures that needs nothing but its address."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda one: one.rule):
        if rule.rule.startswith(("/board", "/figures")) and "GET" in (rule.methods or ()) and not rule.arguments:
            yield rule.rule + CHOSEN.get(rule.rule, "")


def _visited(app: Flask, address: str) -> list[float]:
    client = app.test_client()
    with read_only(app.extensions["database"]) as tx:
        person = tx.one(select(Person).where(Person.login == LEADER))
    with client.session_transaction() as session:
        session["person"], session["epoch"] = str(person.id), 0
    taken = []
    for _ in range(ROUNDS + WARM_UP):
        began = time.perf_counter()
        answer = client.get(address)
        taken.append((time.perf_counter() - began) * 1000)
        if answer.status_code >= 400:
            raise SystemExit(f"{address} answers {answer.status}")
    return taken[WARM_UP:]


def _lag(database: Engine, figures: Figures) -> None:
    """How many completed tasks are missing from the figures of the very next question."""
    with transaction(database) as tx:
        cast = a_cast(tx)
        citizen = a_citizen(tx, cpr=CPR)
        cases = [a_running_case(tx, cast, citizen=citizen) for _ in range(COMPLETED)]
        tasks = [held_by(tx, cast.astrid, the_task(tx, one)).id for one in cases]
    missing = 0
    for task in tasks:
        before = _done(database)
        with transaction(database) as tx:
            complete(tx, cast.astrid, task, YES)
        missing += before + 1 - _done(database)
    figures.at_most("completed tasks the next figure does not tell of", missing, 0)


def _done(database: Engine) -> int:
    with read_only(database) as tx:
        return sum(one.n for one in counted(tx, [Measure.DONE], ()))


if __name__ == "__main__":
    main()
