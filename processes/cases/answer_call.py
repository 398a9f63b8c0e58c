"""The answer to a handed call: what the outside said goes into the case, its papers are kept, and the case moves on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.audit.kinds import DocumentMade
from processes.audit.trail import record
from processes.connectors.shapes import Call
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import lock, look, move
from processes.motion.moving import Cause, Moved
from processes.records import Case, Citizen, Document
from processes.store.base import new_id
from processes.store.transaction import Transaction


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
        )


@dataclass(frozen=True, slots=True)
class Paper:
    """A document the call made; its bytes already lie beside the database under ``hash``."""

    kind: str
    title: Text
    to_part: str | None
    hash: str
    size: int
    media_type: str = "text/plain; charset=utf-8"
    special: bool = False


def ask(tx: Transaction, case_id: UUID, step: str) -> Asked | None:
    """What to tell the connector, or None when the case no longer waits for this call. Locks nothing."""
    case = tx.find(Case, case_id)
    editions = Editions(tx, edition_of(tx, case.version_id))
    call = next((one for one in look(tx, case, editions).calls() if one.step == step), None) if case.is_open else None
    if call is None:
        return None
    element = editions.element(call.element)
    holder = editions.holder(call.element) or editions.own
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    return Asked(
        case_id=case.id,
        number=case.number,
        step=step,
        element=call.element,
        operation=call.operation,
        data=call.data,
        texts=holder.texts.get(element.text or "", {}) if element else {},
        title=element.name if element else Text("", ""),
        locale=citizen.locale if citizen else "da",
    )


def answer_call(tx: Transaction, asked: Asked, data: Mapping[str, Any], papers: tuple[Paper, ...]) -> Moved | None:
    """Move the case on with the call's answer; None when it no longer waits for it. A paper is kept once."""
    case = lock(tx, asked.case_id, wait=False)
    if not case.is_open or not any(one.step == asked.step for one in look(tx, case).calls()):
        return None
    for number, paper in enumerate(papers):
        keep_paper(tx, asked.case_id, paper, f"{asked.step}:{number}")
    cause = Cause("call_answered", asked.step, asked.title)
    return move(tx, case, lambda run: run.answer(asked.step, data), cause=cause)


def keep_paper(tx: Transaction, case_id: UUID, paper: Paper, key: str) -> None:
    """Add a document to a case; the same ``key`` is kept once."""
    twin = select(Document.id).where(Document.case_id == case_id, Document.key == key)
    if tx.execute(twin).first() is not None:
        return
    now = clock.now()
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
        made_at=now,
        sent_at=now if paper.to_part else None,
    )
    tx.add(document)
    record(tx, None, DocumentMade(case_id, document.id, paper.kind))
