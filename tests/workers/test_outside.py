"""Services outside that fail or lose their answer: tried again, nothing twice, given up with a word, revived."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.cases.repair import try_again
from processes.promises.queue import TRIES
from processes.records import Case, Document, Notice, Person, Promise
from processes.store.transaction import transaction
from workers.jobs.promises import promises
from workers.standins.server import Server

POST = {"service": "digital_post"}


def keep(after: timedelta = timedelta(0)) -> None:
    """The workers keep what is due then."""
    with clock.frozen(clock.now() + after):
        promises.apply()


def the_one(database: Engine, what: Any) -> Any:
    with transaction(database) as tx:
        return tx.execute(what).scalar_one()


@pytest.mark.parametrize("trouble", [{"fail": 503}, {"lose": 502}, {"garbage": True}, {"lose": 503, "slow": 0.2}])
def test_what_fails_is_tried_again_and_happens_once(
    case: Case, own_database: Engine, stand_ins: Server, trouble: dict[str, Any]
) -> None:
    stand_ins.desk.order({**POST, "next": 2, **trouble})
    keep()
    letter = select(Document)
    assert the_one(own_database, letter).sent_at is None
    keep(timedelta(minutes=2))
    keep(timedelta(minutes=10))
    assert the_one(own_database, letter).sent_at is not None
    assert stand_ins.desk.tries == 3
    assert len(stand_ins.desk.happenings) == 1
    with transaction(own_database) as tx:
        assert tx.execute(select(Promise)).all() == []


def test_given_up_after_eight_tries_with_a_word_to_the_owner_and_revived_by_him(
    case: Case, own_database: Engine, stand_ins: Server
) -> None:
    stand_ins.desk.order({**POST, "next": TRIES, "fail": 503})
    for _ in range(TRIES):
        promises.apply()
        _pause_is_over(own_database)
    given_up = the_one(own_database, select(Promise).where(Promise.kind == "document.post"))
    assert (given_up.attempts, given_up.given_up_at is not None) == (TRIES, True)
    keep()
    owner = select(Person).where(Person.login == "egon")
    told = select(Notice).where(Notice.case_id == case.id, Notice.kind == "case_stuck")
    assert the_one(own_database, told).person_id == the_one(own_database, owner).id
    with transaction(own_database) as tx:
        assert try_again(tx, tx.one(owner), case.id) == 1
    keep()
    assert the_one(own_database, select(Document)).sent_at is not None
    assert len(stand_ins.desk.happenings) == 1


def _pause_is_over(database: Engine) -> None:
    """What waits for its next try is due now."""
    with transaction(database) as tx:
        for one in tx.execute(select(Promise).where(Promise.given_up_at.is_(None))).scalars():
            one.due_at = clock.now()
