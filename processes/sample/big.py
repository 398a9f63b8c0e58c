"""A world of thousands of cases: the first day's own cases, and as many more as asked for; broken off, it goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, func, select

from processes import clock
from processes.errors import Conflict
from processes.records import Case
from processes.sample.courses import how_many
from processes.sample.many import Made, make, plan_of
from processes.sample.parties import seed_citizens
from processes.sample.seed import SIZE, seed
from processes.store.files import Files
from processes.store.secrets import CprSecret
from processes.store.transaction import transaction

FIRST = 1000  # case numbers left to the cases of the first day
_NOTE = "seeding.json"  # lies beside the documents while a world is being made


@dataclass(frozen=True)
class Place:
    """Where a world is made: its database and that database's address, its documents, the key of its CPR numbers."""

    database: Engine
    url: str
    files: Path
    secret: CprSecret


def seed_big(place: Place, size: int, processes: int, tell: Callable[[int], None]) -> Made:
    """Fill a world with ``size`` cases; ``tell`` hears how many more are done.

    Raises ``Conflict("world_not_empty")`` where there are cases that no broken-off run of this size has made.
    """
    with clock.frozen(_moment(place, size)):
        small = seed(lambda: transaction(place.database), place.secret, Files(place.files), SIZE)
        with transaction(place.database) as tx:
            seed_citizens(tx, place.secret, size + how_many(SIZE))
        tell(small.known + small.made)
        plan = plan_of(place.database, place.url, place.files, size - how_many(SIZE), FIRST)
        made = make(plan, processes, tell)
    made.cases += small.known + small.made
    _note(place).unlink(missing_ok=True)
    return made


def _moment(place: Place, size: int) -> datetime:
    """From when the world is seen: now, or the moment of the run that was broken off."""
    with transaction(place.database) as tx:
        there = tx.one(select(func.count()).select_from(Case))
    if not there:
        place.files.mkdir(parents=True, exist_ok=True, mode=0o700)
        _note(place).write_text(json.dumps({"size": size, "now": clock.now().isoformat()}))
        return clock.now()
    with suppress(FileNotFoundError):
        known = json.loads(_note(place).read_text())
        if known["size"] == size:
            return datetime.fromisoformat(known["now"])
    raise Conflict("world_not_empty", cases=there)


def _note(place: Place) -> Path:
    return place.files / _NOTE
