"""Who may do what with a task."""

from processes.access.permissions import Permission as P
from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.access.policy.rule import to

SEES = (Is.ASSIGNEE, Is.SUBSTITUTE, Is.HELPER, Is.TEAM_MEMBER, Is.TEAM_LEADER)
HOLDS = (Is.ASSIGNEE, Is.SUBSTITUTE, Is.TEAM_LEADER)

TASKS = {
    P.SEE_INBOX: to(
        Role.CASEWORKER,
        Role.BENEFIT_OFFICER,
        Role.TEAM_LEADER,
        Role.CENTRE_MANAGER,
        Role.CALL_CENTRE,
    ),
    P.ACT_IN_BULK: to(Role.CASEWORKER, Role.BENEFIT_OFFICER, Role.TEAM_LEADER, Role.CENTRE_MANAGER, Role.CALL_CENTRE),
    P.SEE_BULK: to(Is.SELF),
    P.SHARE_FILTER: to(Is.TEAM_MEMBER),
    P.CHANGE_FILTER: to(Is.OWNER, Is.TEAM_LEADER),
    P.SEE_TASK: to(*SEES, Is.FRONT_DESK, Role.AUDITOR).unless(Is.DISQUALIFIED),
    P.CLAIM_TASK: to(Is.SUBSTITUTE, Is.TEAM_MEMBER, Is.TEAM_LEADER).unless(Is.BARRED),
    P.COMPLETE_TASK: to(Is.ASSIGNEE, Is.SUBSTITUTE, Is.FRONT_DESK).unless(Is.BARRED),
    P.RELEASE_TASK: to(*HOLDS),
    P.HAND_TASK: to(*HOLDS).unless(Is.DISQUALIFIED),
    P.HAND_ON_TASK: to(Is.TEAM_LEADER).unless(Is.DISQUALIFIED),
    P.FOLLOW_UP_TASK: to(*HOLDS).unless(Is.DISQUALIFIED),
    P.PRIORITISE_TASK: to(*HOLDS).unless(Is.DISQUALIFIED),
    P.DELEGATE_TASK: to(*HOLDS).unless(Is.DISQUALIFIED),
    P.ANSWER_TASK: to(Is.HELPER).unless(Is.DISQUALIFIED),
}
