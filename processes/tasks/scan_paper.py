"""What the scanner said of a paper that waited; and whether bytes that were taken away are still anybody's."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import or_, select

from processes.audit.kinds import PaperScanned
from processes.audit.trail import record
from processes.motion.papers import Scan, alone_with
from processes.records import Document
from processes.store.transaction import Transaction


def note_scan(tx: Transaction, document_id: UUID, found: str) -> None:
    """What the scanner said of a paper that waited; one that was taken away meanwhile needs no note."""
    waiting = tx.session.get(Document, document_id)
    if waiting is None or waiting.scan != Scan.WAITING:
        return
    waiting.scan = Scan.REFUSED if found else Scan.CLEAN
    tx.flush()
    record(tx, None, PaperScanned(waiting.case_id, waiting.id, found[:200]))


def waiting_hash(tx: Transaction, document_id: UUID) -> str | None:
    """The hash of a paper that waits for the scanner; None when it does not, or is gone."""
    found = tx.session.get(Document, document_id)
    return found.hash if found is not None and found.scan == Scan.WAITING else None


def is_kept(tx: Transaction, name: str) -> bool:
    """Does any document still have these bytes? Nobody puts them beside an answer until the transaction ends."""
    alone_with(tx, name)
    wanted = select(Document.id).where(or_(Document.hash == name, Document.pdf_hash == name)).limit(1)
    return tx.execute(wanted).first() is not None
