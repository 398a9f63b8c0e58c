"""Supervision as its page shows it: the samples drawn, what they found by point, and what is done because of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Person, SupervisedRuling, Supervision, SupervisionAction
from processes.store.transaction import Transaction
from processes.throughput.places import Place
from processes.throughput.quality.standing import standing
from processes.throughput.suppress import is_exact

MOST = 60  # the newest draws that are told


@dataclass(frozen=True, slots=True)
class Draw:
    """One sample: of which days, how many rulings were drawn from how many, and how many have been looked at."""

    id: UUID
    since: date
    until: date
    drawn_at: datetime
    pool: int
    drawn: int
    assessed: int


@dataclass(frozen=True, slots=True)
class PointLine:
    """One question over all rulings looked at: how many were in order, and how many not; ``irrelevant`` beside."""

    key: str
    question: Text
    yes: int
    no: int
    irrelevant: int


@dataclass(frozen=True, slots=True)
class Action:
    """What is to be done: by which role, until when, and what came of it."""

    id: UUID
    supervision: UUID
    point: Text
    what: str
    role: str
    due: date
    done: datetime | None
    effect: str | None

    @property
    def late(self) -> bool:
        """Has its day passed?"""
        return self.done is None and self.due < clock.today()


@dataclass(frozen=True, slots=True)
class Rounds:
    """The page; ``may``: the reader may draw and decide here. Nothing in it tells whose rulings they are.

    Whoever may not look at the rulings of this place is told what was found in fives (not ``exact``).
    """

    draws: tuple[Draw, ...]
    points: tuple[PointLine, ...]
    actions: tuple[Action, ...]
    may: bool
    exact: bool


def rounds(tx: Transaction, person: Person, place: Place) -> Rounds:
    """The samples of one place, the newest first. Raises ``Forbidden``."""
    require(person, Permission.SEE_SUPERVISION)
    of = select(Supervision).where(Supervision.place == place.key)
    drawn: Sequence[Supervision] = tx.execute(of.order_by(Supervision.until.desc()).limit(MOST)).scalars().all()
    exact = looks_at(tx, person, place)
    return Rounds(
        draws=_draws(tx, drawn),
        points=points(tx, drawn, 1 if exact else FEWEST),
        actions=actions(tx, drawn),
        may=allowed(person, Permission.SUPERVISE, standing(tx, person, place)),
        exact=exact,
    )


def looks_at(tx: Transaction, person: Person, place: Place) -> bool:
    """May this person know of each ruling of a place's samples what was found in it?"""
    return is_exact(person, place.scope) or allowed(person, Permission.ASSESS_RULING, standing(tx, person, place))


def _draws(tx: Transaction, drawn: Sequence[Supervision]) -> tuple[Draw, ...]:
    row = SupervisedRuling
    wanted = select(row.supervision_id, func.count(row.assessed_at)).where(row.supervision_id.in_(_ids(drawn)))
    seen: dict[UUID, int] = dict(map(tuple, tx.execute(wanted.group_by(row.supervision_id))))
    return tuple(
        Draw(
            id=one.id,
            since=one.since,
            until=one.until,
            drawn_at=one.drawn_at,
            pool=max((stratum["found"] for stratum in one.strata if stratum["key"] == "any"), default=0)
            + sum(stratum["drawn"] for stratum in one.strata if stratum["key"] != "any"),
            drawn=sum(stratum["drawn"] for stratum in one.strata),
            assessed=seen.get(one.id, 0),
        )
        for one in drawn
    )


def points(tx: Transaction, drawn: Sequence[Supervision], bundle: int = 1) -> tuple[PointLine, ...]:
    """Every question of these samples' lists, with the answers given, in the order of the newest list.

    Of each sample and question so many like answers are told at a time.
    """
    found: Counter[tuple[UUID, str, str]] = Counter()
    wanted = select(SupervisedRuling.supervision_id, SupervisedRuling.answers).where(
        SupervisedRuling.supervision_id.in_(_ids(drawn)), SupervisedRuling.answers.is_not(None)
    )
    for key, answers in tx.execute(wanted):
        found.update((key, *one) for one in (answers or {}).items())
    given: Counter[tuple[str, str]] = Counter()
    for (_, question, answer), n in found.items():
        given[question, answer] += n // bundle * bundle
    asked = {one["key"]: Text(one["da"], one["en"]) for each in reversed(drawn) for one in each.points}
    return tuple(
        PointLine(key, question, *(given[key, answer] for answer in ("yes", "no", "irrelevant")))
        for key, question in asked.items()
    )


def actions(tx: Transaction, drawn: Sequence[Supervision]) -> tuple[Action, ...]:
    """What is to be done, the nearest day first; then what has been done, the newest first."""
    asked = {one["key"]: Text(one["da"], one["en"]) for each in reversed(drawn) for one in each.points}
    rows: Sequence[SupervisionAction] = (
        tx.execute(select(SupervisionAction).where(SupervisionAction.supervision_id.in_(_ids(drawn)))).scalars().all()
    )
    told = [
        Action(
            id=row.id,
            supervision=row.supervision_id,
            point=asked.get(row.point or "", Text("", "")),
            what=row.what,
            role=row.role,
            due=row.due_day,
            done=row.done_at,
            effect=row.effect,
        )
        for row in rows
    ]
    return (
        *sorted((one for one in told if one.done is None), key=lambda one: (one.due, one.id)),
        *sorted((one for one in told if one.done is not None), key=lambda one: (one.done or 0, one.id), reverse=True),
    )


def _ids(drawn: Sequence[Supervision]) -> list[UUID]:
    return [one.id for one in drawn]
