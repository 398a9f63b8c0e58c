"""What the trail tells of people."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

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


@dataclass(frozen=True, slots=True)
class ProfileChanged(Kind):
    """A person changed the own profile; ``what`` names the settings."""

    what: list[str]


@dataclass(frozen=True, slots=True)
class CvrSearched(Kind):
    """A person looked a CVR number up."""

    company: UUID | None = None
    found: bool = False


@dataclass(frozen=True, slots=True)
class CprSearched(Kind):
    """A person looked a CPR number up, perhaps saying what for; the number itself is never kept."""

    citizen: UUID | None = None
    found: bool = False
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class TellingChosen(Kind):
    """A person chose how to be told."""

    who: UUID


@dataclass(frozen=True, slots=True)
class DeviceAdded(Kind):
    """A person lets a browser show messages."""

    device: UUID


@dataclass(frozen=True, slots=True)
class DeviceRemoved(Kind):
    """A browser shows no messages any more."""

    device: UUID


@dataclass(frozen=True, slots=True)
class FeedOpened(Kind):
    """A person opened a private calendar."""

    who: UUID


@dataclass(frozen=True, slots=True)
class FeedClosed(Kind):
    """A person withdrew the private calendar."""

    who: UUID
