"""The paths cases really took: which steps in which order, how many took each, how long, and what was done twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import text

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.clock import COPENHAGEN
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.spread import Spread, spread
from processes.throughput.suppress import openable

MOST = 20_000  # closed cases looked at, the newest
Path = tuple[str, ...]

# Steps at which somebody worked or something was waited for, in the order in which they were left.
_PATHS = text("""
SELECT c.id, c.opened_at, c.closed_at, coalesce(c.outcome, c.condition) AS outcome,
 (SELECT array_agg(p.element ORDER BY p.left_at, p.id) FROM passage p
  WHERE p.case_id = c.id AND p.how = 'left' AND p.element = ANY(:steps)) AS path
FROM (
  SELECT * FROM "case" WHERE definition_id = :definition AND closed_at IS NOT NULL
   AND (:any_version OR version_id = ANY(:versions))
   AND closed_at >= CAST(:since AS date)::timestamp AT TIME ZONE 'Europe/Copenhagen'
   AND closed_at < (CAST(:until AS date) + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen'
   AND (:every OR centre_id = ANY(:centres) OR team_id = ANY(:teams))
  ORDER BY closed_at DESC, id LIMIT :most
) AS c
""")


@dataclass(frozen=True, slots=True)
class Taken:
    """One case's way."""

    case: UUID
    path: Path
    opened_at: datetime
    closed_at: datetime
    outcome: str

    @property
    def days(self) -> int:
        """Calendar days from opened to closed."""
        return (self.closed_at.astimezone(COPENHAGEN).date() - self.opened_at.astimezone(COPENHAGEN).date()).days


@dataclass(frozen=True, slots=True)
class Variant:
    """One path: its steps (a step done several times in a row once, with how often), its cases and their days."""

    steps: tuple[tuple[str, int], ...]
    n: int
    days: Spread

    @property
    def repeats(self) -> int:
        """How many times a step was done again."""
        path = [step for step, times in self.steps for _ in range(times)]
        return len(path) - len(set(path))


@dataclass(frozen=True, slots=True)
class Rework:
    """A step that was done more than once in a case: in how many cases, and how often again, all together."""

    element: str
    cases: int
    again: int


@dataclass(frozen=True, slots=True)
class Variants:
    """Everything that may be told; ``rest`` are cases of paths too few took to tell, ``n`` all cases that are told."""

    found: tuple[Variant, ...]
    rest: int
    n: int
    rework: tuple[Rework, ...]
    again: int  # cases in which something was done twice


def variants(tx: Transaction, person: Person, steps: Iterable[str], scope: Scope) -> Variants:
    """Variants of the cases closed in ``scope``, which names one process; ``steps`` are the elements that make a path.

    A path of fewer than five cases is not told but counted among the rest. Only cases the reader may open are counted:
    ways are not told in bundles, and others' could be worked out. Raises ``Forbidden``.
    """
    require(person, Permission.SEE_FIGURES)
    return gathered(list(taken(tx, steps, openable(person, scope))))


def taken(tx: Transaction, steps: Iterable[str], scope: Scope) -> Iterator[Taken]:
    """Each case's way, the one closed last first."""
    (definition,) = scope.definitions
    asked = {
        "definition": definition,
        "steps": list(steps),
        "any_version": not scope.versions,
        "versions": list(scope.versions),
        "since": scope.since,
        "until": scope.until,
        "every": not (scope.centres or scope.teams),
        "centres": list(scope.centres),
        "teams": list(scope.teams),
        "most": MOST,
    }
    for row in tx.execute(_PATHS, asked):
        yield Taken(row.id, tuple(row.path or ()), row.opened_at, row.closed_at, row.outcome)


def gathered(ways: Sequence[Taken]) -> Variants:
    """The variants of these ways."""
    paths: dict[Path, list[Taken]] = {}
    for one in ways:
        paths.setdefault(folded_path(one.path), []).append(one)
    ranked = sorted(paths.items(), key=lambda each: (-len(each[1]), each[0]))
    found = [_variant(path, these) for path, these in ranked if len(these) >= FEWEST]
    rest = sum(len(these) for _, these in ranked if len(these) < FEWEST)
    again = sum(any(n > 1 for n in Counter(one.path).values()) for one in ways)
    told = sum(one.n for one in found) + rest
    return Variants(tuple(found), rest, told, tuple(_rework(ways)), again)


def folded_path(path: Path) -> Path:
    """The path itself; what is done several times in a row counts as one step of it, done again."""
    return tuple(f"{step}×{len(list(these))}" for step, these in groupby(path))


def _variant(path: Path, these: Sequence[Taken]) -> Variant:
    steps = tuple((step, int(times)) for step, _, times in (one.rpartition("×") for one in path))
    return Variant(steps, len(these), spread((one.days, 1) for one in these))


def _rework(ways: Sequence[Taken]) -> Iterator[Rework]:
    cases: Counter[str] = Counter()
    again: Counter[str] = Counter()
    for one in ways:
        for step, n in Counter(one.path).items():
            if n > 1:
                cases[step] += 1
                again[step] += n - 1
    for step, n in sorted(cases.items(), key=itemgetter(1), reverse=True):
        yield Rework(step, n, again[step])


def steps_of(elements: Iterable[Any]) -> frozenset[str]:
    """The elements that make a path: steps somebody does, and what is waited for; not letters and tables in between."""
    kinds = ("userTask", "manualTask", "receiveTask", "intermediateCatchEvent")
    return frozenset(one.id for one in elements if one.kind in kinds)
