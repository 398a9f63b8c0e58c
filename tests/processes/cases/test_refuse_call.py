"""A call refused for good goes on at the diagram's error event; without one the case cannot go on."""

from __future__ import annotations

import pytest

from processes.cases.refuse_call import UNCAUGHT, refuse_call
from processes.errors import EngineFault
from processes.records import Condition
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_answer_call import refused


def test_without_an_error_event_nothing_moves_and_it_is_told(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    before = case.state
    with pytest.raises(EngineFault) as fault:
        refuse_call(tx, asked, "rate_unknown", {})
    assert fault.value.code == UNCAUGHT
    assert case.state == before


def test_a_call_nobody_waits_for_is_refused_to_nobody(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    case.condition = Condition.CANCELLED
    case.closed_at = case.opened_at
    assert refuse_call(tx, asked, "rate_unknown", {}) is None
