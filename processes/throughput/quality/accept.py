"""Saying that what a check found wrong is right all the same, with a reason."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import FlawAccepted
from processes.audit.trail import record
from processes.errors import AlreadyDone, Invalid, Problem
from processes.reading.case_relations import relations_in
from processes.records import Case, Flaw, Person
from processes.store.transaction import Transaction
from processes.throughput.flaw_refresh import check_these

LEAST = 10  # characters of a reason


def accept(tx: Transaction, person: Person, case_id: UUID, rule: str, place: str, reason: str) -> None:
    """Take what this check finds off the list, for as long as it is the same; the reason stands beside it.

    Raises ``Forbidden``, ``AlreadyDone`` when it is not wrong any more or was accepted, and ``Invalid``.
    """
    case = tx.find(Case, case_id)
    require(person, Permission.ACCEPT_FLAW, relations_in(tx, person, case))
    if len(reason.strip()) < LEAST:
        raise Invalid([Problem("act_reason_short", "reason", {"least": LEAST})])
    check_these(tx, [case.id])
    same = select(Flaw).where(
        Flaw.case_id == case.id,
        Flaw.rule == rule,
        Flaw.place == place,
        Flaw.ended_on.is_(None),
        Flaw.accepted_at.is_(None),
    )
    found: list[Flaw] = list(tx.execute(same).scalars())
    if not found:
        raise AlreadyDone("flaw_gone", number=case.number)
    for row in found:
        row.accepted_at, row.accepted_by_id, row.accepted_why = clock.now(), person.id, reason.strip()
    record(tx, person, FlawAccepted(case.id, rule))
