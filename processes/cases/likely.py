"""Where a case is likely to go from where it stands: marks for the drawing, and the same as steps in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from processes.cases.parts import NextStep
from processes.engine import Plan
from processes.engine.ahead import Ahead, ahead
from processes.engine.shapes import Element
from processes.motion.editions import Editions
from processes.records import Case, Passage
from processes.store.transaction import Transaction

COMPARED = 50  # of the newest cases of the same version: what was done in them decides where nobody knows yet


@dataclass(frozen=True, slots=True)
class Likely:
    """The way on in one process."""

    marks: tuple[str, ...] = ()
    steps: tuple[NextStep, ...] = ()


NOWHERE = Likely()


def likely(tx: Transaction, case: Case, editions: Editions, here: Collection[str]) -> dict[str, Likely]:
    """The way on by process; empty for a case that has ended."""
    if not here:
        return {}
    habits = _habits(tx, case)
    found: dict[str, Likely] = {}
    for edition in editions.all():
        plan = edition.plan
        start = sorted(one for one in here if one in plan.elements)
        way = ahead(plan, start, case.facts, habits) if start else ()
        for process in plan.processes:
            inside = [one for one in way if plan.elements[one.element].process == process]
            if inside:
                found[process] = Likely(_marks(inside), _steps(plan, inside))
    return found


def _marks(way: Collection[Ahead]) -> tuple[str, ...]:
    return tuple(sorted({one.element for one in way} | {one.flow for one in way}))


def _steps(plan: Plan, way: Collection[Ahead]) -> tuple[NextStep, ...]:
    elements = [(plan.elements[one.element], one.sure) for one in way]
    return tuple(_step(plan, element, sure) for element, sure in elements if _is_step(element))


def _is_step(element: Element) -> bool:
    return bool(element.name) and not element.kind.endswith("Gateway")


def _step(plan: Plan, element: Element, sure: bool) -> NextStep:
    lane = plan.elements.get(element.lane or "")
    return NextStep(element.name, element.group, lane.name if lane else None, sure)


def _habits(tx: Transaction, case: Case) -> Mapping[str, int]:
    """How often each flow was taken in the newest other cases of the same version."""
    others = (
        select(Case.id)
        .where(Case.version_id == case.version_id, Case.id != case.id)
        .order_by(Case.opened_at.desc())
        .limit(COMPARED)
    )
    taken: Any = tx.execute(
        select(Passage.element, func.count())
        .where(Passage.case_id.in_(others), Passage.how == "taken")
        .group_by(Passage.element)
    )
    return dict(iter(taken))
