"""A citizen's own link to her time: the same while it goes to the same address, open until the time begins."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.errors import Conflict
from processes.motion.booked import release_ahead
from processes.parties.opened_link import door, invitation_of, must_open
from processes.parties.time_link import time_link
from processes.records import Citizen, Invitation
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.her_time import a_time_of_hers
from tests.parties import KEYS
from tests.slots import NINE
from tests.trail import trail

URL = "https://arbejdsgang.example"


def token_of(url: str) -> str:
    assert url.startswith(f"{URL}/part/")
    return url.rpartition("/")[2]


def test_the_link_leads_to_the_time_and_to_no_step(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = a_time_of_hers(tx, cast)
    token = token_of(time_link(tx, case.id, KEYS, URL))
    assert time_link(tx, case.id, KEYS, URL).endswith(token)
    told = door(tx, token)
    assert (told.for_time, told.due_day, told.expires_at) == (True, None, slot.starts_at)
    with pytest.raises(Conflict) as refused:
        must_open(tx, invitation_of(tx, token))
    assert refused.value.code == "link_for_time"
    assert [entry.facts["part"] for entry in trail(tx, "LinkSent")] == ["citizen"]


def test_another_address_gets_another_link_and_the_old_one_opens_nothing(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case, _ = a_time_of_hers(tx, cast)
    old = token_of(time_link(tx, case.id, KEYS, URL))
    tx.find(Citizen, case.citizen_id or case.id).email = "ny@borger.example"
    tx.flush()
    new = token_of(time_link(tx, case.id, KEYS, URL))
    assert len(tx.execute(select(Invitation)).all()) == 2
    assert door(tx, new).for_time
    with pytest.raises(Conflict):
        door(tx, old)


def test_without_a_time_ahead_or_a_way_for_the_code_there_is_no_link(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case, _ = a_time_of_hers(tx, cast, phone="")
    assert time_link(tx, case.id, KEYS, URL) == ""
    tx.find(Citizen, case.citizen_id or case.id).phone = "00 00 12 34"
    tx.flush()
    token = token_of(time_link(tx, case.id, KEYS, URL))
    with clock.frozen(NINE + timedelta(minutes=1)):
        assert time_link(tx, case.id, KEYS, URL) == ""
        with pytest.raises(Conflict):
            door(tx, token)
    release_ahead(tx, case.id)
    assert time_link(tx, case.id, KEYS, URL) == ""
    with pytest.raises(Conflict) as refused:
        door(tx, token)
    assert refused.value.code == "link_time_gone"
