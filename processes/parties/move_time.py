"""A citizen moves her own time to one the team offers."""

from __future__ import annotations

from datetime import datetime

from processes.errors import Invalid, Problem
from processes.motion.booked import Wanted
from processes.motion.rebook import held, rebook
from processes.parties.opened_link import must_enter
from processes.parties.own_time import BY_LINK, free_instead, time_of
from processes.parties.tell_house import tell_house
from processes.parties.visiting import Guest, admitted
from processes.records import Slot
from processes.store.transaction import Transaction


def move_time(tx: Transaction, guest: Guest, token: str, at: datetime) -> Slot:
    """Hold the chosen time and give the old one up; the citizen is told in words, and so is whoever has her case.

    Raises ``Forbidden`` without the code, as ``must_enter`` and ``rebook``, and ``Invalid`` at ``slot``
    (``slot_not_offered``) for a time that is none of those on offer.
    """
    invitation = admitted(tx, guest, token)
    must_enter(tx, invitation)
    slot, case = held(tx, time_of(tx, invitation)[1].id)
    before, form = slot.starts_at, slot.form
    if at not in {one.starts_at for one in free_instead(tx, case, slot)}:
        raise Invalid(Problem("slot_not_offered", "slot"), "slot_not_offered")
    taken = rebook(tx, slot, case, Wanted(at, form), BY_LINK)
    if invitation.task_id is None:
        invitation.expires_at = taken.starts_at
    tell_house(tx, case, before, taken.starts_at)
    return taken
