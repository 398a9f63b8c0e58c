"""Preflight and move of 25,000 running cases of every process: how long, how many a second, and whether all is there.

``python -m tests.bench.move [cases] [walked]`` (25,000 cases, copied from the open ones of 600 that were walked). Each
process is redrawn at random, tried and moved by two hands, one of which is killed on the way. Afterwards every timer,
deadline, task and subscription is compared with what it was: what differs must have been announced.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, func, select, text

from processes.definitions.ship import ship
from processes.motion.new_version import Wish
from processes.people.deployer import deployer
from processes.records import Definition, Draft, Move, MoveCase, Person, Preflight, Version
from processes.sample.big import Place, seed_big
from processes.settings import Settings
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction, open_database, transaction
from processes.studio.move import begin_move, go_on
from processes.studio.move_run import run_move
from processes.studio.preflight import ask_preflight
from processes.studio.preflight_run import run_preflight
from tests.bench.figures import Figures
from tests.bench.move_world import multiply, published, redraw

CASES, WALKED, HANDS = 25_000, 600, 2
SLICE = 30.0
Drafts = list[tuple[Draft, dict[str, str]]]
Versions = list[tuple[Version, dict[str, str]]]
TABLES = ("task", "timer", "deadline", "subscription")
UNANNOUNCED = """
SELECT to_jsonb(was) AS was, to_jsonb(now) AS now FROM {table} now FULL JOIN before_{table} was ON was.id = now.id
 WHERE (now.id IS NULL OR was.id IS NULL OR
        to_jsonb(now) - 'revision' IS DISTINCT FROM to_jsonb(was) - 'revision')
   AND NOT EXISTS (SELECT FROM move_case m, jsonb_array_elements(m.changes) AS one
        WHERE m.case_id = coalesce(now.case_id, was.case_id) AND one ->> 'kind' = '{table}'
          AND one ->> 'key' = coalesce(now.id, was.id)::text)
"""


def main() -> None:
    """Make the world, try it, move it, and look at every row."""
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    walked = int(sys.argv[2]) if len(sys.argv) > 2 else WALKED
    settings, figures = Settings.from_environment(), Figures()
    database = open_database(settings.database_url)
    _fill(database, settings, walked)
    figures.note("running cases", multiply(database, cases))
    drafts = redraw(database)
    word = _preflight(database, settings, drafts, figures, cases)
    _snapshot(database)
    done = _move(database, settings, published(database, drafts), figures, cases)
    _compare(database, word, done, figures)
    figures.end()


def _fill(database: Engine, settings: Settings, walked: int) -> None:
    with transaction(database) as tx:
        shipped = [one.key for one in ship(tx, deployer(tx), settings.bpmn_dir)]
    print(f"processes: {', '.join(shipped)}", flush=True)
    with tempfile.TemporaryDirectory() as files:
        place = Place(database, settings.database_url, Path(files), CprSecret(settings.cpr_key))
        seed_big(place, walked, HANDS, lambda done: None)


def _preflight(database: Engine, settings: Settings, drafts: Drafts, figures: Figures, cases: int) -> Counter[str]:
    with transaction(database) as tx:
        asked = [
            ask_preflight(tx, tx.find(Person, draft.person_id), draft.id, Wish(names)).id for draft, names in drafts
        ]
    began, worked = time.perf_counter(), _worked()
    _hands(_try, [(settings.database_url, [str(one) for one in asked])] * HANDS)
    seconds = time.perf_counter() - began
    figures.at_most(f"preflight of {cases} cases", seconds, 120, " s")
    figures.note("processor milliseconds of the hands for a case tried", 1_000 * (_worked() - worked) / cases)
    told: Counter[str] = Counter()
    with transaction(database) as tx:
        for row in tx.execute(select(Preflight)).scalars():
            for group in row.groups:
                told[group["verdict"]] += group["count"]
    figures.note("cases tried a second", sum(told.values()) / seconds)
    for verdict, many in sorted(told.items()):
        figures.note(f"of these {verdict}", many)
    return told


def _move(database: Engine, settings: Settings, versions: Versions, figures: Figures, cases: int) -> Counter[str]:
    moves = []
    with transaction(database) as tx:
        for version, names in versions:
            owner = _owner(tx, version)
            moves.append((begin_move(tx, owner, version.id, Wish(names), 1).id, owner.id))
    for move, _ in moves:
        run_move(lambda: transaction(database), move, SLICE)
    with transaction(database) as tx:
        for move, who in moves:
            if tx.find(Move, move).condition == "looking":
                go_on(tx, tx.find(Person, who), move)
    began, worked = time.perf_counter(), _worked()
    given = (settings.database_url, [str(move) for move, _ in moves])
    doomed = get_context("spawn").Process(target=_go, args=given)
    doomed.start()
    _wait(database, 50)
    os.kill(doomed.pid or 0, signal.SIGKILL)
    doomed.join()
    _hands(_go, [given] * HANDS)
    seconds = time.perf_counter() - began
    figures.at_most(f"move of {cases} cases", seconds, 300, " s")
    figures.note("processor milliseconds of the hands for a case moved", 1_000 * (_worked() - worked) / cases)
    told: Counter[str] = Counter()
    with transaction(database) as tx:
        for outcome, many in tx.execute(select(MoveCase.outcome, func.count()).group_by(MoveCase.outcome)):
            told[str(outcome)] += many
    figures.note("cases moved a second", told["moved"] / seconds)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    figures.at_most("memory of the largest hand", peak, 500, " MB")
    return told


def _worked() -> float:
    """Seconds of a processor that hands which have ended took; the database's are not among them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _owner(tx: Transaction, version: Version) -> Person:
    owner = tx.find(Definition, version.definition_id).owner_id
    assert owner is not None
    return tx.find(Person, owner)


def _wait(database: Engine, many: int) -> None:
    """Until so many cases have been moved."""
    for _ in range(2_000):
        with transaction(database) as tx:
            if tx.one(select(func.count()).select_from(MoveCase).where(MoveCase.outcome.is_not(None))) >= many:
                return
        time.sleep(0.02)


def _snapshot(database: Engine) -> None:
    with transaction(database) as tx:
        for table in TABLES:
            tx.execute(text(f"CREATE TABLE before_{table} AS SELECT * FROM {table}"))
            tx.execute(text(f"CREATE UNIQUE INDEX ON before_{table} (id)"))


def _compare(database: Engine, word: Counter[str], done: Counter[str], figures: Figures) -> None:
    """The word and the deed are one; and no row is otherwise that nobody told of."""
    with transaction(database) as tx:
        twice = text(
            "SELECT count(*) FROM (SELECT case_id FROM entry WHERE kind = 'CaseChangedVersion'"
            " GROUP BY case_id HAVING count(*) <> (SELECT count(*) FROM move_case m"
            "  WHERE m.case_id = entry.case_id AND m.outcome = 'moved')) AS twice"
        )
        figures.at_most("cases moved more than once", tx.execute(twice).scalar_one(), 0)
        for table in TABLES:
            rows = tx.execute(text(UNANNOUNCED.format(table=table))).all()
            figures.at_most(f"{table} rows lost or changed unannounced", len(rows), 0)
            for ways, many in Counter(_otherwise(was, now) for was, now in rows).most_common(5):
                print(f"  {many} of them: {ways}", flush=True)
        figures.at_most("cases left without a turn", done["None"] + done["failed"], 0)
    moved = word["unchanged"] + word["changed"]
    figures.at_most("cases that fared otherwise than the preflight said", abs(moved - done["moved"]), 0)


def _otherwise(was: dict[str, Any] | None, now: dict[str, Any] | None) -> str:
    """In what a row is otherwise, in words: where the fault lies is the first thing one asks."""
    if was is None or now is None:
        return "lost" if now is None else "come"
    changed = (key for key in was if was[key] != now[key] and key != "revision")
    return ", ".join(f"{key} {was[key]} > {now[key]}" for key in changed)[:200]


def _hands(work: Callable[[str, list[str]], None], given: list[tuple[str, list[str]]]) -> None:
    hands = [get_context("spawn").Process(target=work, args=one) for one in given]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()


@contextmanager
def _opened(database: Engine) -> Iterator[Transaction]:
    with transaction(database) as tx:
        yield tx


def _try(url: str, asked: list[str]) -> None:
    database = open_database(url)
    for one in asked:
        while not run_preflight(lambda: _opened(database), UUID(one), SLICE):
            pass


def _go(url: str, moves: list[str]) -> None:
    database = open_database(url)
    for one in moves:
        while not run_move(lambda: _opened(database), UUID(one), SLICE):
            pass


if __name__ == "__main__":
    main()
