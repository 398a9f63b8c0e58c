"""For the same kind of case: how do endings, ways, time and deviations differ between centres?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select, text

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Centre, Person
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.throughput.comparison.chance import Verdict, made_up_alike, took_alike
from processes.throughput.counted import Scope
from processes.throughput.elements import element_names
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, spread
from processes.throughput.suppress import in_fives, opened, told

MOST = 12  # kinds told one by one; the rest together
REST = "…"
# A case counts on the day of its first deviation, under the name it has now. What lies before the period is read, too:
# it decides where the bundles begin.
_DEVIATIONS = text("""
SELECT c.version_id, c.centre_id, c.team_id, coalesce((
  SELECT string_agg(r.rule_set, '+' ORDER BY r.area) FROM case_rule_set r WHERE r.case_id = c.id AND r.until IS NULL
), '') AS rule_set, (min(d.closed_at) AT TIME ZONE 'Europe/Copenhagen')::date AS day
FROM deviation d JOIN "case" c ON c.id = d.case_id WHERE d.how = 'done' AND c.definition_id = ANY(:definitions)
GROUP BY c.id
""")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of what is counted: its key and its name."""

    key: str
    name: Text


@dataclass(frozen=True, slots=True)
class Split:
    """Centres by kinds: how many, and whether they are made up alike (None: too little to say)."""

    centres: tuple[Text, ...]
    kinds: tuple[Kind, ...]
    rows: tuple[tuple[int, ...], ...]
    test: Verdict | None


@dataclass(frozen=True, slots=True)
class Uniformity:
    """Endings and ways by centre, the days cases took there, and deviations out of so many finished cases."""

    endings: Split
    ways: Split
    centres: tuple[Text, ...]
    lead: tuple[Spread, ...]
    lead_test: Verdict | None
    deviations: Split


def uniformity(tx: Transaction, person: Person, scope: Scope) -> Uniformity:
    """Of one process in a period, centre by centre, as the reader may know it. Raises ``Forbidden``."""
    require(person, Permission.SEE_FIGURES)
    names = {one.id: Text(one.name_da, one.name_en) for one in tx.execute(select(Centre)).scalars()}
    finished = told(tx, person, (Measure.FINISHED,), ("centre_id", "key", "value"), scope)
    days = defaultdict[UUID, Counter[int]](Counter)
    for one in finished:
        if one.by[0] in names:
            days[one.by[0]][one.by[2]] += one.n
    enough = (key for key in days if sum(days[key].values()) >= FEWEST)
    centres = sorted(enough, key=lambda key: sort_key(names[key].da))
    ways = told(tx, person, (Measure.STEP,), ("centre_id", "key"), scope)
    words = element_names(tx)
    deviating = _deviating(tx, person, scope)
    whole = {centre: sum(days[centre].values()) for centre in centres}
    without = [(centre, "none", max(0, n - deviating[centre])) for centre, n in whole.items()]
    return Uniformity(
        endings=_split(names, centres, ((one.by[0], one.by[1], one.n) for one in finished), {}),
        ways=_split(names, centres, ((one.by[0], one.by[1], one.n) for one in ways), words),
        centres=tuple(names[one] for one in centres),
        lead=tuple(spread(days[one].items()) for one in centres),
        lead_test=took_alike([days[one] for one in centres]),
        deviations=_split(names, centres, [*((one, "some", deviating[one]) for one in centres), *without], {}),
    )


def _split(
    names: dict[UUID, Text], centres: list[UUID], found: Iterable[tuple[Any, str, int]], words: Mapping[str, Text]
) -> Split:
    sums = Counter[tuple[UUID, str]]()
    for centre, key, n in found:
        if centre in centres:
            sums[centre, key] += n
    by_kind = Counter[str]()
    for (_, key), n in sums.items():
        by_kind[key] += n
    large = [key for key, _ in by_kind.most_common(MOST)]
    kinds = [Kind(key, words.get(key) or Text.of(key)) for key in large]
    rows = [[sums[centre, key] for key in large] for centre in centres]
    if len(by_kind) > MOST:
        kinds.append(Kind(REST, Text("Alt andet", "All else")))
        for row, centre in zip(rows, centres, strict=True):
            row.append(sum(n for (one, key), n in sums.items() if one == centre and key not in large))
    told_rows = tuple(map(tuple, rows))
    return Split(tuple(names[one] for one in centres), tuple(kinds), told_rows, made_up_alike(told_rows))


class _Name(NamedTuple):
    """What bundles of deviating cases are named by."""

    version_id: UUID
    centre_id: UUID | None
    team_id: UUID | None
    rule_set: str


def _deviating(tx: Transaction, person: Person, scope: Scope) -> Counter[UUID | None]:
    """Cases that left the drawn way by a person's choice, by centre, in bundles as everything else is told."""
    everything, (centres, teams) = allowed(person, Permission.SEE_CASE), opened(person)
    days: dict[_Name, list[date]] = defaultdict(list)
    for row in tx.execute(_DEVIATIONS, {"definitions": list(scope.definitions)}):
        days[_Name(*row[:-1])].append(row.day)
    found = Counter[UUID | None]()
    for name, these in days.items():
        if _is_within(name, scope):
            exact = everything or name.centre_id in centres or name.team_id in teams
            known = Counter(these) if exact else in_fives(these)
            found[name.centre_id] += sum(n for day, n in known.items() if _holds(scope, day))
    return found


def _is_within(name: _Name, scope: Scope) -> bool:
    return (
        (not scope.versions or name.version_id in scope.versions)
        and (not scope.centres or name.centre_id in scope.centres)
        and (not scope.teams or name.team_id in scope.teams)
        and (not scope.rule_sets or not scope.rule_sets.isdisjoint(name.rule_set.split("+")))
    )


def _holds(scope: Scope, day: date) -> bool:
    return (scope.since is None or scope.since <= day) and (scope.until is None or day <= scope.until)
