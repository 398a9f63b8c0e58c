"""Asking that a case go on with an answer typed by hand, where a service outside gives none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import RepairAsked
from processes.audit.trail import record
from processes.cases.repair_parts import ask_for, must_be_alone, must_have_reason, standing_to
from processes.cases.tell_second import tell_second
from processes.connectors.questions import QUESTIONS, Kind
from processes.engine.shapes import HandedCall
from processes.errors import AlreadyDone, Invalid, Problem
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import lock, look
from processes.motion.plain import plain
from processes.records import Case, Person, Promise, Repair, RepairSort
from processes.store.transaction import Transaction

TRUTHS = {"ja": True, "yes": True, "true": True, "nej": False, "no": False, "false": False}


@dataclass(frozen=True, slots=True)
class FailedCall:
    """A call that got no answer: its step and name, what was last heard, and what an answer would tell (name, kind)."""

    step: str
    element: str
    name: Text
    operation: str
    fault: str
    answers: tuple[tuple[str, str], ...]


def failed_calls(tx: Transaction, person: Person, case_id: UUID) -> tuple[FailedCall, ...]:
    """The calls of a case that were given up; ``Forbidden`` for whoever may not repair it."""
    case = tx.find(Case, case_id)
    require(person, Permission.REPAIR_CASE, standing_to(tx, person, case))
    if not case.is_open:
        return ()
    editions = Editions(tx, edition_of(tx, case.version_id))
    given_up = _given_up(tx, case)
    return tuple(
        _failed(editions, call, given_up[call.step])
        for call in look(tx, case, editions).calls()
        if call.step in given_up
    )


def ask_answer(
    tx: Transaction, person: Person, case_id: UUID, step: str, typed: Mapping[str, str], reason: str
) -> Repair:
    """Ask that a failed call be answered with these facts (empty ones left out); somebody else must agree.

    Raises ``Forbidden``, ``AlreadyDone("call_not_waiting")``, ``Conflict`` when another repair waits, and ``Invalid``
    at a fact that cannot be read and at a short reason.
    """
    case = lock(tx, case_id)
    require(person, Permission.REPAIR_CASE, standing_to(tx, person, case))
    must_be_alone(tx, case)
    call = next((one for one in failed_calls(tx, person, case_id) if one.step == step), None)
    if call is None:
        raise AlreadyDone("call_not_waiting", case=str(case_id))
    must_have_reason(reason)
    facts = read_facts(call.operation, typed)
    row = ask_for(
        tx,
        person,
        case,
        RepairSort.ANSWER,
        step=step,
        element=call.element,
        facts={name: plain(value) for name, value in facts.items()},
        reason=reason.strip(),
    )
    record(tx, person, RepairAsked(case.id, row.id, row.sort, row.element))
    tell_second(tx, case, person, row.id)
    return row


def read_facts(operation: str, typed: Mapping[str, Any]) -> dict[str, Any]:
    """The facts an operation answers with, from what was typed; names it does not answer with are dropped."""
    kinds = QUESTIONS[operation].answers if operation in QUESTIONS else {}
    found: dict[str, Any] = {}
    problems = []
    for name, kind in kinds.items():
        words = str(typed.get(name, "")).strip()
        if words and kind is not Kind.ROWS:
            try:
                found[name] = _read(kind, words)
            except (KeyError, ValueError, InvalidOperation):
                problems.append(Problem("answer_unreadable", name, {"typed": words}))
    if problems:
        raise Invalid(problems)
    return found


def _read(kind: Kind, words: str) -> Any:
    if kind is Kind.TRUTH:
        return TRUTHS[words.lower()]
    if kind is Kind.NUMBER:
        return Decimal(words.replace(",", "."))
    return date.fromisoformat(words) if kind is Kind.DAY else words


def _given_up(tx: Transaction, case: Case) -> dict[str, str]:
    """The steps whose call was given up, with what was last heard."""
    wanted = select(Promise.facts, Promise.last_fault).where(
        Promise.case_id == case.id, Promise.kind == "connector.call", Promise.given_up_at.is_not(None)
    )
    return {str(facts.get("step")): fault or "" for facts, fault in tx.execute(wanted)}


def _failed(editions: Editions, call: HandedCall, fault: str) -> FailedCall:
    element = editions.element(call.element)
    asked = QUESTIONS.get(call.operation)
    answers = (
        tuple((name, kind.value) for name, kind in asked.answers.items() if kind is not Kind.ROWS) if asked else ()
    )
    return FailedCall(
        step=call.step,
        element=call.element,
        name=element.name if element else Text.of(call.element),
        operation=call.operation,
        fault=fault,
        answers=answers,
    )
