"""What a case waits for has its row, what it hands out is promised once, what nobody catches is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from typing import cast as kind_of
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.audit.kinds import MessageUndelivered
from processes.engine.shapes import Awaited, HandedCall, Thrown, WaitingTimer
from processes.motion.moving import Cause, Moving
from processes.motion.standing import Standing, standing
from processes.motion.waits import promise_calls, promise_messages, settle_subscriptions, settle_timers
from processes.records import Case, Promise, Subscription, Timer
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen

NOON = clock.now()


class Waiting:
    """A run that waits for what the test says."""

    def __init__(self, **waits: tuple[Any, ...]) -> None:
        self.waits = waits

    def timers(self) -> tuple[Any, ...]:
        """The timers."""
        return self.waits.get("timers", ())

    def awaited(self) -> tuple[Any, ...]:
        """The messages."""
        return self.waits.get("awaited", ())

    def calls(self) -> tuple[Any, ...]:
        """The calls."""
        return self.waits.get("calls", ())

    def element(self, key: str) -> None:
        """No diagram says anything here."""

    def thrown(self) -> tuple[Any, ...]:
        """What leaves the case."""
        return self.waits.get("thrown", ())


def moving(tx: Transaction, case: Case, **waits: tuple[Any, ...]) -> Moving:
    """A move of this case, as its rows stand now."""
    tx.flush()
    before: Standing = standing(tx, case, clock.today())
    run, nothing = kind_of(Any, Waiting(**waits)), kind_of(Any, None)
    return Moving(tx, case, run, run, nothing, before, NOON, None, Cause("test"))


def a_timer(step: str, hours: int | None) -> WaitingTimer:
    """A timer due in so many hours."""
    return WaitingTimer(step, f"e{step}", "p", None if hours is None else NOON + timedelta(hours=hours))


def timers(tx: Transaction) -> dict[str, tuple[timedelta, bool]]:
    """Step -> hours from noon and whether it is cleared."""
    rows = tx.execute(select(Timer).order_by(Timer.set_at).execution_options(populate_existing=True)).scalars()
    return {row.step: (row.due_at - NOON, row.cleared_at is not None) for row in rows}


def test_timers_are_set_moved_and_cleared(tx: Transaction) -> None:
    case = a_case(tx)
    settle_timers(moving(tx, case, timers=(a_timer("1", 1), a_timer("2", 2), a_timer("3", None))))
    assert timers(tx) == {"1": (timedelta(hours=1), False), "2": (timedelta(hours=2), False)}
    tx.one(select(Timer).where(Timer.step == "2")).try_at = NOON + timedelta(days=9)
    settle_timers(moving(tx, case, timers=(a_timer("2", 5), a_timer("3", 3))))
    assert timers(tx) == {
        "1": (timedelta(hours=1), True),
        "2": (timedelta(hours=5), False),
        "3": (timedelta(hours=3), False),
    }
    moved = tx.one(select(Timer).where(Timer.step == "2"))
    assert moved.try_at == moved.due_at


def test_an_event_that_waits_for_two_moments_has_the_earlier(tx: Transaction) -> None:
    settle_timers(moving(tx, a_case(tx), timers=(a_timer("1", 1), a_timer("1", 5), a_timer("1", None))))
    assert timers(tx) == {"1": (timedelta(hours=1), False)}


def test_a_timer_that_stands_still_is_left_alone_even_if_a_firing_failed(tx: Transaction) -> None:
    case = a_case(tx)
    settle_timers(moving(tx, case, timers=(a_timer("1", 1),)))
    tx.one(select(Timer)).try_at = NOON + timedelta(hours=7)
    settle_timers(moving(tx, case, timers=(a_timer("1", 1),)))
    assert tx.one(select(Timer)).try_at == NOON + timedelta(hours=7)


def test_subscriptions_come_and_go_with_what_is_awaited(tx: Transaction) -> None:
    citizen = a_citizen(tx)
    case = a_case(tx, citizen=citizen)
    first, second = Awaited("1", "e1", "p", "message", "m"), Awaited("2", "e2", "p", "signal", "s")
    settle_subscriptions(moving(tx, case, awaited=(first, second)))
    rows = {row.step: row for row in tx.execute(select(Subscription)).scalars()}
    assert {(row.kind, row.name, row.correlation) for row in rows.values()} == {
        ("message", "m", str(citizen.id)),
        ("signal", "s", str(citizen.id)),
    }
    settle_subscriptions(moving(tx, case, awaited=(second, replace(first, step="3"))))
    assert set(tx.execute(select(Subscription.step)).scalars()) == {"2", "3"}
    assert tx.one(select(Subscription.id).where(Subscription.step == "2")) == rows["2"].id


def test_a_call_is_promised_once_however_often_it_is_settled(tx: Transaction) -> None:
    case = a_case(tx)
    call = HandedCall("7", "letter", "p", "letter.send", {})
    for _ in range(3):
        promise_calls(moving(tx, case, calls=(call,)))
    made = tx.one(select(Promise))
    assert (made.kind, made.case_id, made.key) == ("connector.call", case.id, f"call:{case.id}:7")
    assert made.facts == {"step": "7", "element": "letter", "operation": "letter.send"}


def promised(tx: Transaction, case: Case, thrown: Thrown) -> Promise:
    """What one thrown event promises."""
    promise_messages(moving(tx, case, thrown=(thrown,)))
    return tx.one(select(Promise))


def test_a_message_is_promised_with_all_it_carries(tx: Transaction) -> None:
    citizen = a_citizen(tx)
    thrown = Thrown("e", "message", "m", {"day": clock.today()}, "sanction", "citizen", "begin")
    made = promised(tx, a_case(tx, citizen=citizen), thrown)
    assert made.kind == "message.deliver"
    assert made.facts == {
        "sort": "message",
        "element": "e",
        "name": "m",
        "definition": "sanction",
        "starts": "begin",
        "correlation": str(citizen.id),
        "data": {"day": clock.today().isoformat()},
    }


def test_a_message_that_asks_for_no_correlation_has_none(tx: Transaction) -> None:
    assert promised(tx, a_case(tx), Thrown("e", "message", "m", {})).facts["correlation"] is None


def test_a_case_about_nobody_correlates_with_nobody(tx: Transaction) -> None:
    made = promised(tx, a_case(tx), Thrown("e", "signal", "m", {}, correlate="citizen"))
    assert (made.facts["sort"], made.facts["correlation"]) == ("signal", "")


def test_an_escalation_nobody_caught_goes_to_no_other_case_but_is_told(tx: Transaction) -> None:
    case = a_case(tx)
    for kind in ("escalation", "error"):
        move = moving(tx, case, thrown=(Thrown("e", kind, "too_late", {}),))
        promise_messages(move)
        assert move.entries == [MessageUndelivered(case.id, "too_late")]
    assert set(tx.execute(select(Promise.kind)).scalars()) == {"notice"}
    assert isinstance(tx.execute(select(Promise.case_id)).scalars().first(), UUID)
