"""Letters that are kept and not posted: which, why, and what would let them go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.calendar.post import Delivery
from processes.cases.post import INCOMPLETE, UNADDRESSED, way_of
from processes.cases.readers import address_of, reader_of
from processes.errors import Conflict, NotFound
from processes.language import Text
from processes.motion.edition import edition_of
from processes.reading.admission import admit, may_open
from processes.reading.case_relations import relations_in
from processes.records import Case, Citizen, Definition, Document, Person
from processes.store.transaction import Transaction

MOST = 200


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """One of them, for the list."""

    id: UUID
    case_id: UUID
    number: str
    process: Text
    citizen: str | None
    title: Text
    to_part: str
    why: str
    places: tuple[str, ...]
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the letter that nothing filled; ``label`` is the question whose answer is missing."""

    name: str
    label: Text | None


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The letter with what its reader needs: an address, facts, or nothing more."""

    letter: KeptLetter
    reader: str
    address: str
    protected: bool
    by_post: bool  # goes to an address, not to a number in a register
    may_mend_address: bool
    places: tuple[Place, ...]
    may_fill: bool


def kept_letters(tx: Transaction, person: Person) -> tuple[KeptLetter, ...]:
    """Those of the reader's own cases and of the teams she leads, the oldest first."""
    mine = [person.id, *sorted(person.stands_in_for)]
    citizen = aliased(Citizen)  # the condition beside it asks of the citizen on its own
    wanted = (
        select(Document, Case, Definition, citizen)
        .join(Case, Case.id == Document.case_id)
        .join(Definition, Definition.id == Case.definition_id)
        .outerjoin(citizen, citizen.id == Case.citizen_id)
        .where(Document.kept_why.is_not(None), may_open(person))
        .where(or_(Case.caseworker_id.in_(mine), Case.team_id.in_(person.led_team_ids)))
        .order_by(Document.made_at, Document.id)
        .limit(MOST)
    )
    rows = tx.execute(wanted).all()
    return tuple(_row(*row) for row in rows if _may(tx, person, row[1]))


def kept_letter(tx: Transaction, person: Person, case_id: UUID, document_id: UUID) -> KeptPage:
    """One letter and what would let it go. ``Forbidden``; ``Conflict("letter_not_kept")`` when it is gone or sent."""
    case, document = find_kept(tx, person, case_id, document_id)
    definition = tx.find(Definition, case.definition_id)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    to_part = str(document.to_part)
    who = reader_of(tx, case, to_part)
    by_post = way_of(tx, case, to_part)[2] == Delivery.LETTER.value
    protected = bool(who and who.citizen and who.citizen.address_protected)
    lines = address_of(tx, case, to_part).get("to", []) if by_post and not protected else []
    letter = _row(document, case, definition, citizen)
    forms = edition_of(tx, case.version_id).forms.values()
    labels = {field.name: field.title for form in forms for field in form.fields}
    return KeptPage(
        letter=letter,
        reader=who.name if who else "",
        address=", ".join(lines[1:]),
        protected=protected,
        by_post=by_post,
        may_mend_address=by_post and not protected,
        places=tuple(Place(name, labels.get(name.rpartition(".")[2])) for name in letter.places),
        may_fill=document.kept_why == INCOMPLETE and document.made_from is not None,
    )


def find_kept(tx: Transaction, person: Person, case_id: UUID, document_id: UUID) -> tuple[Case, Document]:
    """The case and the letter, for somebody who may let it go."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.RELEASE_LETTER)
    document = tx.find(Document, document_id)
    if document.case_id != case.id or document.to_part is None:
        raise NotFound(kind="document", key=str(document_id))
    if document.kept_why is None:
        raise Conflict("letter_not_kept", number=case.number)
    return case, document


def _may(tx: Transaction, person: Person, case: Case) -> bool:
    return allowed(person, Permission.RELEASE_LETTER, relations_in(tx, person, case))


def _row(document: Document, case: Case, definition: Definition, citizen: Citizen | None) -> KeptLetter:
    return KeptLetter(
        id=document.id,
        case_id=case.id,
        number=case.number,
        process=definition.title,
        citizen=citizen.name if citizen else None,
        title=Text(document.title_da, document.title_en),
        to_part=str(document.to_part),
        why=document.kept_why or UNADDRESSED,
        places=tuple(one for one in (document.kept_places or "").split(", ") if one),
        made_at=document.made_at,
    )
