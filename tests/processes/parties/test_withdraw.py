"""Withdrawing: the link opens nothing, and a visit under way ends."""

from __future__ import annotations

import pytest

from processes.errors import Conflict, Forbidden
from processes.parties.page import page
from processes.parties.withdraw import withdraw
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import inside, invited
from tests.trail import trail


def test_a_visit_under_way_ends(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    withdraw(tx, cast.astrid, who.task.id)
    with pytest.raises(Forbidden):
        page(tx, guest, who.token)
    assert [entry.person_id for entry in trail(tx, "LinkWithdrawn")] == [cast.astrid.id]


def test_there_is_nothing_to_withdraw_twice(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    withdraw(tx, cast.astrid, who.task.id)
    with pytest.raises(Conflict) as refused:
        withdraw(tx, cast.astrid, who.task.id)
    assert refused.value.code == "link_none"


def test_a_stranger_withdraws_none(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    with pytest.raises(Forbidden):
        withdraw(tx, cast.carla, who.task.id)
