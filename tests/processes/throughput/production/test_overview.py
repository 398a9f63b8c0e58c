"""The whole of production for those who may see figures."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.production.overview import WEEKS, production
from tests.cast import Cast


def test_it_is_there_for_leaders_and_not_for_others(tx: Transaction, cast: Cast) -> None:
    told = production(tx, cast.ditte, Scope())
    assert len(told.weeks) == WEEKS
    assert told.campaigns == ()
    with pytest.raises(Forbidden):
        production(tx, cast.astrid, Scope())
