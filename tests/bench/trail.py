"""Figures beside a slow, obvious count of the trail: three histories of 2,000 cases, and 10,000 further events in each.

``python -m tests.bench.trail [cases]``. Each history is walked by the engine, with other courses, on another
day and with another share of cases that are over; what is told of every measure is compared with what reading the whole
trail, case by case, says.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import psycopg
from sqlalchemy import Engine, func, make_url, select

from processes import clock
from processes.definitions.ship import ship
from processes.forms.identifiers import allow_samples
from processes.people.deployer import deployer
from processes.records import Case, Entry
from processes.sample.big import FIRST
from processes.sample.many import make, plan_of
from processes.sample.parties import seed_citizens
from processes.sample.seed import SIZE, seed
from processes.settings import Settings
from processes.store.files import Files
from processes.store.secrets import CprSecret
from processes.store.transaction import open_database, read_only, transaction
from processes.throughput.counted import counted
from processes.throughput.refresh import refresh
from processes.throughput.shares import Measure
from tests.bench.figures import Figures
from tests.processes.throughput.trail import Group, everything

CASES, FURTHER, EVENTS = 2_000, 300, 10_000
HISTORIES = (("2026-03-02", 0.2, 1), ("2025-11-14", 0.5, 2), ("2026-08-03", 0.8, 3))  # day, share that is over, salt
TOLD = tuple(one for one in Measure if one is not Measure.DONE_LATE)  # the trail does not say what was late by the law


def main() -> None:
    """Make each history, and compare at every stage."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    settings, figures = Settings.from_environment(), Figures()
    allow_samples(True)
    for day, ended, salt in HISTORIES:
        url = _fresh(settings.database_url, f"history_{salt}")
        database = open_database(url)
        with clock.frozen(datetime.fromisoformat(f"{day}T07:30+00:00")), tempfile.TemporaryDirectory() as files:
            history = _History(database, url, Path(files), CprSecret(settings.cpr_key), figures, f"history of {day}")
            history.begin(settings.bpmn_dir)
            history.walk(size - SIZE, ended, salt)
            history.compare("nothing summed up")
            history.refresh()
            history.compare("summed up")
            before = history.events()
            history.walk(FURTHER, ended, salt + 100)
            figures.at_least(f"{history.name}: further events", history.events() - before, EVENTS * size / CASES)
            history.compare("after them")
            history.refresh()
            history.compare("after them, summed up again")
        database.dispose()
    figures.end()


class _History:
    """One world, and what is asked of it."""

    def __init__(self, database: Engine, url: str, files: Path, secret: CprSecret, figures: Figures, name: str) -> None:
        self.name = name
        self._database, self._url, self._files, self._secret = database, url, files, secret
        self._figures = figures

    def begin(self, content: Path) -> None:
        """The shipped processes and the first day's cases."""
        with transaction(self._database) as tx:
            list(ship(tx, deployer(tx), content))
        seed(lambda: transaction(self._database), self._secret, Files(self._files), SIZE)

    def walk(self, size: int, ended: float, salt: int) -> None:
        """So many more courses."""
        with transaction(self._database) as tx:
            last = max((int(one.rpartition("-")[2]) for one in tx.execute(select(Case.number)).scalars()), default=0)
            there = tx.one(select(func.count()).select_from(Case))
            seed_citizens(tx, self._secret, there + size + SIZE)
        plan = plan_of(self._database, self._url, self._files, size, max(FIRST, last))
        make(replace(plan, ended=ended, back=600, salt=salt), 2, lambda done: None)

    def refresh(self) -> None:
        """Bring the sums up to date."""
        with transaction(self._database) as tx:
            refresh(tx)

    def events(self) -> int:
        """How long the trail is."""
        with read_only(self._database) as tx:
            return tx.one(select(func.count()).select_from(Entry).where(Entry.case_id.is_not(None)))

    def compare(self, when: str) -> None:
        """Every measure by key, day and value."""
        with read_only(self._database) as tx:
            rows = counted(tx, TOLD, ("measure", "key", "day", "value"))
            told: Counter[Group] = Counter({(Measure(one.by[0]), *one.by[1:]): one.n for one in rows})
            plainly = everything(tx)
        self._figures.note(f"{self.name}, {when}: figures compared", len(plainly))
        wrong = (told - plainly) + (plainly - told)
        for group, n in list(wrong.items())[:10]:
            print(f"  {group}: {told[group]} in the figures, {plainly[group]} in the trail ({n})")
        self._figures.at_most(f"{self.name}, {when}: figures that differ", len(wrong), 0)


def _fresh(url: str, name: str) -> str:
    """Another database, migrated as this one is and empty as this one still is."""
    here = make_url(url)
    aside = here.set(drivername="postgresql", database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(aside, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{here.database}"')
    return here.set(database=name).render_as_string(hide_password=False)


if __name__ == "__main__":
    main()
