"""What the trail can tell: one frozen dataclass a kind, one file a feature. Ids and codes only, never free text."""

from processes.audit.kinds.cases import (
    CaseCancelled,
    CaseFinished,
    CaseFreed,
    CaseStarted,
    CaseStuck,
    CitizenSeen,
    CprSeen,
    EventReported,
    MessageUndelivered,
    StageReached,
)
from processes.audit.kinds.deadlines import (
    DeadlineChanged,
    DeadlineKept,
    DeadlineMissed,
    DeadlineRecounted,
    DeadlineStarted,
    DeadlineTold,
    TimerFired,
)
from processes.audit.kinds.decisions import DecisionMade, RulingMade
from processes.audit.kinds.definitions import DraftSaved, VersionPublished
from processes.audit.kinds.documents import DocumentMade, DocumentSeen
from processes.audit.kinds.kind import Kind
from processes.audit.kinds.parties import (
    CodeAsked,
    LinkOpened,
    LinkSent,
    LinkWithdrawn,
    NoShowMarked,
    SlotCancelled,
    SlotHeld,
    SlotMoved,
    SlotsOffered,
)
from processes.audit.kinds.people import CprSearched, ProfileChanged, SignedIn, SignedOut, SignInRefused
from processes.audit.kinds.tasks import (
    TaskClaimed,
    TaskCompleted,
    TaskHanded,
    TaskOpened,
    TaskReleased,
    TaskWithdrawn,
)

__all__ = [
    "CaseCancelled",
    "CaseFinished",
    "CaseFreed",
    "CaseStarted",
    "CaseStuck",
    "CitizenSeen",
    "CodeAsked",
    "CprSearched",
    "CprSeen",
    "DeadlineChanged",
    "DeadlineKept",
    "DeadlineMissed",
    "DeadlineRecounted",
    "DeadlineStarted",
    "DeadlineTold",
    "DecisionMade",
    "DocumentMade",
    "DocumentSeen",
    "DraftSaved",
    "EventReported",
    "Kind",
    "LinkOpened",
    "LinkSent",
    "LinkWithdrawn",
    "MessageUndelivered",
    "NoShowMarked",
    "ProfileChanged",
    "RulingMade",
    "SignInRefused",
    "SignedIn",
    "SignedOut",
    "SlotCancelled",
    "SlotHeld",
    "SlotMoved",
    "SlotsOffered",
    "StageReached",
    "TaskClaimed",
    "TaskCompleted",
    "TaskHanded",
    "TaskOpened",
    "TaskReleased",
    "TaskWithdrawn",
    "TimerFired",
    "VersionPublished",
]
