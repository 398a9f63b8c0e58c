"""Passwords are stored as argon2id and checked alike for everybody."""

from __future__ import annotations

from argon2 import PasswordHasher

from processes.people.passwords import LONGEST, fits, hashed, is_outdated


def test_only_the_right_password_fits() -> None:
    stored = hashed("hemmeligt ord")
    assert stored.startswith("$argon2id$")
    assert fits(stored, "hemmeligt ord")
    assert not fits(stored, "Hemmeligt ord")


def test_nothing_fits_where_nothing_is_stored() -> None:
    assert not fits(None, "nobody has this password")
    assert not fits("not a hash", "whatever")


def test_an_endless_password_is_refused_unread() -> None:
    assert not fits(hashed("x" * (LONGEST + 1)), "x" * (LONGEST + 1))


def test_a_weaker_hash_is_outdated_and_todays_is_not() -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("ord")
    assert is_outdated(weak)
    assert fits(weak, "ord")
    assert not is_outdated(hashed("ord"))
