"""A case counts anew when the law changes, and only if it runs."""

from __future__ import annotations

from processes import clock
from processes.deadlines.renew import renew
from processes.records import Condition
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case
from tests.trail import of_case


def test_a_case_under_the_same_law_keeps_its_days(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert renew(tx, case.id)
    assert "DeadlineRecounted" not in [entry.kind for entry in of_case(tx, case.id)]


def test_a_case_that_has_ended_is_left_alone(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    case.closed_at = clock.now()
    tx.flush()
    assert not renew(tx, case.id)


def test_a_case_that_stands_still_is_left_alone(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    case.condition = Condition.SUSPENDED
    tx.flush()
    assert not renew(tx, case.id)
