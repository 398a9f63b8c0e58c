"""A citizen cancels her time herself: it is free, and whoever has her case is told."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from processes.errors import Conflict, Forbidden
from processes.parties.cancel_time import cancel_time
from processes.parties.visiting import Guest
from processes.records import Promise
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.her_time import a_time_of_hers, at_her_time
from tests.slots import NINE, slots
from tests.trail import trail


def test_the_time_is_free_and_the_trail_says_it_was_she(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, _ = a_time_of_hers(tx, cast)
    her = at_her_time(tx, case)
    assert cancel_time(tx, her.guest, her.token) == NINE
    assert [one.case_id for one in slots(tx)] == [None, None]
    (entry,) = trail(tx, "SlotCancelled")
    assert (entry.person_id, entry.facts["done_for"], entry.facts["channel"]) == (None, "borger", "link")
    with pytest.raises(Conflict) as refused:
        cancel_time(tx, her.guest, her.token)
    assert refused.value.code == "link_time_gone"


def test_her_caseworker_is_told_else_who_leads_the_team(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, _ = a_time_of_hers(tx, cast)
    her = at_her_time(tx, case)
    case.caseworker_id = None
    tx.flush()
    cancel_time(tx, her.guest, her.token)
    notice = tx.one(select(Promise).where(Promise.kind == "notice"))
    assert (notice.facts["sort"], notice.facts["to"]) == ("time_cancelled", "team_leader")


def test_without_the_code_nobody_cancels_it(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, _ = a_time_of_hers(tx, cast)
    her = at_her_time(tx, case)
    with pytest.raises(Forbidden):
        cancel_time(tx, Guest("guess"), her.token)
