"""Watching the figures of every team: a signal is told once, again when it grows graver, and when it has ended."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.language import Text
from processes.promises.promise import promise
from processes.reading.few import FEWEST
from processes.records import Membership, Person, Signal, Team, counts_now
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.alerts.limits import RULES, Found, judged
from processes.throughput.alerts.weekly import weekly

NAMES = {
    "timeliness": Text("Rettidighed (procent)", "Timeliness (percent)"),
    "inflow": Text("Tilgang (sager på en uge)", "Inflow (cases in a week)"),
    "stock": Text("Sagsbeholdning (åbne sager)", "Stock (open cases)"),
    "lead": Text("Gennemløbstid (dage)", "Lead time (days)"),
}
MOST = {"timeliness": 100}
LEAST = {"inflow": FEWEST, "stock": FEWEST}


def watch(tx: Transaction) -> int:
    """Hold the last whole week of each team against its limits, and tell its leaders; answers how many were told.

    Asked again in the same week it tells nothing new.
    """
    today = clock.today()
    week = today - timedelta(days=today.weekday(), weeks=1)
    lasting = {
        (one.team_id, one.what): one
        for one in tx.execute(select(Signal).where(Signal.ended_at.is_(None)).with_for_update()).scalars()
    }
    told = 0
    for team, series in weekly(tx, today).items():
        for what, values in series.items():
            found = judged(values, MOST.get(what), LEAST.get(what, 0))
            told += _settle(tx, lasting.pop((team, what), None), found, (team, what, week))
    return told + sum(_end(tx, one) for one in lasting.values() if one.week < week)


def _settle(tx: Transaction, known: Signal | None, found: Found | None, where: tuple[UUID, str, date]) -> int:
    week = where[2]
    if known is not None and (found is None or found.side != known.side):
        if known.week >= week:
            return 0
        return _end(tx, known) + (_raise(tx, found, where) if found else 0)
    if found is None:
        return 0
    if known is None:
        return _raise(tx, found, where)
    graver = RULES.index(found.rule) > RULES.index(known.rule)
    if graver and known.note is not None:
        return _succeed(tx, known, found, where)
    known.week, known.value = week, found.value
    known.mean, known.low, known.high = found.mean, found.low, found.high
    if not graver:
        return 0
    known.rule = found.rule
    return _tell(tx, known, "signal_raised")


def _succeed(tx: Transaction, known: Signal, found: Found, where: tuple[UUID, str, date]) -> int:
    """What was written stays with what it was written about; the graver asks anew, and counts from the same day.

    Told once, as raised: it is not over.
    """
    known.ended_at = clock.now()
    tx.flush()  # only one of a team may last
    return _raise(tx, found, where, known.began_on)


def _raise(tx: Transaction, found: Found, where: tuple[UUID, str, date], began_on: date | None = None) -> int:
    team, what, week = where
    one = Signal(
        id=new_id(),
        team_id=team,
        what=what,
        side=found.side,
        rule=found.rule,
        began_on=began_on or week,
        week=week,
        value=found.value,
        mean=found.mean,
        low=found.low,
        high=found.high,
        raised_at=clock.now(),
    )
    tx.add(one)
    tx.flush()
    return _tell(tx, one, "signal_raised")


def _end(tx: Transaction, one: Signal) -> int:
    one.ended_at = clock.now()
    tx.flush()
    return _tell(tx, one, "signal_ended")


def _tell(tx: Transaction, one: Signal, sort: str) -> int:
    """The leaders of the team are told, as each of them wants to be told."""
    team, name = tx.find(Team, one.team_id), NAMES[one.what]
    leads = select(Membership.id).where(
        Membership.person_id == Person.id, Membership.team_id == team.id, Membership.leads, counts_now()
    )
    readers = tx.execute(select(Person.id).where(Person.active, leads.exists())).scalars().all()
    for reader in readers:
        promise(
            tx,
            "notice",
            sort=sort,
            person=str(reader),
            who={"da": team.name_da, "en": team.name_en},
            step={"da": name.da, "en": name.en},
            since=one.week.isoformat(),
            at=str(one.value),
            before=f"{one.low}–{one.high}",
            place=f"figures/alerts?place=team:{team.key}",
            once=f"{sort}:{one.id}:{one.rule}",
        )
    return len(readers)
