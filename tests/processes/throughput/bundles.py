"""Bundles slowly and plainly: each name's units one after the other, told when the fifth has come. A world to try."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from random import Random
from uuid import UUID, uuid4

from sqlalchemy import text

from processes.reading.few import FEWEST
from processes.records import Tally, TallyKey, TallyMark
from processes.store.transaction import Transaction
from processes.throughput.bundle import bundle_all
from processes.throughput.shares import COUNTS
from tests.cast import Cast

Name = tuple[object, ...]  # as COLUMNS
Units = Counter[tuple[Name, date, int]]  # name, day, value
SINCE = date(2026, 1, 1)
DAYS = 120


def bundled(units: Units) -> Units:
    """What is told of them."""
    rows: dict[Name, list[tuple[date, int]]] = defaultdict(list)
    for (name, day, value), n in units.items():
        rows[name] += [(day, value)] * n
    found: Units = Counter()
    for name, row in rows.items():
        row.sort()
        for first in range(0, len(row) - len(row) % FEWEST, FEWEST):
            bundle = row[first : first + FEWEST]
            for _, value in bundle:
                found[name, bundle[-1][0], value] += 1
    return found


def scattered(tx: Transaction, cast: Cast, seed: int) -> Units:
    """Many names with few units each, and some with many, as a house of small teams has; kept as sums."""
    chance = Random(seed)
    processes = [(uuid4(), (uuid4(), uuid4())) for _ in range(2)]
    places: list[tuple[UUID | None, UUID | None]] = [
        (cast.north.centre_id, cast.north.id),
        (cast.south.centre_id, cast.south.id),
        *((cast.south.centre_id, uuid4()) for _ in range(3)),
        (None, None),
    ]
    units: Units = Counter()
    for definition, versions in processes:
        for version in versions:
            for place in places:
                for measure, key in (
                    ("kept", "P1"),
                    ("missed", "P1"),
                    ("finished", "granted"),
                    ("finished", "refused"),
                ):
                    name = (measure, definition, version, *place, chance.choice(("SDP-2015", "SDP-2025")), key)
                    for _ in range(chance.choice((0, 1, 3, 7, 20, 60))):
                        units[name, SINCE + timedelta(days=chance.randrange(DAYS)), chance.randrange(9)] += 1
    _keep(tx, units)
    return units


def _keep(tx: Transaction, units: Units) -> None:
    names = sorted({name for name, _, _ in units}, key=str)
    columns = ("measure", "definition_id", "version_id", "centre_id", "team_id", "rule_set", "key")
    keys = [TallyKey(**dict(zip(columns, name, strict=True)), alike=0) for name in names]  # by which nothing is sought
    tx.add(*keys)
    tx.flush()
    ids = {name: key.id for name, key in zip(names, keys, strict=True)}
    tx.add(
        *(Tally(key_id=ids[name], day=day, value=value, n=n, total=n * 60) for (name, day, value), n in units.items())
    )
    tx.flush()


def settled(tx: Transaction) -> None:
    """The sums as they are after they were brought up to date: of this moment, and bundled."""
    bundle_all(tx)
    now = tx.execute(text("SELECT pg_current_snapshot()::text")).scalar_one()
    tx.add(TallyMark(id=1, snapshot=now, counts=COUNTS))
    tx.flush()


def held(
    units: Iterable[tuple[Name, date, int]], wanted: dict[int, frozenset[object]], days: tuple[date, date]
) -> set[int]:
    """The numbers of the units that a filter holds: ``wanted`` is what each column of a name may be."""
    return {
        at
        for at, (name, day, _) in enumerate(units)
        if days[0] <= day <= days[1] and all(name[column] in these for column, these in wanted.items())
    }
