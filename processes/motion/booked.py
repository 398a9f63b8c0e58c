"""A booked time: the team's slot is held in the same transaction in which the answer goes into the case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, text, update

from processes import clock
from processes.audit.kinds import SlotCancelled, SlotHeld
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.forms.answers import Raw
from processes.forms.field import Widget
from processes.forms.form import Form
from processes.motion.due import Due
from processes.promises.promise import promise
from processes.records import Case, Person, Slot, Task, TaskCondition
from processes.store.base import new_id
from processes.store.transaction import Transaction

REASON = "_slot_reason"  # the question beside the free times: why another time?
USUAL = 30  # minutes of a time that nobody had offered
SHOWN = 60  # free times shown at most
TELL = "appointment.tell"  # the citizen hears that a time was booked, moved or cancelled

# The first free one is taken whatever others do this instant: a row that somebody is taking is passed over.
TAKE = text("""
UPDATE slot SET case_id = :case, task_id = :task, held_at = :now, held_by_id = :by,
                room = COALESCE(NULLIF(:room, ''), room)
 WHERE id = (SELECT id FROM slot WHERE team_id = :team AND starts_at = :starts AND case_id IS NULL AND offered
               AND (form = '' OR :form = '' OR form = :form) ORDER BY seat LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id
""")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The time that is asked for; ``reason`` says why it is none of those on offer."""

    starts_at: datetime
    form: str = ""
    room: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Free:
    """A time that can be had; ``seats`` counts those that are alike."""

    starts_at: datetime
    minutes: int
    form: str
    room: str
    seats: int = 1


def free_slots(tx: Transaction, case: Case, until: date | None) -> tuple[Free, ...]:
    """The free times of the case's team from now to the end of this day, the first first, alike ones once."""
    wanted = select(Slot.starts_at, Slot.minutes, Slot.form, Slot.room).where(
        Slot.team_id == case.team_id, Slot.case_id.is_(None), Slot.offered, Slot.starts_at > clock.now()
    )
    if until is not None:
        wanted = wanted.where(Slot.starts_at <= datetime.combine(until, time.max, clock.COPENHAGEN))
    found: dict[tuple[datetime, str], Free] = {}
    for starts, minutes, form, room in tx.execute(wanted.order_by(Slot.starts_at, Slot.seat).limit(SHOWN * 4)):
        known = found.get((starts, form))
        found[starts, form] = Free(starts, minutes, form, room, known.seats + 1 if known else 1)
    return tuple(found.values())[:SHOWN]


def appointment_of(tx: Transaction, case_id: UUID) -> Slot | None:
    """The next time that is booked for a case, today's until the day is over; None when there is none."""
    midnight = datetime.combine(clock.today(), time(), clock.COPENHAGEN)
    wanted = select(Slot).where(Slot.case_id == case_id, Slot.starts_at >= midnight, Slot.no_show_at.is_(None))
    return tx.execute(wanted.order_by(Slot.starts_at).limit(1)).scalar()


def has_slot(form: Form | None) -> bool:
    """Does the form ask for one of the team's times?"""
    return form is not None and any(one.widget is Widget.SLOT for one in form.fields)


def wanted_in(form: Form | None, answers: Mapping[str, object], raw: Raw) -> Wanted | None:
    """The time these answers ask for, where the form has a question for one of the team's times."""
    field = next((one for one in form.fields if one.widget is Widget.SLOT), None) if form else None
    starts = answers.get(field.name) if field else None
    if not isinstance(starts, datetime):
        return None
    given: Any = raw.get(REASON) or ""
    reason = given if isinstance(given, str) else str(next(iter(given), ""))
    return Wanted(starts, str(answers.get("form") or ""), str(answers.get("room") or ""), reason.strip())


def hold(tx: Transaction, case: Case, wanted: Wanted, by: Person | None, *, task: Task | None = None) -> Slot | None:
    """Take a free time of the case's team, or write down another with its reason; None for a case without a team.

    Raises ``Invalid`` at ``slot``: ``slot_not_new`` for a time that has passed, ``slot_taken`` when somebody was
    faster, ``slot_reason_missing`` when there are free times and none of them was chosen, and ``slot_not_offered`` when
    nobody of the house books and the time is none of the free ones.
    """
    if case.team_id is None:
        return None
    if wanted.starts_at <= clock.now():
        raise Invalid(Problem("slot_not_new", "slot"), "slot_not_new")
    taken = _take(tx, case, wanted, by, task)
    if taken is None:
        if by is None:
            raise Invalid(Problem("slot_not_offered", "slot"), "slot_not_offered")
        _must_have_reason(tx, case, wanted, task)
        taken = _unoffered(tx, case, wanted, by, task)
    record(tx, by, SlotHeld(case.id, taken.id, taken.starts_at, task.id if task else None, taken.offered))
    return taken


def promise_word(tx: Transaction, case_id: UUID, before: datetime | None, at: datetime | None) -> None:
    """Promise the citizen word of a time that is booked, moved or cancelled, once for each change."""
    old, new = before.isoformat() if before else None, at.isoformat() if at else None
    promise(tx, TELL, case=case_id, key=f"appointment:{case_id}:{old}:{new}", before=old, at=new)


def release_ahead(tx: Transaction, case_id: UUID) -> int:
    """A case that closes or goes elsewhere keeps no interview: its times ahead are free, the citizen is told."""
    ahead = select(Slot).where(Slot.case_id == case_id, Slot.starts_at > clock.now()).order_by(Slot.starts_at, Slot.id)
    slots: list[Slot] = list(tx.execute(ahead).scalars())
    for slot in slots:
        record(tx, None, SlotCancelled(case_id, slot.id, slot.starts_at))
        promise_word(tx, case_id, slot.starts_at, None)
        move_tasks(tx, case_id, slot.starts_at, None)
        let_go(tx, slot)
    return len(slots)


def move_tasks(tx: Transaction, case_id: UUID, before: datetime, at: datetime | None) -> None:
    """The open tasks that were to be done at this time stand at the new one in every list."""
    waiting = select(Task).where(
        Task.case_id == case_id, Task.condition == TaskCondition.OPEN, Task.appointment_at == before
    )
    for task in tx.execute(waiting.execution_options(populate_existing=True)).scalars():
        moved = Due(task.due_day, task.deadline_id).or_at(at)
        stands = update(Task).where(Task.id == task.id).execution_options(synchronize_session=False)
        tx.execute(stands.values(appointment_at=at, sort_at=moved))  # no new revision: whoever has it open is not late
        tx.session.expire(task)


def let_go(tx: Transaction, slot: Slot) -> None:
    """Nobody holds it any more; one that was nobody's offer goes."""
    if not slot.offered:
        tx.execute(delete(Slot).where(Slot.id == slot.id))
    else:
        slot.case_id = slot.task_id = slot.held_at = slot.held_by_id = slot.no_show_at = None
    tx.flush()


def _take(tx: Transaction, case: Case, wanted: Wanted, by: Person | None, task: Task | None) -> Slot | None:
    asked = {
        "case": case.id,
        "task": task.id if task else None,
        "now": clock.now(),
        "by": by.id if by else None,
        "room": wanted.room,
        "team": case.team_id,
        "starts": wanted.starts_at,
        "form": wanted.form,
    }
    found = tx.execute(TAKE, asked).scalar()
    if found is None:
        return None
    slot = tx.find(Slot, found)
    tx.session.refresh(slot)
    return slot


def _must_have_reason(tx: Transaction, case: Case, wanted: Wanted, task: Task | None) -> None:
    if wanted.reason:
        return
    was_offered = select(Slot.id).where(
        Slot.team_id == case.team_id, Slot.starts_at == wanted.starts_at, Slot.offered, Slot.case_id.is_not(None)
    )
    if tx.execute(was_offered.limit(1)).first() is not None:
        raise Invalid(Problem("slot_taken", "slot", {"at": wanted.starts_at}), "slot_taken", at=wanted.starts_at)
    if free_slots(tx, case, task.due_day if task else None):
        raise Invalid(Problem("slot_reason_missing", "slot"), "slot_reason_missing")


def _unoffered(tx: Transaction, case: Case, wanted: Wanted, by: Person | None, task: Task | None) -> Slot:
    now = clock.now()
    slot = Slot(
        id=new_id(),
        team_id=case.team_id,
        starts_at=wanted.starts_at.astimezone(UTC),  # as those on offer come from the database
        minutes=USUAL,
        form=wanted.form,
        room=wanted.room,
        seat=0,
        offered=False,
        reason=wanted.reason,
        case_id=case.id,
        task_id=task.id if task else None,
        held_at=now,
        held_by_id=by.id if by else None,
        made_at=now,
        made_by_id=by.id if by else None,
    )
    tx.add(slot)
    tx.flush()
    return slot
