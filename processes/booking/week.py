"""A team's week: which times are free, which are held and by which case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import Select, or_, select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.calendar.workdays import ALMANAC
from processes.language import Text
from processes.motion.booked import Free, free_slots
from processes.records import Case, Citizen, Person, Slot, Team
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One time; ``number`` and ``citizen`` are those of the case that holds it."""

    id: UUID
    team_id: UUID
    starts_at: datetime
    minutes: int
    form: str
    room: str
    reason: str
    offered: bool
    case_id: UUID | None
    number: str | None
    citizen: str | None
    missed: bool
    past: bool


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the week; ``rest`` says why the house is closed."""

    day: date
    rest: Text | None
    slots: tuple[SlotRow, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """The week of one team, and the other teams the reader may look at."""

    team_id: UUID
    team: Text
    monday: date
    days: tuple[Day, ...]
    free: int
    held: int
    teams: tuple[tuple[UUID, Text], ...]
    may_offer: bool


def teams_of(tx: Transaction, person: Person) -> tuple[Team, ...]:
    """Whose times this person may see: those they lead, else their own; who books for all: all with cases."""
    wanted = select(Team).order_by(Team.centre_id, Team.key)
    mine = person.led_team_ids or person.team_ids
    if person.is_booker:
        works = select(Case.team_id).where(Case.team_id == Team.id).exists()
        offers = select(Slot.id).where(Slot.team_id == Team.id).exists()
        wanted = wanted.where(or_(works, offers))
    else:
        wanted = wanted.where(Team.id.in_(mine))
    return tuple(tx.execute(wanted).scalars())


def week(tx: Transaction, person: Person, team_id: UUID, monday: date) -> Week:
    """Seven days of one team from this Monday; ``Forbidden`` for whoever neither works there nor books."""
    team = tx.find(Team, team_id)
    require(person, Permission.SEE_SLOTS, team.relations_to(person))
    begin = datetime.combine(monday, time(), clock.COPENHAGEN)
    end = datetime.combine(monday + timedelta(days=7), time(), clock.COPENHAGEN)
    wanted = _rows().where(Slot.team_id == team_id, Slot.starts_at >= begin, Slot.starts_at < end)
    rows = [_row(*one) for one in tx.execute(wanted.order_by(Slot.starts_at, Slot.seat, Slot.id))]
    days = [monday + timedelta(days=number) for number in range(7)]
    return Week(
        team_id=team.id,
        team=Text(team.name_da, team.name_en),
        monday=monday,
        days=tuple(_day(day, rows) for day in days if day.weekday() < 5 or any(_on(one) == day for one in rows)),
        free=sum(one.case_id is None and not one.past for one in rows),
        held=sum(one.case_id is not None for one in rows),
        teams=tuple((one.id, Text(one.name_da, one.name_en)) for one in teams_of(tx, person)),
        may_offer=allowed(person, Permission.OFFER_SLOTS, team.relations_to(person)),
    )


@dataclass(frozen=True, slots=True)
class SlotPage:
    """One time, and the free ones it could be moved to."""

    row: SlotRow
    team: Text
    free: tuple[Free, ...]
    may_offer: bool


def slot_page(tx: Transaction, person: Person, slot_id: UUID) -> SlotPage:
    """One time with what may be done to it."""
    slot = tx.find(Slot, slot_id)
    relations = slot.relations_to(person)
    require(person, Permission.SEE_SLOTS, relations)
    found = tx.execute(_rows().where(Slot.id == slot_id)).one()
    case = tx.find(Case, slot.case_id) if slot.case_id else None
    return SlotPage(
        row=_row(*found),
        team=Text(slot.team.name_da, slot.team.name_en),
        free=free_slots(tx, case, None) if case else (),
        may_offer=allowed(person, Permission.OFFER_SLOTS, relations),
    )


def _rows() -> Select[Slot, str, str]:
    return (
        select(Slot, Case.number, Citizen.name)
        .outerjoin(Case, Case.id == Slot.case_id)
        .outerjoin(Citizen, Citizen.id == Case.citizen_id)
    )


def _row(slot: Slot, number: str | None, citizen: str | None) -> SlotRow:
    return SlotRow(
        id=slot.id,
        team_id=slot.team_id,
        starts_at=slot.starts_at,
        minutes=slot.minutes,
        form=slot.form,
        room=slot.room,
        reason=slot.reason,
        offered=slot.offered,
        case_id=slot.case_id,
        number=number,
        citizen=citizen,
        missed=slot.no_show_at is not None,
        past=slot.starts_at <= clock.now(),
    )


def _day(day: date, rows: list[SlotRow]) -> Day:
    return Day(day, ALMANAC.rest_day(day), tuple(one for one in rows if _on(one) == day))


def _on(row: SlotRow) -> date:
    return row.starts_at.astimezone(clock.COPENHAGEN).date()
