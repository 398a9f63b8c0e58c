"""The coming thirteen weeks of one place and process, beside what came before, how well it was told, and what if."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.forecast.due import Due, Running, dues, known_weeks, running, shifted
from processes.throughput.forecast.kinds import kinds
from processes.throughput.forecast.model import LEAST, tell
from processes.throughput.forecast.past import series
from processes.throughput.forecast.proven import Proven, proven
from processes.throughput.forecast.quarter import proven_quarters, quarters_before, start
from processes.throughput.forecast.seen import LINES, seen
from processes.throughput.forecast.simulate import Change, Quarters
from processes.throughput.forecast.weeks import Row, Weeks, monday_of
from processes.throughput.forecast.what_if import WhatIf
from processes.throughput.names import Rule, rules
from processes.throughput.suppress import is_exact

AS_IT_IS = WhatIf()
Bands = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One series: what came, the percentiles (10, 25, 50, 75, 90) of each week ahead, the same under what was asked,
    the back-test (None: too short a history), and in each week what is known of it already.

    ``whole`` and ``other_whole`` are how many there are in all these weeks, in the middle.
    """

    past: Weeks
    bands: Bands = ()
    other: Bands = ()
    proven: Proven | None = None
    known: tuple[int, ...] = ()
    whole: float = 0
    other_whole: float = 0


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of task: how many are done in the quarter, as percentiles; and under what was asked."""

    element: str
    name: Text
    whole: tuple[float, ...]
    other: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class DueLine:
    """One legal deadline in the quarter, and under what was asked (None: the same)."""

    rule: Rule
    now: Due
    other: Due | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """All of it; a line without bands has too short a history (``LEAST`` weeks).

    What has been counted is exact where the reader may open the cases (``exact``: everywhere), elsewhere in fives.
    """

    monday: date
    inflow: Line
    ended: Line
    work: Line
    due: Line
    week_8: Line
    kinds: tuple[Kind, ...]
    dues: tuple[DueLine, ...]
    rules: tuple[Rule, ...]
    runs: int
    exact: bool


@dataclass(frozen=True, slots=True)
class _Drawings:
    """Quarters as it is, as asked (None: the same), and the two that are over as they were told."""

    now: Quarters | None = None
    other: Quarters | None = None
    before: tuple[Quarters, ...] = ()


def outlook(tx: Transaction, person: Person, scope: Scope, asked: WhatIf = AS_IT_IS) -> Outlook:
    """The outlook of this scope (without days), as of this week's Monday.

    Raises ``Forbidden``.
    """
    require(person, Permission.SEE_FIGURES)
    today = clock.today()
    monday = monday_of(today)
    named = kinds(tx, scope.definitions)
    weeks = _series(tx, scope, named, today)
    ran = running(tx, person, scope, today)
    told, exact = rules(tx), is_exact(person, scope)
    drawn = _quarters(tx, scope, weeks["inflow"], named, asked)
    lines = {
        "inflow": _times(_told(weeks["inflow"]), asked.inflow),
        "ended": _drawn(weeks["ended"], drawn, attrgetter("ended", "ended_whole")),
        "work": _drawn(weeks["work"], drawn, attrgetter("work", "work_whole")),
        "due": _told(weeks["due"], known=known_weeks(ran, today)),
        "week_8": _told(weeks["week_8"]),
    }
    shown = seen(tx, person, scope, named, weeks)
    return Outlook(
        monday=monday,
        **{name: replace(line, past=shown[name]) for name, line in lines.items()},
        kinds=_kinds(drawn, named, 0 if exact else FEWEST),
        dues=_dues(ran, lines["due"], asked, told, today),
        rules=tuple(told[one.rule] for one in ran if one.rule in told),
        runs=drawn.now.runs if drawn.now else 0,
        exact=exact,
    )


def _series(tx: Transaction, scope: Scope, named: Collection[str], today: date) -> dict[str, Weeks]:
    """The weeks of each line, all of them: what is drawn from."""
    work = replace(scope, keys=frozenset(named))
    return {name: series(tx, measures, work if name == "work" else scope, today) for name, measures in LINES.items()}


def _told(weeks: Weeks, known: tuple[int, ...] = ()) -> Line:
    if len(weeks.counts) < LEAST:
        return Line(weeks, known=known)
    bands = _rows(tell(weeks).coming)
    return Line(weeks, bands, proven=proven(weeks), known=known, whole=_sum(bands))


def _times(line: Line, percent: int) -> Line:
    if percent == 100:
        return line
    other = tuple(tuple(value * percent / 100 for value in week) for week in line.bands)
    return replace(line, other=other, other_whole=_sum(other))


def _quarters(tx: Transaction, scope: Scope, started: Weeks, named: dict[str, Text], asked: WhatIf) -> _Drawings:
    today = clock.today()
    worked = frozenset(named)
    begins = start(tx, scope, started, monday_of(today), today)
    if begins is None:
        return _Drawings()
    change = Change(asked.capacity / 100, asked.inflow / 100, asked.gone, worked)
    other = begins.quarters(change) if asked.moves_work else None
    before = quarters_before(tx, scope, started, monday_of(today), worked)
    return _Drawings(begins.quarters(Change(worked=worked)), other, before or ())


def _drawn(past: Weeks, drawn: _Drawings, which: Callable[[Quarters], tuple[Row, Row]]) -> Line:
    """The line of quarters that were drawn: ``which`` are its weeks and its whole."""
    if drawn.now is None:
        return Line(past)
    weeks, whole = which(drawn.now)
    others, other_whole = ((), (0.0,) * 5) if drawn.other is None else which(drawn.other)
    before = tuple(which(one)[0] for one in drawn.before)
    return Line(
        past,
        _rows(weeks),
        _rows(others),
        proven_quarters(before, past),
        whole=float(whole[2]),
        other_whole=float(other_whole[2]),
    )


def _sum(bands: Bands) -> float:
    """Of expected numbers, which may be added up."""
    return sum(week[2] for week in bands)


def _rows(bands: Row | tuple[()]) -> Bands:
    return tuple(tuple(float(value) for value in week) for week in bands)


def _kinds(drawn: _Drawings, named: dict[str, Text], least: int) -> tuple[Kind, ...]:
    """The kinds there will be any of, and perhaps ``least``."""
    if drawn.now is None:
        return ()
    found = []
    for element, whole in drawn.now.whole.items():
        if element in named and whole[-1] > 0 and whole[-1] >= least:
            changed = () if drawn.other is None else _one(drawn.other.whole.get(element))
            found.append(Kind(element, named[element], _one(whole), changed))
    return tuple(sorted(found, key=lambda one: (-one.whole[2], one.element)))


def _one(whole: Row | None) -> tuple[float, ...]:
    return (0.0,) * 5 if whole is None else tuple(float(value) for value in whole)


def _dues(
    ran: tuple[Running, ...], line: Line, asked: WhatIf, told: dict[str, Rule], today: date
) -> tuple[DueLine, ...]:
    whole = tuple(week[2] for week in line.bands) or tuple(float(n) for n in line.known)
    terms = dict(asked.terms)
    of = {one.rule: one for one in ran}
    grown = {one.rule: one for one in dues(ran, whole, today, asked.inflow / 100)} if asked.inflow != 100 else {}
    found = []
    for now in dues(ran, whole, today):
        other = grown.get(now.rule)
        if terms.get(now.rule):
            other = shifted(other or now, of[now.rule], terms[now.rule], today)
        if now.rule in told:
            found.append(DueLine(told[now.rule], now, other))
    return tuple(found)
