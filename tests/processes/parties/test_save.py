"""A party's half-filled answers stay with its link."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, Invalid
from processes.parties.save import LIMIT, save
from processes.parties.visiting import Guest
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import inside, invited


def test_what_is_typed_is_kept_and_replaced(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    save(tx, guest, who.token, {"reason": ["Halv"]})
    save(tx, guest, who.token, {"reason": ["Half\0vejs"], "_slot_reason": ["x"]})
    assert who.invitation.answers == {"reason": ["Halfvejs"]}
    assert who.invitation.saved_at is not None


def test_a_draft_has_a_limit(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    with pytest.raises(Invalid) as refused:
        save(tx, inside(tx, who), who.token, {"reason": ["x" * (LIMIT + 1)]})
    assert refused.value.code == "draft_too_large"


def test_without_the_code_nothing_is_kept(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    with pytest.raises(Forbidden):
        save(tx, Guest("a guess"), who.token, {"reason": ["Halv"]})
    assert who.invitation.answers is None
