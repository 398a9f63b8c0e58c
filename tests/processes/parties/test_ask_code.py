"""Asking for a code: it is promised by the second way, a few times and no more."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select

from processes.errors import Conflict
from processes.motion.move import lock
from processes.parties.ask_code import MOST_CODES, ask_code
from processes.records import Promise
from processes.store.transaction import Transaction, transaction
from tests.cast import Cast, a_cast
from tests.parties import KEYS, invited
from tests.trail import trail


def test_a_code_is_promised_and_only_its_hash_is_stored(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    ask_code(tx, who.token, KEYS)
    promised = tx.execute(select(Promise).where(Promise.kind == "code.send")).scalar_one()
    assert promised.facts == {"invitation": str(who.invitation.id), "number": 1}
    assert who.invitation.code_hash is not None
    assert KEYS.code(who.invitation.id, 1).encode() not in who.invitation.code_hash
    assert len(trail(tx, "CodeAsked")) == 1


def test_who_asks_too_often_must_call_us(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    for _ in range(MOST_CODES):
        ask_code(tx, who.token, KEYS)
    with pytest.raises(Conflict) as refused:
        ask_code(tx, who.token, KEYS)
    assert refused.value.code == "code_too_many"


def test_asking_waits_for_no_case_that_moves_this_instant(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        who = invited(tx, a_cast(tx))
        case, token = who.case.id, who.token
    with transaction(own_database) as moving:
        lock(moving, case)
        with transaction(own_database) as tx:
            assert ask_code(tx, token, KEYS).codes == 1
