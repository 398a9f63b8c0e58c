"""Leaving ends the visit on the server; the link still works, with a new code."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.parties.leave import leave
from processes.parties.page import page
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import inside, invited


def test_the_visit_is_over_and_a_new_code_opens_another(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    leave(tx, guest, who.token)
    with pytest.raises(Forbidden):
        page(tx, guest, who.token)
    assert page(tx, inside(tx, who), who.token).number == who.case.number
