"""Passwords: stored as argon2id, checked in the same time whether or not there is anything to check against."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher()
LONGEST = 1024  # characters; a longer one is refused before any work is done on it


def hashed(password: str) -> str:
    """The password as it may be stored."""
    return _hasher.hash(password)


def fits(stored: str | None, password: str) -> bool:
    """Is this the password? With nothing stored the same work is done, and the answer is no."""
    if len(password) > LONGEST:
        return False
    try:
        _hasher.verify(stored or _nobodys(), password)
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


def is_outdated(stored: str) -> bool:
    """Was it stored with weaker parameters than today's?"""
    return _hasher.check_needs_rehash(stored)


@cache
def _nobodys() -> str:
    """What an unknown login is checked against, so that its refusal takes as long as any other."""
    return _hasher.hash("nobody has this password")
