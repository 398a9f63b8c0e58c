"""The list of stopped cases: for the process's owner and the team's leader, with nothing of the citizen."""

from __future__ import annotations

from dataclasses import fields

import pytest

from processes.cases.stopped import StoppedCase, stopped
from processes.errors import EngineFault
from processes.language import Unnamed
from processes.motion.note_fault import note_fault
from processes.promises.promise import promise
from processes.promises.queue import give_up, lease
from processes.records import Condition
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case

pytestmark = pytest.mark.usefixtures("monday")


def test_owner_and_leader_see_where_and_why_and_others_see_none(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    a_running_case(tx, cast, citizen=a_citizen(tx, "Zeynep Yilmaz", "7303872766"))
    note_fault(tx, case.id, EngineFault("promise_given_up", "letter", kind="connector.call"))
    tx.flush()
    for who in (cast.egon, cast.ditte):
        (one,) = stopped(tx, who)
        assert (one.id, one.code, one.where.da) == (case.id, "promise_given_up", "Send svar")
        assert one.since is not None
    assert stopped(tx, cast.astrid) == stopped(tx, cast.carla) == ()


def test_where_it_stopped_is_told_by_its_place_where_it_has_no_name(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    note_fault(tx, case.id, EngineFault("engine_expression", "flow_assessed", expression="x"))
    tx.flush()
    (one,) = stopped(tx, cast.egon)
    assert isinstance(one.where, Unnamed)
    assert one.where.da == "pilen fra »Vurdér ansøgning« til »Bevilges?«"
    assert one.facts["element"] == one.where


def test_what_was_given_up_for_a_closed_case_stands_there_too(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    promise(tx, "document.post", case=case.id)
    tx.flush()
    for leased in lease(tx):
        give_up(tx, leased, "no")
    case.condition, case.closed_at = Condition.FINISHED, case.opened_at
    tx.flush()
    (one,) = stopped(tx, cast.egon)
    assert (one.id, one.given_up >= 1) == (case.id, True)


def test_it_holds_nothing_of_the_citizen() -> None:
    assert {one.name for one in fields(StoppedCase)} == {
        "id",
        "number",
        "process",
        "where",
        "code",
        "facts",
        "given_up",
        "since",
    }
