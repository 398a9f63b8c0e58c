"""Posting a kept letter now: its reader can be reached, or it is right as it stands."""

from __future__ import annotations

from uuid import UUID

from processes.audit.kinds import LetterReleased
from processes.audit.trail import record
from processes.cases.kept import find_kept
from processes.cases.post import INCOMPLETE, UNADDRESSED, promise_post, reaches
from processes.errors import Invalid, Problem
from processes.records import Document, Person
from processes.store.transaction import Transaction

LONGEST = 500


def post_now(tx: Transaction, person: Person, case_id: UUID, document_id: UUID, reason: str = "") -> Document:
    """Let it go to the post. One with an empty place goes as it is only with a ``reason``.

    Raises ``Forbidden``, ``Conflict("letter_not_kept")``, and ``Invalid``: ``letter_reason_missing`` at ``reason``,
    ``letter_unaddressed_still`` at ``address`` while there is nobody or no address to send it to.
    """
    case, document = find_kept(tx, person, case_id, document_id)
    why = reason.strip()[:LONGEST]
    if document.kept_why == INCOMPLETE and not why:
        raise Invalid(Problem("letter_reason_missing", "reason"), "letter_reason_missing")
    if not reaches(tx, case, str(document.to_part)):
        raise Invalid(Problem("letter_unaddressed_still", "address"), "letter_unaddressed_still")
    how = "as_it_is" if document.kept_why != UNADDRESSED else "addressed"
    document.kept_why = document.kept_places = document.made_from = None
    document.released_because = why or None
    record(tx, person, LetterReleased(case.id, document.id, how))
    promise_post(tx, document)
    return document
