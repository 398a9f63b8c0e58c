"""Who may do what with people."""

from processes.access.permissions import Permission as P
from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.access.policy.rule import to

HEADS = (Is.HEAD_OF_CENTRE, Is.DIRECTOR)  # of her own centre and its teams; of every place

PEOPLE = {
    P.SEE_PEOPLE: to(*Role),
    P.SEE_FIGURES: to(Role.TEAM_LEADER, Role.CENTRE_MANAGER, Role.PROCESS_OWNER, Role.AUDITOR, Role.ADMINISTRATOR),
    P.SET_TARGET: to(*HEADS, Role.ADMINISTRATOR),
    P.EXPLAIN_MISS: to(Is.TEAM_LEADER, *HEADS),
    P.SETTLE_SIGNAL: to(Is.TEAM_LEADER, *HEADS),
    P.ISSUE_REPORT: to(Role.CENTRE_MANAGER, Role.PROCESS_OWNER),
    P.TAKE_LOG: to(Role.TEAM_LEADER, Role.CENTRE_MANAGER, Role.PROCESS_OWNER, Role.AUDITOR),
    P.TAKE_NAMED_LOG: to(Role.CENTRE_MANAGER, Role.AUDITOR),
    P.REPLAY_LOG: to(Role.TEAM_LEADER, Role.CENTRE_MANAGER, Role.PROCESS_OWNER, Role.AUDITOR),
    P.SEE_OWN_FIGURES: to(Is.SELF),
    P.SET_NORM: to(Role.CENTRE_MANAGER, Role.PROCESS_OWNER),
    P.SET_HOURS: to(Is.TEAM_LEADER, *HEADS),
    P.RUN_CAMPAIGN: to(Is.TEAM_LEADER, *HEADS, Role.PROCESS_OWNER),
    P.CHANGE_OWN_PROFILE: to(Is.SELF),
    P.SEE_ABSENCES: to(Is.SELF, Is.TEAM_LEADER),
    P.REGISTER_ABSENCE: to(Is.SELF, Is.TEAM_LEADER),
    P.DECLARE_CONFLICT: to(Is.SELF, Is.TEAM_LEADER),
    P.END_CONFLICT: to(Is.TEAM_LEADER),
    P.SEE_OWN_NOTICES: to(Is.SELF),
}
