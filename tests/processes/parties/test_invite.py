"""An open step of a party becomes one live link, for whoever can be reached in two ways."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from processes import clock
from processes.parties.invite import GRACE, LASTS, invite
from processes.records import Invitation, Promise, TaskCondition
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import KEYS, MAIL, PHONE, a_case_of_hers
from tests.situations import a_running_case, the_task
from tests.trail import trail


def test_a_step_of_a_party_promises_its_link_when_it_opens(tx: Transaction, cast: Cast) -> None:
    case, task = a_case_of_hers(tx, cast)
    promised = tx.execute(select(Promise).where(Promise.case_id == case.id, Promise.kind == "link.send")).scalar_one()
    assert promised.facts == {"task": str(task.id)}


def test_a_step_of_the_house_promises_none(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert tx.execute(select(Promise).where(Promise.case_id == case.id, Promise.kind == "link.send")).first() is None
    assert invite(tx, the_task(tx, case).id, KEYS) is None


def test_the_link_goes_to_the_citizen_of_the_case_and_is_stored_as_a_hash(tx: Transaction, cast: Cast) -> None:
    _, task = a_case_of_hers(tx, cast)
    made = invite(tx, task.id, KEYS)
    assert made is not None
    assert (made.part, made.email, made.phone, made.hindrance) == ("citizen", MAIL, PHONE, None)
    assert made.token_hash is not None
    assert KEYS.token(made.id).encode() not in made.token_hash
    assert [entry.facts["part"] for entry in trail(tx, "LinkSent")] == ["citizen"]


def test_inviting_again_gives_the_same_link(tx: Transaction, cast: Cast) -> None:
    _, task = a_case_of_hers(tx, cast)
    first, second = invite(tx, task.id, KEYS), invite(tx, task.id, KEYS)
    assert first is second
    assert len(tx.execute(select(Invitation)).all()) == 1


def test_who_cannot_be_reached_in_two_ways_is_noted_and_gets_none(tx: Transaction, cast: Cast) -> None:
    _, task = a_case_of_hers(tx, cast, phone="")
    made = invite(tx, task.id, KEYS)
    assert made is not None
    assert made.hindrance == "no_phone"


def test_a_task_that_is_gone_invites_nobody(tx: Transaction, cast: Cast) -> None:
    _, task = a_case_of_hers(tx, cast)
    task.condition = TaskCondition.WITHDRAWN
    tx.flush()
    assert invite(tx, task.id, KEYS) is None


def test_a_link_lasts_beyond_the_legal_day(tx: Transaction, cast: Cast) -> None:
    _, task = a_case_of_hers(tx, cast)
    task.due_day = clock.today() + timedelta(days=90)
    tx.flush()
    made = invite(tx, task.id, KEYS)
    assert made is not None
    assert made.expires_at - clock.now() > timedelta(days=90) + GRACE - timedelta(days=1) > LASTS
