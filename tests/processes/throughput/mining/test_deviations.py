"""Deviations are told with their ground where enough cases had it; the rest together."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden
from processes.records import Case, Deviation
from processes.store.base import new_id
from processes.store.transaction import Transaction, transaction
from processes.throughput.counted import Scope
from processes.throughput.mining.deviations import deviations
from tests.processes.throughput.mining.logs import somebody

ALWAYS: dict[str, Any] = {"since": date(2000, 1, 1), "until": date(2100, 1, 1)}


def deviate(tx: Transaction, case: Case, ground: str, how: str = "done") -> None:
    """A step of this case let by."""
    told = {"process": "p", "element": "T", "step": "1", "sort": "skip", "reason": "…", "ground": ground}
    at = clock.now() - timedelta(days=1)
    words = {"ground_da": f"da {ground}", "ground_en": f"en {ground}", "asked_at": at, "closed_at": at, "how": how}
    who = somebody(tx, Role.CASEWORKER).id
    tx.add(Deviation(id=new_id(), case_id=case.id, version_id=case.version_id, asked_by_id=who, **told, **words))


def test_a_ground_enough_cases_had_is_told_and_the_others_together(world: Engine) -> None:
    with transaction(world) as tx:
        cases = list(tx.execute(select(Case).order_by(Case.number)).scalars())
        versions = frozenset(one.version_id for one in cases)
        for case in cases[:6]:
            deviate(tx, case, "recovered")
        deviate(tx, cases[0], "recovered")
        deviate(tx, cases[1], "moved")
        deviate(tx, cases[2], "recovered", how="refused")
        tx.flush()
        told = deviations(tx, somebody(tx, Role.AUDITOR), Scope(versions=versions, **ALWAYS))
        (found,) = told.found
        assert (found.element, found.sort, found.ground.en, found.n, found.cases) == ("T", "skip", "en recovered", 7, 6)
        assert told.rest == 1
        with pytest.raises(Forbidden):
            deviations(tx, somebody(tx, Role.CASEWORKER), Scope(versions=versions, **ALWAYS))
