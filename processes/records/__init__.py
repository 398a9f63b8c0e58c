"""Every table of the product: ``from processes.records import Case, Task``."""

from processes.records.absence import Absence, in_force
from processes.records.answer_draft import AnswerDraft
from processes.records.bulk import Bulk, BulkRow
from processes.records.case import NUMBERS, Case, CaseRuleSet, Condition
from processes.records.case_link import CaseLink
from processes.records.conflict import ConflictOfInterest, Ground
from processes.records.correction import Correction
from processes.records.deadline import Deadline
from processes.records.deadline_change import DeadlineChange
from processes.records.decision import Decision
from processes.records.definition import Definition, Version
from processes.records.deviation import Deviation, DeviationSort
from processes.records.document import Document
from processes.records.draft import Draft, DraftCondition, DraftFile
from processes.records.drawing_import import DrawingImport
from processes.records.entry import Entry
from processes.records.figures import Explanation, Report, Target
from processes.records.flaw import Flaw, FlawMark
from processes.records.inbox_choice import InboxColumns, InboxFilter
from processes.records.incoming import Incoming
from processes.records.invitation import Invitation
from processes.records.move import Move, MoveCase, MoveCondition, MoveOutcome
from processes.records.note import Note
from processes.records.notice import Notice
from processes.records.party import Citizen, Company, Contact
from processes.records.passage import Passage
from processes.records.person import Centre, Membership, Person, Team, counts_now
from processes.records.preflight import Preflight
from processes.records.production import Campaign, Norm, TeamHours
from processes.records.promise import Promise
from processes.records.reading import Reading
from processes.records.repair import Closed, Repair, RepairSort
from processes.records.review import Approval, Remark, Review
from processes.records.ruling import Ruling
from processes.records.signal import Signal
from processes.records.slot import Slot
from processes.records.subscription import Subscription
from processes.records.suggestion import Suggestion, SuggestionCondition
from processes.records.supervision import SupervisedRuling, Supervision, SupervisionAction
from processes.records.suspension import Suspension
from processes.records.tally import Tally, TallyCase, TallyKey, TallyMark, TallyTold, Workday
from processes.records.task import Task, TaskCondition
from processes.records.task_note import NoteKind, TaskNote
from processes.records.telling import PushDevice, Telling
from processes.records.timer import Timer
from processes.records.tryout import ExampleResult, Replay, ReplayRow, Tryout

__all__ = [
    "NUMBERS",
    "Absence",
    "AnswerDraft",
    "Approval",
    "Bulk",
    "BulkRow",
    "Campaign",
    "Case",
    "CaseLink",
    "CaseRuleSet",
    "Centre",
    "Citizen",
    "Closed",
    "Company",
    "Condition",
    "ConflictOfInterest",
    "Contact",
    "Correction",
    "Deadline",
    "DeadlineChange",
    "Decision",
    "Definition",
    "Deviation",
    "DeviationSort",
    "Document",
    "Draft",
    "DraftCondition",
    "DraftFile",
    "DrawingImport",
    "Entry",
    "ExampleResult",
    "Explanation",
    "Flaw",
    "FlawMark",
    "Ground",
    "InboxColumns",
    "InboxFilter",
    "Incoming",
    "Invitation",
    "Membership",
    "Move",
    "MoveCase",
    "MoveCondition",
    "MoveOutcome",
    "Norm",
    "Note",
    "NoteKind",
    "Notice",
    "Passage",
    "Person",
    "Preflight",
    "Promise",
    "PushDevice",
    "Reading",
    "Remark",
    "Repair",
    "RepairSort",
    "Replay",
    "ReplayRow",
    "Report",
    "Review",
    "Ruling",
    "Signal",
    "Slot",
    "Subscription",
    "Suggestion",
    "SuggestionCondition",
    "SupervisedRuling",
    "Supervision",
    "SupervisionAction",
    "Suspension",
    "Tally",
    "TallyCase",
    "TallyKey",
    "TallyMark",
    "TallyTold",
    "Target",
    "Task",
    "TaskCondition",
    "TaskNote",
    "Team",
    "TeamHours",
    "Telling",
    "Timer",
    "Tryout",
    "Version",
    "Workday",
    "counts_now",
    "in_force",
]
