"""Who may do what with people."""

from processes.access.permissions import Permission as P
from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.access.policy.rule import to

PEOPLE = {
    P.SEE_PEOPLE: to(*Role),
    P.CHANGE_OWN_PROFILE: to(Is.SELF),
}
