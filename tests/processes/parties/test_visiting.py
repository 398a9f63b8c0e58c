"""A visit: the code of one link opens that link's task, for two hours, and nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.errors import Forbidden
from processes.parties.give_code import VISIT_LASTS
from processes.parties.invite import invite
from processes.parties.visiting import Guest, admitted
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.parties import KEYS, Invited, inside, invited
from tests.situations import a_running_case, the_task


def test_the_code_of_one_link_opens_no_other(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    assert admitted(tx, guest, who.token) is who.invitation
    task = the_task(tx, a_running_case(tx, cast, citizen=a_citizen(tx, "Piotr Kowalski", "7203882766")))
    task.group = "borger"
    tx.flush()
    other = invite(tx, task.id, KEYS)
    assert other is not None
    with pytest.raises(Forbidden):
        admitted(tx, guest, Invited(who.case, task, other).token)


def test_a_visit_ends(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    with clock.frozen(clock.now() + VISIT_LASTS + timedelta(seconds=1)), pytest.raises(Forbidden):
        admitted(tx, guest, who.token)


def test_a_guest_has_no_role_and_shows_no_secret() -> None:
    assert Guest("a secret").roles == ()
    assert "a secret" not in repr(Guest("a secret"))
