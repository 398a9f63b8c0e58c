"""Finds cases by number, citizen's name or exact CPR number, narrowed by process, condition and centre."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, literal, or_, select, true

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.audit.kinds import CprSearched
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.forms.identifiers import digits
from processes.language import Text
from processes.reading.admission import is_protected, may_open
from processes.reading.holding import has_no_conflict
from processes.records import Case, Citizen, Condition, Definition, Person
from processes.store.secrets import CprSecret
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

MOST = 50
OPEN = "open"  # every condition of a case that has not ended


@dataclass(frozen=True, slots=True)
class FoundCase:
    """One case as the list shows it; ``opens`` is the page it leads to: the ``case``, or ``where`` it is."""

    id: UUID
    number: str
    process: Text
    citizen: str | None
    cpr_masked: str | None
    condition: str
    caseworker: str | None
    opened_at: datetime
    closed_at: datetime | None
    opens: str


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: ``words`` of a name or a number, key of a process, condition (or ``OPEN``), centre, and from
    which place in the list."""

    words: str = ""
    process: str = ""
    condition: str = ""
    centre: UUID | None = None
    after: str = ""

    @property
    def is_narrowed(self) -> bool:
        """Is anything asked beyond the words?"""
        return bool(self.process or self.condition or self.centre)


@dataclass(frozen=True, slots=True)
class FoundPage:
    """At most ``MOST`` cases; ``after`` fetches the next ones, empty at the end."""

    rows: tuple[FoundCase, ...]
    after: str


def search(tx: Transaction, person: Person, sought: Sought) -> FoundPage:
    """Cases with this number, or whose citizen's name has a part that begins with each word, a page at a time.

    With neither words nor anything narrowed, the reader's own open ones. Open cases first, then the newest. Only cases
    the reader may see; whoever answers the telephone finds all but those of citizens whose address is protected, and is
    told where they are. Raises ``Forbidden``. A CPR number finds nothing here, for that must be noted:
    ``search_by_cpr``.
    """
    require(person, Permission.SEARCH_CASES)
    asked = sought.words.split()
    if not asked and not sought.is_narrowed:
        return _found(tx, person, (Case.caseworker_id == person.id) & Case.closed_at.is_(None), sought.after)
    return _found(tx, person, and_(_named(sought.words), *_narrowed(sought)), sought.after)


def search_by_cpr(tx: Transaction, person: Person, secret: CprSecret, cpr: str) -> FoundPage:
    """The cases, among those the reader may see, of the citizen with exactly this CPR number; noted either way.

    Raises ``Forbidden``, and ``Invalid("cpr_wrong")`` when it is not ten digits.
    """
    require(person, Permission.SEARCH_CASES)
    number = digits(cpr, 10)
    if number is None:
        raise Invalid(Problem("cpr_wrong", "cpr"), "cpr_wrong")
    citizen: UUID | None = tx.execute(select(Citizen.id).where(Citizen.cpr_index == secret.index(number))).scalar()
    found = _found(tx, person, Case.citizen_id == citizen, "") if citizen else FoundPage((), "")
    record(tx, person, CprSearched(citizen if found.rows else None, bool(found.rows)))
    return found


def _named(words: str) -> ColumnElement[bool]:
    asked = words.split()
    if not asked:
        return true()
    parts = [_begins(part) for word in asked for part in sort_key(word).split()]
    return or_(Case.number == words.strip(), and_(*parts) if parts else false())


def _narrowed(sought: Sought) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if sought.process:
        found.append(Definition.key == sought.process)
    if sought.condition == OPEN:
        found.append(Case.closed_at.is_(None))
    elif sought.condition:
        found.append(Case.condition == sought.condition if sought.condition in set(Condition) else false())
    if sought.centre:
        found.append(Case.centre_id == sought.centre)
    return found


def _found(tx: Transaction, person: Person, which: ColumnElement[bool], after: str) -> FoundPage:
    answers_calls = allowed(person, Permission.TELL_WHEREABOUTS)
    opens: ColumnElement[bool] = literal(False) if answers_calls else may_open(person)
    seen = or_(may_open(person), _may_be_told(person)) if answers_calls else may_open(person)
    rows: Any = tx.execute(_rows(opens).where(which, seen, _beyond(after)).limit(MOST + 1)).all()
    shown = rows[:MOST]
    return FoundPage(tuple(_row(*one) for one in shown), _place(shown[-1][0]) if len(rows) > MOST else "")


def _may_be_told(person: Person) -> ColumnElement[bool]:
    """Whose whereabouts are told on the telephone."""
    return and_(~is_protected(), has_no_conflict(person))


def _place(last: Case) -> str:
    """The place of the last row in the list's order."""
    return f"{int(last.closed_at is not None)}~{last.opened_at.isoformat()}~{last.id}"


def _beyond(after: str) -> ColumnElement[bool]:
    """What comes after a place; everything where it is none."""
    try:
        closed, opened, key = after.split("~")
        at, id_ = datetime.fromisoformat(opened), UUID(key)
    except ValueError:
        return true()
    is_closed = Case.closed_at.is_not(None)
    same = is_closed if closed == "1" else ~is_closed
    later = or_(Case.opened_at < at, and_(Case.opened_at == at, Case.id > id_))
    return and_(same, later) if closed == "1" else or_(is_closed, and_(same, later))


def _rows(opens: ColumnElement[bool]) -> Select[Any]:
    caseworker = select(Person.name).where(Person.id == Case.caseworker_id).scalar_subquery()
    return (
        select(Case, Definition, Citizen, caseworker, opens)
        .join(Definition, Definition.id == Case.definition_id)
        .outerjoin(Citizen, Citizen.id == Case.citizen_id)
        .order_by(Case.closed_at.is_not(None), Case.opened_at.desc(), Case.id)
    )


def _begins(part: str) -> ColumnElement[bool]:
    """A part of the name begins so; sort keys hold small letters and spaces only, so there is nothing to escape."""
    return or_(Citizen.sort_key.startswith(part), Citizen.sort_key.contains(f" {part}"))


def _row(case: Case, definition: Definition, citizen: Citizen | None, caseworker: str | None, opens: bool) -> FoundCase:
    return FoundCase(
        id=case.id,
        number=case.number,
        process=definition.title,
        citizen=citizen.name if citizen else None,
        cpr_masked=citizen.cpr_masked if citizen else None,
        condition=case.condition,
        caseworker=caseworker,
        opened_at=case.opened_at,
        closed_at=case.closed_at,
        opens="case" if opens else "where",
    )
