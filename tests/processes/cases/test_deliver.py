"""Messages between cases: received once, starting a case, or told to somebody when nobody waits."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from processes.cases.deliver import Delivered, deliver
from processes.records import Case, Promise, Subscription
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast
from tests.situations import a_running_case
from tests.trail import of_case

WITHDRAWN: dict[str, Any] = {"sort": "message", "name": "withdrawn", "data": {"why": "moved"}}


def test_a_message_reaches_the_case_that_waits_for_it(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert deliver(tx, WITHDRAWN, None) is Delivered.RECEIVED
    assert (case.outcome, case.facts["why"]) == ("withdrawn", "moved")


def test_only_the_first_waiting_case_gets_a_message(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx)
    first, second = a_running_case(tx, cast, citizen=citizen), a_running_case(tx, cast, citizen=citizen)
    deliver(tx, WITHDRAWN, None)
    assert not first.is_open
    assert second.is_open


def test_correlation_finds_the_citizens_own_case(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    other = a_citizen(tx, "Bent Holm", "6411941745")
    hers = a_running_case(tx, cast, citizen=other)
    deliver(tx, {**WITHDRAWN, "correlation": str(other.id)}, None)
    assert not hers.is_open


def test_a_case_never_gets_its_own_message_back(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert deliver(tx, WITHDRAWN, case.id) is Delivered.NOBODY
    assert case.is_open


def test_what_nobody_waits_for_is_written_down_and_told(tx: Transaction, cast: Cast) -> None:
    sender = a_case(tx, team=cast.north)
    assert deliver(tx, {"sort": "message", "name": "unheard"}, sender.id) is Delivered.NOBODY
    assert of_case(tx, sender.id)[0].kind == "MessageUndelivered"
    assert tx.execute(select(Promise.kind)).scalars().all() == ["notice"]


def test_a_message_may_begin_a_case_about_the_same_citizen(tx: Transaction, cast: Cast) -> None:
    sender = a_running_case(tx, cast)
    begun = deliver(tx, {"sort": "message", "name": "any", "definition": "review", "starts": "start"}, sender.id)
    assert begun is Delivered.STARTED
    newest = tx.execute(select(Case).where(Case.id != sender.id)).scalar_one()
    assert newest.citizen_id == sender.citizen_id


def test_a_signal_is_promised_to_every_case_that_waits(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx)
    for _ in range(2):
        a_running_case(tx, cast, citizen=citizen)
    tx.session.query(Subscription).update({"kind": "signal"})
    assert deliver(tx, {"sort": "signal", "name": "withdrawn"}, None) is Delivered.RECEIVED
    promised = tx.execute(select(func.count()).select_from(Promise).where(Promise.kind == "message.deliver")).scalar()
    assert promised == 2
