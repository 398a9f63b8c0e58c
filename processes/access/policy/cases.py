"""Who may do what with a case."""

from processes.access.permissions import Permission as P
from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.access.policy.rule import to

WORKS_ON = (Is.CASEWORKER, Is.TASK_HOLDER, Is.TEAM_MEMBER, Is.TEAM_LEADER)

CASES = {
    P.SEARCH_CASES: to(
        Role.CASEWORKER,
        Role.BENEFIT_OFFICER,
        Role.TEAM_LEADER,
        Role.CENTRE_MANAGER,
        Role.CALL_CENTRE,
        Role.AUDITOR,
    ),
    P.SEE_CASE: to(*WORKS_ON, Is.CENTRE_MEMBER, Role.AUDITOR),
    P.SEE_DOCUMENT: to(*WORKS_ON, Role.AUDITOR),
    P.SEE_CPR: to(*WORKS_ON),
    P.START_CASE: to(Is.STARTER),
    P.REPORT_EVENT: to(*WORKS_ON),
    P.CANCEL_CASE: to(Is.CASEWORKER, Is.TEAM_LEADER),
    P.REPAIR_CASE: to(Is.OWNER, Is.TEAM_LEADER),
    P.CHANGE_DEADLINE: to(Is.CASEWORKER, Is.TEAM_LEADER),
}
