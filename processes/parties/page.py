"""The one page a party sees: its own step, what it is about, and nothing of the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.forms.form import Form
from processes.forms.prefill import prefill
from processes.language import Text
from processes.motion.booked import Free, appointment_of, free_slots, has_slot
from processes.motion.edition import Edition, edition_of
from processes.motion.move import look
from processes.motion.papers import ATTACHMENT, Scan
from processes.parties.opened_link import is_citizens, must_open
from processes.parties.visiting import Guest, admitted
from processes.records import Case, Citizen, Document, Task
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Lines:
    """A station in the party's own words; a party other than the citizen reads one line at most."""

    name: Text | None = None
    we_do: Text | None = None
    why: Text | None = None
    you_do: Text | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A time that is booked for the citizen."""

    starts_at: datetime
    form: str
    room: str


@dataclass(frozen=True, slots=True)
class PaperSent:
    """A paper the party put beside its answer; ``scan`` says where it stands with the scanner, ``size`` is in bytes."""

    id: UUID
    title: str
    name: str
    size: int
    scan: str


@dataclass(frozen=True, slots=True)
class PartyPage:
    """A party's step: the form with what is known, the half-filled answers, by when, and why."""

    task_id: UUID
    revision: int
    name: Text
    number: str
    part: str
    reader: str
    about: str | None  # whom the case is about, for a party that is not the citizen
    due_day: date | None
    lines: Lines
    meeting: Meeting | None
    form: Form | None
    values: dict[str, Any]
    sources: dict[str, Text]
    facts: dict[str, Any]
    draft: dict[str, Any] | None
    draft_at: datetime | None
    free: tuple[Free, ...]
    papers: tuple[PaperSent, ...] = ()  # what the party has put beside its answer

    @property
    def may_add_papers(self) -> bool:
        """Does the owner ask for papers here?"""
        return self.form is not None and self.form.attachments


def page(tx: Transaction, guest: Guest, token: str) -> PartyPage:
    """The page of a guest; raises ``Forbidden`` without the code, and as ``must_open``."""
    invitation = admitted(tx, guest, token)
    task = must_open(tx, invitation)
    case = tx.find(Case, task.case_id)
    edition = edition_of(tx, task.version_id)
    form = edition.forms.get(task.form_key or "")
    data = next((step.data for step in look(tx, case).open_steps() if step.step == task.step), {})
    filled = prefill(form, data) if form else {}
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    own = is_citizens(invitation.part)
    return PartyPage(
        task_id=task.id,
        revision=task.revision,
        name=task.name,
        number=case.number,
        part=invitation.part,
        reader=invitation.name,
        about=citizen.name if citizen and not own else None,
        due_day=task.due_day,
        lines=of_step(edition, task, invitation.part),
        meeting=meeting(tx, case) if own else None,
        form=form,
        values={name: one.value for name, one in filled.items()},
        sources={name: one.source for name, one in filled.items() if one.source},
        facts=case.facts,
        draft=invitation.answers,
        draft_at=invitation.saved_at,
        free=free_slots(tx, case, task.due_day) if has_slot(form) else (),
        papers=papers_sent(tx, task.id),
    )


def papers_sent(tx: Transaction, task_id: UUID) -> tuple[PaperSent, ...]:
    """The papers that came by link, oldest first; what the house put there is none of the party's."""
    wanted = select(Document).where(
        Document.task_id == task_id, Document.kind == ATTACHMENT, Document.made_by_id.is_(None)
    )
    rows = tx.execute(wanted.order_by(Document.made_at, Document.id)).scalars()
    return tuple(PaperSent(one.id, one.title_da, one.file_name or "", one.size, one.scan or Scan.CLEAN) for one in rows)


def of_step(edition: Edition, task: Task, part: str) -> Lines:
    """What the step's own text tells the citizen, else the station's lines."""
    if not is_citizens(part):
        return of_stage(edition, task.stage, part)
    station = of_stage(edition, task.stage, part)
    return Lines(
        name=station.name,
        we_do=edition.text(task.text_key, "we_do") or station.we_do,
        why=edition.text(task.text_key, "why") or station.why,
        you_do=edition.text(task.text_key, "you_do") or station.you_do,
    )


def of_stage(edition: Edition, stage: str | None, part: str) -> Lines:
    """A station's lines for this party: the citizen's three, the employer's one, nobody else's."""
    found = next((one for one in edition.process.get("stage", ()) if one.get("key") == stage), None)
    if found is None:
        return Lines()
    if part == "employer":
        return Lines(we_do=_line(found, "employer"))
    if not is_citizens(part):
        return Lines()
    return Lines(_line(found, "name"), _line(found, "now"), _line(found, "why"), _line(found, "you"))


def meeting(tx: Transaction, case: Case) -> Meeting | None:
    """The next time that is booked for the case."""
    slot = appointment_of(tx, case.id)
    return Meeting(slot.starts_at, slot.form, slot.room) if slot else None


def _line(stage: dict[str, Any], key: str) -> Text | None:
    words = Text.of(stage[key]) if stage.get(key) else None
    return words or None
