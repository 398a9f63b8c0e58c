"""Reporting something to a case: a recovery, a no-show, a statement that has come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import EventReported
from processes.audit.trail import record
from processes.engine import Run
from processes.errors import Conflict, Invalid, Problem
from processes.forms.answers import Raw, read_answers
from processes.motion.move import lock, move, must_run
from processes.motion.moving import Cause, Moved
from processes.motion.whereabouts import editions_met
from processes.records import Person, Subscription
from processes.store.transaction import Transaction


def report(tx: Transaction, person: Person, case_id: UUID, subscription_id: UUID, raw: Raw) -> Moved:
    """Deliver the message the case waits for at this subscription, with the answers of the event's form.

    Raises ``Forbidden``, ``Conflict("not_waiting")`` when the case no longer waits for it, ``Invalid`` per field.
    """
    case = lock(tx, case_id)
    require(person, Permission.REPORT_EVENT, case.relations_to(person))
    must_run(case)
    awaited = tx.session.get(Subscription, subscription_id)
    if awaited is None or awaited.case_id != case.id:
        raise Conflict("not_waiting", case=str(case_id))
    holder = editions_met(tx, case).holder(awaited.element)
    if holder is None:
        raise Invalid(Problem("element_unknown", awaited.element), "element_unknown", element=awaited.element)
    element = holder.plan.elements[awaited.element]
    form = holder.forms.get(element.form or "")
    answers = read_answers(form, raw, case.facts) if form else {}
    moved = move(
        tx,
        case,
        lambda run: _deliver(run, awaited, answers),
        cause=Cause("event_reported", name=element.name),
        by=person,
    )
    record(tx, person, EventReported(case.id, awaited.name, awaited.element))
    return moved


def _deliver(run: Run, awaited: Subscription, answers: Mapping[str, Any]) -> None:
    if not run.deliver(awaited.name, answers, awaited.step):
        raise Conflict("not_waiting")
