"""Leaving: a visit ends on the server, so that a cookie that stays behind opens nothing."""

from __future__ import annotations

from processes.parties.visiting import Guest, admitted
from processes.store.transaction import Transaction


def leave(tx: Transaction, guest: Guest, token: str) -> None:
    """End this visit; the link still works, with a new code. No entry: that a visit ended says nothing."""
    invitation = admitted(tx, guest, token)
    invitation.visit_hash = None
