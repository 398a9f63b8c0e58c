"""What the house sees of a link: how it stands, and why none could go out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.errors import Forbidden
from processes.parties.answer import answer
from processes.parties.links import link_of
from processes.parties.sending import link_sent
from processes.parties.withdraw import withdraw
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import a_case_of_hers, inside, invited
from tests.situations import YES, a_running_case, the_task


def _how(tx: Transaction, cast: Cast, task_id: object) -> str:
    shown = link_of(tx, cast.astrid, task_id)  # type: ignore[arg-type]  # a task's id
    assert shown is not None
    return shown.how


def test_it_follows_the_link_from_the_mail_to_the_answer(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    assert _how(tx, cast, who.task.id) == "waiting"
    link_sent(tx, who.invitation.id)
    assert _how(tx, cast, who.task.id) == "sent"
    guest = inside(tx, who)
    assert _how(tx, cast, who.task.id) == "opened"
    answer(tx, guest, who.token, YES)
    assert _how(tx, cast, who.task.id) == "used"


def test_withdrawn_and_expired_are_told_apart(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    who.invitation.expires_at = clock.now() - timedelta(days=1)
    tx.flush()
    assert _how(tx, cast, who.task.id) == "expired"
    withdraw(tx, cast.astrid, who.task.id)
    assert _how(tx, cast, who.task.id) == "withdrawn"


def test_before_the_worker_came_it_tells_whether_anybody_can_be_reached(tx: Transaction, cast: Cast) -> None:
    _, task = a_case_of_hers(tx, cast, phone="")
    shown = link_of(tx, cast.astrid, task.id)
    assert shown is not None
    assert (shown.how, shown.hindrance, shown.may_send) == ("none", "no_phone", True)


def test_a_step_of_the_house_has_none_and_a_stranger_sees_none(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    assert link_of(tx, cast.astrid, task.id) is None
    with pytest.raises(Forbidden):
        link_of(tx, cast.carla, task.id)
