"""Links and codes: the same again for whoever has the secret, and of no use to anybody else."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from processes.parties.keys import DIGITS, LinkKeys, new_visit, token_hash

KEYS, OTHERS = LinkKeys("one secret of an installation"), LinkKeys("another secret of another")


@given(some.uuids(), some.uuids())
def test_a_link_is_one_invitations_and_one_installations(one: UUID, other: UUID) -> None:
    assert KEYS.token(one) == KEYS.token(one)
    assert (KEYS.token(one) == KEYS.token(other)) == (one == other)
    assert KEYS.token(one) != OTHERS.token(one)
    assert len(KEYS.token(one)) == 43


@given(some.uuids(), some.integers(1, 8))
def test_a_code_has_six_digits_and_its_hash_is_keyed(one: UUID, number: int) -> None:
    code = KEYS.code(one, number)
    assert len(code) == DIGITS
    assert code.isdecimal()
    assert KEYS.code_hash(one, code) == KEYS.code_hash(one, code)
    assert KEYS.code_hash(one, code) != OTHERS.code_hash(one, code)


def test_the_secret_is_shown_to_nobody() -> None:
    assert "secret" not in repr(KEYS).replace("LinkKeys", "")


def test_each_visit_has_a_secret_of_its_own() -> None:
    assert new_visit() != new_visit()
    assert token_hash("a") != token_hash("b")
