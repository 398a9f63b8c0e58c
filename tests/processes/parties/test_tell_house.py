"""The house hears once of each change a citizen makes to her time."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from processes.parties.tell_house import tell_house
from processes.records import Promise
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast
from tests.slots import NINE


def test_each_change_is_told_once(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, caseworker=cast.astrid)
    for at in (NINE + timedelta(hours=1), NINE + timedelta(hours=1), None):
        tell_house(tx, case, NINE, at)
    tx.flush()
    told = sorted(one.facts["sort"] for one in tx.execute(select(Promise)).scalars())
    assert told == ["time_cancelled", "time_moved"]
