"""The coming thirteen weeks of one place and process, beside what came before, how well it was told, and what if."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.calendar.first_days import monday_of
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.forecast.due import Due, Running, dues, known_weeks, running, shifted
from processes.throughput.forecast.kinds import kinds
from processes.throughput.forecast.model import LEAST, tell
from processes.throughput.forecast.past import known
from processes.throughput.forecast.proven import Proven, proven
from processes.throughput.forecast.quarter import begins, proven_quarters, quarters_before, start
from processes.throughput.forecast.seen import seen
from processes.throughput.forecast.simulate import Change, Quarters
from processes.throughput.forecast.weeks import Row, Weeks
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
    """All of it; a line without bands has too short a history (``LEAST`` weeks), or too few of it may be told.

    All is reckoned from what the reader may know: every case where she may open them (``exact``: everywhere), elsewhere
    what is told in fives (``seen``).
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
    """The outlook of this scope (its processes and places), as of this week's Monday.

    Raises ``Forbidden``.
    """
    require(person, Permission.SEE_FIGURES)
    scope = replace(scope, versions=frozenset(), rule_sets=frozenset())  # who goes on does so by whatever comes then
    today = clock.today()
    monday = monday_of(today)
    named = kinds(tx, scope.definitions)
    weeks = seen(tx, person, scope, named, today)
    ran = running(tx, person, scope, today)
    told, exact = rules(tx), is_exact(person, scope)
    from_stock = _drawn if exact else _fuller
    drawn = _quarters(tx, person, scope, weeks["inflow"], named, asked)
    lines = {
        "inflow": _times(_told(weeks["inflow"]), asked.inflow),
        **{name: from_stock(weeks[name], drawn, attrgetter(name, f"{name}_whole")) for name in ("ended", "work")},
        "due": _told(weeks["due"], known=known_weeks(ran, today)),
        "week_8": _told(weeks["week_8"]),
    }
    return Outlook(
        monday=monday,
        **lines,
        kinds=_kinds(drawn, named) if exact else _kinds(drawn, named, lines["work"].whole, FEWEST),
        dues=_dues(ran, lines["due"], asked, told, today),
        rules=tuple(told[one.rule] for one in ran if one.rule in told),
        runs=drawn.now.runs if drawn.now else 0,
        exact=exact,
    )


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


def _quarters(
    tx: Transaction, person: Person, scope: Scope, started: Weeks, named: dict[str, Text], asked: WhatIf
) -> _Drawings:
    if len(started.counts) < LEAST:
        return _Drawings()
    today, worked = clock.today(), frozenset(named)
    monday = monday_of(today)
    found = known(tx, person, scope, begins(monday), today)
    now = start(started, monday, found)
    if now is None:
        return _Drawings()
    change = Change(asked.capacity / 100, asked.inflow / 100, asked.gone, worked)
    other = now.quarters(change) if asked.moves_work else None
    before = quarters_before(started, monday, found, worked)
    return _Drawings(now.quarters(Change(worked=worked)), other, before or ())


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


def _fuller(past: Weeks, drawn: _Drawings, which: Callable[[Quarters], tuple[Row, Row]]) -> Line:
    """Of what is told in fives: the quarters that were drawn, or the weeks themselves.

    Of a stock much waits for a fifth, at every step of every team, and of weeks at every outcome; neither tells more
    than there is, so that the line that tells more leaves out less.
    """
    return max(_drawn(past, drawn, which), _by_weeks(past, drawn, which), key=attrgetter("whole"))


def _by_weeks(past: Weeks, drawn: _Drawings, which: Callable[[Quarters], tuple[Row, Row]]) -> Line:
    """The line of the weeks; of what was asked the quarters only say how many times more that is."""
    line = _told(past)
    if drawn.now is None or drawn.other is None or not line.bands:
        return line
    (weeks, whole), (others, other_whole) = which(drawn.now), which(drawn.other)
    usual = _times_more(whole, other_whole)
    more = [_times_more(week, other, usual) for week, other in zip(weeks, others, strict=True)]
    bands = tuple(tuple(value * one for value in week) for week, one in zip(line.bands, more, strict=True))
    return replace(line, other=bands, other_whole=_sum(bands))


def _times_more(now: Row, other: Row, usual: float = 1.0) -> float:
    return float(other.sum() / now.sum()) if now.sum() else usual


def _sum(bands: Bands) -> float:
    """Of expected numbers, which may be added up."""
    return sum(week[2] for week in bands)


def _rows(bands: Row | tuple[()]) -> Bands:
    return tuple(tuple(float(value) for value in week) for week in bands)


def _kinds(drawn: _Drawings, named: dict[str, Text], whole: float | None = None, least: int = 0) -> tuple[Kind, ...]:
    """The kinds there will be any of, and perhaps ``least``; ``whole``: how many tasks there are in all, if known."""
    if drawn.now is None:
        return ()
    found, all_drawn = [], float(drawn.now.work_whole[2])
    times = 1.0 if whole is None or not all_drawn else whole / all_drawn
    for element, row in drawn.now.whole.items():
        if element in named and row[-1] > 0 and row[-1] * times >= least:
            changed = () if drawn.other is None else _one(drawn.other.whole.get(element), times)
            found.append(Kind(element, named[element], _one(row, times), changed))
    return tuple(sorted(found, key=lambda one: (-one.whole[2], one.element)))


def _one(whole: Row | None, times: float) -> tuple[float, ...]:
    return (0.0,) * 5 if whole is None else tuple(float(value) * times for value in whole)


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
