"""What the trail tells of cases."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class CaseStarted(Kind):
    """A case began."""

    case: UUID
    definition: str
    version: int
    start: str | None = None


@dataclass(frozen=True, slots=True)
class CaseMoved(Kind):
    """A case went to another centre; ``left`` is the caseworker who no longer has it."""

    case: UUID
    before: UUID
    centre: UUID | None
    left: UUID | None = None


@dataclass(frozen=True, slots=True)
class CaseFinished(Kind):
    """A case came to an end of its diagram."""

    case: UUID
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class CaseCancelled(Kind):
    """A person stopped a case."""

    case: UUID
    reason_code: str


@dataclass(frozen=True, slots=True)
class CaseStuck(Kind):
    """A case cannot go on; the owner was told."""

    case: UUID
    element: str
    code: str


@dataclass(frozen=True, slots=True)
class CaseFreed(Kind):
    """A case that was stuck goes on."""

    case: UUID


@dataclass(frozen=True, slots=True)
class StageReached(Kind):
    """The citizen sees a new station."""

    case: UUID
    stage: str


@dataclass(frozen=True, slots=True)
class EventReported(Kind):
    """Something was reported to a case: a recovery, a no-show, a statement."""

    case: UUID
    message: str
    element: str | None = None


@dataclass(frozen=True, slots=True)
class CallAnswered(Kind):
    """What the case asked of the outside was answered, and the case went on."""

    case: UUID
    element: str
    operation: str


@dataclass(frozen=True, slots=True)
class CallRefused(Kind):
    """What the case asked of the outside was refused for good, and the case went on by the diagram's error event."""

    case: UUID
    element: str
    code: str


@dataclass(frozen=True, slots=True)
class RuleSetChanged(Kind):
    """Another rule set decides an area of the case from now on."""

    case: UUID
    area: str
    before: str
    rule_set: str


@dataclass(frozen=True, slots=True)
class MessageTakenIn(Kind):
    """A service sent a message that began the case or reached it."""

    case: UUID
    sender: str
    sort: str


@dataclass(frozen=True, slots=True)
class CprTold(Kind):
    """A service was told the citizen's CPR number, as the question to it demands."""

    case: UUID
    citizen: UUID
    service: str


@dataclass(frozen=True, slots=True)
class MessageUndelivered(Kind):
    """A message left a case and nobody waited for it."""

    case: UUID
    message: str
    definition: str | None = None


@dataclass(frozen=True, slots=True)
class CitizenSeen(Kind):
    """A person read a citizen's data: for a task, or on a page of the case for a purpose (``cases.purpose``)."""

    case: UUID
    task: UUID | None = None
    page: str = ""
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class CprSeen(Kind):
    """A person asked to see a full CPR number."""

    case: UUID
    citizen: UUID
    task: UUID | None = None
