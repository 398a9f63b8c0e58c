"""A citizen cancels her own time."""

from __future__ import annotations

from datetime import datetime

from processes.motion.rebook import call_off, held
from processes.parties.opened_link import must_enter
from processes.parties.own_time import BY_LINK, time_of
from processes.parties.tell_house import tell_house
from processes.parties.visiting import Guest, admitted
from processes.store.transaction import Transaction


def cancel_time(tx: Transaction, guest: Guest, token: str) -> datetime:
    """Give the time up, answer when it was; whoever has her case is told, and the case if it waits to hear.

    Raises ``Forbidden`` without the code, as ``must_enter``, and ``Conflict("slot_past")`` when it has begun.
    """
    invitation = admitted(tx, guest, token)
    must_enter(tx, invitation)
    slot, case = held(tx, time_of(tx, invitation)[1].id)
    before = slot.starts_at
    call_off(tx, slot, case, BY_LINK)
    tell_house(tx, case, before, None)
    return before
