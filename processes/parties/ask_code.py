"""Asking for the one-time code that goes with a link."""

from __future__ import annotations

from processes import clock
from processes.audit.kinds import CodeAsked
from processes.audit.trail import record
from processes.errors import Conflict
from processes.parties.keys import LinkKeys
from processes.parties.opened_link import invitation_of, must_enter
from processes.parties.sending import CODE_LASTS
from processes.promises.promise import promise
from processes.records import Invitation
from processes.store.transaction import Transaction

MOST_CODES = 8  # for one link; who needs more calls us
CODE = "code.send"


def ask_code(tx: Transaction, token: str, keys: LinkKeys) -> Invitation:
    """Make a new code and promise to send it; the one before stops working.

    Anybody with the link may ask. Raises as ``must_enter``, and ``Conflict("code_too_many")`` after ``MOST_CODES``.
    """
    invitation = invitation_of(tx, token, lock=True)
    must_enter(tx, invitation)
    if invitation.codes >= MOST_CODES:
        raise Conflict("code_too_many")
    invitation.codes += 1
    invitation.code_tries = 0
    invitation.code_hash = keys.code_hash(invitation.id, keys.code(invitation.id, invitation.codes))
    invitation.code_until = clock.now() + CODE_LASTS
    record(tx, None, CodeAsked(invitation.case_id, invitation.task_id, invitation.id))
    promise(
        tx,
        CODE,
        case=invitation.case_id,
        key=f"code:{invitation.id}:{invitation.codes}",
        invitation=str(invitation.id),
        number=invitation.codes,
    )
    return invitation
