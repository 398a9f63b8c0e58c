"""Everything of a case that access to the file may ask for, gathered for one print."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.cases.contacts import PartyRow, contacts
from processes.cases.decided import Words, decisions
from processes.cases.document import CLEAN
from processes.cases.notes import NoteRow, notes
from processes.cases.overview_parts import deadlines, documents, rule_sets, tasks
from processes.cases.parts import DecisionRow, DocumentRow, Fact, Happening, OpenTask
from processes.cases.story import STORY, timeline
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.whereabouts import editions_met
from processes.reading.admission import admit
from processes.reading.deadline_shown import DeadlineShown
from processes.records import Case, Citizen, Definition, Document, Person, Ruling, Task, TaskCondition
from processes.store.transaction import Transaction

LARGE = 400  # lines of the timeline and papers together: more than this is put together in the background
PURPOSES = ("party", "public", "appeal", "court", "own")
PRINT = "case_print"  # the kind of document a print becomes
GROUNDS = ("internal", "others", "public_internal", "public_personal")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a print is for and what it leaves out: ``internal`` notes and single papers, each by its ground."""

    purpose: str
    locale: str
    internal_ground: str = ""  # empty: internal notes are in it, marked
    papers: frozenset[UUID] = frozenset()
    papers_ground: str = ""


@dataclass(frozen=True, slots=True)
class DoneTask:
    """A task that was done, by whom, and what was answered in the form's words."""

    name: Text
    by: str | None
    at: datetime | None
    answers: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class PrintedRuling:
    """A ruling with its reasons."""

    at: datetime
    by: str | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that goes into the print; ``words_hash`` its words where it has any, ``file_hash`` as it was sent.

    ``file_hash`` is empty for a paper the scanner has not let through: it is listed and not attached.
    """

    row: DocumentRow
    media_type: str
    words_hash: str | None
    file_hash: str


@dataclass(frozen=True, slots=True)
class CaseContent:
    """One case, whole."""

    id: UUID
    number: str
    process: Text
    version: int
    condition: str
    opened_at: datetime
    closed_at: datetime | None
    citizen: str | None
    cpr_masked: str | None
    protected: bool
    caseworker: str | None
    rule_sets: tuple[tuple[str, str, bool], ...]
    parties: tuple[PartyRow, ...]
    open_tasks: tuple[OpenTask, ...]
    done: tuple[DoneTask, ...]
    deadlines: tuple[DeadlineShown, ...]
    decisions: tuple[DecisionRow, ...]
    rulings: tuple[PrintedRuling, ...]
    notes: tuple[NoteRow, ...]
    notes_left_out: int
    timeline: tuple[Happening, ...]
    papers: tuple[Paper, ...]
    papers_left_out: tuple[DocumentRow, ...]

    @property
    def is_large(self) -> bool:
        """Too much to wait for."""
        return len(self.timeline) + len(self.papers) + len(self.done) > LARGE


def content(tx: Transaction, person: Person, case_id: UUID, wish: Wish) -> CaseContent:
    """The case with all that belongs to it; ``Forbidden`` for whoever may not put it together."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.PRINT_CASE)
    edition = edition_of(tx, case.version_id)
    editions = editions_met(tx, case)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    written = notes(tx, person, case, health=True, limit=None).rows
    papers, left = _papers(tx, case, wish.papers)
    kept = tuple(one for one in written if not (one.internal and wish.internal_ground))
    return CaseContent(
        id=case.id,
        number=case.number,
        process=tx.find(Definition, case.definition_id).title,
        version=edition.number,
        condition=case.condition,
        opened_at=case.opened_at,
        closed_at=case.closed_at,
        citizen=citizen.name if citizen else None,
        cpr_masked=citizen.cpr_masked if citizen else None,
        protected=bool(citizen and citizen.address_protected),
        caseworker=tx.find(Person, case.caseworker_id).name if case.caseworker_id else None,
        rule_sets=rule_sets(tx, case, edition),
        parties=contacts(tx, case, works_on_it=True),
        open_tasks=tasks(tx, person, case),
        done=tuple(_done(tx, case, editions)),
        deadlines=deadlines(tx, case),
        decisions=decisions(tx, case, editions, None),
        rulings=tuple(_rulings(tx, case, Words(editions))),
        notes=kept,
        notes_left_out=len(written) - len(kept),
        timeline=tuple(
            _whole_story(tx, case, editions, {str(one.id) for one in written} - {str(one.id) for one in kept})
        ),
        papers=papers,
        papers_left_out=left,
    )


def _whole_story(tx: Transaction, case: Case, editions: Editions, hidden: Collection[str]) -> Iterator[Happening]:
    """Oldest first, as a file is read; the notes that are left out are left out here too."""
    pages, wanted = [], STORY
    while True:
        page = timeline(tx, case, editions, wanted)
        pages.append(page.rows)
        if page.after is None:
            break
        wanted = replace(wanted, after=page.after)
    for rows in reversed(pages):
        yield from (one for one in reversed(rows) if str(one.facts.get("note")) not in hidden)


def _done(tx: Transaction, case: Case, editions: Editions) -> Iterator[DoneTask]:
    words = Words(editions)
    rows = tx.execute(
        select(Task, Person.name)
        .outerjoin(Person, Person.id == Task.completed_by_id)
        .where(Task.case_id == case.id, Task.condition == TaskCondition.DONE)
        .order_by(Task.completed_at, Task.id)
    )
    for task, name in rows:
        form = next((one.forms[task.form_key] for one in editions.all() if task.form_key in one.forms), None)
        answers = task.answers or {}
        asked = [field.name for field in form.fields if field.name in answers] if form else sorted(answers)
        yield DoneTask(task.name, name, task.completed_at, tuple(words.fact(key, answers[key]) for key in asked))


def _rulings(tx: Transaction, case: Case, words: Words) -> Iterator[PrintedRuling]:
    rows = tx.execute(
        select(Ruling, Person.name)
        .outerjoin(Person, Person.id == Ruling.author_id)
        .where(Ruling.case_id == case.id)
        .order_by(Ruling.made_at)
    )
    for ruling, name in rows:
        told = {"outcome": ruling.outcome, "legalBasis": ruling.legal_basis, **ruling.content}
        yield PrintedRuling(ruling.made_at, name, tuple(words.fact(key, value) for key, value in told.items()))


def _papers(
    tx: Transaction, case: Case, left_out: Collection[UUID]
) -> tuple[tuple[Paper, ...], tuple[DocumentRow, ...]]:
    """The papers oldest first, and those that are left out; an earlier print is not part of the case."""
    rows = {one.id: one for one in documents(tx, case, True) if one.kind != PRINT}
    found = tx.execute(select(Document).where(Document.case_id == case.id).order_by(Document.made_at)).scalars()
    papers, left = [], []
    for one in found:
        if one.id not in rows:
            continue
        if one.id in left_out:
            left.append(rows[one.id])
            continue
        words, file = one.hash if one.media_type.startswith("text/plain") else None, one.pdf_hash or one.hash
        if one.scan not in (None, CLEAN):
            words, file = None, ""  # listed, but nobody gets what the scanner has not let through
        papers.append(Paper(rows[one.id], one.media_type, words, file))
    return tuple(papers), tuple(left)
