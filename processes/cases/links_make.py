"""Tying two cases together by hand, and taking such a tie away."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import and_, or_, select

from processes import clock
from processes.access.permissions import Permission
from processes.audit.kinds import CasesLinked, CasesParted
from processes.audit.trail import record
from processes.errors import AlreadyDone, Forbidden, Invalid, NotFound, Problem
from processes.reading.admission import admit
from processes.records import Case, CaseLink, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction

LEAST = 5  # characters of a reason
HAND = "hand"


def link_cases(tx: Transaction, person: Person, case_id: UUID, number: str, reason: str) -> CaseLink:
    """Tie this case to the one with this number, for a reason; both cases tell of it.

    Raises ``Forbidden``, ``AlreadyDone("cases_linked")``, and ``Invalid``: no such case among those the person may see,
    the case itself, or no reason. A case she may not see is as if it were not there.
    """
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.LINK_CASES)
    problems = [] if len(reason.strip()) >= LEAST else [Problem("link_reason_short", "reason", {"least": LEAST})]
    other = _other(tx, person, number.strip())
    if other is None:
        problems.append(Problem("link_case_unknown", "number", {"number": number.strip()}))
    elif other.id == case.id:
        problems.append(Problem("link_to_itself", "number"))
    if problems or other is None:
        raise Invalid(problems)
    if _tie(tx, case.id, other.id) is not None:
        raise AlreadyDone("cases_linked", case=str(case.id), number=other.number)
    link = CaseLink(
        id=new_id(),
        case_id=case.id,
        other_id=other.id,
        kind=HAND,
        reason=reason.strip(),
        made_by_id=person.id,
        made_at=clock.now(),
    )
    tx.add(link)
    tx.flush()
    record(tx, person, CasesLinked(case.id, other.id, HAND), CasesLinked(other.id, case.id, HAND))
    return link


def part_cases(tx: Transaction, person: Person, case_id: UUID, other_id: UUID) -> None:
    """Take away a tie that was made by hand; ``NotFound`` when there is none. The trail keeps that it was there."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.LINK_CASES)
    tie = _tie(tx, case.id, other_id)
    if tie is None or tie.kind != HAND:
        raise NotFound(kind="case_link", key=str(other_id))
    tx.session.delete(tie)
    tx.flush()
    record(tx, person, CasesParted(case.id, other_id), CasesParted(other_id, case.id))


def _other(tx: Transaction, person: Person, number: str) -> Case | None:
    found = tx.maybe(select(Case).where(Case.number == number))
    if found is None:
        return None
    try:
        admit(tx, person, found)
    except Forbidden:
        return None
    return found


def _tie(tx: Transaction, one: UUID, other: UUID) -> CaseLink | None:
    return tx.maybe(
        select(CaseLink).where(
            or_(
                and_(CaseLink.case_id == one, CaseLink.other_id == other),
                and_(CaseLink.case_id == other, CaseLink.other_id == one),
            )
        )
    )
