"""A ruling as the authority's record: written when its form is completed, approved by the second pair of eyes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from processes import clock
from processes.audit.kinds import RulingMade
from processes.audit.trail import record
from processes.forms.form import Form
from processes.motion.edition import Edition
from processes.motion.plain import plain
from processes.records import Person, Ruling, Task
from processes.store.base import new_id
from processes.store.transaction import Transaction


def note_ruling(
    tx: Transaction, person: Person | None, task: Task, edition: Edition, form: Form | None, answers: Mapping[str, Any]
) -> None:
    """Keep what the completed task rules, or that it approves what another step ruled; other tasks leave nothing.

    Nobody rules for the authority from outside: without a person nothing is kept.
    """
    if person is None:
        return
    if form is not None and form.rules:
        _made(tx, person, task, answers)
        return
    found = edition.plan.elements.get(task.element)
    if found is not None and found.four_eyes and answers.get("approved") is True:
        _approved(tx, person, task, found.four_eyes)


def _made(tx: Transaction, person: Person, task: Task, answers: Mapping[str, Any]) -> None:
    effective = answers.get("effectiveFrom")
    ruling = Ruling(
        id=new_id(),
        case_id=task.case_id,
        task_id=task.id,
        kind=str(answers.get("decisionType") or ""),
        outcome=str(answers.get("outcome") or ""),
        adverse=answers.get("adverse") is not False,  # what does not say so may go against the party
        legal_basis=[str(one) for one in answers.get("legalBasis") or ()],
        content=plain(answers),
        effective_from=effective if isinstance(effective, date) else None,
        complaint_guidance=answers.get("complaintGuidance") is True,
        author_id=person.id,
        made_at=clock.now(),
    )
    tx.add(ruling)
    record(tx, person, RulingMade(task.case_id, ruling.id, ruling.outcome))


def _approved(tx: Transaction, person: Person, task: Task, step: str) -> None:
    """The newest ruling of the step that was looked at is approved."""
    ruling = tx.execute(
        select(Ruling)
        .join(Task, Task.id == Ruling.task_id)
        .where(Ruling.case_id == task.case_id, Task.element == step)
        .order_by(Ruling.made_at.desc())
        .limit(1)
    ).scalar()
    if ruling is not None:
        ruling.approver_id, ruling.approved_at = person.id, clock.now()
