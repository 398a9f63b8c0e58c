"""A citizen's own link to the time that is booked for her: one for a case, as long as she has a time ahead."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.audit.kinds import LinkSent
from processes.audit.trail import record
from processes.motion.booked import appointment_of
from processes.parties.keys import LinkKeys, token_hash
from processes.parties.reach import Reach, reach
from processes.records import Case, Invitation, Slot
from processes.store.base import new_id
from processes.store.transaction import Transaction

CITIZEN = "borger"


def time_link(tx: Transaction, case_id: UUID, keys: LinkKeys, public_url: str) -> str:
    """Its address, for the mail that tells of the time; empty when there is no time ahead or no way to send a code.

    The same link as long as it goes to the same address; it opens until the time begins.
    """
    case = tx.find(Case, case_id)
    slot, who = appointment_of(tx, case_id), reach(tx, case, CITIZEN)
    if slot is None or slot.starts_at <= clock.now() or who.hindrance is not None:
        return ""
    of_time = (Invitation.case_id == case_id, Invitation.task_id.is_(None), Invitation.ended_at.is_(None))
    live = tx.maybe(select(Invitation).where(*of_time))
    if live is not None and (live.email, live.phone) != (who.email, who.phone):
        live.revoked_at = live.ended_at = clock.now()
        tx.flush()
        live = None
    live = live or _made(tx, case, who, slot)
    live.expires_at = slot.starts_at
    live.token_hash = token_hash(keys.token(live.id))
    tx.flush()
    return f"{public_url}/part/{keys.token(live.id)}"


def _made(tx: Transaction, case: Case, who: Reach, slot: Slot) -> Invitation:
    made = Invitation(
        id=new_id(),
        case_id=case.id,
        part=who.part,
        name=who.name,
        email=who.email,
        phone=who.phone,
        locale=who.locale,
        code_tries=0,
        codes=0,
        made_at=clock.now(),
        sent_at=clock.now(),
        expires_at=slot.starts_at,
    )
    tx.add(made)
    tx.flush()
    record(tx, None, LinkSent(case.id, None, made.id, who.part))
    return made
