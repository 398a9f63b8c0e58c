"""Remarking on a draft: about one element of one of its files, about a file, or about all of it; and answering."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.review import DraftRemarked
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, NotFound, Problem
from processes.language import Text
from processes.records import Definition, Draft, Person, Remark
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.difference.names import name_in
from processes.studio.review import MOST_WORDS
from processes.studio.review_tell import tell

NOWHERE = Text("", "")


@dataclass(frozen=True, slots=True)
class Place:
    """What a remark is about; both empty: the whole draft."""

    file: str = ""
    element: str = ""


def comment(tx: Transaction, person: Person, draft_id: UUID, place: Place, words: str) -> Remark:
    """Keep a remark; those who draw it are told. Raises ``Invalid`` for no words, or a place that is not there."""
    draft, definition = _open_draft(tx, person, draft_id)
    must_be_words(words)
    name = _name(tx, draft, place)
    made = _kept(tx, person, draft, words)
    made.file, made.element, made.name_da, made.name_en = place.file, place.element, name.da, name.en
    tx.flush()
    record(tx, person, DraftRemarked(definition.key, draft.id, made.id, place.element))
    readers = {draft.person_id, *draft.writer_ids}
    tell(tx, "draft_remarked", readers, (definition, draft), person, str(made.id))
    return made


def answer(tx: Transaction, person: Person, draft_id: UUID, remark_id: UUID, words: str) -> Remark:
    """Answer a remark; whoever wrote it is told. Raises ``Invalid`` for no words."""
    draft, definition = _open_draft(tx, person, draft_id)
    asked = remark_of(tx, draft, remark_id)
    must_be_words(words)
    made = _kept(tx, person, draft, words)
    made.file, made.element, made.answers_id = asked.file, asked.element, asked.answers_id or asked.id
    made.name_da, made.name_en = asked.name_da, asked.name_en
    tx.flush()
    record(tx, person, DraftRemarked(definition.key, draft.id, made.id, asked.element))
    readers = {asked.person_id, draft.person_id}
    tell(tx, "draft_remarked", readers, (definition, draft), person, str(made.id))
    return made


def must_be_words(words: str) -> None:
    """Raise ``Invalid`` for nothing, and for too much."""
    if not words.strip() or len(words) > MOST_WORDS:
        code = "review_too_long" if words.strip() else "remark_empty"
        raise Invalid(Problem(code, "words", {"most": MOST_WORDS}))


def remark_of(tx: Transaction, draft: Draft, remark_id: UUID) -> Remark:
    """A remark of this draft, or ``NotFound``."""
    found = tx.find(Remark, remark_id)
    if found.draft_id != draft.id:
        raise NotFound(kind="remark", key=str(remark_id))
    return found


def _open_draft(tx: Transaction, person: Person, draft_id: UUID) -> tuple[Draft, Definition]:
    draft = tx.find(Draft, draft_id)
    definition = tx.find(Definition, draft.definition_id)
    require(person, Permission.COMMENT_DRAFT, draft.relations_to(person, definition))
    if not draft.is_living:
        raise Conflict(f"draft_is_{draft.condition}", draft=str(draft.id))
    return draft, definition


def _kept(tx: Transaction, person: Person, draft: Draft, words: str) -> Remark:
    made = Remark(id=new_id(), draft_id=draft.id, words=words.strip(), person_id=person.id, made_at=clock.now())
    tx.add(made)
    return made


def _name(tx: Transaction, draft: Draft, place: Place) -> Text:
    """What the element is called now. Raises ``Invalid`` for a file or element the draft does not have."""
    if not place.file:
        return NOWHERE
    content = content_of(tx, draft)
    name = name_in(content, place.file, place.element)
    if name is None:
        raise Invalid(Problem("remark_nowhere", "place", {"file": place.file, "element": place.element}))
    return name
