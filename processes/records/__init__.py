"""Every table of the product: ``from processes.records import Case, Task``."""

from processes.records.absence import Absence
from processes.records.answer_draft import AnswerDraft
from processes.records.case import NUMBERS, Case, CaseRuleSet, Condition
from processes.records.deadline import Deadline
from processes.records.decision import Decision
from processes.records.definition import Definition, Draft, Version
from processes.records.document import Document
from processes.records.entry import Entry
from processes.records.incoming import Incoming
from processes.records.invitation import Invitation
from processes.records.notice import Notice
from processes.records.party import Citizen, Company, Contact
from processes.records.passage import Passage
from processes.records.person import Centre, Membership, Person, Team
from processes.records.promise import Promise
from processes.records.ruling import Ruling
from processes.records.slot import Slot
from processes.records.subscription import Subscription
from processes.records.task import Task, TaskCondition
from processes.records.timer import Timer

__all__ = [
    "NUMBERS",
    "Absence",
    "AnswerDraft",
    "Case",
    "CaseRuleSet",
    "Centre",
    "Citizen",
    "Company",
    "Condition",
    "Contact",
    "Deadline",
    "Decision",
    "Definition",
    "Document",
    "Draft",
    "Entry",
    "Incoming",
    "Invitation",
    "Membership",
    "Notice",
    "Passage",
    "Person",
    "Promise",
    "Ruling",
    "Slot",
    "Subscription",
    "Task",
    "TaskCondition",
    "Team",
    "Timer",
    "Version",
]
