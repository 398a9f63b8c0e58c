"""What a service refuses for good, and a payment without a rate, stop the case at once; freed, it is asked again."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine, select

from processes.cases.repair import try_again
from processes.connectors.registry import OPERATIONS
from processes.records import Case, Condition, Person, Promise
from processes.store.transaction import transaction
from workers.jobs.promises import promises
from workers.standins.server import Server


@pytest.mark.parametrize(
    ("operation", "code"), [("vitas.answer", "outside_refused"), ("payment.order", "rate_unknown")]
)
def test_a_refusal_for_good_stops_the_case_at_once_and_freed_it_goes_on(
    case: Case, own_database: Engine, stand_ins: Server, monkeypatch: pytest.MonkeyPatch, operation: str, code: str
) -> None:
    asked: dict[str, Any] = {"letter.send": OPERATIONS[operation]}
    monkeypatch.setattr("processes.connectors.call.OPERATIONS", asked)
    stand_ins.desk.order({"service": "vitas", "refuse": "case_unknown"})
    promises.apply()
    with transaction(own_database) as tx:
        row = tx.find(Case, case.id)
        assert (row.condition, (row.fault or {})["code"]) == (Condition.STUCK, code)
        assert tx.one(select(Promise.attempts).where(Promise.kind == "connector.call")) == 1
    assert stand_ins.desk.happenings == []
    asked["letter.send"] = OPERATIONS["case.close"]
    with transaction(own_database) as tx:
        assert try_again(tx, tx.one(select(Person).where(Person.login == "egon")), case.id) == 1
    promises.apply()
    with transaction(own_database) as tx:
        assert tx.find(Case, case.id).condition == Condition.FINISHED
