"""Offering times: a team's week is filled with slots, open days only; what is there already stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import SlotsOffered
from processes.audit.trail import record
from processes.calendar.workdays import ALMANAC
from processes.errors import Invalid, Problem
from processes.records import Person, Slot, Team
from processes.store.base import new_id
from processes.store.transaction import Transaction

MOST, SHORTEST, LONGEST, MOST_SEATS = 200, 10, 240, 10
FORMS = ("", "fremmøde", "telefon", "video")


@dataclass(frozen=True, slots=True)
class Offer:
    """Times of ``minutes`` each, one after another between two hours on some weekdays (Monday is 0) of one week."""

    monday: date
    weekdays: tuple[int, ...]
    begins: time
    ends: time
    minutes: int
    seats: int = 1
    form: str = ""
    room: str = ""


def offer_slots(tx: Transaction, person: Person, team_id: UUID, offer: Offer) -> int:
    """Write the team's free times of this week; answers how many were asked for. Closed days and the past are left out.

    Raises ``Forbidden``, and ``Invalid`` with a problem for each part of the offer that cannot be.
    """
    team = tx.find(Team, team_id)
    require(person, Permission.OFFER_SLOTS, team.relations_to(person))
    problems = tuple(_problems(offer))
    if problems:
        raise Invalid(problems)
    moments = [moment for moment in _moments(offer) if moment > clock.now()]
    rows = [_row(team, person, offer, moment, seat) for moment in moments for seat in range(1, offer.seats + 1)]
    if not rows or len(rows) > MOST:
        code = "slots_none" if not rows else "slots_too_many"
        raise Invalid(Problem(code, "weekdays", {"most": MOST}), code, most=MOST)
    tx.insert(Slot, rows, once=True)
    tx.flush()
    record(tx, person, SlotsOffered(team.id, moments[0], moments[-1], len(rows)))
    return len(rows)


def _problems(offer: Offer) -> Iterator[Problem]:
    if not offer.weekdays or not set(offer.weekdays) <= set(range(7)):
        yield Problem("slots_no_day", "weekdays")
    if not SHORTEST <= offer.minutes <= LONGEST:
        yield Problem("slots_minutes", "minutes", {"least": SHORTEST, "most": LONGEST})
    if offer.begins >= offer.ends:
        yield Problem("slots_hours", "ends")
    if not 1 <= offer.seats <= MOST_SEATS:
        yield Problem("slots_seats", "seats", {"most": MOST_SEATS})
    if offer.form not in FORMS:
        yield Problem("slots_form", "form")


def _moments(offer: Offer) -> Iterator[datetime]:
    """Each beginning whose end is no later than the last hour."""
    step = timedelta(minutes=offer.minutes)
    for weekday in sorted(set(offer.weekdays)):
        day = offer.monday + timedelta(days=weekday)
        if not ALMANAC.is_open(day):
            continue
        moment = datetime.combine(day, offer.begins, clock.COPENHAGEN)
        while (moment + step).timestamp() <= datetime.combine(day, offer.ends, clock.COPENHAGEN).timestamp():
            yield moment
            moment += step


def _row(team: Team, person: Person, offer: Offer, moment: datetime, seat: int) -> dict[str, object]:
    return {
        "id": new_id(),
        "team_id": team.id,
        "starts_at": moment,
        "minutes": offer.minutes,
        "form": offer.form,
        "room": offer.room.strip()[:60],
        "seat": seat,
        "offered": True,
        "reason": "",
        "made_at": clock.now(),
        "made_by_id": person.id,
    }
