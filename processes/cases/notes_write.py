"""Writing a note on a case, and changing one while it is fresh."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import NoteChanged, NoteWritten
from processes.audit.trail import record
from processes.cases.notes_mentions import mentioned
from processes.errors import Conflict, Invalid, NotFound, Problem
from processes.promises.promise import promise
from processes.reading.admission import admit
from processes.records import Case, Note, Person, Task
from processes.store.base import new_id
from processes.store.transaction import Transaction

LONGEST = 10_000  # characters


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wants to write; ``corrects`` is the older note it puts right, ``task`` what it was written in."""

    words: str
    internal: bool = False
    special: bool = False
    task: UUID | None = None
    corrects: UUID | None = None


def write_note(tx: Transaction, person: Person, case_id: UUID, draft: Draft) -> Note:
    """Write a note. Colleagues named with @ are told, each once.

    Raises ``Forbidden``, and ``Invalid``: no words, too many, a name nobody has, or a colleague who may not see the
    case. A closed case takes notes too: what is learnt later belongs to it.
    """
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.WRITE_NOTE)
    words = _words(draft.words)
    _belongs(tx, case, draft)
    told = mentioned(tx, case, words)
    note = Note(
        id=new_id(),
        case_id=case.id,
        task_id=draft.task,
        written_by_id=person.id,
        written_at=clock.now(),
        words=words,
        internal=draft.internal,
        special=draft.special,
        mentions=[one.id for one in told],
        corrects_id=draft.corrects,
    )
    tx.add(note)
    tx.flush()
    record(tx, person, NoteWritten(case.id, note.id, draft.task, draft.corrects))
    _tell(tx, person, note, told)
    return note


def change_note(tx: Transaction, person: Person, note_id: UUID, words: str) -> Note:
    """Put other words in a note written less than a quarter of an hour ago; who is newly named with @ is told.

    Raises ``Forbidden`` for anybody but its writer, ``Conflict("note_stands")`` later, ``Invalid`` as ``write_note``.
    """
    note = tx.find(Note, note_id)
    require(person, Permission.CHANGE_NOTE, note.relations_to(person))
    case = tx.find(Case, note.case_id)
    admit(tx, person, case, Permission.WRITE_NOTE)
    if not note.may_change(clock.now()):
        raise Conflict("note_stands", case=str(case.id), at=note.written_at)
    note.words = _words(words)
    told = mentioned(tx, case, note.words)
    fresh = [one for one in told if one.id not in note.mentions]
    note.mentions = [one.id for one in told]
    note.changed_at = clock.now()
    tx.flush()
    record(tx, person, NoteChanged(case.id, note.id))
    _tell(tx, person, note, fresh)
    return note


def _words(raw: str) -> str:
    words = raw.strip().replace("\r\n", "\n")
    if not words:
        raise Invalid(Problem("note_empty", "words"), "note_empty")
    if len(words) > LONGEST:
        raise Invalid(Problem("note_too_long", "words", {"most": LONGEST}), "note_too_long", most=LONGEST)
    return words


def _belongs(tx: Transaction, case: Case, draft: Draft) -> None:
    """The task and the corrected note are of this case."""
    if draft.task is not None and tx.find(Task, draft.task).case_id != case.id:
        raise NotFound(kind="task", key=str(draft.task))
    if draft.corrects is not None and tx.find(Note, draft.corrects).case_id != case.id:
        raise NotFound(kind="note", key=str(draft.corrects))


def _tell(tx: Transaction, person: Person, note: Note, told: list[Person]) -> None:
    for one in told:
        if one.id != person.id:
            promise(tx, "notice", case=note.case_id, sort="note_mention", person=str(one.id), once=f"mention:{note.id}")
