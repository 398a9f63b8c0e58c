"""Filling the empty places of a kept letter: it is written anew and posted, the old one stays in the file."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from processes import clock
from processes.audit.kinds import LetterFilled
from processes.audit.trail import record
from processes.cases.kept import find_kept
from processes.cases.made_from import filled
from processes.errors import Conflict, Invalid, Problem
from processes.motion.letters import LETTER
from processes.promises.promise import promise
from processes.records import Document, Person
from processes.store.transaction import Transaction

LONGEST = 1000


def fill_letter(
    tx: Transaction, person: Person, case_id: UUID, document_id: UUID, values: Mapping[str, str]
) -> Document:
    """Promise the letter anew with these words in its empty places; the case's own data stay as they are.

    Raises ``Forbidden``, ``Conflict`` (``letter_not_kept``; ``letter_not_to_fill`` for one that lacks no words), and
    ``Invalid`` with a problem for each place left empty.
    """
    case, document = find_kept(tx, person, case_id, document_id)
    source, places = document.made_from, (document.kept_places or "").split(", ")
    if source is None:
        raise Conflict("letter_not_to_fill", number=case.number)
    given = {name: values.get(name, "").strip() for name in places}
    problems = [Problem("place_empty", name) for name, value in given.items() if not value]
    problems += [
        Problem("contact_too_long", name, {"most": LONGEST}) for name, value in given.items() if len(value) > LONGEST
    ]
    if problems:
        raise Invalid(problems)
    promise(tx, LETTER, case=case.id, key=f"letter again:{document.id}", **filled(source, given))
    document.kept_why = document.kept_places = document.made_from = None
    document.replaced_at = clock.now()
    record(tx, person, LetterFilled(case.id, document.id, places))
    return document
