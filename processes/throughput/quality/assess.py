"""Holding one ruling of a sample against the checklist; never by whoever made or approved it."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds import RulingAssessed
from processes.audit.trail import record
from processes.errors import AlreadyDone, Invalid, Problem
from processes.records import Case, Person, Ruling, SupervisedRuling, Supervision
from processes.store.transaction import Transaction
from processes.throughput.places import place_of, places
from processes.throughput.quality.checklist import ANSWERS
from processes.throughput.quality.standing import standing

LEAST = 10  # characters of a note on what is not in order


def assess(tx: Transaction, person: Person, key: UUID, answers: Mapping[str, str], note: str) -> SupervisedRuling:
    """Keep the answer to each point. What is answered with no asks for a note on what is not in order.

    Raises ``Forbidden``, ``AlreadyDone`` for one that was assessed, and ``Invalid`` with each point that has no answer.
    """
    row = tx.find(SupervisedRuling, key)
    drawn = tx.find(Supervision, row.supervision_id)
    require(person, Permission.ASSESS_RULING, may_assess(tx, person, drawn, row))
    if row.assessed_at is not None:
        raise AlreadyDone("ruling_assessed", at=row.assessed_at)
    problems = _problems(drawn, answers, note)
    if problems:
        raise Invalid(problems)
    row.answers = {one["key"]: answers[one["key"]] for one in drawn.points}
    row.note = note.strip() or None
    row.assessed_at, row.assessed_by_id = clock.now(), person.id
    record(tx, person, RulingAssessed(row.case_id, row.ruling_id, drawn.id))
    return row


def may_assess(tx: Transaction, person: Person, drawn: Supervision, row: SupervisedRuling) -> set[Relation]:
    """How the person stands to a ruling of a sample: barred from her own, and from cases she may have no part in."""
    relations = standing(tx, person, place_of(places(tx, person), drawn.place, person))
    ruling, case = tx.find(Ruling, row.ruling_id), tx.find(Case, row.case_id)
    if person.id in (ruling.author_id, ruling.approver_id) or Relation.DISQUALIFIED in case.relations_to(person):
        relations.add(Relation.BARRED)
    return relations


def _problems(drawn: Supervision, answers: Mapping[str, str], note: str) -> list[Problem]:
    found = [
        Problem("point_unanswered", one["key"], {"question": {"da": one["da"], "en": one["en"]}})
        for one in drawn.points
        if answers.get(one["key"]) not in ANSWERS
    ]
    if "no" in answers.values() and len(note.strip()) < LEAST:
        found.append(Problem("finding_note_short", "note", {"least": LEAST}))
    return found
