"""Two logs that differ by a few cases single them out: what somebody takes is held against what she took before.

Promised: no log of one person differs from an earlier one of hers, of the same process, by one to four cases. Not
promised: anything of three logs or more, for they are compared in pairs (days 1-10, without 1-5 and without 6-9, leave
day 10), nor of logs that two persons put together. There coarse times and other names in each log must hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from processes.reading.few import FEWEST
from processes.records import Entry, Person
from processes.store.transaction import Transaction
from processes.throughput.places import Place, places

SPANS = {"ended": "closed_at", "begun": "opened_at"}  # which cases a period has, by what the wish calls them
HELD = (
    "coalesce({moment} <= :{n}_at, false)"
    " AND coalesce(({moment} AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN :{n}_since AND :{n}_until, false)"
    " AND (:{n}_every OR centre_id = ANY(:{n}_centres) OR coalesce(team_id = ANY(:{n}_teams), false))"
)


@dataclass(frozen=True, slots=True)
class Extent:
    """The cases a log has: of one process and place, those that began or ended on these days, as of a moment."""

    definition: UUID
    place: Place
    which: str
    since: date
    until: date
    at: datetime


def nearest(tx: Transaction, person: Person, definition: str, wished: Extent) -> datetime | None:
    """When this person took a log under other names that differs from this one by one to four cases (None: never).

    One that has the very same cases tells nothing new.
    """
    taken = select(Entry).where(Entry.person_id == person.id, Entry.kind == "LogTaken").order_by(Entry.id.desc())
    own = {one.key: one for one in places(tx, person)}
    seen = set()
    for entry in tx.execute(taken).scalars():
        before = _extent(entry, own, wished.definition)
        if entry.facts["definition"] != definition or entry.facts["named"] or before is None or before in seen:
            continue
        seen.add(before)
        if 0 < _apart(tx, wished, before) < FEWEST:
            return before.at
    return None


def _extent(entry: Entry, own: dict[str, Place], definition: UUID) -> Extent | None:
    facts = entry.facts
    place, which = own.get(facts["place"]), facts.get("which", "ended")
    if place is None or which not in SPANS:
        return None
    since, until = (date.fromisoformat(facts[name]) for name in ("since", "until"))
    return Extent(definition, place, which, since, until, entry.at)


def _apart(tx: Transaction, one: Extent, other: Extent) -> int:
    """How many cases are in the one and not in the other."""
    first, second = (HELD.format(n=n, moment=SPANS[each.which]) for n, each in (("one", one), ("other", other)))
    statement = text(
        f'SELECT count(*) FROM "case" WHERE definition_id = :definition AND ({first}) <> ({second})'  # noqa: S608  (constants)
    )
    asked = {**bound("one", one), **bound("other", other), "definition": one.definition}
    return int(tx.execute(statement, asked).scalar_one())


def bound(name: str, one: Extent) -> dict[str, Any]:
    """The values ``HELD`` is asked with."""
    scope = one.place.scope
    return {
        f"{name}_at": one.at,
        f"{name}_since": one.since,
        f"{name}_until": one.until,
        f"{name}_every": not (scope.centres or scope.teams),
        f"{name}_centres": list(scope.centres),
        f"{name}_teams": list(scope.teams),
    }
