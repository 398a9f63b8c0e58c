"""Two suggestions that say the same become one; both writers hear what comes of it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.suggestions import SuggestionsMerged
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.records import Definition, Person, Suggestion
from processes.store.transaction import Transaction


def merge_suggestions(tx: Transaction, person: Person, suggestion_id: UUID, into_id: UUID) -> Suggestion:
    """Merge one suggestion, and those merged into it before, into another of the same process; the words are kept.

    Raises ``Invalid`` for itself or one of another process, ``Conflict`` for one that was merged away already.
    """
    first, second = sorted((suggestion_id, into_id), key=str)
    rows = {one: tx.find(Suggestion, one) for one in (first, second)}
    suggestion, into = rows[suggestion_id], rows[into_id]
    definition = tx.find(Definition, suggestion.definition_id)
    require(person, Permission.ANSWER_SUGGESTION, definition.relations_to(person))
    if suggestion.id == into.id or suggestion.definition_id != into.definition_id:
        raise Invalid(Problem("suggestion_not_mergeable", "into"))
    if suggestion.merged_into_id is not None or into.merged_into_id is not None:
        raise Conflict("suggestion_merged")
    earlier = list(tx.execute(select(Suggestion).where(Suggestion.merged_into_id == suggestion.id)).scalars())
    for one in (suggestion, *earlier):
        one.merged_into_id, one.condition = into.id, into.condition
    tx.flush()
    record(tx, person, SuggestionsMerged(definition.key, suggestion.id, into.id))
    return into
