"""One sample: how it was drawn, its rulings, and the page on which one of them is held against the checklist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.audit.kinds import RulingLookedAt
from processes.language import Text
from processes.records import Case, Definition, Person, Ruling, SupervisedRuling, Supervision
from processes.store.transaction import Transaction
from processes.throughput.places import Place, place_of, places
from processes.throughput.quality.assess import may_assess
from processes.throughput.quality.rounds import Action, actions, looks_at
from processes.throughput.quality.standing import standing


@dataclass(frozen=True, slots=True)
class Line:
    """One ruling of a sample, by its number in the draw; who made it is not told."""

    id: UUID
    number: int
    stratum: Text
    process: Text
    made_at: datetime
    assessed_at: datetime | None
    faults: int
    may: bool


@dataclass(frozen=True, slots=True)
class Round:
    """A whole sample. ``seed`` and ``pool`` let anybody draw it again.

    Whoever may not look at the rulings of this place is told no ``lines`` (not ``exact``): each is about one citizen.
    """

    id: UUID
    place: Place
    since: date
    until: date
    seed: int
    pool: str
    drawn_at: datetime
    strata: tuple[dict[str, object], ...]
    points: tuple[dict[str, str], ...]
    lines: tuple[Line, ...]
    exact: bool
    actions: tuple[Action, ...]
    may: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """One ruling to be assessed; ``seen`` is written to the trail before the page is sent."""

    line: Line
    supervision: UUID
    case_id: UUID
    case_number: str
    outcome: str
    legal_basis: tuple[str, ...]
    hearing_done: bool
    guidance: bool
    approved: bool
    points: tuple[dict[str, str], ...]
    answers: dict[str, str]
    note: str
    seen: RulingLookedAt


def round_page(tx: Transaction, person: Person, key: UUID) -> Round:
    """The sample with this id. Raises ``Forbidden``, ``NotFound``."""
    require(person, Permission.SEE_SUPERVISION)
    drawn = tx.find(Supervision, key)
    place = place_of(places(tx, person), drawn.place, person)
    exact = looks_at(tx, person, place)
    return Round(
        id=drawn.id,
        place=place,
        since=drawn.since,
        until=drawn.until,
        seed=drawn.seed,
        pool=drawn.pool,
        drawn_at=drawn.drawn_at,
        strata=tuple(drawn.strata),
        points=tuple(drawn.points),
        lines=_lines(tx, person, drawn) if exact else (),
        exact=exact,
        actions=actions(tx, [drawn]),
        may=allowed(person, Permission.SUPERVISE, standing(tx, person, place)),
    )


def look_at(tx: Transaction, person: Person, key: UUID) -> Looked:
    """One ruling of a sample as whoever may assess it sees it. Raises ``Forbidden``, ``NotFound``."""
    row = tx.find(SupervisedRuling, key)
    drawn = tx.find(Supervision, row.supervision_id)
    require(person, Permission.ASSESS_RULING, may_assess(tx, person, drawn, row))
    ruling, case = tx.find(Ruling, row.ruling_id), tx.find(Case, row.case_id)
    (line,) = _lines(tx, person, drawn, [row])
    return Looked(
        line=line,
        supervision=drawn.id,
        case_id=case.id,
        case_number=case.number,
        outcome=ruling.outcome,
        legal_basis=tuple(ruling.legal_basis),
        hearing_done=ruling.hearing_done_at is not None or ruling.content.get("hearingDone") is True,
        guidance=ruling.complaint_guidance,
        approved=ruling.approved_at is not None,
        points=tuple(drawn.points),
        answers=dict(row.answers or {}),
        note=row.note or "",
        seen=RulingLookedAt(case.id, ruling.id, drawn.id),
    )


def _lines(
    tx: Transaction, person: Person, drawn: Supervision, rows: Sequence[SupervisedRuling] = ()
) -> tuple[Line, ...]:
    of = select(SupervisedRuling).where(SupervisedRuling.supervision_id == drawn.id)
    rows = rows or tx.execute(of.order_by(SupervisedRuling.place)).scalars().all()
    names = {one["key"]: Text(str(one["da"]), str(one["en"])) for one in drawn.strata}
    told = {
        key: (Text(da, en), made)
        for key, da, en, made in tx.execute(
            select(Ruling.id, Definition.title_da, Definition.title_en, Ruling.made_at)
            .join(Case, Case.id == Ruling.case_id)
            .join(Definition, Definition.id == Case.definition_id)
            .where(Ruling.id.in_([row.ruling_id for row in rows]))
        )
    }
    return tuple(
        Line(
            id=row.id,
            number=row.place,
            stratum=names[row.stratum],
            process=told[row.ruling_id][0],
            made_at=told[row.ruling_id][1],
            assessed_at=row.assessed_at,
            faults=sum(one == "no" for one in (row.answers or {}).values()),
            may=allowed(person, Permission.ASSESS_RULING, may_assess(tx, person, drawn, row)),
        )
        for row in rows
    )
