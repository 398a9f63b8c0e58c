"""The diagrams of a case with where it is and where it has been."""

from __future__ import annotations

from sqlalchemy import select

from processes.cases.likely import NOWHERE, Likely, likely
from processes.cases.parts import Diagram
from processes.engine.shapes import Element
from processes.language import Text
from processes.motion.edition import Edition
from processes.motion.editions import Editions
from processes.motion.move import look
from processes.records import Case, Passage
from processes.store.transaction import Transaction

Marks = tuple[str, ...]


def diagrams(tx: Transaction, case: Case, editions: Editions) -> tuple[Diagram, ...]:
    """The main diagram first, then those of the called processes the case is in or has been in."""
    here = _here(tx, case)
    passed = _passed(tx, case)
    way = likely(tx, case, editions, here)
    found: list[Diagram] = []
    for edition in editions.all():
        for process in edition.plan.processes:
            drawn = {key for key, one in edition.plan.elements.items() if one.process == process}
            marks = (tuple(sorted(here & drawn)), tuple(sorted(passed & drawn)))
            if process == edition.plan.main and edition is editions.own:
                found.insert(0, _diagram(edition, process, marks, way.get(process, NOWHERE)))
            elif any(marks):
                found.append(_diagram(edition, process, marks, way.get(process, NOWHERE)))
    return tuple(found)


def _diagram(edition: Edition, process: str, marks: tuple[Marks, Marks], way: Likely) -> Diagram:
    element: Element | None = edition.plan.elements.get(process)
    title = element.name if element else Text.of(process)
    return Diagram(process, title, edition.diagram(process), *marks, way.marks, way.steps)


def _here(tx: Transaction, case: Case) -> set[str]:
    """Where the tokens rest: the open steps, what is waited for, and the calls around them."""
    if not case.is_open:
        return set()
    run = look(tx, case)
    steps = {step.element for step in run.open_steps()} | {one.element for one in run.calls()}
    around = {call for step in run.open_steps() for call in step.scope}
    return steps | around


def _passed(tx: Transaction, case: Case) -> set[str]:
    rows = tx.execute(
        select(Passage.element).where(Passage.case_id == case.id, Passage.how.in_(("left", "taken"))).distinct()
    )
    return set(rows.scalars())
