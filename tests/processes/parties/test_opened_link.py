"""What a link opens, and why it opens nothing any more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.report import report
from processes.errors import Conflict, NotFound
from processes.parties.opened_link import door, invitation_of, must_open
from processes.parties.save import save
from processes.parties.withdraw import withdraw
from processes.records import Subscription, TaskCondition
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.parties import Invited, inside, invited
from tests.situations import YES, held_by


def test_the_first_page_tells_which_case_and_nothing_of_anybody(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    told = door(tx, who.token)
    assert (told.number, told.part, told.phone) == (who.case.number, "citizen", "•• •• •• 34")
    assert not told.asked
    assert "Amina" not in repr(told)


@pytest.mark.parametrize("token", ["", "nothing", "x" * 43, "x" * 500, "\u00e6" * 43])
def test_a_link_nobody_made_is_unknown(tx: Transaction, cast: Cast, token: str) -> None:
    invited(tx, cast)
    with pytest.raises(NotFound) as refused:
        invitation_of(tx, token)
    assert refused.value.code == "link_unknown"


def _expire(_tx: Transaction, _cast: Cast, who: Invited) -> None:
    who.invitation.expires_at = clock.now() - timedelta(seconds=1)


def _withdraw(tx: Transaction, cast: Cast, who: Invited) -> None:
    withdraw(tx, cast.astrid, who.task.id)


def _fill_in_here(tx: Transaction, cast: Cast, who: Invited) -> None:
    held_by(tx, cast.astrid, who.task)
    complete(tx, cast.astrid, who.task.id, {**YES, "_channel": ["telefon"]})


def _go_another_way(_tx: Transaction, _cast: Cast, who: Invited) -> None:
    who.task.condition = TaskCondition.WITHDRAWN


@pytest.mark.parametrize(
    ("happened", "code"),
    [
        (_expire, "link_expired"),
        (_withdraw, "link_withdrawn"),
        (_fill_in_here, "link_done_otherwise"),
        (_go_another_way, "link_task_gone"),
    ],
)
def test_a_link_that_has_ended_says_why(
    tx: Transaction, cast: Cast, happened: Callable[[Transaction, Cast, Invited], None], code: str
) -> None:
    who = invited(tx, cast)
    assert must_open(tx, who.invitation) is who.task
    happened(tx, cast, who)
    tx.flush()
    tx.session.refresh(who.invitation)
    with pytest.raises(Conflict) as refused:
        must_open(tx, who.invitation)
    assert refused.value.code == code
    assert refused.value.facts["number"] == who.case.number


def test_a_case_that_goes_another_way_forgets_what_was_half_filled_in(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    save(tx, inside(tx, who), who.token, {"reason": ["Halvt"]})
    waits = tx.one(select(Subscription.id).where(Subscription.case_id == who.case.id))
    report(tx, cast.astrid, who.case.id, waits, {})
    for one in (who.invitation, who.task):
        tx.session.refresh(one)
    assert (who.invitation.answers, who.invitation.ended_at is None) == (None, False)
    with pytest.raises(Conflict) as refused:
        must_open(tx, who.invitation)
    assert refused.value.code == "link_task_gone"
