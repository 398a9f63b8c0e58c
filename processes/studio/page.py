"""All that the head of a draft's pages shows: how far it is, who holds it, what it began from, what it changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.definitions.checks.titles import titles_in
from processes.language import Text
from processes.records import Case, Definition, Draft, DraftCondition, DraftFile, Person, Version
from processes.store.transaction import Transaction
from processes.studio.check import findings_of
from processes.studio.content import content_of
from processes.studio.drafts import seen_draft


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a draft, as the reader is told."""

    id: UUID
    name: str
    since: datetime | None
    is_reader: bool


@dataclass(frozen=True, slots=True)
class DraftPage:
    """A draft as its pages begin. ``number`` is that of the version it began from; None: the process is new."""

    id: UUID
    key: str
    process: Text
    title: str
    condition: DraftCondition
    author: str
    number: int | None
    newest: int | None  # the version cases start in today
    running: int  # open cases of the process
    began_at: datetime
    saved_at: datetime
    revision: int
    diagrams: tuple[str, ...]  # the files it draws, the main one first
    changed: tuple[str, ...]  # files it has that the version has otherwise or not at all
    titles: Mapping[str, Text]  # of the diagrams, of what it changed, and of what the checks speak of
    faults: int
    warnings: int
    holder: Holder | None
    taken_by: str  # who took it over from the reader; empty: nobody
    taken_at: datetime | None
    may_edit: bool  # the reader has the right; whether she can now, ``is_open`` says

    @property
    def is_open(self) -> bool:
        """The reader may change it now: it is being drawn, and nobody else holds it."""
        held = self.holder is not None and not self.holder.is_reader
        return self.may_edit and self.condition is DraftCondition.DRAWING and not held


def page(tx: Transaction, person: Person, draft_id: UUID) -> DraftPage:
    """The head of this draft's pages. Raises ``Forbidden`` for whoever may not see it."""
    draft, definition = seen_draft(tx, person, draft_id)
    content = content_of(tx, draft)
    found = findings_of(tx, draft, definition)
    faults = sum(one.is_fault for one in found)
    taken = draft.taken_from_id == person.id
    diagrams = tuple(sorted((name for name in content if name.endswith(".bpmn")), key=_main_first))
    changed = _changed(tx, draft)
    return DraftPage(
        id=draft.id,
        key=definition.key,
        process=definition.title,
        title=draft.title,
        condition=DraftCondition(draft.condition),
        author=tx.find(Person, draft.person_id).name,
        number=_number(tx, draft.based_on_id),
        newest=_number(tx, definition.newest_id),
        running=_running(tx, definition),
        began_at=draft.began_at,
        saved_at=draft.saved_at,
        revision=draft.revision,
        diagrams=diagrams,
        changed=changed,
        titles=titles_in(content, {*diagrams, *changed, *(one.file for one in found)}),
        faults=faults,
        warnings=len(found) - faults,
        holder=_holder(tx, draft, person),
        taken_by=tx.find(Person, draft.held_by_id).name if taken and draft.held_by_id else "",
        taken_at=draft.taken_at if taken else None,
        may_edit=allowed(person, Permission.SAVE_DRAFT, draft.relations_to(person, definition)),
    )


def _main_first(name: str) -> tuple[bool, str]:
    return name != "process.bpmn", name


def _number(tx: Transaction, version_id: UUID | None) -> int | None:
    return tx.find(Version, version_id).number if version_id else None


def _running(tx: Transaction, definition: Definition) -> int:
    open_cases = select(func.count()).where(Case.definition_id == definition.id, Case.closed_at.is_(None))
    return tx.one(open_cases)


def _holder(tx: Transaction, draft: Draft, reader: Person) -> Holder | None:
    held_by = draft.holder(clock.now())
    if held_by is None:
        return None
    return Holder(held_by, tx.find(Person, held_by).name, draft.held_since, held_by == reader.id)


def _changed(tx: Transaction, draft: Draft) -> tuple[str, ...]:
    base = tx.find(Version, draft.based_on_id).content if draft.based_on_id else {}
    rows = tx.execute(select(DraftFile.name, DraftFile.content).where(DraftFile.draft_id == draft.id))
    return tuple(sorted(name for name, text in rows if text != base.get(name)))
