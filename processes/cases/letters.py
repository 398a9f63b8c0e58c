"""A promised letter: what it is made of, and its place in the case's file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from processes.cases.answer_call import Asked
from processes.cases.readers import envelope_of
from processes.errors import NotFound
from processes.language import Text
from processes.motion.edition import edition_by_hash
from processes.records import Case, Citizen
from processes.store.transaction import Transaction

SEND = "letter.send"


def ask_letter(tx: Transaction, case_id: UUID, facts: Mapping[str, Any]) -> Asked:
    """What the letter is made of, from the version that promised it; ``NotFound`` when that version is gone."""
    case = tx.find(Case, case_id)
    edition = edition_by_hash(tx, facts["hash"])
    if edition is None:
        raise NotFound(kind="version", key=facts["hash"])
    element = edition.plan.elements.get(facts["element"])
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    return Asked(
        case_id=case.id,
        number=case.number,
        step="",
        element=facts["element"],
        operation=SEND,
        data={"citizenName": citizen.name if citizen else "", **facts.get("data", {})},
        texts=edition.texts.get(facts["text"], {}),
        title=element.name if element else Text("", ""),
        locale=citizen.locale if citizen else "da",
        envelope=envelope_of(tx, case, citizen),
        made_from={name: facts.get(name) for name in ("element", "text", "hash", "data")},
    )
