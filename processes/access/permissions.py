"""The words of permission: what one may do, how one stands to a thing, and which roles there are."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """Something one may do."""

    SEE_INBOX = "see_inbox"
    SEE_TASK = "see_task"
    CLAIM_TASK = "claim_task"
    COMPLETE_TASK = "complete_task"
    RELEASE_TASK = "release_task"
    HAND_TASK = "hand_task"
    SEE_CASE = "see_case"
    SEARCH_CASES = "search_cases"
    START_CASE = "start_case"
    REPORT_EVENT = "report_event"
    CANCEL_CASE = "cancel_case"
    REPAIR_CASE = "repair_case"
    CHANGE_DEADLINE = "change_deadline"
    SEE_CPR = "see_cpr"
    SEE_DOCUMENT = "see_document"
    SEE_PROTECTED = "see_protected"
    SEE_ADDRESS = "see_address"
    SEE_READINGS = "see_readings"
    TELL_WHEREABOUTS = "tell_whereabouts"
    WRITE_NOTE = "write_note"
    CHANGE_NOTE = "change_note"
    CHANGE_CONTACT = "change_contact"
    LINK_CASES = "link_cases"
    PRINT_CASE = "print_case"
    SEE_PROCESSES = "see_processes"
    SAVE_DRAFT = "save_draft"
    PUBLISH = "publish"
    SEE_PEOPLE = "see_people"
    CHANGE_OWN_PROFILE = "change_own_profile"
    SEE_OWN_NOTICES = "see_own_notices"
    ANSWER_BY_LINK = "answer_by_link"
    SEND_LINK = "send_link"
    SEE_FRONT_DESK = "see_front_desk"
    SEE_SLOTS = "see_slots"
    OFFER_SLOTS = "offer_slots"
    BOOK_SLOT = "book_slot"


class Relation(StrEnum):
    """How a person stands to the thing in question."""

    ASSIGNEE = "assignee"
    TEAM_MEMBER = "team_member"
    TEAM_LEADER = "team_leader"
    CENTRE_MEMBER = "centre_member"
    CASEWORKER = "caseworker"
    TASK_HOLDER = "task_holder"
    STARTER = "starter"
    OWNER = "owner"
    SELF = "self"
    SUBSTITUTE = "substitute"
    HELPER = "helper"
    BARRED = "barred"
    DISQUALIFIED = "disqualified"
    INVITED = "invited"
    FRONT_DESK = "front_desk"
    BOOKER = "booker"


class Role(StrEnum):
    """What a person is in the organisation, whatever the thing."""

    CASEWORKER = "caseworker"
    BENEFIT_OFFICER = "benefit_officer"
    TEAM_LEADER = "team_leader"
    CENTRE_MANAGER = "centre_manager"
    PROCESS_OWNER = "process_owner"
    CALL_CENTRE = "call_centre"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
