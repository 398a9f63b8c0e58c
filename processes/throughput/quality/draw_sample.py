"""Drawing a sample of rulings for supervision: at random, from days that are over, once for each place and period."""

from __future__ import annotations

import secrets
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select, text

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import SampleDrawn
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.records import Person, SupervisedRuling, Supervision
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.places import Place, place_of, places
from processes.throughput.quality.checklist import Checklist, checklist_on
from processes.throughput.quality.sample import Drawn, draw, fingerprint
from processes.throughput.quality.standing import standing

LONGEST = timedelta(days=92)

_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('supervision'))")
_POOL = text("""
SELECT r.id, r.outcome, r.case_id FROM ruling r JOIN "case" c ON c.id = r.case_id
WHERE r.made_at >= (CAST(:since AS date)::timestamp AT TIME ZONE 'Europe/Copenhagen')
AND r.made_at < ((CAST(:until AS date) + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen')
AND (:every OR c.centre_id = ANY(:centres) OR c.team_id = ANY(:teams))
""")


def draw_sample(tx: Transaction, person: Person, place: str, since: date, until: date) -> Supervision:
    """Draw the rulings made on these days in this place, and keep which they are before anybody has seen them.

    Raises ``Forbidden``; ``Invalid`` for days that are not over or too many; ``Conflict("sample_drawn_already")`` when
    one was drawn that shares a day with it: nobody draws until it fits; ``Conflict("sample_nothing")`` for none at all.
    """
    here = place_of(places(tx, person), place, person)
    require(person, Permission.SUPERVISE, standing(tx, person, here))
    _must_be_over(since, until)
    tx.execute(_LOCK)
    _must_be_new(tx, here, since, until)
    found = {row.id: row for row in tx.execute(_POOL, _asked(here, since, until))}
    if not found:
        raise Conflict("sample_nothing", since=since, until=until)
    pool = {key: row.outcome for key, row in found.items()}
    listed, seed = checklist_on(until), secrets.randbits(62)
    drawn = draw(pool, listed.strata, seed)
    made = _made(person, here, (since, until), listed, seed)
    made.pool, made.strata = fingerprint(pool), [_told(one) for one in drawn]
    tx.add(made)
    tx.flush()
    rulings = [(one.stratum.key, key) for one in drawn for key in one.ids]
    for number, (stratum, key) in enumerate(rulings, 1):
        tx.add(_row(made.id, found[key].case_id, key, stratum, number))
    record(tx, person, SampleDrawn(made.id, here.key, since, until, len(rulings)))
    return made


def _must_be_over(since: date, until: date) -> None:
    if until >= clock.today():
        raise Invalid([Problem("sample_not_over", "until", {"until": until})])
    if since > until or until - since >= LONGEST:
        raise Invalid([Problem("sample_days_wrong", "since", {"most": LONGEST.days})])


def _must_be_new(tx: Transaction, here: Place, since: date, until: date) -> None:
    same = select(Supervision).where(
        Supervision.place == here.key, Supervision.since <= until, Supervision.until >= since
    )
    before: Supervision | None = tx.execute(same.limit(1)).scalar()
    if before is not None:
        raise Conflict("sample_drawn_already", since=before.since, until=before.until, supervision=str(before.id))


def _asked(here: Place, since: date, until: date) -> dict[str, object]:
    return {
        "since": since,
        "until": until,
        "every": not (here.scope.centres or here.scope.teams),
        "centres": list(here.scope.centres),
        "teams": list(here.scope.teams),
    }


def _made(person: Person, here: Place, days: tuple[date, date], listed: Checklist, seed: int) -> Supervision:
    return Supervision(
        id=new_id(),
        place=here.key,
        since=days[0],
        until=days[1],
        seed=seed,
        checklist=listed.key,
        points=[{"key": one.key, "da": one.question.da, "en": one.question.en} for one in listed.points],
        drawn_at=clock.now(),
        drawn_by_id=person.id,
    )


def _told(drawn: Drawn) -> dict[str, object]:
    return {
        "key": drawn.stratum.key,
        "da": drawn.stratum.name.da,
        "en": drawn.stratum.name.en,
        "wanted": drawn.stratum.wanted,
        "found": drawn.found,
        "drawn": len(drawn.ids),
    }


def _row(made: UUID, case: UUID, ruling: UUID, stratum: str, number: int) -> SupervisedRuling:
    return SupervisedRuling(
        id=new_id(), supervision_id=made, case_id=case, ruling_id=ruling, stratum=stratum, place=number
    )
