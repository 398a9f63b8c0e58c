"""A week played back on a diagram: how many waited at each step at each moment, and which ways were taken when.

No case and no person is told: ways are told with how many took them, in quarters of an hour. Numbers at a moment are
not told in bundles, for two moments beside each other would tell of the one that moved; only cases the reader may open
one by one are played, and only where there are at least ``FEWEST`` of them.

Nor is it otherwise for whoever answers for the place and opens none of its cases: a process's owner, or the direction
of the whole house. A nameless dot says to the quarter of an hour what one case did, and an exact number beside those
that are told in fives tells what these keep (``suppress``). They have the week's numbers on the diagram (``heat``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import text

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.calendar.first_days import monday_of
from processes.clock import COPENHAGEN
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.elements import element_names
from processes.throughput.mining.drawn import Drawing
from processes.throughput.mining.heat import AROUND
from processes.throughput.suppress import is_exact, openable

FRAME = timedelta(minutes=15)
MOST = 40  # ways told in one frame: more dots than that nobody can follow

# A frame tells how it stood when its quarter was over. What was passed at once was never waited at. Open cases and
# those that ended are looked up apart, each by an index: together every case there ever was would be read.
_PLAYED = text("""
WITH there AS (
  SELECT * FROM "case" WHERE closed_at IS NULL UNION ALL SELECT * FROM "case" WHERE closed_at > :since
), picked AS MATERIALIZED (
  SELECT id, closed_at FROM there WHERE opened_at <= :until
   AND (:every OR centre_id = ANY(:centres) OR team_id = ANY(:teams))
), passed AS MATERIALIZED (
  SELECT p.case_id, p.element, p.how = 'taken' AS flow, p.entered_at, coalesce(p.left_at, c.closed_at) AS left_at,
   ceil(extract(epoch FROM p.entered_at - :since) / :frame)::int AS came,
   ceil(extract(epoch FROM coalesce(p.left_at, c.closed_at) - :since) / :frame)::int AS went
  FROM picked c JOIN passage p ON p.case_id = c.id
  WHERE p.version_id = ANY(:versions) AND p.process = :process AND p.entered_at <= :until
   AND (coalesce(p.left_at, c.closed_at) IS NULL OR coalesce(p.left_at, c.closed_at) > :since)
), rested AS (
  SELECT * FROM passed WHERE NOT flow AND (left_at IS NULL OR left_at > entered_at)
)
SELECT 'flow' AS what, element, came AS frame, count(*) AS n FROM passed WHERE flow GROUP BY 2, 3
UNION ALL SELECT 'came', element, greatest(came, 0), count(*) FROM rested GROUP BY 2, 3
UNION ALL SELECT 'left', element, went, count(*) FROM rested WHERE left_at <= :until GROUP BY 2, 3
UNION ALL SELECT 'cases', '', 0, count(DISTINCT case_id) FROM passed
""")
Frames = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Rests:
    """One step: how many waited there when the week began, and frame by frame how many came and how many went on.

    ``around``: it only stands around steps of this diagram. ``drawn``: it stands on this diagram.
    """

    element: str
    name: Text
    around: bool
    drawn: bool
    before: int
    came: Frames
    left: Frames


@dataclass(frozen=True, slots=True)
class Played:
    """One week of one diagram. Frame n is the state n quarters of an hour after ``since``; ``frames`` is the last one.

    ``flows`` are the ways taken, each with how many by frame; ``left_out`` how many are not told, of frames in which
    more than ``MOST`` ways were taken and of ways that are not on this diagram. ``exact``: all cases of the place are
    in it, and not only those of it the reader may open. ``enough``: no fewer than ``FEWEST``, else nothing is told.
    """

    since: datetime
    frames: int
    exact: bool
    enough: bool
    cases: int
    steps: tuple[Rests, ...]
    flows: Mapping[str, Frames]
    left_out: int


def played(tx: Transaction, person: Person, drawing: Drawing, scope: Scope, day: date) -> Played:
    """The week of ``day`` on a diagram, at the place of ``scope``; of a week that is not over, until now.

    Raises ``Forbidden``.
    """
    require(person, Permission.SEE_FIGURES)
    since, frames = _week(day)
    exact = is_exact(person, scope)
    found: dict[str, dict[str, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    for what, element, frame, n in tx.execute(_PLAYED, _bound(drawing, openable(person, scope), since, frames)):
        found[what][element][frame] = int(n)
    cases = found["cases"][""][0]
    if cases < FEWEST:
        return Played(since, frames, exact, enough=False, cases=0, steps=(), flows={}, left_out=0)
    flows, left_out = _flows(drawing, found["flow"])
    steps = _steps(tx, drawing, found["came"], found["left"])
    return Played(since, frames, exact, enough=True, cases=cases, steps=steps, flows=flows, left_out=left_out)


def _week(day: date) -> tuple[datetime, int]:
    """From Monday's midnight in Copenhagen; a week in which the clocks change has four frames less, or four more."""
    monday = monday_of(day)
    since, until = (
        datetime.combine(one, time(), COPENHAGEN).astimezone(UTC) for one in (monday, monday + timedelta(days=7))
    )
    return since, max(0, (min(until, clock.now()) - since) // FRAME)


def _bound(drawing: Drawing, scope: Scope, since: datetime, frames: int) -> dict[str, Any]:
    return {
        "since": since,
        "until": since + frames * FRAME,
        "frame": FRAME.seconds,
        "versions": list(drawing.versions),
        "process": drawing.part.process,
        "every": not (scope.centres or scope.teams),
        "centres": list(scope.centres),
        "teams": list(scope.teams),
    }


def _steps(
    tx: Transaction, drawing: Drawing, came: Mapping[str, dict[int, int]], left: Mapping[str, dict[int, int]]
) -> tuple[Rests, ...]:
    """Every step somebody waited at, in the order of the diagram; then those of older versions."""
    order = {key: place for place, key in enumerate(drawing.elements)}
    known = element_names(tx)
    return tuple(
        Rests(
            element=key,
            name=drawing.name(key) if drawing.has(key) else known.get(key, Text.of(key)),
            around=drawing.has(key) and drawing.elements[key].kind in AROUND,
            drawn=drawing.has(key),
            before=came[key].get(0, 0),
            came=tuple(sorted((frame, n) for frame, n in came[key].items() if frame)),
            left=tuple(sorted(left[key].items())) if key in left else (),
        )
        for key in sorted(came, key=lambda one: (order.get(one, len(order)), one))
    )


def _flows(drawing: Drawing, found: Mapping[str, dict[int, int]]) -> tuple[dict[str, Frames], int]:
    """Of each frame the ways most took; how many are left out."""
    by_frame: dict[int, list[tuple[int, str]]] = defaultdict(list)
    left_out = sum(sum(frames.values()) for key, frames in found.items() if not drawing.has(key))
    for key, frames in found.items():
        for frame, n in frames.items() if drawing.has(key) else ():
            by_frame[frame].append((n, key))
    told: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for frame, ways in sorted(by_frame.items()):
        ways.sort(key=lambda one: (-one[0], one[1]))
        left_out += sum(n for n, _ in ways[MOST:])
        for n, key in ways[:MOST]:
            told[key].append((frame, n))
    return {key: tuple(frames) for key, frames in sorted(told.items())}, left_out
