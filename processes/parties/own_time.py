"""A citizen's own time: when it is, and the free times of the team she may have instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from processes import clock
from processes.errors import Conflict
from processes.motion.booked import Free, appointment_of, free_slots
from processes.motion.rebook import By
from processes.parties.opened_link import is_citizens, must_enter
from processes.parties.visiting import Guest, admitted
from processes.records import Case, Invitation, Slot, Task, TaskCondition
from processes.store.transaction import Transaction

BY_LINK = By(None, "borger", "link")


@dataclass(frozen=True, slots=True)
class OwnTime:
    """The booked time, and what it may be moved to; ``open_step`` when the link leads to a step as well."""

    number: str
    reader: str
    slot: Slot
    may_change: bool  # until it begins
    free: tuple[Free, ...]
    open_step: bool


def own_time(tx: Transaction, guest: Guest, token: str) -> OwnTime:
    """The page of a guest's own time.

    Raises ``Forbidden`` without the code, as ``must_enter``, and ``Conflict("link_time_gone")`` without a time.
    """
    invitation = admitted(tx, guest, token)
    task = must_enter(tx, invitation)
    case, slot = time_of(tx, invitation)
    return OwnTime(
        number=case.number,
        reader=invitation.name,
        slot=slot,
        may_change=slot.starts_at > clock.now(),
        free=free_instead(tx, case, slot),
        open_step=task is not None,
    )


def time_of(tx: Transaction, invitation: Invitation) -> tuple[Case, Slot]:
    """The citizen's case and the time that is booked in it; ``Conflict("link_time_gone")`` when there is none."""
    case = tx.find(Case, invitation.case_id)
    slot = appointment_of(tx, case.id) if is_citizens(invitation.part) else None
    if slot is None:
        raise Conflict("link_time_gone", number=case.number)
    return case, slot


def free_instead(tx: Transaction, case: Case, slot: Slot) -> tuple[Free, ...]:
    """The team's free times that meet in the same way, no later than the day the interview is due."""
    fit = (one for one in free_slots(tx, case, _due(tx, case, slot)) if not slot.form or one.form in {"", slot.form})
    return tuple(one for one in fit if one.starts_at != slot.starts_at)


def _due(tx: Transaction, case: Case, slot: Slot) -> date | None:
    """The first legal day of the steps that are to be done at this time."""
    there = (Task.case_id == case.id, Task.condition == TaskCondition.OPEN, Task.appointment_at == slot.starts_at)
    day: date | None = tx.execute(select(func.min(Task.due_day)).where(*there)).scalar()
    return day
