"""Opening a link: which invitation it is, or in a code why it opens nothing any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.errors import Conflict, NotFound
from processes.motion.booked import appointment_of
from processes.parties.keys import token_hash
from processes.parties.letters import hidden
from processes.records import Case, Invitation, Task, TaskCondition
from processes.store.transaction import Transaction

# What closes a step's link, but leaves the way to the citizen's time open.
LEADS_TO_TIME = frozenset({"link_for_time", "link_used", "link_done_otherwise", "link_task_gone"})
LONGEST = 100  # characters of a token; ours have 43


@dataclass(frozen=True, slots=True)
class Door:
    """What whoever holds the link may know before the code: which case, by when, and where the code goes."""

    part: str
    number: str
    due_day: date | None
    for_time: bool  # it leads to the citizen's booked time, and to no step
    phone: str
    locale: str
    asked: bool  # has a code been asked for that still works?
    expires_at: datetime
    id: UUID
    codes: int


def invitation_of(tx: Transaction, token: str, *, lock: bool = False) -> Invitation:
    """The invitation behind this link, whatever became of it; ``NotFound("link_unknown")`` for a link nobody made.

    With ``lock`` nobody else has it until the transaction ends, so that every try is counted.
    """
    wanted = select(Invitation).where(Invitation.token_hash == token_hash(token))
    if lock:
        wanted = wanted.with_for_update().execution_options(populate_existing=True)
    found = tx.maybe(wanted) if 0 < len(token) <= LONGEST else None
    if found is None:
        raise NotFound("link_unknown")
    return found


def must_open(tx: Transaction, invitation: Invitation) -> Task:
    """The task behind an invitation that still opens it.

    Raises ``Conflict`` with ``link_used``, ``link_withdrawn``, ``link_task_gone``, ``link_expired``, or
    ``link_for_time`` when it leads to no step.
    """
    told = {"number": tx.find(Case, invitation.case_id).number}
    if invitation.revoked_at is not None:
        raise Conflict("link_withdrawn", **told)
    if invitation.task_id is None:
        raise Conflict("link_for_time", **told)
    task = tx.find(Task, invitation.task_id)
    if invitation.used_at is not None:
        raise Conflict("link_used", at=invitation.used_at, **told)
    if task.condition == TaskCondition.DONE:
        raise Conflict("link_done_otherwise", at=task.completed_at, **told)
    if task.condition != TaskCondition.OPEN:
        raise Conflict("link_task_gone", **told)
    if clock.now() >= invitation.expires_at:
        raise Conflict("link_expired", at=invitation.expires_at, **told)
    return task


def must_enter(tx: Transaction, invitation: Invitation) -> Task | None:
    """The task an invitation opens; None when it opens no step, but a citizen's own time that is booked ahead.

    A link whose step is done leads to her time as well, as long as it lasts. Raises as ``must_open``, and ``Conflict``
    (``link_time_gone``) when no time is booked any more.
    """
    try:
        return must_open(tx, invitation)
    except Conflict as fault:
        if fault.code not in LEADS_TO_TIME or not is_citizens(invitation.part):
            raise
        if clock.now() >= invitation.expires_at or appointment_of(tx, invitation.case_id) is None:
            if fault.code == "link_for_time":
                raise Conflict("link_time_gone", number=tx.find(Case, invitation.case_id).number) from fault
            raise
    return None


def is_citizens(part: str) -> bool:
    """The citizen, or somebody who acts for the citizen: they read the citizen's lines."""
    return part in {"citizen", "representative", "guardian"}


def door(tx: Transaction, token: str) -> Door:
    """What the first page tells, before any code."""
    invitation = invitation_of(tx, token)
    task = must_enter(tx, invitation)
    until = invitation.code_until
    return Door(
        part=invitation.part,
        number=tx.find(Case, invitation.case_id).number,
        due_day=task.due_day if task else None,
        for_time=task is None,
        phone=hidden(invitation.phone),
        locale=invitation.locale,
        asked=invitation.code_hash is not None and until is not None and clock.now() < until,
        expires_at=invitation.expires_at,
        id=invitation.id,
        codes=invitation.codes,
    )
