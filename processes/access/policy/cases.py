"""Who may do what with a case."""

from processes.access.permissions import Permission as P
from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.access.policy.rule import to

WORKS_ON = (Is.CASEWORKER, Is.SUBSTITUTE, Is.TASK_HOLDER, Is.TEAM_MEMBER, Is.TEAM_LEADER)
READS = (*WORKS_ON, Is.HELPER)  # who was asked for a part of a task reads the case, and notes what she learned

CASES = {
    P.SEARCH_CASES: to(
        Role.CASEWORKER,
        Role.BENEFIT_OFFICER,
        Role.TEAM_LEADER,
        Role.CENTRE_MANAGER,
        Role.CALL_CENTRE,
        Role.AUDITOR,
    ),
    P.SEE_CASE: to(*READS, Is.CENTRE_MEMBER, Role.AUDITOR),
    P.SEE_DOCUMENT: to(*READS, Role.AUDITOR),
    P.SEE_CPR: to(*READS),
    P.SEE_PROTECTED: to(*READS),  # the case of a citizen whose address is protected, beside the right to see it
    P.SEE_ADDRESS: to(*READS),
    P.SEE_READINGS: to(Is.TEAM_LEADER, Role.AUDITOR),
    P.TELL_WHEREABOUTS: to(*READS, Is.CENTRE_MEMBER, Role.CALL_CENTRE),
    P.WRITE_NOTE: to(*READS),
    P.CHANGE_NOTE: to(Is.SELF),
    P.CHANGE_CONTACT: to(*WORKS_ON),
    P.LINK_CASES: to(*WORKS_ON),
    P.PRINT_CASE: to(Is.CASEWORKER, Is.SUBSTITUTE, Is.TEAM_LEADER),
    P.RELEASE_LETTER: to(*WORKS_ON),
    P.HAND_CASE: to(Is.CASEWORKER, Is.SUBSTITUTE, Is.TEAM_LEADER),
    P.START_CASE: to(Is.STARTER),
    P.REPORT_EVENT: to(*WORKS_ON),
    P.CANCEL_CASE: to(Is.CASEWORKER, Is.SUBSTITUTE, Is.TEAM_LEADER),
    P.SUSPEND_CASE: to(Is.CASEWORKER, Is.SUBSTITUTE, Is.TEAM_LEADER),
    P.CORRECT_FACTS: to(Is.CASEWORKER, Is.SUBSTITUTE, Is.TEAM_LEADER),
    P.REOPEN_CASE: to(Is.CASEWORKER, Is.SUBSTITUTE, Is.TEAM_LEADER),
    P.REPAIR_CASE: to(Is.OWNER, Is.TEAM_LEADER),
    P.APPROVE_REPAIR: to(Is.OWNER, Is.TEAM_LEADER).unless(Is.BARRED),  # never whoever asked for it
    P.DEVIATE: to(Is.CASEWORKER, Is.SUBSTITUTE, Is.TASK_HOLDER, Is.TEAM_LEADER).unless(Is.BARRED),
    P.APPROVE_DEVIATION: to(Is.OWNER, Is.TEAM_LEADER).unless(Is.BARRED),
    P.CHANGE_DEADLINE: to(Is.CASEWORKER, Is.SUBSTITUTE, Is.TEAM_LEADER),
}
# Whoever is disqualified in a case has no part in it at all, and does not read it.
CASES = {permission: rule.unless(Is.DISQUALIFIED) for permission, rule in CASES.items()}
