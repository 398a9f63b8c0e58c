"""Who may do what with the quality of data and of rulings."""

from processes.access.permissions import Permission as P
from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.access.policy.cases import WORKS_ON
from processes.access.policy.people import HEADS
from processes.access.policy.rule import to

LEADS = (Is.TEAM_LEADER, *HEADS)

QUALITY = {
    P.SEE_FLAWS: to(
        Role.CASEWORKER,
        Role.BENEFIT_OFFICER,
        Role.TEAM_LEADER,
        Role.CENTRE_MANAGER,
        Role.PROCESS_OWNER,
        Role.AUDITOR,
        Role.ADMINISTRATOR,
    ),
    P.ACCEPT_FLAW: to(*WORKS_ON).unless(Is.DISQUALIFIED),
    P.SEE_SUPERVISION: to(Role.TEAM_LEADER, Role.CENTRE_MANAGER, Role.AUDITOR),
    P.SUPERVISE: to(*LEADS),
    P.ASSESS_RULING: to(*LEADS).unless(Is.BARRED),  # never whoever made the ruling or approved it, or is disqualified
}
