"""The suggestions on a process, step by step: to its owner all of them, to everybody else their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed, require
from processes.errors import NotFound
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition, Person, Suggestion, SuggestionCondition
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Shown:
    """One suggestion; ``also`` are those that were merged into it (writer and words)."""

    id: UUID
    words: str
    by: str
    is_own: bool
    at: datetime
    condition: str
    answer: str
    answered_by: str
    answered_at: datetime | None
    also: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OfStep:
    """The suggestions on one step; ``is_gone``: the newest version does not draw it any more."""

    element: str
    name: Text
    is_gone: bool
    suggestions: tuple[Shown, ...]

    @property
    def number(self) -> int:
        """How many were written, those that were merged included."""
        return sum(1 + len(one.also) for one in self.suggestions)


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All a reader may see of a process's suggestions."""

    key: str
    process: Text
    steps: tuple[OfStep, ...]
    may_answer: bool


def suggestions(tx: Transaction, person: Person, key: str) -> Suggestions:
    """By step, those with the most first; new ones before answered ones. Raises ``NotFound``."""
    require(person, Permission.SUGGEST)
    definition = tx.maybe(select(Definition).where(Definition.key == key, Definition.newest_id.is_not(None)))
    if definition is None or definition.newest_id is None:
        raise NotFound(kind="definition", key=key)
    owns = allowed(person, Permission.ANSWER_SUGGESTION, definition.relations_to(person))
    rows = [one for one in _rows(tx, definition) if owns or Relation.AUTHOR in one.relations_to(person, definition)]
    names = {one.id: one.name for one in _people(tx, rows)}
    drawn = edition_of(tx, definition.newest_id).plan.elements
    heads = {
        one.id: one for one in rows if one.merged_into_id is None or one.merged_into_id not in {r.id for r in rows}
    }
    steps: dict[str, list[Shown]] = {}
    for one in heads.values():
        also = tuple((names.get(x.person_id, ""), x.words) for x in rows if x.merged_into_id == one.id)
        steps.setdefault(one.element, []).append(_shown(tx, one, person, names, also))
    made = [
        OfStep(element, _name(tx, heads, element, drawn.get(element)), element not in drawn, tuple(_in_order(told)))
        for element, told in steps.items()
    ]
    made.sort(key=lambda one: (all(x.condition != SuggestionCondition.NEW for x in one.suggestions), -one.number))
    return Suggestions(definition.key, definition.title, tuple(made), owns)


def counts(tx: Transaction, definition_id: UUID) -> Mapping[str, int]:
    """How many suggestions wait for an answer, by step."""
    wanted = (
        select(Suggestion.element, func.count())
        .where(Suggestion.definition_id == definition_id, Suggestion.condition == SuggestionCondition.NEW)
        .group_by(Suggestion.element)
    )
    return dict(tx.execute(wanted).all())


def _rows(tx: Transaction, definition: Definition) -> list[Suggestion]:
    wanted = select(Suggestion).where(Suggestion.definition_id == definition.id).order_by(Suggestion.id.desc())
    return list(tx.execute(wanted).scalars())


def _people(tx: Transaction, rows: list[Suggestion]) -> list[Person]:
    known = {one.person_id for one in rows} | {one.answered_by_id for one in rows if one.answered_by_id}
    return list(tx.execute(select(Person).where(Person.id.in_(known))).scalars())


def _shown(
    tx: Transaction, one: Suggestion, reader: Person, names: Mapping[UUID, str], also: tuple[tuple[str, str], ...]
) -> Shown:
    head = tx.find(Suggestion, one.merged_into_id) if one.merged_into_id else one
    answered_by = tx.find(Person, head.answered_by_id).name if head.answered_by_id else ""
    return Shown(
        id=one.id,
        words=one.words,
        by=names.get(one.person_id, ""),
        is_own=one.person_id == reader.id,
        at=one.made_at,
        condition=head.condition,
        answer=head.answer,
        answered_by=answered_by,
        answered_at=head.answered_at,
        also=also,
    )


def _name(tx: Transaction, heads: Mapping[UUID, Suggestion], element: str, drawn: object) -> Text:
    known = getattr(drawn, "name", None)
    if isinstance(known, Text) and known:
        return known
    first = next(one for one in heads.values() if one.element == element)
    old = edition_of(tx, first.version_id).plan.elements.get(element)
    return old.name if old and old.name else Text.of(element)


def _in_order(told: list[Shown]) -> list[Shown]:
    return sorted(told, key=lambda one: (one.condition != SuggestionCondition.NEW, -one.at.timestamp()))
