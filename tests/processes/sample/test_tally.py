"""How big a world is."""

from __future__ import annotations

from processes.sample.tally import tally
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case


def test_rows_bytes_and_what_waits_are_counted(tx: Transaction, cast: Cast) -> None:
    before = tally(tx)
    case = a_running_case(tx, cast)
    found = tally(tx)
    assert (found.cases, found.running) == (before.cases + 1, before.running + 1)
    assert found.rows["task"] == before.rows.get("task", 0) + 1
    assert found.deadlines >= before.deadlines
    assert found.bytes_per_case > 0
    assert "person" not in found.rows
    assert case.is_open
