"""Which lines of the trail the timeline tells, in the groups a reader may choose."""

from __future__ import annotations

from collections.abc import Collection

TASKS = frozenset(
    "TaskOpened TaskClaimed TaskReleased TaskHanded TaskCompleted TaskWithdrawn"
    " TaskPutOff TaskPrioritised TaskDelegated TaskAnswered TaskRecalled TaskReassigned TaskPassedOn"
    " SlotHeld SlotMoved SlotCancelled NoShowMarked".split()
)
DEADLINES = frozenset(
    "DeadlineStarted DeadlineKept DeadlineMissed DeadlineLapsed DeadlineRecounted DeadlineChanged DeadlineTold"
    " TimerFired".split()
)
DECISIONS = frozenset("DecisionMade RulingMade".split())
LETTERS = frozenset(
    "DocumentMade DocumentSent DocumentKept LetterFilled LetterReleased PaperAttached PaperRemoved"
    " LinkSent LinkAddressed LinkWithdrawn MessageTakenIn CasePrinted".split()
)
NOTES = frozenset("NoteWritten NoteChanged".split())
BY_HAND = frozenset(
    "CaseSuspended CaseResumed CaseReopened FactsCorrected RepairAsked RepairDone RepairRefused RepairWithdrawn"
    " DeviationAsked StepSkipped StepAdded DeviationRefused DeviationWithdrawn"
    " CaseCancelled CaseFreed EventReported DeadlineChanged ContactChanged CasesLinked CasesParted TaskHanded"
    " CaseHanded CaseMoved LetterFilled LetterReleased LinkAddressed ConflictDeclared ConflictEnded".split()
)
READINGS = frozenset("CitizenSeen CprSeen CprTold DocumentSeen AddressSeen LookedUpAtDesk".split())
COURSE = frozenset(
    "CaseStarted CaseFinished CaseStuck StageReached MessageUndelivered"
    " CaseChangedVersion CaseChangedVersionBack".split()
)

GROUPS = {
    "tasks": TASKS,
    "deadlines": DEADLINES,
    "decisions": DECISIONS,
    "letters": LETTERS,
    "notes": NOTES,
    "by_hand": BY_HAND,
    "readings": READINGS,
}
TOLD = frozenset().union(*(kinds for group, kinds in GROUPS.items() if group != "readings"), COURSE)
# Told only when asked for.
STEPS_ONLY = frozenset("TaskOpened TaskClaimed TaskReleased DeadlineStarted DeadlineTold NoteChanged".split())


def kinds_of(groups: Collection[str]) -> frozenset[str]:
    """Every kind in these groups; an unknown group has none."""
    return frozenset().union(*(GROUPS.get(group, frozenset()) for group in groups))
