"""Cases with something wrong in their data, as rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import update

from processes import clock
from processes.records import Case, Citizen, Definition, Team
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.flaws import Flaw, flaws
from tests.builders import a_case


def a_case_of(tx: Transaction, process: str, team: Team, citizen: Citizen | None = None, **facts: Any) -> Case:
    """An open case of the process with this key, which knows these facts."""
    known = tx.execute(Definition.__table__.select().where(Definition.key == process)).first()
    case = a_case(tx, team=team, citizen=citizen)
    if known is None:
        tx.execute(update(Definition).where(Definition.id == case.definition_id).values(key=process))
    else:
        case.definition_id = known.id
    case.facts = facts
    tx.flush()
    return case


def wrong(tx: Transaction, case: Case, rule: str) -> list[Flaw]:
    """What this check finds in this case today."""
    tx.flush()
    return [one for one in flaws(tx, Scope()) if one.case_id == case.id and one.rule == rule]


def counts_on(one: Flaw, day: date) -> bool:
    """Was it wrong at the end of this day, and nobody had said that it is right?"""
    if one.since > day or (one.ended is not None and one.ended <= day):
        return False
    return one.accepted is None or one.accepted.astimezone(clock.COPENHAGEN).date() > day
