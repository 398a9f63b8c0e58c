"""What happened in a case, page by page: the timeline with its filters."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from processes import clock
from processes.cases.parts import Happening, Story
from processes.cases.story_kinds import READINGS, STEPS_ONLY, TOLD, kinds_of
from processes.language import Text
from processes.motion.editions import Editions
from processes.motion.extra_form import EXTRA
from processes.records import Case, Document, Entry, Note, Person, Task
from processes.store.transaction import Transaction

PAGE = 30
Names = dict[str, Text]  # by the id of a document or of a task


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asks of the timeline: groups of kinds (none: the story), by whom, from and to a day, from where."""

    groups: frozenset[str] = frozenset()
    by: UUID | None = None
    since: date | None = None
    until: date | None = None
    after: int | None = None


STORY = Wanted()


def timeline(
    tx: Transaction, case: Case, editions: Editions, wanted: Wanted = STORY, *, readings: bool = False
) -> Story:
    """One page of what happened, newest first. Who looked is told only where ``readings`` says the reader may know.

    It costs the same however long the story is: pages go by the number of an entry, never by counting from the top.
    """
    found = list(tx.execute(_asked(case, wanted, readings=readings)).scalars())
    shown, more = found[:PAGE], len(found) > PAGE
    people = _who_did(tx, case)
    notes, names = _notes(tx, shown), {**_extras(tx, shown), **_titles(tx, shown)}
    return Story(
        rows=tuple(_happening(one, people, notes, editions, names) for one in shown),
        after=shown[-1].id if more else None,
        people=tuple(sorted(people.items(), key=lambda one: one[1])),
    )


def whole_story(tx: Transaction, case: Case, editions: Editions, most: int) -> tuple[Happening, ...]:
    """The story from its first line on, the oldest first, at most so many lines; notes without their words."""
    wanted = select(Entry).where(Entry.case_id == case.id, Entry.kind.in_(TOLD - STEPS_ONLY - READINGS))
    found = list(tx.execute(wanted.order_by(Entry.id).limit(most)).scalars())
    people, names = _who_did(tx, case), {**_extras(tx, found), **_titles(tx, found)}
    return tuple(_happening(one, people, {}, editions, names) for one in found)


def _asked(case: Case, wanted: Wanted, *, readings: bool) -> Select[Any]:
    kinds = kinds_of(wanted.groups) if wanted.groups else TOLD - STEPS_ONLY
    asked = select(Entry).where(Entry.case_id == case.id, Entry.kind.in_(kinds if readings else kinds - READINGS))
    if wanted.by is not None:
        asked = asked.where(Entry.person_id == wanted.by)
    if wanted.since is not None:
        asked = asked.where(Entry.at >= _midnight(wanted.since))
    if wanted.until is not None:
        asked = asked.where(Entry.at < _midnight(wanted.until + timedelta(days=1)))
    if wanted.after is not None:
        asked = asked.where(Entry.id < wanted.after)
    return asked.order_by(Entry.id.desc()).limit(PAGE + 1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, clock.COPENHAGEN)


def _happening(
    one: Entry, people: dict[UUID, str], notes: dict[str, str], editions: Editions, names: Names
) -> Happening:
    element = str(one.facts.get("element", ""))
    is_drawn = editions.holder(element) is not None
    return Happening(
        at=one.at,
        kind=one.kind,
        facts=one.facts,
        words=editions.name(element) if is_drawn else names.get(str(one.facts.get("document") or one.task_id)),
        person=people.get(one.person_id) if one.person_id else None,
        task_id=one.task_id,
        acting_for=people.get(one.acting_for_id) if one.acting_for_id else None,
        note=notes.get(str(one.facts.get("note"))),
    )


def _titles(tx: Transaction, lines: Collection[Entry]) -> Names:
    """What the documents these lines tell of are called."""
    keys = {UUID(str(one.facts["document"])) for one in lines if one.facts.get("document")}
    if not keys:
        return {}
    rows = tx.execute(select(Document.id, Document.title_da, Document.title_en).where(Document.id.in_(keys)))
    return {str(key): Text(danish, english) for key, danish, english in rows}


def _extras(tx: Transaction, lines: Collection[Entry]) -> Names:
    """What the steps are called that somebody added to the case: no diagram has them."""
    keys = {one.task_id for one in lines if one.facts.get("element") == EXTRA}
    rows = tx.execute(select(Task.id, Task.name_da, Task.name_en).where(Task.id.in_(keys))) if keys else ()
    return {str(key): Text(danish, english) for key, danish, english in rows}


def _who_did(tx: Transaction, case: Case) -> dict[UUID, str]:
    """Everybody with a line in the case's trail, or in whose place somebody acted."""
    did = (
        select(Entry.person_id)
        .where(Entry.case_id == case.id)
        .union(select(Entry.acting_for_id).where(Entry.case_id == case.id))
    )
    rows = tx.execute(select(Person.id, Person.name).where(Person.id.in_(did.scalar_subquery())))
    return {row.id: row.name for row in rows}


def _notes(tx: Transaction, lines: Collection[Entry]) -> dict[str, str]:
    """The words of the notes these lines tell of; those that tell of health stay on their own page."""
    keys = {UUID(str(one.facts["note"])) for one in lines if one.facts.get("note")}
    if not keys:
        return {}
    rows = tx.execute(select(Note.id, Note.words).where(Note.id.in_(keys), Note.special.is_(False)))
    return {str(row.id): row.words for row in rows}
