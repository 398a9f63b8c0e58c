"""Who may do what with a process."""

from processes.access.permissions import Permission as P
from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.access.policy.rule import to

DEFINITIONS = {
    P.SEE_PROCESSES: to(*Role),
    P.SAVE_DRAFT: to(Is.OWNER),
    P.PUBLISH: to(Is.OWNER, Role.ADMINISTRATOR),
}
