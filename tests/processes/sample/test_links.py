"""The sample world's open steps of parties get their links, once."""

from __future__ import annotations

from sqlalchemy import delete, select

from processes.parties.invite import invite
from processes.records import Promise
from processes.sample.links import promise_links
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import KEYS, a_case_of_hers


def test_a_step_that_waits_is_promised_its_link_until_it_has_one(tx: Transaction, cast: Cast) -> None:
    _, task = a_case_of_hers(tx, cast)
    tx.execute(delete(Promise))
    assert promise_links(tx) == 1
    assert tx.execute(select(Promise.facts)).scalar_one() == {"task": str(task.id)}
    invite(tx, task.id, KEYS)
    assert promise_links(tx) == 0
