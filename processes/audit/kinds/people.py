"""What the trail tells of people."""

from __future__ import annotations

from dataclasses import dataclass

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class SignedIn(Kind):
    """A person signed in."""

    way: str = "password"


@dataclass(frozen=True, slots=True)
class SignedOut(Kind):
    """A person signed out."""

    way: str = "button"


@dataclass(frozen=True, slots=True)
class SignInRefused(Kind):
    """Somebody tried to sign in and was refused."""

    login_hash: str
