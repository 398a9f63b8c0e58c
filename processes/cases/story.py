"""What happened in a case, as the case page tells it: the timeline, and each decision with the rules that matched."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.audit.trail import Line, of_case
from processes.cases.parts import DecisionRow, Happening
from processes.language import Text
from processes.motion.editions import Editions
from processes.records import Case, Decision, Person
from processes.store.transaction import Transaction

TOLD = frozenset(
    "CaseStarted CaseFinished CaseCancelled CaseStuck CaseFreed StageReached EventReported MessageUndelivered"
    " MessageTakenIn DocumentSent DocumentKept"
    " TaskCompleted LinkSent LinkWithdrawn SlotHeld SlotMoved SlotCancelled NoShowMarked TaskHanded TaskWithdrawn"
    " DeadlineKept DeadlineMissed DeadlineRecounted DeadlineChanged"
    " DecisionMade RulingMade DocumentMade TimerFired".split()
)


def timeline(tx: Transaction, case: Case, editions: Editions) -> tuple[Happening, ...]:
    """The newest lines that tell the story, newest first; who merely looked is told elsewhere."""
    lines = of_case(tx, case.id, kinds=TOLD)
    names = _names(tx, {line.person_id for line in lines if line.person_id})
    return tuple(_happening(line, names, editions) for line in lines)


def decisions(tx: Transaction, case: Case, editions: Editions) -> tuple[DecisionRow, ...]:
    """Each use of a decision table, newest first."""
    rows = tx.execute(select(Decision).where(Decision.case_id == case.id).order_by(Decision.decided_at.desc()))
    return tuple(_decision(one, editions) for one in rows.scalars())


def _happening(line: Line, names: dict[UUID, str], editions: Editions) -> Happening:
    element = editions.element(str(line.facts.get("element", "")))
    return Happening(
        at=line.at,
        kind=line.kind,
        facts=line.facts,
        words=element.name if element else None,
        person=names.get(line.person_id) if line.person_id else None,
        task_id=line.task_id,
    )


def _names(tx: Transaction, ids: set[UUID]) -> dict[UUID, str]:
    rows = tx.execute(select(Person.id, Person.name).where(Person.id.in_(ids)))
    return {row.id: row.name for row in rows}


def _decision(one: Decision, editions: Editions) -> DecisionRow:
    element = editions.element(one.element)
    return DecisionRow(
        id=one.id,
        table=one.table,
        title=element.name if element else Text.of(one.table),
        spec=one.spec,
        decided_at=one.decided_at,
        rules=tuple((number, _rule(one.explanation, number)) for number in one.matched),
        outcome=one.outcome,
        inputs=one.inputs,
    )


def _rule(explanation: dict[str, Any], number: int) -> Text:
    """The rule in the owner's own words: the table's annotations."""
    for rule in explanation.get("rules", ()):
        if rule.get("number") == number:
            return Text.of(rule["annotations"])
    return Text("", "")
