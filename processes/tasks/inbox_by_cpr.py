"""The open tasks of the citizen with exactly this CPR number, among those the lists show; looked up for a purpose."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CprSearched
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.forms.identifiers import digits
from processes.language import Locale
from processes.records import Citizen, Person
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction
from processes.tasks.inbox_desk import desk
from processes.tasks.inbox_lists import List
from processes.tasks.inbox_order import Key
from processes.tasks.inbox_pick import Narrowing, Span
from processes.tasks.inbox_rows import Page, Row, pick

MOST = 50
PURPOSES = ("call", "inquiry", "task", "complaint", "supervision")


def tasks_by_cpr(tx: Transaction, person: Person, secret: CprSecret, cpr: str, purpose: str) -> tuple[Row, ...]:
    """At most ``MOST`` tasks by legal day; noted with the purpose whether there are any or not.

    Raises ``Forbidden``, and ``Invalid``: ``cpr_wrong`` when it is not ten digits, ``search_purpose`` without one of
    ``PURPOSES``.
    """
    require(person, Permission.SEE_INBOX)
    number = digits(cpr, 10)
    problems = [] if number else [Problem("cpr_wrong", "cpr")]
    problems += [] if purpose in PURPOSES else [Problem("search_purpose", "purpose")]
    if number is None or problems:
        raise Invalid(problems, problems[0].code)
    citizen: UUID | None = tx.execute(select(Citizen.id).where(Citizen.cpr_index == secret.index(number))).scalar()
    found = _open(tx, person, citizen) if citizen else ()
    record(tx, person, CprSearched(citizen if found else None, bool(found), purpose))
    return found


def _open(tx: Transaction, person: Person, citizen: UUID) -> tuple[Row, ...]:
    around = desk(tx, person, Locale.DA)
    narrowing = Narrowing(("c.citizen_id = :citizen",), ("case",), around.reach)
    page = Page(List.ALL, narrowing, Span((Key("due"),), Locale.DA, MOST + 1))
    return pick(tx, page, {**around.values, "citizen": citizen}, around.values["hands"]).rows
