"""The signals as their page shows them, those that last first; and writing what one came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.audit.kinds import SignalSettled
from processes.audit.trail import record
from processes.errors import AlreadyDone, Invalid, NotFound, Problem
from processes.language import Text
from processes.records import Person, Signal, Team
from processes.store.transaction import Transaction
from processes.throughput.alerts.watch import NAMES
from processes.throughput.counted import Scope
from processes.throughput.suppress import is_exact

PAST = timedelta(weeks=26)
LEAST = 10  # characters of a note


@dataclass(frozen=True, slots=True)
class Alert:
    """One signal in words and numbers; ``may_settle``: nobody has written yet what it came from, and the reader may.

    ``grew``: it is not over, but has ended as what it was and goes on as a graver one that began the same day.
    """

    id: UUID
    team: Text
    name: Text
    side: str
    rule: str
    began_on: date
    week: date
    value: int
    mean: int
    low: int
    high: int
    ended_at: datetime | None
    note: str | None
    settled_by: str | None
    settled_at: datetime | None
    may_settle: bool
    grew: bool


def alerts(tx: Transaction, person: Person, scope: Scope) -> tuple[Alert, ...]:
    """The signals of the teams in this scope whose cases the reader may open; those that last first."""
    require(person, Permission.SEE_FIGURES)
    asked = (
        select(Signal, Team, Person.name)
        .join(Team, Team.id == Signal.team_id)
        .outerjoin(Person, Person.id == Signal.settled_by_id)
        .where(Signal.ended_at.is_(None) | (Signal.raised_at > clock.now() - PAST))
        .order_by(Signal.ended_at.desc().nulls_first(), Signal.raised_at.desc(), Signal.id)
    )
    if scope.teams:
        asked = asked.where(Signal.team_id.in_(scope.teams))
    if scope.centres:
        asked = asked.where(Team.centre_id.in_(scope.centres))
    found = tx.execute(asked).unique().all()
    last: dict[tuple[object, ...], datetime] = {}
    for one, _, _ in found:
        last[_course(one)] = max(one.raised_at, last.get(_course(one), one.raised_at))
    return tuple(
        _alert(person, one, team, name, one.raised_at < last[_course(one)])
        for one, team, name in found
        if _may_see(person, team)
    )


def settle(tx: Transaction, person: Person, signal_id: UUID, note: str) -> Signal:
    """Write what a signal came from, as one of those who answer for the team.

    Raises ``NotFound``, ``Forbidden``, ``AlreadyDone`` when somebody has written (``signal_settled``: who and when),
    ``Invalid`` (too short).
    """
    one = tx.maybe(select(Signal).where(Signal.id == signal_id).with_for_update())
    if one is None:
        raise NotFound(kind="signal", key=str(signal_id))
    require(person, Permission.SETTLE_SIGNAL, tx.find(Team, one.team_id).relations_to(person))
    if one.settled_by_id is not None:
        raise AlreadyDone("signal_settled", who=tx.find(Person, one.settled_by_id).name, at=one.settled_at)
    if len(note.strip()) < LEAST:
        raise Invalid([Problem("act_reason_short", "note", {"least": LEAST})])
    one.note, one.settled_at, one.settled_by_id = note.strip(), clock.now(), person.id
    tx.flush()
    record(tx, person, SignalSettled(one.id, one.what))
    return one


def _may_see(person: Person, team: Team) -> bool:
    return is_exact(person, Scope(teams=frozenset({team.id}))) or is_exact(
        person, Scope(centres=frozenset({team.centre_id}))
    )


def _course(one: Signal) -> tuple[object, ...]:
    """What goes on: the signals of one figure on one side that began the same day are one course that grew graver."""
    return one.team_id, one.what, one.side, one.began_on


def _alert(person: Person, one: Signal, team: Team, settled_by: str | None, grew: bool) -> Alert:
    return Alert(
        id=one.id,
        team=Text(team.name_da, team.name_en),
        name=NAMES[one.what],
        side=one.side,
        rule=one.rule,
        began_on=one.began_on,
        week=one.week,
        value=one.value,
        mean=one.mean,
        low=one.low,
        high=one.high,
        ended_at=one.ended_at,
        note=one.note,
        settled_by=settled_by,
        settled_at=one.settled_at,
        may_settle=one.note is None and allowed(person, Permission.SETTLE_SIGNAL, team.relations_to(person)),
        grew=grew,
    )
