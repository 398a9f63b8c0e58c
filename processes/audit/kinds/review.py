"""What the trail tells of reviews, approvals, and versions that begin and end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class DraftSentToReview(Kind):
    """A draft was sent to be looked at."""

    definition: str
    draft: UUID
    reviewers: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class DraftSentBack(Kind):
    """A draft in review, or approved, is drawn on; approvals of it are void."""

    definition: str
    draft: UUID


@dataclass(frozen=True, slots=True)
class DraftRemarked(Kind):
    """Somebody remarked something about a draft, or answered a remark."""

    definition: str
    draft: UUID
    remark: UUID
    element: str


@dataclass(frozen=True, slots=True)
class RemarkSettled(Kind):
    """A remark needs nothing more."""

    definition: str
    draft: UUID
    remark: UUID


@dataclass(frozen=True, slots=True)
class DraftApproved(Kind):
    """Somebody who has not drawn it answers for exactly this content."""

    definition: str
    draft: UUID
    hash: str


@dataclass(frozen=True, slots=True)
class DraftPublished(Kind):
    """A draft became a version, now or from a moment on."""

    definition: str
    draft: UUID
    number: int
    approved_by: UUID
    valid_from: datetime | None


@dataclass(frozen=True, slots=True)
class VersionBegan(Kind):
    """The day of a version came: new cases follow it."""

    definition: str
    number: int


@dataclass(frozen=True, slots=True)
class VersionRead(Kind):
    """A person whom it concerns has read what is new."""

    definition: str
    number: int


@dataclass(frozen=True, slots=True)
class VersionRetired(Kind):
    """No new case follows this version."""

    definition: str
    number: int


@dataclass(frozen=True, slots=True)
class ProcessRetired(Kind):
    """No new case of this process begins."""

    definition: str


@dataclass(frozen=True, slots=True)
class ProcessTakenUp(Kind):
    """New cases of a retired process may begin again."""

    definition: str
