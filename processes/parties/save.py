"""Saving a party's half-filled answers; they stay with the link until it is used."""

from __future__ import annotations

from datetime import datetime

from processes import clock
from processes.errors import Invalid, Problem
from processes.forms.answers import Raw
from processes.parties.opened_link import must_open
from processes.parties.visiting import Guest, admitted
from processes.store.transaction import Transaction

LIMIT = 200_000  # characters


def save(tx: Transaction, guest: Guest, token: str, raw: Raw) -> datetime:
    """Keep what the guest has typed so far; answers the moment. No entry: a draft is the guest's own.

    Raises ``Forbidden`` without the code, as ``must_open``, and ``Invalid`` when it is larger than ``LIMIT``.
    """
    invitation = admitted(tx, guest, token)
    must_open(tx, invitation)
    answers = {name: [one.replace("\0", "") for one in values] for name, values in raw.items() if name[:1] != "_"}
    size = sum(len(one) for values in answers.values() for one in values)
    if size > LIMIT:
        raise Invalid(Problem("draft_too_large", "", {"size": size, "limit": LIMIT}), "draft_too_large")
    invitation.answers, invitation.saved_at = answers, clock.now()
    return clock.now()
