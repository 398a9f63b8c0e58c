"""Saying why a target was not reached in a month."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import MissExplained
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.records import Explanation, Person, Target
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.leading import leading

MOST_WORDS = 1000


def explain(tx: Transaction, person: Person, target_id: UUID, month: date, words: str) -> Explanation:
    """The explanation of a month that has begun; earlier ones are kept, the newest is read.

    Raises ``NotFound``, ``Forbidden``, and ``Invalid`` for no words, too many, or a month outside the target's year.
    """
    target = tx.find(Target, target_id)
    require(person, Permission.EXPLAIN_MISS, leading(tx, person, target.centre_id, target.team_id))
    told = words.strip()
    if not told or len(told) > MOST_WORDS:
        raise Invalid(Problem("explanation_words", "words", {"most": MOST_WORDS}))
    first = month.replace(day=1)
    if first.year != target.year or first > clock.today():
        raise Invalid(Problem("explanation_month", "month"))
    made = Explanation(
        id=new_id(), target_id=target.id, month=first, words=told, made_at=clock.now(), made_by_id=person.id
    )
    tx.add(made)
    record(tx, person, MissExplained(target.id, first))
    return made
