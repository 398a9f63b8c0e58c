"""A party takes away a paper it put beside its answer, before the answer is sent."""

from __future__ import annotations

from uuid import UUID

from processes.errors import NotFound
from processes.motion.papers import take_away
from processes.parties.opened_link import must_open
from processes.parties.visiting import Guest, admitted
from processes.records import Document
from processes.store.transaction import Transaction


def remove_paper(tx: Transaction, guest: Guest, token: str, document_id: UUID) -> str:
    """Take it out of the case's file again. Answers its title.

    Raises ``Forbidden`` without the code, as ``must_open``, and ``NotFound`` for what the party did not put there.
    """
    task = must_open(tx, admitted(tx, guest, token))
    paper = tx.find(Document, document_id)
    if paper.made_by_id is not None:
        raise NotFound(kind="document", key=str(document_id))
    return take_away(tx, None, task, paper)
