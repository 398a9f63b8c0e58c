"""A saved filter is removed by its maker or the team's leader."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, NotFound
from processes.store.transaction import Transaction
from processes.tasks.inbox import Asked, inbox
from processes.tasks.inbox_remove_filter import remove_filter
from processes.tasks.inbox_save_filter import Wish, save_filter
from tests.cast import Cast


def test_whoever_may_removes_it_and_then_it_is_gone(tx: Transaction, cast: Cast) -> None:
    kept = save_filter(tx, cast.astrid, Wish("Vores", Asked(), cast.north.id))
    with pytest.raises(Forbidden):
        remove_filter(tx, cast.bo, kept.id)
    assert remove_filter(tx, cast.ditte, kept.id) == "Vores"
    assert inbox(tx, cast.astrid).filters == ()
    with pytest.raises(NotFound):
        remove_filter(tx, cast.astrid, kept.id)
