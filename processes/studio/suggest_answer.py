"""Answering a suggestion: what comes of it and why; everybody who wrote it is told."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.suggestions import SuggestionAnswered
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.records import Definition, Person, Suggestion, SuggestionCondition
from processes.records.suggestion import MOST_WORDS
from processes.store.transaction import Transaction
from processes.studio.suggest import drawn_in, tell

ANSWERS = (SuggestionCondition.AGREED, SuggestionCondition.DONE, SuggestionCondition.DECLINED)


def answer_suggestion(tx: Transaction, person: Person, suggestion_id: UUID, condition: str, answer: str) -> Suggestion:
    """Say what comes of a suggestion; what was answered may be answered anew, as when it is done at last.

    A no needs its reason. Raises ``Invalid``, ``Forbidden``, and ``Conflict`` for one that was merged into another.
    """
    suggestion = tx.find(Suggestion, suggestion_id)
    definition = tx.find(Definition, suggestion.definition_id)
    require(person, Permission.ANSWER_SUGGESTION, definition.relations_to(person))
    if suggestion.merged_into_id is not None:
        raise Conflict("suggestion_merged")
    said = answer.strip()
    _must_fit(condition, said)
    if (suggestion.condition, suggestion.answer) == (condition, said):
        return suggestion
    suggestion.condition, suggestion.answer = condition, said
    suggestion.answered_at, suggestion.answered_by_id = clock.now(), person.id
    merged = list(tx.execute(select(Suggestion).where(Suggestion.merged_into_id == suggestion.id)).scalars())
    for one in merged:
        one.condition = condition
    tx.flush()
    record(tx, person, SuggestionAnswered(definition.key, suggestion.id, condition))
    drawn = drawn_in(tx, suggestion)
    for writer in dict.fromkeys(one.person_id for one in (suggestion, *merged)):
        if writer != person.id:
            tell(tx, "suggestion_answered", writer, suggestion, (definition, drawn, person))
    return suggestion


def _must_fit(condition: str, said: str) -> None:
    problems = [] if condition in ANSWERS else [Problem("suggestion_no_choice", "condition")]
    if condition == SuggestionCondition.DECLINED and not said:
        problems.append(Problem("suggestion_no_reason", "answer"))
    if len(said) > MOST_WORDS:
        problems.append(Problem("suggestion_too_long", "answer", {"most": MOST_WORDS, "count": len(said)}))
    if problems:
        raise Invalid(problems)
