"""Who may do what with the steps of parties outside the house, and with times for interviews."""

from processes.access.permissions import Permission as P
from processes.access.permissions import Relation as Is
from processes.access.policy.rule import to

PARTIES = {
    P.ANSWER_BY_LINK: to(Is.INVITED),
    P.SEND_LINK: to(Is.ASSIGNEE, Is.TEAM_MEMBER, Is.TEAM_LEADER, Is.FRONT_DESK).unless(Is.BARRED),
    P.SEE_FRONT_DESK: to(Is.FRONT_DESK),
    P.SEE_SLOTS: to(Is.TEAM_MEMBER, Is.TEAM_LEADER, Is.BOOKER),
    P.OFFER_SLOTS: to(Is.TEAM_LEADER, Is.BOOKER),
    P.BOOK_SLOT: to(Is.TEAM_MEMBER, Is.TEAM_LEADER, Is.BOOKER),
}
