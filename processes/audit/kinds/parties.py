"""What the trail tells of personal links and of times for interviews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class LinkSent(Kind):
    """A personal link to a task went to a party; ``hindrance`` says why it could not."""

    case: UUID
    task: UUID | None
    invitation: UUID
    part: str
    hindrance: str | None = None


@dataclass(frozen=True, slots=True)
class LookedUpAtDesk(Kind):
    """Somebody at a desk found a party's step that waits, and said what for: answer, link or question."""

    case: UUID
    task: UUID
    purpose: str


@dataclass(frozen=True, slots=True)
class LinkAddressed(Kind):
    """A person gave another address for a party's links, or ``confirmed`` one that another party had given; masked."""

    case: UUID
    task: UUID
    part: str
    email: str
    phone: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class LinkWithdrawn(Kind):
    """A person withdrew a personal link."""

    case: UUID
    task: UUID
    invitation: UUID


@dataclass(frozen=True, slots=True)
class CodeAsked(Kind):
    """Whoever has a link asked for the one-time code."""

    case: UUID
    task: UUID | None
    invitation: UUID


@dataclass(frozen=True, slots=True)
class LinkOpened(Kind):
    """The one-time code was given and the task was opened; ``refused`` when the code was wrong."""

    case: UUID
    task: UUID | None
    invitation: UUID
    refused: bool = False


@dataclass(frozen=True, slots=True)
class SlotsOffered(Kind):
    """A team offered times for interviews."""

    team: UUID
    first: datetime
    last: datetime
    count: int


@dataclass(frozen=True, slots=True)
class SlotTakenBack(Kind):
    """A team no longer offers a free time."""

    team: UUID
    slot: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class SlotHeld(Kind):
    """A case took a time for an interview; ``offered`` is false for one that the team had not offered."""

    case: UUID
    slot: UUID
    at: datetime
    task: UUID | None = None
    offered: bool = True


@dataclass(frozen=True, slots=True)
class SlotMoved(Kind):
    """A booked interview got another time; ``done_for`` and ``channel`` tell which party did it, and how."""

    case: UUID
    slot: UUID
    before: datetime
    at: datetime
    done_for: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class SlotCancelled(Kind):
    """A booked interview was cancelled, and its time is free again; ``done_for`` and ``channel`` as above."""

    case: UUID
    slot: UUID
    at: datetime
    done_for: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class NoShowMarked(Kind):
    """The party did not come to an interview."""

    case: UUID
    slot: UUID
    at: datetime
