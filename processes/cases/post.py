"""Posting a document of a case: by Digital Post, as a letter to print for who is exempt, or to its service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from processes import clock
from processes.audit.kinds import CprTold, DocumentSent
from processes.audit.trail import record
from processes.calendar.post import Delivery, delivered
from processes.cases.readers import employer, envelope_of
from processes.records import Case, Citizen, Document
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction

POST = "document.post"
_SERVICES = {"doctor": ("doctor", "request"), "benefit_office": ("ydelsesservice", "order")}
SERVICE = "service"


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
    """Whom to send the document to and how, or None when it was sent already. Without ``secret`` no CPR number goes."""
    document = tx.find(Document, document_id)
    if document.sent_at is not None or document.to_part is None:
        return None
    case = tx.find(Case, document.case_id)
    service, what, how = _way(tx, case, document.to_part)
    told = {
        "case": case.number,
        "on": clock.today().isoformat(),
        "kind": document.kind,
        "title": document.title_da,
        **_to(tx, case, document.to_part, service, secret),
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
    document.reference = next((str(value) for name, value in said.items() if name.endswith("Reference")), None)
    record(tx, None, DocumentSent(document.case_id, document.id, posting.how))


def _way(tx: Transaction, case: Case, to_part: str) -> tuple[str, str, str]:
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
    """Digital Post knows readers by number; print needs name and address, a protected one too."""
    if service == "digital_post" and to_part == "employer":
        company = employer(tx, case)
        return {"cvr": company.cvr} if company else {}
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    if citizen is None:
        return {}
    if service == "print":
        return {"to": [citizen.name, *citizen.address.split(", ")] if to_part == "citizen" else [to_part]}
    if secret is None:
        return {"to": list(envelope_of(tx, case, citizen).to[:1])}
    record(tx, None, CprTold(case.id, citizen.id, service))
    return {"cpr": secret.open(citizen.cpr_cipher)}


def _comes(how: str) -> date:
    known = set(Delivery)
    return delivered(clock.today(), Delivery(how) if how in known else Delivery.DIGITAL_POST)
