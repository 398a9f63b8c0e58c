"""Suggesting a change of a step: written by whoever works with it, kept for the owner of the process."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.suggestions import SuggestionWritten
from processes.audit.trail import record
from processes.definitions.terms import published
from processes.engine.shapes import Element
from processes.errors import Invalid, NotFound, Problem
from processes.language import Text
from processes.motion.edition import Edition, edition_of, newest_edition_with
from processes.promises.promise import promise
from processes.records import Definition, Person, Suggestion, Task
from processes.records.suggestion import MOST_WORDS
from processes.store.base import new_id
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StepShown:
    """The step one writes about: of which process, what it is called, and what whoever does it is told."""

    key: str
    process: Text
    element: str
    name: Text
    instruction: Text


def suggest(tx: Transaction, person: Person, key: str, element: str, words: str) -> Suggestion:
    """Keep a suggestion on this step of the published version; its owner is told.

    Raises ``Invalid`` for no words or too many, and ``NotFound`` for a step that is not drawn.
    """
    definition, edition = published(tx, key)
    require(person, Permission.SUGGEST)
    drawn = _drawn(edition, element)
    said = words.strip()
    if not said or len(said) > MOST_WORDS:
        code = "suggestion_too_long" if said else "suggestion_empty"
        raise Invalid(Problem(code, "words", {"most": MOST_WORDS, "count": len(said)}))
    made = Suggestion(
        id=new_id(),
        definition_id=definition.id,
        version_id=edition.id,
        element=element,
        person_id=person.id,
        words=said,
        made_at=clock.now(),
    )
    tx.add(made)
    tx.flush()
    record(tx, person, SuggestionWritten(definition.key, element, made.id))
    if definition.owner_id is not None and definition.owner_id != person.id:
        tell(tx, "suggestion_new", definition.owner_id, made, (definition, drawn, person))
    return made


def tell(tx: Transaction, sort: str, reader: UUID, about: Suggestion, said: tuple[Definition, Element, Person]) -> None:
    """Promise to tell one person what happened to a suggestion; each condition of it is told once."""
    definition, drawn, who = said
    promise(
        tx,
        "notice",
        sort=sort,
        person=str(reader),
        once=f"{sort}:{about.id}:{about.condition}:{about.answered_at or ''}",
        who=who.name,
        process={"da": definition.title_da, "en": definition.title_en},
        step={"da": drawn.name.da, "en": drawn.name.en},
        place=f"processes/{definition.key}/suggestions#{about.merged_into_id or about.id}",
    )


def step_shown(tx: Transaction, person: Person, key: str, element: str) -> StepShown:
    """The step as its page names it, before one writes. Raises ``NotFound`` and ``Forbidden``."""
    require(person, Permission.SUGGEST)
    definition, edition = published(tx, key)
    drawn = _drawn(edition, element)
    instruction = edition.text(drawn.text, "instruction") or Text("", "")
    return StepShown(definition.key, definition.title, element, drawn.name, instruction)


def step_of_task(tx: Transaction, person: Person, task_id: UUID) -> tuple[str, str] | None:
    """The process and the step of a task one works on; None for a step no published process draws (any more)."""
    task = tx.find(Task, task_id)
    require(person, Permission.SEE_TASK, task.relations_to(person))
    edition = edition_of(tx, task.version_id)
    drawn = edition.plan.elements.get(task.element)
    held = newest_edition_with(tx, drawn.process) if drawn else None
    if drawn is None or held is None or task.element not in held.plan.elements:
        return None
    return tx.find(Definition, held.definition_id).key, task.element


def drawn_in(tx: Transaction, suggestion: Suggestion) -> Element:
    """The step as it stood when the suggestion was written; it may be gone since."""
    return _drawn(edition_of(tx, suggestion.version_id), suggestion.element)


def _drawn(edition: Edition, element: str) -> Element:
    drawn = edition.plan.elements.get(element)
    if drawn is None or not drawn.name or drawn.kind in ("process", "lane", "sequenceFlow"):
        raise NotFound(kind="step", key=element)
    return drawn
