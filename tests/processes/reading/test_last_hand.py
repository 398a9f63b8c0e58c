"""Who else was last at work on a case."""

from __future__ import annotations

from processes.reading.last_hand import last_hand
from processes.store.transaction import Transaction
from processes.tasks.hand import claim
from tests.builders import a_case
from tests.cast import Cast
from tests.situations import a_running_case, the_task


def test_the_newest_entry_of_anybody_else_counts(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    claim(tx, cast.bo, the_task(tx, case).id)
    tx.flush()
    assert last_hand(tx, case.id, cast.astrid.id) == cast.bo.id
    assert last_hand(tx, case.id, cast.bo.id) == cast.astrid.id


def test_where_nobody_else_was_there_is_nobody(tx: Transaction, cast: Cast) -> None:
    assert last_hand(tx, a_case(tx).id, cast.astrid.id) is None
