"""The receipt: that the answer came, and what happens now."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, NotFound
from processes.parties.answer import answer
from processes.parties.receipt import receipt
from processes.parties.visiting import Guest
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import inside, invited
from tests.situations import YES


def test_it_tells_what_happens_now(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    answer(tx, guest, who.token, YES)
    told = receipt(tx, guest, who.token)
    assert (told.number, told.used_at, told.ended) == (who.case.number, who.invitation.used_at, False)
    assert told.lines.we_do is not None


def test_there_is_none_before_the_answer_and_none_without_the_code(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    with pytest.raises(NotFound):
        receipt(tx, inside(tx, who), who.token)
    with pytest.raises(Forbidden):
        receipt(tx, Guest(""), who.token)
