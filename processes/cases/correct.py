"""Correcting a fact of a case, with its reason: by the rules of its form, with the old value kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import FactsCorrected
from processes.audit.trail import record
from processes.cases.correctable import form_of_one, value_now
from processes.cases.redecided import Redecided, redecided
from processes.cases.repair_parts import told_kindly
from processes.errors import Invalid, Problem, Stale
from processes.forms.answers import Raw, read_answers
from processes.forms.field import Field
from processes.motion.move import lock, move, must_run
from processes.motion.moving import Cause, Moved
from processes.motion.plain import plain
from processes.motion.trial import Trial, try_out
from processes.motion.whereabouts import editions_met
from processes.reading.case_relations import relations_in
from processes.records import Case, Correction, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction

LEAST = 10  # characters of a reason


@dataclass(frozen=True, slots=True)
class Righted:
    """The fact that is wrong, what is right as it is typed, and why."""

    name: str
    raw: Raw
    reason: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a correction would set off: tasks, timers, deadlines, and the decisions that looked at the fact."""

    field: Field
    before: Any
    after: Any
    trial: Trial
    decisions: tuple[Redecided, ...]


def foresee_correction(tx: Transaction, person: Person, case_id: UUID, name: str, raw: Raw) -> Foreseen:
    """What ``correct`` would do with these answers; nothing is written. Raises as ``correct``, but for the reason."""
    case = tx.find(Case, case_id)
    field, facts, before = _read(tx, person, case, Righted(name, raw, ""), with_reason=False)
    with told_kindly("fact_cannot_go_on"):
        trial = try_out(tx, case, lambda run: run.correct(facts))
    decisions = redecided(tx, case, editions_met(tx, case), facts, trial)
    return Foreseen(field, before, facts[name], trial, decisions)


def correct(tx: Transaction, person: Person, case_id: UUID, right: Righted, seen: int | None = None) -> Moved:
    """Put one fact of a running case right; what follows from it is derived anew, and clocks and timers follow.

    Decisions that were made stand. Raises ``Forbidden``, ``NotFound("fact_unknown")``, ``Stale`` when the case moved
    since revision ``seen``, ``Conflict`` when it does not run, and ``Invalid`` at the field or at ``reason``.
    """
    case = lock(tx, case_id)
    name = right.name
    field, facts, before = _read(tx, person, case, right)
    if seen is not None and seen != case.revision:
        raise Stale("case_moved", case=str(case.id))
    row = Correction(
        id=new_id(),
        case_id=case.id,
        field=name,
        title_da=field.title.da,
        title_en=field.title.en,
        before={"value": plain(before)},
        after={"value": plain(facts[name])},
        special=field.special,
        reason=right.reason.strip(),
        by_id=person.id,
        made_at=clock.now(),
    )
    tx.add(row)
    record(tx, person, FactsCorrected(case.id, row.id, name))
    cause = Cause("facts_corrected", name=field.title)
    with told_kindly("fact_cannot_go_on"):
        return move(tx, case, lambda run: run.correct(facts), cause=cause, by=person)


def _read(
    tx: Transaction, person: Person, case: Case, right: Righted, *, with_reason: bool = True
) -> tuple[Field, Mapping[str, Any], Any]:
    """The field, the facts that would hold, and the value that stood."""
    require(person, Permission.CORRECT_FACTS, relations_in(tx, person, case))
    must_run(case)
    name = right.name
    form, field = form_of_one(tx, case, name)
    problems: list[Problem] = []
    facts: Mapping[str, Any] = {}
    try:
        facts = read_answers(form, right.raw, case.facts)
    except Invalid as fault:
        problems += fault.problems
    before = value_now(tx, case, name)
    if not problems and plain(facts[name]) == plain(before):
        problems.append(Problem("fact_same", name))
    if with_reason and len(right.reason.strip()) < LEAST:
        problems.append(Problem("act_reason_short", "reason", {"least": LEAST}))
    if problems:
        raise Invalid(problems)
    return field, facts, before
