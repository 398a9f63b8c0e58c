"""Putting a whole case together as one document: at once when it is small, as a promise when it is large."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import delete

from processes import clock
from processes.access.permissions import Permission
from processes.audit.kinds import CasePrinted, DocumentMade
from processes.audit.trail import record
from processes.cases.print_content import GROUNDS, PRINT, PURPOSES, Wish
from processes.connectors.case_file import CaseFile, case_pdf
from processes.errors import Invalid, NotFound, Problem
from processes.promises.promise import promise
from processes.reading.admission import admit
from processes.records import Case, Document, Person, Promise
from processes.store.base import new_id
from processes.store.files import Files
from processes.store.transaction import Transaction

JOB = "case.print"
TITLE = ("Sagens akter", "The case file")


def must_fit(wish: Wish) -> None:
    """Raise ``Invalid`` for a purpose nobody knows, or for something left out without its ground."""
    problems = [] if wish.purpose in PURPOSES else [Problem("print_purpose_missing", "purpose")]
    if wish.papers and wish.papers_ground not in GROUNDS:
        problems.append(Problem("print_ground_missing", "papers_ground"))
    if wish.internal_ground and wish.internal_ground not in GROUNDS:
        problems.append(Problem("print_ground_missing", "internal_ground"))
    if problems:
        raise Invalid(problems)


def set_file(files: Files, file: CaseFile) -> bytes:
    """The PDF of a manuscript; a paper whose bytes are gone is listed and not attached."""
    papers: dict[str, bytes] = {}
    for one in file.attached:
        try:
            papers[one.hash] = files.get(one.hash)
        except NotFound:
            continue
    return case_pdf(file, papers)


def keep_print(tx: Transaction, person: Person, case_id: UUID, wish: Wish, kept: tuple[str, int]) -> Document:
    """File the print (``kept``: hash and size of its bytes) among the case's documents, and note for whom it was made.

    Raises ``Forbidden`` and what ``must_fit`` raises.
    """
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.PRINT_CASE)
    must_fit(wish)
    content_hash, size = kept
    document = Document(
        id=new_id(),
        case_id=case.id,
        key=f"print:{new_id()}",
        kind=PRINT,
        title_da=TITLE[0],
        title_en=TITLE[1],
        media_type="application/pdf",
        hash=content_hash,
        pdf_hash=content_hash,
        size=size,
        special=True,
        made_at=clock.now(),
        made_by_id=person.id,
    )
    tx.add(document)
    tx.flush()
    record(
        tx,
        person,
        DocumentMade(case.id, document.id, PRINT),
        CasePrinted(case.id, wish.purpose, _left_out(wish), document.id),
    )
    return document


def promise_print(tx: Transaction, person: Person, case_id: UUID, wish: Wish, file: CaseFile) -> None:
    """Promise to put it together; the person is told when it lies among the documents.

    The same print asked for again while the first is being made (somebody pressed twice) is made once.
    """
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.PRINT_CASE)
    must_fit(wish)
    told = {**asdict(wish), "papers": sorted(str(one) for one in wish.papers)}
    mark = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
    key = f"{JOB}:{case.id}:{person.id}:{mark}"
    tx.execute(delete(Promise).where(Promise.key == key, Promise.given_up_at.is_not(None)))
    promise(tx, JOB, case=case.id, key=key, person=str(person.id), wish=told, file=file.to_json())


def promised(facts: Mapping[str, Any]) -> tuple[UUID, Wish, CaseFile]:
    """What a promise of ``promise_print`` asks: for whom, with which wish, and what to set."""
    wish = {**facts["wish"], "papers": frozenset(UUID(one) for one in facts["wish"]["papers"])}
    return UUID(facts["person"]), Wish(**wish), CaseFile.from_json(facts["file"])


def print_done(tx: Transaction, person: Person, document: Document) -> None:
    """Tell whoever asked that it is there."""
    promise(
        tx, "notice", case=document.case_id, sort="case_printed", person=str(person.id), once=f"print:{document.id}"
    )


def _left_out(wish: Wish) -> list[str]:
    notes = [f"internal:{wish.internal_ground}"] if wish.internal_ground else []
    return notes + [f"{one}:{wish.papers_ground}" for one in sorted(wish.papers, key=str)]
