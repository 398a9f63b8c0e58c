"""Everything the page of the flow shows, in one look."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.errors import Invalid, Problem
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum
from processes.throughput.flow.control import Control, control
from processes.throughput.flow.grouped import BY, Group, grouped, parts
from processes.throughput.flow.histogram import Bin, histogram
from processes.throughput.flow.lying import Resting, resting
from processes.throughput.flow.reader import Reader
from processes.throughput.flow.slices import Slice, slices
from processes.throughput.flow.stream import Flowed, Stream, in_and_out, stream_of
from processes.throughput.flow.times import Times, times_of
from processes.throughput.places import places
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, spread
from processes.throughput.suppress import is_exact

WATCHED = ("lead", "finished", "started", "open")


@dataclass(frozen=True, slots=True)
class Watched:
    """One measure slice by slice, whole slices only, with its control chart (None: too few to say)."""

    what: str
    slices: tuple[Slice, ...]
    values: tuple[int | None, ...]
    control: Control | None


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow of a scope: ``leads`` are lead times slice by slice, ``ages`` those of what is open.

    Exact where the reader may open the cases (``exact``: everywhere in this scope), elsewhere in bundles of five.
    """

    today: date
    exact: bool
    stream: Stream
    leads: tuple[Spread, ...]
    times: Times
    ages: Spread
    oldest: int | None
    bins: tuple[Bin, ...]
    watched: Watched
    resting: tuple[Resting, ...]
    groups: tuple[Group, ...]


def flow(tx: Transaction, person: Person, scope: Scope, step: str, by: str = "team", watch: str = "lead") -> Flow:
    """The flow of these days (``scope`` has both), cut into ``step``, compared by one of ``BY``.

    The place of the scope is one of the reader's (``places``). Raises ``Forbidden``, and ``Invalid`` for a comparison
    or a watched measure there is none of.
    """
    require(person, Permission.SEE_FIGURES)
    _must_be_known(by, watch)
    today = clock.today()
    since, until = scope.since or today, scope.until or today
    cut = tuple(one for one in slices(since, until, step) if one.since <= today)
    reader = Reader(tx, person)
    found, came = parts(reader, scope, by, today), in_and_out(reader, scope, cut, today)
    ages = sum(found.ages.values(), Counter())
    flowed = stream_of(came, sum(ages.values()), cut, today)
    finished, exact = _finished(came, until), is_exact(person, scope)
    leads = _leads(finished, cut)
    return Flow(
        today=today,
        exact=exact,
        stream=flowed,
        leads=leads,
        times=times_of(one for one in found.sums if one.by[1] != Measure.STARTED),
        ages=spread(ages.items()),
        oldest=max(ages, default=None),
        bins=histogram(((one.by[1], one.n) for one in finished), 0 if exact else FEWEST),
        watched=_watched(watch, flowed.slices, leads, today),
        resting=resting(reader, scope, today),
        groups=grouped(found, _known(tx, person, by)),
    )


def _finished(came: Sequence[Sum], until: date) -> list[Sum]:
    """The lead times of what went, by day and value."""
    closed = (one for one in came if one.by[0] == Measure.CLOSED and one.by[1] <= until)
    return [Sum(one.by[1:], one.n, one.total) for one in closed]


def _known(tx: Transaction, person: Person, by: str) -> frozenset[Hashable] | None:
    """Of centres and teams those the reader may choose are told apart; all others are one."""
    if by not in ("centre", "team"):
        return None
    scopes = [one.scope for one in places(tx, person)]
    return frozenset(key for one in scopes for key in (one.centres if by == "centre" else one.teams))


def _must_be_known(by: str, watch: str) -> None:
    problems = [] if by in BY else [Problem("figures_by_unknown", "by", {"asked": by})]
    problems += [] if watch in WATCHED else [Problem("figures_watch_unknown", "watch", {"asked": watch})]
    if problems:
        raise Invalid(problems)


def _leads(finished: Sequence[Sum], cut: Sequence[Slice]) -> tuple[Spread, ...]:
    """Each day is looked up once: a year has many sums, and few slices."""
    days: dict[date, list[tuple[int, int]]] = defaultdict(list)
    for one in finished:
        days[one.by[0]].append((one.by[1], one.n))
    return tuple(spread(pair for day in sorted(days) if one.holds(day) for pair in days[day]) for one in cut)


def _watched(what: str, flowed: Sequence[Flowed], leads: Sequence[Spread], today: date) -> Watched:
    """A slice that is not over yet would always look low: it is left out, and so is a first one that is cut short."""
    whole = [(one, lead) for one, lead in zip(flowed, leads, strict=True) if one.slice.until < today]
    values = tuple(lead.p50 if what == "lead" else getattr(one, what) for one, lead in whole)
    return Watched(what, tuple(one.slice for one, _ in whole), values, control(values))
