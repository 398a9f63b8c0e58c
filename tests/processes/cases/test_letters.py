"""What a promised letter is made of."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.cases.letters import ask_letter
from processes.errors import NotFound
from processes.records import Promise
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.motion.test_letters import called


def test_a_letter_of_a_version_that_is_gone_is_told(tx: Transaction, cast: Cast) -> None:
    case = called(tx, cast)
    facts = tx.one(select(Promise).where(Promise.kind == "letter")).facts
    assert ask_letter(tx, case.id, facts).locale == "da"
    with pytest.raises(NotFound):
        ask_letter(tx, case.id, {**facts, "hash": "gone"})
