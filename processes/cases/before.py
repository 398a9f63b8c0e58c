"""Before the page of an act on a case: whoever may not do it is told so at once, and not after filling in a form."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.cases.repair_parts import standing_to
from processes.records import Case, Person
from processes.store.transaction import Transaction


def must_be_allowed(tx: Transaction, person: Person, case_id: UUID, act: Permission) -> None:
    """Raise ``Forbidden`` unless this person may do this to the case; the verb itself asks again."""
    case = tx.find(Case, case_id)
    require(person, act, standing_to(tx, person, case))
