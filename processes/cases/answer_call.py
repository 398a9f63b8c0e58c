"""The answer to a handed call: what the outside said goes into the case, its papers are kept, and the case moves on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.audit.kinds import CallAnswered, DocumentMade
from processes.audit.trail import record
from processes.cases.made_from import made_from
from processes.cases.papers import Paper
from processes.cases.post import INCOMPLETE, keep_back, promise_post
from processes.cases.readers import envelope_of, identities
from processes.connectors.shapes import Call, Envelope
from processes.errors import CaseBusy
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import lock, look, move
from processes.motion.moving import Cause, Moved
from processes.records import Case, Citizen, Condition, Document
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction

RULING = "ruling"  # names the legal basis: a ruling, or the hearing before it


@dataclass(frozen=True, slots=True)
class Asked:
    """What a connector is told: case, operation, the case's data, the letter's texts and the reader's language."""

    case_id: UUID
    number: str
    step: str
    element: str
    operation: str
    data: Mapping[str, Any]
    texts: Mapping[str, Text]
    title: Text
    locale: str
    who: Mapping[str, str] = field(default_factory=dict, repr=False)
    envelope: Envelope = field(default_factory=Envelope)
    made_from: Mapping[str, Any] = field(default_factory=dict)  # what its letter can be written from again

    def call(self, key: str) -> Call:
        """As a connector takes it; ``key`` stays the same when it is tried again."""
        return Call(
            number=self.number,
            element=self.element,
            operation=self.operation,
            facts=self.data,
            texts=self.texts,
            title=self.title,
            locale=self.locale,
            key=key,
            who=self.who,
            envelope=self.envelope,
        )


def ask(tx: Transaction, case_id: UUID, step: str, secret: CprSecret | None = None) -> Asked | None:
    """What to tell the connector, or None when the case no longer waits for this call. Locks nothing.

    Without ``secret`` no CPR number is told to anybody.
    """
    case = tx.find(Case, case_id)
    must_not_rest(case)
    editions = Editions(tx, edition_of(tx, case.version_id))
    call = next((one for one in look(tx, case, editions).calls() if one.step == step), None) if case.is_open else None
    if call is None:
        return None
    element = editions.element(call.element)
    holder = editions.holder(call.element) or editions.own
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    texts = holder.texts.get(element.text or "", {}) if element else {}
    return Asked(
        case_id=case.id,
        number=case.number,
        step=step,
        element=call.element,
        operation=call.operation,
        data=call.data,
        texts=texts,
        title=element.name if element else Text("", ""),
        locale=citizen.locale if citizen else "da",
        who=identities(tx, case, call.operation, secret),
        envelope=envelope_of(tx, case, citizen),
        made_from=made_from(call.element, element.text if element else None, holder.hash, texts.values(), call.data),
    )


def must_not_rest(case: Case) -> None:
    """Raise ``CaseBusy`` while the case is suspended: nothing goes out for it, and an answer is kept until it runs."""
    if case.condition == Condition.SUSPENDED:
        raise CaseBusy(case=str(case.id))


def answer_call(tx: Transaction, asked: Asked, data: Mapping[str, Any], papers: tuple[Paper, ...]) -> Moved | None:
    """Move the case on with the call's answer; None when it no longer waits for it. A paper is kept once."""
    case = lock(tx, asked.case_id, wait=False)
    must_not_rest(case)
    if not case.is_open or not any(one.step == asked.step for one in look(tx, case).calls()):
        return None
    for number, paper in enumerate(papers):
        keep_paper(tx, asked.case_id, paper, f"{asked.step}:{number}", asked.made_from)
    record(tx, None, CallAnswered(case.id, asked.element, asked.operation))
    cause = Cause("call_answered", asked.step, asked.title)
    return move(tx, case, lambda run: run.answer(asked.step, data), cause=cause)


def keep_paper(tx: Transaction, case_id: UUID, paper: Paper, key: str, source: Mapping[str, Any] | None = None) -> None:
    """Add a document to a case, and promise to post it to whom it is for; the same ``key`` is kept once.

    A ruling or hearing letter with a place that nothing filled is kept and not posted, with the ``source`` it can be
    written from again, and the team leader hears.
    """
    twin = select(Document.id).where(Document.case_id == case_id, Document.key == key)
    if tx.execute(twin).first() is not None:
        return
    document = Document(
        id=new_id(),
        case_id=case_id,
        key=key,
        kind=paper.kind,
        title_da=paper.title.da,
        title_en=paper.title.en,
        to_part=paper.to_part,
        media_type=paper.media_type,
        hash=paper.hash,
        size=paper.size,
        special=paper.special,
        made_at=clock.now(),
        pdf_hash=paper.pdf_hash,
    )
    tx.add(document)
    record(tx, None, DocumentMade(case_id, document.id, paper.kind))
    if paper.to_part is None:
        return
    if paper.kind == RULING and paper.missing:
        keep_back(tx, document, INCOMPLETE, paper.missing, source)
    else:
        promise_post(tx, document)
