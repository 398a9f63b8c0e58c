"""Logs laid side by side single cases out: what somebody takes is held against all that she took before.

Every case of the process is in some of the logs and not in the others, and those that are in the very same ones are a
group: whatever is made of logs by laying them over each other and taking them from each other is made of whole groups.
So the wished log is refused when it parts a group and leaves one to four cases on either side, or brings one to four
that no log had. What no log has is no group: it has not been given. A group that was small already (a case was moved
or opened again since) and is taken whole or not at all stops nothing, for nothing new is told of it.

Promised: no logs of one person and one process, however many, together leave one to four cases that fewer of them
would not have left. Not promised: anything of logs that two persons put together; there coarse times and other names
in each log must hold. What an earlier log had is worked out from the cases as they stand now: one that changed its
team or was opened again since counts where it stands.

The database is asked once, for how many cases lie between the same bounds; with n logs these are at most 2n moments of
beginning, 2n of ending, and the teams, and never more than there are cases.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import accumulate
from operator import xor
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from processes.clock import COPENHAGEN
from processes.records import Entry, Person
from processes.store.transaction import Transaction
from processes.throughput.mining.single_out import closest, singles_out
from processes.throughput.places import Place, every_place

SPANS = {"ended": "closed_at", "begun": "opened_at"}  # which cases a period has, by what the wish calls them
HELD = (
    "coalesce({moment} <= :{n}_at, false)"
    " AND coalesce(({moment} AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN :{n}_since AND :{n}_until, false)"
    " AND (:{n}_every OR centre_id = ANY(:{n}_centres) OR coalesce(team_id = ANY(:{n}_teams), false))"
)
_FIRST = date(1900, 1, 1)  # nothing began before
_TICK = timedelta(microseconds=1)
_ALONE = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 7))")
_LYING = text("""
SELECT width_bucket(opened_at, CAST(:begun AS timestamptz[])), width_bucket(closed_at, CAST(:ended AS timestamptz[])),
 centre_id, team_id, count(*)
FROM "case" WHERE definition_id = :definition GROUP BY 1, 2, 3, 4
""")


@dataclass(frozen=True, slots=True)
class Extent:
    """The cases a log has: of one process and place, those that began or ended on these days, as of a moment."""

    definition: UUID
    place: Place
    which: str
    since: date
    until: date
    at: datetime

    @property
    def between(self) -> tuple[datetime, datetime]:
        """From the first moment to before the last."""
        since = _midnight(max(self.since, _FIRST))
        if self.until >= self.at.astimezone(COPENHAGEN).date():
            return since, self.at + _TICK
        return since, _midnight(max(self.until, _FIRST) + timedelta(days=1))

    def is_at(self, centre: UUID | None, team: UUID | None) -> bool:
        """Does its place have the cases of this centre and team?"""
        scope = self.place.scope
        return not (scope.centres or scope.teams) or centre in scope.centres or team in scope.teams


def nearest(tx: Transaction, person: Person, definition: str, wished: Extent) -> datetime | None:
    """When this person took the log under other names that differs least from this one, if together with all hers this
    one leaves one to four cases (None: it does not).

    Whoever wishes for several at once is answered one after another.
    """
    tx.execute(_ALONE, {"key": f"log:{person.id}"})
    before = _taken(tx, person, definition, wished.definition)
    if not before:
        return None
    groups = _groups(tx, (*before, wished))
    return before[closest(groups, range(len(before)))].at if singles_out(groups) else None


def _taken(tx: Transaction, person: Person, key: str, definition: UUID) -> tuple[Extent, ...]:
    """Her earlier logs, the latest first; of those that have the very same cases the latest."""
    entries = select(Entry).where(Entry.person_id == person.id, Entry.kind == "LogTaken").order_by(Entry.id.desc())
    every = {one.key: one for one in every_place(tx)}
    found: dict[Any, Extent] = {}
    for entry in tx.execute(entries).scalars():
        if entry.facts["definition"] != key or entry.facts["named"]:
            continue
        one = _extent(entry, every, definition)
        if one is not None:
            found.setdefault((one.which, one.place.key, one.between), one)
    return tuple(found.values())


def _extent(entry: Entry, every: Mapping[str, Place], definition: UUID) -> Extent | None:
    facts = entry.facts
    place, which = every.get(facts["place"]), facts.get("which", "ended")
    if place is None or which not in SPANS:
        return None
    since, until = (date.fromisoformat(facts[name]) for name in ("since", "until"))
    return Extent(definition, place, which, since, until, entry.at)


def _groups(tx: Transaction, logs: Sequence[Extent]) -> Counter[tuple[int, bool]]:
    """How many cases there are in the very same logs; the last one is the one that is wished for."""
    wished = 1 << len(logs) - 1
    (begun, in_begun), (ended, in_ended) = (_spans(logs, which) for which in ("begun", "ended"))
    asked = {"begun": begun, "ended": ended, "definition": logs[-1].definition}

    @cache
    def here(centre: UUID | None, team: UUID | None) -> int:
        return sum(1 << n for n, one in enumerate(logs) if one.is_at(centre, team))

    groups: Counter[tuple[int, bool]] = Counter()
    for opened, closed, centre, team, n in tx.execute(_LYING, asked):
        bits = (in_begun[opened] | (0 if closed is None else in_ended[closed])) & here(centre, team)
        groups[bits & ~wished, bool(bits & wished)] += n
    return groups


def _spans(logs: Sequence[Extent], which: str) -> tuple[list[datetime], list[int]]:
    """The moments at which logs of this kind begin and end, and which logs (a bit each) hold before and after each."""
    turns: dict[datetime, int] = defaultdict(int)
    for n, one in enumerate(logs):
        since, until = one.between
        if one.which == which and since < until:
            turns[since] ^= 1 << n
            turns[until] ^= 1 << n
    moments = sorted(turns)
    return moments, list(accumulate((turns[moment] for moment in moments), xor, initial=0))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), COPENHAGEN).astimezone(UTC)


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
