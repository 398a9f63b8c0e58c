"""What the pages of a move show: what is asked before it begins, how far it is, and what became of the cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import String, and_, cast, func, or_, select
from sqlalchemy.dialects.postgresql import aggregate_order_by

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.engine.called import Called
from processes.language import Text, Unnamed
from processes.motion.edition import edition_of
from processes.motion.new_version import Wish
from processes.reading.admission import openable
from processes.records import Case, Definition, Draft, Move, MoveCase, MoveCondition, MoveOutcome, Person, Version
from processes.store.transaction import Transaction
from processes.studio.move import UNDER_WAY, concerned_by, goes_back
from processes.studio.preflight import wish_of
from processes.studio.preflight_page import latest
from processes.studio.preflight_stands import count

CANARY = 25
SHOWN = 20
STEERS = {
    "go_on": (MoveCondition.LOOKING, MoveCondition.PAUSED, MoveCondition.STOPPED),
    "pause": (MoveCondition.RUNNING,),
    "end": (MoveCondition.LOOKING, MoveCondition.PAUSED, MoveCondition.STOPPED),
    "take_back": (MoveCondition.LOOKING, MoveCondition.PAUSED, MoveCondition.STOPPED, MoveCondition.FINISHED),
}


@dataclass(frozen=True, slots=True)
class Asking:
    """Before a move begins: the version, how many cases it concerns, and what the preflight was asked with."""

    version: UUID
    number: int
    process: Text
    key: str
    total: int
    canary: int
    wish: Wish
    tried: bool  # a preflight of this very content was made
    under_way: UUID | None
    earlier: tuple[tuple[UUID, datetime, str, int], ...]  # moves to this version: begun, condition, how many cases


@dataclass(frozen=True, slots=True)
class Stayed:
    """Cases that stay for the same reason."""

    code: str
    name: Text
    count: int
    cases: tuple[tuple[UUID, str], ...]


@dataclass(frozen=True, slots=True)
class MovePage:
    """One move as it stands."""

    id: UUID
    key: str
    process: Text
    number: int
    condition: str
    total: int
    until: int
    counts: Mapping[str, int]
    begun_at: datetime
    ended_at: datetime | None
    by: str
    fault: Mapping[str, str]
    stayed: tuple[Stayed, ...]
    gone: tuple[tuple[UUID, str], ...]  # the first that were moved, to be looked at
    opens: frozenset[UUID]  # those of all these that the reader may open
    may: tuple[str, ...]  # what the reader may do now

    @property
    def done(self) -> int:
        """Cases whose turn has come."""
        return sum(self.counts.values())

    @property
    def closed(self) -> bool:
        """Some of the cases named are not the reader's to open."""
        named = (*self.gone, *(case for one in self.stayed for case in one.cases))
        return any(key not in self.opens for key, _ in named)

    @property
    def works(self) -> bool:
        """Somebody is at it this instant."""
        return self.condition in (MoveCondition.RUNNING, MoveCondition.UNDOING)

    @property
    def goal(self) -> int:
        """How many are to be done: the few that go first, all, or those that are taken back."""
        return self.until if self.condition != MoveCondition.UNDOING else self.total


def asking(tx: Transaction, person: Person, version_id: UUID) -> Asking:
    """What is asked before cases are moved to a version. Raises ``Forbidden`` for others than the owner."""
    version = tx.find(Version, version_id)
    definition = tx.find(Definition, version.definition_id)
    require(person, Permission.MOVE_CASES, definition.relations_to(person))
    total = count(tx, concerned_by(tx, version))
    draft = tx.maybe(select(Draft).where(Draft.version_id == version.id).limit(1))
    tried = latest(tx, draft.id) if draft else None
    moves = list(tx.execute(select(Move).where(Move.definition_id == definition.id).order_by(Move.begun_at)).scalars())
    return Asking(
        version=version.id,
        number=version.number,
        process=definition.title,
        key=definition.key,
        total=total,
        canary=min(CANARY, total),
        wish=wish_of(tried) if tried else Wish(),
        tried=tried is not None and tried.hash == version.hash,
        under_way=next((one.id for one in moves if one.condition in UNDER_WAY), None),
        earlier=tuple(
            (one.id, one.begun_at, one.condition, one.total) for one in moves if one.version_id == version.id
        ),
    )


def move_page(tx: Transaction, person: Person, move_id: UUID) -> MovePage:
    """How a move goes. Raises ``Forbidden`` for whoever may not see it."""
    move = tx.find(Move, move_id)
    definition = tx.find(Definition, move.definition_id)
    standing = definition.relations_to(person)
    require(person, Permission.SEE_MOVE, standing)
    version = tx.find(Version, move.version_id)
    asked = select(MoveCase.outcome, func.count()).where(MoveCase.move_id == move.id, MoveCase.outcome.is_not(None))
    counts = {outcome: many for outcome, many in tx.execute(asked.group_by(MoveCase.outcome)) if outcome}
    may = allowed(person, Permission.MOVE_CASES, standing)
    stayed, gone = _stayed(tx, move), _gone(tx, move)
    return MovePage(
        id=move.id,
        key=definition.key,
        process=definition.title,
        number=version.number,
        condition=move.condition,
        total=move.total,
        until=move.until,
        counts={one.value: counts.get(one, 0) for one in MoveOutcome},
        begun_at=move.begun_at,
        ended_at=move.ended_at,
        by=tx.find(Person, move.person_id).name,
        fault=move.fault or {},
        stayed=stayed,
        gone=gone,
        opens=openable(tx, person, [key for key, _ in (*gone, *(case for one in stayed for case in one.cases))]),
        may=tuple(what for what in STEERS if may and _may_be_steered(move, what)),
    )


def _may_be_steered(move: Move, what: str) -> bool:
    return move.condition in STEERS[what] and not (what == "go_on" and goes_back(move))


def _stayed(tx: Transaction, move: Move) -> tuple[Stayed, ...]:
    """Cases with a reason: those that stay, and those that were moved and could not be taken back."""
    where = MoveCase.facts["problems"][0]["where"].astext
    code = func.coalesce(MoveCase.facts["problems"][0]["code"].astext, MoveCase.code)
    first = func.array_agg(aggregate_order_by(func.concat(cast(Case.id, String), " ", Case.number), MoveCase.position))
    rows = tx.execute(
        select(code, where, func.count(), first)
        .join(Case, Case.id == MoveCase.case_id)
        .where(
            MoveCase.move_id == move.id,
            or_(
                MoveCase.outcome.in_([MoveOutcome.STAYS, MoveOutcome.FAILED, MoveOutcome.MOVED_ON]),
                and_(MoveCase.outcome == MoveOutcome.MOVED, MoveCase.code.is_not(None)),
            ),
        )
        .group_by(code, where)
        .order_by(func.count().desc(), code, where)
        .limit(SHOWN)
    )
    return tuple(
        Stayed(said, _name(tx, move, element), many, tuple(_case(one) for one in cases[:5]))
        for said, element, many, cases in rows
    )


def _gone(tx: Transaction, move: Move) -> tuple[tuple[UUID, str], ...]:
    asked = select(Case.id, Case.number).join(MoveCase, MoveCase.case_id == Case.id)
    moved = asked.where(MoveCase.move_id == move.id, MoveCase.outcome == MoveOutcome.MOVED)
    return tuple((row.id, row.number) for row in tx.execute(moved.order_by(MoveCase.position).limit(CANARY)))


def _case(told: str) -> tuple[UUID, str]:
    key, _, number = told.partition(" ")
    return UUID(key), number


def _name(tx: Transaction, move: Move, element: str | None) -> Text:
    """What the newest version that names the element calls it; else where it stands in the oldest."""
    if not element:
        return Text("", "")
    versions = select(Version.id).where(Version.definition_id == move.definition_id).order_by(Version.number.desc())
    found: Text | None = None
    for version in tx.execute(versions).scalars():
        drawn = edition_of(tx, version).plan.elements
        if element in drawn:
            found = Called(drawn).name(element)
            if not isinstance(found, Unnamed):
                return found
    return found or Text.of(element)
