"""Sending a personal link again, perhaps to another address; the old one stops working."""

from __future__ import annotations

import re
from dataclasses import replace
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import LinkAddressed
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.parties.invite import make
from processes.parties.letters import hidden, masked
from processes.parties.reach import Reach, reach, stands
from processes.promises.promise import promise
from processes.records import Case, Contact, Invitation, Person, Task
from processes.records.task import PARTIES
from processes.store.transaction import Transaction

MAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+")
_FEWEST_DIGITS, _MOST = 8, 120


def send_again(
    tx: Transaction, person: Person, task_id: UUID, email: str = "", phone: str = "", *, confirmed: bool = False
) -> Invitation:
    """Withdraw the link that is out and promise a new one; empty addresses mean those the case knows.

    ``confirmed`` says that ``person`` has made sure of an address that another party gave. Raises ``Forbidden``,
    ``AlreadyDone`` for a task that is closed, and ``Invalid`` for an address that cannot be one or is not confirmed, or
    a step that is nobody's outside.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.SEND_LINK, task.relations_to(person))
    task.must_be_open()
    if task.group not in PARTIES:
        raise Invalid(Problem("link_for_nobody"), "link_for_nobody")
    known = reach(tx, tx.find(Case, task.case_id), task.group)
    who = replace(known, email=email.strip() or known.email, phone=phone.strip() or known.phone)
    _must_reach(who, confirmed=confirmed)
    who = replace(who, named=False)
    if known.named or (known.email, known.phone) != (who.email, who.phone):
        _remember(tx, task, who)
        told = (masked(who.email), hidden(who.phone))
        record(tx, person, LinkAddressed(task.case_id, task.id, who.part, *told, confirmed=known.named))
    for live in tx.execute(select(Invitation).where(Invitation.task_id == task.id, Invitation.ended_at.is_(None))):
        live[0].revoked_at = live[0].ended_at = clock.now()
        live[0].visit_hash = None
    tx.flush()
    made = make(tx, task, who, person)
    promise(tx, "link.send", case=task.case_id, key=f"link:{made.id}", task=str(task.id))
    return made


def _remember(tx: Transaction, task: Task, who: Reach) -> None:
    """The addresses stay with the party's part in the case, for its next step; a part that has ended stays ended."""
    theirs = select(Contact).where(Contact.case_id == task.case_id, Contact.part == who.part, stands())
    contact = tx.execute(theirs.order_by(Contact.id).limit(1)).scalar()
    if contact is None:
        contact = Contact(case_id=task.case_id, part=who.part, name=who.name or who.email)
        tx.add(contact)
    contact.email, contact.phone = who.email, who.phone


def _must_reach(who: Reach, *, confirmed: bool) -> None:
    problems = []
    if who.named and not confirmed:
        problems.append(Problem("link_unconfirmed", "confirmed"))
    if len(who.email) > _MOST or not MAIL.fullmatch(who.email):
        problems.append(Problem("link_no_email", "email"))
    if len(who.phone) > _MOST or sum(one.isdigit() for one in who.phone) < _FEWEST_DIGITS:
        problems.append(Problem("link_no_phone", "phone"))
    if problems:
        raise Invalid(problems)
