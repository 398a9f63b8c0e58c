"""Whom a leader answers for."""

from __future__ import annotations

from datetime import date

import pytest

from processes.people.led import led_by
from processes.store.transaction import Transaction
from tests.cast import Cast


@pytest.mark.usefixtures("monday")
def test_a_leader_has_those_who_are_in_her_team_today_and_others_have_nobody(tx: Transaction, cast: Cast) -> None:
    assert [name for _, name in led_by(tx, cast.ditte)] == ["Astrid", "Bo"]
    assert led_by(tx, cast.astrid) == ()
    cast.bo.memberships[0].since = date(2026, 3, 3)
    cast.astrid.active = False
    tx.flush()
    assert led_by(tx, cast.ditte) == ()
