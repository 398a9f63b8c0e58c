"""All that a task page shows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed, require
from processes.forms.form import Form
from processes.forms.prefill import prefill
from processes.language import Text
from processes.motion.assign import PARTIES
from processes.motion.booked import Free, appointment_of, free_slots, has_slot
from processes.motion.edition import Edition, edition_of
from processes.motion.meanwhile import marks
from processes.motion.move import look
from processes.reading.deadline_shown import DeadlineShown, shown
from processes.records import (
    AnswerDraft,
    Case,
    Citizen,
    Condition,
    Deadline,
    Definition,
    Person,
    Task,
    TaskCondition,
)
from processes.store.transaction import Transaction
from processes.tasks.holding import Holding, holding
from processes.tasks.known_before import Before, known_before
from processes.tasks.paper import PaperRow, papers_of

# Whoever has the task or works in its team reads what was said before; a desk that helps a party does not.
WORKS = frozenset({Relation.ASSIGNEE, Relation.SUBSTITUTE, Relation.HELPER, Relation.TEAM_MEMBER, Relation.TEAM_LEADER})


@dataclass(frozen=True, slots=True)
class Known:
    """What a form begins with: ``values`` by field, where each comes from, and the reader's own draft."""

    values: dict[str, Any]
    sources: dict[str, Text]
    draft: Draft | None = None
    marks: str = ""  # what the values are known by when the answers come


@dataclass(frozen=True, slots=True)
class Draft:
    """What the reader has typed before: when she began and last saved, on which device, as which revision."""

    answers: dict[str, list[str]]
    begun_at: datetime
    saved_at: datetime
    revision: int
    device: str


@dataclass(frozen=True, slots=True)
class Rights:
    """What the reader may do with the task."""

    claim: bool
    complete: bool
    release: bool
    hand: bool


@dataclass(frozen=True, slots=True)
class Booked:
    """The time that is booked for the case; ``may_move`` says whether the reader may move or cancel it."""

    slot_id: UUID
    starts_at: datetime
    minutes: int
    form: str
    room: str
    may_move: bool


@dataclass(frozen=True, slots=True)
class TaskPage:
    """One task with everything beside it: form, what is known and from where, guide, deadline, who may do what."""

    id: UUID
    revision: int
    name: Text
    condition: str
    why: dict[str, Any]
    group: str | None
    on_behalf: bool  # the task belongs to a party outside and is filled in for them
    case_id: UUID
    case_number: str
    process: Text
    citizen: str | None
    cpr_masked: str | None
    age: int | None
    facts: dict[str, Any]
    form: Form | None
    known: Known
    guide: tuple[Text, ...]  # the conversation guide, point by point
    instruction: Text | None
    deadline: DeadlineShown | None
    assignee_id: UUID | None
    assignee: str | None
    may: Rights
    holding: Holding
    booked: Booked | None
    free: tuple[Free, ...]  # the times that can be had, where the form asks for one
    next_steps: tuple[Text, ...]  # what the diagram does next, as far as it can be told beforehand
    channel: str | None  # how the party's answers came
    completed_by_id: UUID | None
    completed_by: str | None
    completed_at: datetime | None
    papers: tuple[PaperRow, ...] = ()
    before: tuple[Before, ...] = ()  # what earlier steps found out, for those who work on the case
    rests: bool = False  # the case is suspended: nothing is completed until it goes on


def page(tx: Transaction, person: Person, task_id: UUID) -> TaskPage:
    """The page of one task; ``Forbidden`` for whoever may not see it."""
    task = tx.find(Task, task_id)
    relations = task.relations_to(person)
    require(person, Permission.SEE_TASK, relations)
    case = tx.find(Case, task.case_id)
    edition = edition_of(tx, task.version_id)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    deadline = tx.find(Deadline, task.deadline_id) if task.deadline_id else None
    form = edition.form(task.form_key)
    return TaskPage(
        id=task.id,
        revision=task.revision,
        name=task.name,
        condition=task.condition,
        why=task.why,
        group=task.group,
        on_behalf=task.group in PARTIES,
        case_id=case.id,
        case_number=case.number,
        process=tx.find(Definition, case.definition_id).title,
        citizen=citizen.name if citizen else None,
        cpr_masked=citizen.cpr_masked if citizen else None,
        age=_age(citizen.born) if citizen and citizen.born else None,
        facts=case.facts,
        form=form,
        known=_known(tx, person, task, case, form),
        guide=_guide(edition, task.text_key),
        instruction=edition.text(task.text_key, "instruction"),
        deadline=shown(deadline) if deadline else None,
        assignee_id=task.assignee_id,
        assignee=_name(tx, task.assignee_id),
        may=Rights(
            claim=_may_take(person, task, relations),
            complete=allowed(person, Permission.COMPLETE_TASK, relations),
            release=task.assignee_id is not None and allowed(person, Permission.RELEASE_TASK, relations),
            hand=allowed(person, Permission.HAND_TASK, relations),
        ),
        holding=holding(tx, person, task, case, relations),
        booked=_booked(tx, person, case),
        free=free_slots(tx, case, task.due_day) if has_slot(form) else (),
        next_steps=edition.after(task.element),
        channel=task.channel,
        completed_by_id=task.completed_by_id,
        completed_by=_name(tx, task.completed_by_id),
        completed_at=task.completed_at,
        papers=papers_of(tx, task.id),
        before=known_before(tx, task, case, form) if WORKS & relations else (),
        rests=case.condition == Condition.SUSPENDED,
    )


def _may_take(person: Person, task: Task, relations: Collection[Relation]) -> bool:
    """Nobody has it, or an absent colleague for whom the reader stands in."""
    free = task.assignee_id is None or Relation.SUBSTITUTE in relations
    return free and allowed(person, Permission.CLAIM_TASK, relations)


def _known(tx: Transaction, person: Person, task: Task, case: Case, form: Form | None) -> Known:
    kept = tx.session.get(AnswerDraft, (task.id, person.id))
    draft = Draft(kept.answers, kept.begun_at, kept.saved_at, kept.revision, kept.device) if kept else None
    if form is None or task.condition != TaskCondition.OPEN:
        return Known(task.answers or {}, {}, draft)
    data = next((step.data for step in look(tx, case).open_steps() if step.step == task.step), {})
    filled = prefill(form, data)
    values = {name: one.value for name, one in filled.items()}
    return Known(
        values=values,
        sources={name: one.source for name, one in filled.items() if one.source},
        draft=draft,
        marks=marks(values),
    )


def _booked(tx: Transaction, person: Person, case: Case) -> Booked | None:
    slot = appointment_of(tx, case.id)
    if slot is None:
        return None
    may = allowed(person, Permission.BOOK_SLOT, slot.relations_to(person))
    return Booked(slot.id, slot.starts_at, slot.minutes, slot.form, slot.room, may)


def _guide(edition: Edition, key: str | None) -> tuple[Text, ...]:
    words = edition.text(key, "guide")
    if not words:
        return ()
    return tuple(Text(da, en) for da, en in zip(words.da.splitlines(), words.en.splitlines(), strict=False))


def _name(tx: Transaction, person_id: UUID | None) -> str | None:
    return tx.execute(select(Person.name).where(Person.id == person_id)).scalar() if person_id else None


def _age(born: date) -> int:
    today = clock.today()
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
