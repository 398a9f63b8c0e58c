"""A party answers: the step is done by its own hand, and the case moves on."""

from __future__ import annotations

from processes import clock
from processes.forms.answers import Raw
from processes.motion.completing import Channel, Hand, complete_task
from processes.motion.moving import Moved
from processes.parties.opened_link import must_open
from processes.parties.visiting import Guest, admitted
from processes.store.transaction import Transaction


def answer(tx: Transaction, guest: Guest, token: str, raw: Raw) -> Moved:
    """Complete the invitation's task with the guest's answers; the link is used up.

    Raises ``Forbidden`` without the code, as ``must_open``, ``CaseBusy``, ``EngineFault``, and ``Invalid`` with one
    problem per field.
    """
    invitation = admitted(tx, guest, token)
    task = must_open(tx, invitation)
    moved = complete_task(tx, task, raw, Hand(None, Channel.LINK))
    now = clock.now()
    invitation.used_at = invitation.ended_at = now
    invitation.answers = None
    return moved
