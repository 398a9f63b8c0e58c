"""What a worker sends: the mail with a link, the message with its code; made in one transaction, noted in another."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from processes import clock
from processes.connectors.party_post import Link, Message
from processes.parties.invite import invite
from processes.parties.keys import LinkKeys
from processes.parties.letters import code_message, link_mail
from processes.records import Case, Invitation, Task
from processes.store.transaction import Transaction

CODE_LASTS = timedelta(minutes=10)


def ask_link(tx: Transaction, task_id: UUID, keys: LinkKeys, public_url: str) -> tuple[UUID, Link] | None:
    """The invitation and its mail; None when the task is gone, or nobody can be written to (the house sees why)."""
    invitation = invite(tx, task_id, keys)
    if invitation is None or invitation.hindrance is not None:
        return None
    task, case = tx.find(Task, task_id), tx.find(Case, invitation.case_id)
    return invitation.id, link_mail(invitation, task, case, keys, public_url)


def link_sent(tx: Transaction, invitation_id: UUID) -> None:
    """The mail is out of the house."""
    tx.find(Invitation, invitation_id).sent_at = clock.now()


def ask_code_message(tx: Transaction, invitation_id: UUID, number: int, keys: LinkKeys) -> Message | None:
    """The message with this code; None when a newer one was asked for, or the link has ended."""
    invitation = tx.session.get(Invitation, invitation_id)
    if invitation is None or invitation.ended_at is not None or invitation.codes != number:
        return None
    return code_message(invitation, number, keys, int(CODE_LASTS.total_seconds()) // 60)
