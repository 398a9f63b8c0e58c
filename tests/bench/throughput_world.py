"""A world to count in: cases that were really walked, and copies of them moved in time and to other teams.

Copies have what figures are counted from (citizens, cases and their rule sets, tasks, deadlines, passages) and neither
states nor a trail: nobody can work on them, and nothing of them rings.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import Column, Date, DateTime, Engine, Integer, text

from processes.sample.big import FIRST, Place, seed_big
from processes.sample.many import BATCH, NUMBERS, make, plan_of
from processes.sample.parties import seed_citizens
from processes.store.base import Base
from processes.store.secrets import CprSecret
from processes.store.transaction import transaction

WALKED, ENDED = 300, 500  # cases really walked: on their way, and ended
YEARS = 730  # days: so far back copies of ended cases are moved
COPIED = ("citizen", "case", "case_rule_set", "deadline", "task", "passage")
_GIVEN = {
    "number": "one.number || '-' || :turn",
    "state": "''::bytea",
    "centre_id": "place.centre_id",
    "team_id": "place.team_id",
    "deviation_id": "NULL",
    "next_at": "NULL",
}


def walk(database: Engine, url: str, files: Path, secret: CprSecret, processes: int) -> None:
    """The cases everything else is copied from."""
    place = Place(database, url, files, secret)
    seed_big(place, WALKED, processes, lambda done: None)
    with transaction(database) as tx:
        seed_citizens(tx, secret, WALKED + ENDED + 500)
    first = FIRST + -(-WALKED // BATCH) * NUMBERS
    make(replace(plan_of(database, url, files, ENDED, first), ended=1.0, back=400), processes, lambda done: None)


def copy(database: Engine, turn: int, *, ended: bool, most: int) -> None:
    """One more copy of the walked cases, at most so many; each ``turn`` of one world is another number."""
    which, back = ("IS NOT NULL", f"floor(random() * {YEARS})::int") if ended else ("IS NULL", "0")
    with transaction(database) as tx:
        tx.execute(text("SELECT setseed(0.5)"))
        tx.execute(
            text(
                f'CREATE TEMP TABLE chosen ON COMMIT DROP AS SELECT id, {back} AS back FROM "case"'
                f" WHERE closed_at {which} AND number NOT LIKE '%-%-%' ORDER BY random() LIMIT :most"
            ),
            {"most": most},
        )
        tx.execute(text(_PLACES), {"turn": turn})
        tx.execute(text("ANALYZE place"))  # else the growing tables are read from end to end
        for name in COPIED:
            tx.execute(text(_copying(name)), {"turn": str(turn)})


_PLACES = """
CREATE TEMP TABLE place ON COMMIT DROP AS
SELECT chosen.id AS case_id, coalesce(t.id, c.team_id) AS team_id, coalesce(t.centre_id, c.centre_id) AS centre_id, back
  FROM chosen JOIN "case" c USING (id) LEFT JOIN LATERAL (
    SELECT id, centre_id FROM team WHERE "group" = (SELECT "group" FROM team WHERE id = c.team_id)
     ORDER BY md5(id::text || c.id::text || CAST(:turn AS text)) LIMIT 1) t ON true
"""


def _copying(name: str) -> str:
    columns = [one for one in Base.metadata.tables[name].columns if not _numbered(one)]
    told = ", ".join(f'"{column.name}"' for column in columns)
    values = ", ".join(_value(name, column) for column in columns)
    if name == "citizen":  # a copied case is another person's: else a few people would have hundreds each
        whom = 'SELECT c.citizen_id FROM "case" c JOIN place ON place.case_id = c.id'
        return f"INSERT INTO citizen ({told}) SELECT {values} FROM citizen one WHERE one.id IN ({whom})"
    whose = "one.id" if name == "case" else "one.case_id"
    return f'INSERT INTO "{name}" ({told}) SELECT {values} FROM "{name}" one JOIN place ON place.case_id = {whose}'


def _numbered(column: Column[object]) -> bool:
    """Whether the database counts it up by itself."""
    return column.primary_key and isinstance(column.type, Integer)


def _value(name: str, column: Column[object]) -> str:
    said = f'one."{column.name}"'
    if column.name in _GIVEN and (name == "case" or column.name not in {"number", "state"}):
        return _GIVEN[column.name]
    aims = {key.column.table.name for key in column.foreign_keys}
    if column.primary_key or aims & set(COPIED):
        return f"md5({said}::text || :turn)::uuid"
    if name == "citizen":
        return f"decode(md5({said}::text || :turn), 'hex')" if column.name == "cpr_index" else said
    if isinstance(column.type, DateTime):
        return f"{said} - place.back * interval '1 day'"
    if isinstance(column.type, Date):
        return f"{said} - place.back"
    return said
