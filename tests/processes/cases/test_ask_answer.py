"""A failed call may be answered by hand, in the kinds the operation answers with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from processes.cases.ask_answer import ask_answer, failed_calls, read_facts
from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.promises.queue import give_up, lease
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_answer_call import refused
from tests.situations import a_running_case

pytestmark = pytest.mark.usefixtures("monday")
WHY = "Brevet er sendt med almindelig post"


def test_only_a_call_that_was_given_up_is_offered(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    tx.flush()
    assert failed_calls(tx, cast.ditte, case.id) == ()
    for one in lease(tx):
        give_up(tx, one, "shut")
    (call,) = failed_calls(tx, cast.egon, case.id)
    assert (call.step, call.name.en, call.fault, call.answers) == (asked.step, "Send answer", "shut", ())
    row = ask_answer(tx, cast.ditte, case.id, asked.step, {"anything": "x"}, WHY)
    assert (row.sort, row.facts) == ("answer", {})


def test_a_case_that_waits_for_no_call_and_others_are_refused(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    with pytest.raises(AlreadyDone):
        ask_answer(tx, cast.ditte, case.id, "1", {}, WHY)
    with pytest.raises(Forbidden):
        failed_calls(tx, cast.bo, case.id)


def test_facts_are_read_by_their_kind() -> None:
    typed = {"citizenName": "Amina Khan", "digitalPost": "ja", "age": "44,5", "postcode": "2300", "unasked": "x"}
    assert read_facts("cpr.look_up", typed) == {
        "citizenName": "Amina Khan",
        "digitalPost": True,
        "age": Decimal("44.5"),
        "postcode": "2300",
    }
    assert read_facts("jobnet.status", {"cvOnJobnet": "nej", "registeredOn": "2026-03-02"}) == {
        "cvOnJobnet": False,
        "registeredOn": date(2026, 3, 2),
    }


def test_what_cannot_be_read_is_told_at_its_fact() -> None:
    with pytest.raises(Invalid) as told:
        read_facts("jobnet.status", {"cvOnJobnet": "maybe", "registeredOn": "i går"})
    assert {one.where for one in told.value.problems} == {"cvOnJobnet", "registeredOn"}
