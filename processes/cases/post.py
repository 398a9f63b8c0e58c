"""Posting a document of a case: by Digital Post, as a letter to print for who is exempt, or to its service.

What cannot reach anybody is kept in the file and not posted: no day of delivery may start from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from processes import clock
from processes.audit.kinds import CprTold, DocumentKept, DocumentSent
from processes.audit.trail import record
from processes.calendar.post import Delivery, delivered
from processes.cases.readers import address_of, employer, envelope_of
from processes.promises.promise import promise
from processes.reading.responsible import TEAM_LEADER
from processes.records import Case, Citizen, Document
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction

POST = "document.post"
_SERVICES = {"doctor": ("doctor", "request"), "benefit_office": ("ydelsesservice", "order")}
SERVICE = "service"
UNADDRESSED, INCOMPLETE = "letter_unaddressed", "letter_incomplete"


@dataclass(frozen=True, slots=True)
class Posting:
    """What is sent to whom; the bytes lie under ``pdf_hash``, else the words under ``hash``."""

    document_id: UUID
    service: str
    what: str
    how: str  # digital_post | letter | service
    told: Mapping[str, Any]
    hash: str
    pdf_hash: str | None
    key: str  # the same each time it is tried


def ask_post(tx: Transaction, document_id: UUID, secret: CprSecret | None = None) -> Posting | None:
    """Whom to send the document to and how. Without ``secret`` no CPR number goes.

    None when it was sent already, and when there is nobody or no address to send it to: then the team leader hears.
    """
    document = tx.find(Document, document_id)
    if document.sent_at is not None or document.to_part is None:
        return None
    case = tx.find(Case, document.case_id)
    service, what, how = way_of(tx, case, document.to_part)
    reader = _to(tx, case, document.to_part, service, secret)
    if not reader:
        keep_back(tx, document, UNADDRESSED)
        return None
    told = {
        "case": case.number,
        "on": clock.today().isoformat(),
        "kind": document.kind,
        "title": document.title_da,
        **reader,
    }
    key = f"{case.number}:{document.key}"
    return Posting(document.id, service, what, how, told, document.hash, document.pdf_hash, key)


def posted(tx: Transaction, posting: Posting, said: Mapping[str, Any]) -> None:
    """It is on its way: when, how, the carrier's receipt, and the day it is taken to have come (postal days)."""
    document = tx.find(Document, posting.document_id)
    if document.sent_at is not None:
        return
    document.sent_at, document.sent_how = clock.now(), posting.how
    document.delivered_on = _comes(posting.how)
    document.kept_why = document.kept_places = document.made_from = None
    document.reference = next((str(value) for name, value in said.items() if name.endswith("Reference")), None)
    record(tx, None, DocumentSent(document.case_id, document.id, posting.how))


def keep_back(
    tx: Transaction,
    document: Document,
    why: str,
    places: tuple[str, ...] = (),
    source: Mapping[str, Any] | None = None,
) -> None:
    """Leave the document unsent in the file, note ``why`` on the case, and tell the team leader once.

    ``why`` is ``UNADDRESSED``, or ``INCOMPLETE`` with the ``places`` of the letter that nothing filled and what it was
    ``source``.
    """
    named = ", ".join(places)
    document.kept_why, document.kept_places = why, named or None
    document.made_from = dict(source) if source else None
    record(tx, None, DocumentKept(document.case_id, document.id, why, named))
    once = f"{why}:{document.id}"
    promise(tx, "notice", case=document.case_id, key=once, sort=why, to=TEAM_LEADER, places=named, once=once)


def promise_post(tx: Transaction, document: Document) -> None:
    """Promise to post it; while that is promised once, again changes nothing."""
    promise(tx, POST, case=document.case_id, key=f"post:{document.case_id}:{document.key}", document=str(document.id))


def reaches(tx: Transaction, case: Case, to_part: str) -> bool:
    """Is there somebody with this part, at a number or an address that mail can go to?"""
    return bool(_to(tx, case, to_part, way_of(tx, case, to_part)[0], None))


def way_of(tx: Transaction, case: Case, to_part: str) -> tuple[str, str, str]:
    """Service, what is asked of it, and how the letter goes: digital_post | letter | service."""
    if to_part in _SERVICES:
        return (*_SERVICES[to_part], SERVICE)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    if to_part == "citizen" and citizen is not None and citizen.digital_post:
        return "digital_post", "send", Delivery.DIGITAL_POST.value
    if to_part == "employer" and employer(tx, case) is not None:
        return "digital_post", "send", Delivery.DIGITAL_POST.value
    return "print", "send", Delivery.LETTER.value


def _to(
    tx: Transaction, case: Case, to_part: str, service: str, secret: CprSecret | None
) -> dict[str, str | list[str]]:
    """Digital Post knows readers by number; print needs name and address, a protected one too. Empty: no reader."""
    if service == "digital_post" and to_part == "employer":
        company = employer(tx, case)
        return {"cvr": company.cvr} if company else {}
    if service == "print":
        return address_of(tx, case, to_part)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    if citizen is None:
        return {}
    if secret is None:
        return {"to": list(envelope_of(tx, case, citizen).to[:1])}
    record(tx, None, CprTold(case.id, citizen.id, service))
    return {"cpr": secret.open(citizen.cpr_cipher)}


def _comes(how: str) -> date:
    known = set(Delivery)
    return delivered(clock.today(), Delivery(how) if how in known else Delivery.DIGITAL_POST)
