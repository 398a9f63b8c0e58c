"""Giving the one-time code: it opens one visit to one task."""

from __future__ import annotations

import hmac
from datetime import timedelta

from processes import clock
from processes.audit.kinds import LinkOpened
from processes.audit.trail import record
from processes.parties.keys import LinkKeys, new_visit, token_hash
from processes.parties.opened_link import invitation_of, must_enter
from processes.store.transaction import Transaction

MOST_TRIES = 5  # for one code
VISIT_LASTS = timedelta(hours=2)


def give_code(tx: Transaction, token: str, code: str, keys: LinkKeys) -> str | None:
    """The secret of a visit for the visitor's cookie; None when the code is wrong, spent or too old.

    A wrong code is counted and not raised, so that the count is kept. Raises as ``must_enter``.
    """
    invitation = invitation_of(tx, token, lock=True)
    must_enter(tx, invitation)
    stored, until = invitation.code_hash, invitation.code_until
    if stored is None or until is None or clock.now() >= until or invitation.code_tries >= MOST_TRIES:
        return None
    invitation.code_tries += 1
    given = keys.code_hash(invitation.id, "".join(one for one in code if one.isdigit()))
    right = hmac.compare_digest(given, stored)
    record(tx, None, LinkOpened(invitation.case_id, invitation.task_id, invitation.id, refused=not right))
    if not right:
        return None
    visit = new_visit()
    invitation.code_hash = None  # a code works once
    invitation.visit_hash, invitation.visit_until = token_hash(visit), clock.now() + VISIT_LASTS
    return visit
