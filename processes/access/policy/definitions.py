"""Who may do what with a process."""

from processes.access.permissions import Permission as P
from processes.access.permissions import Relation as Is
from processes.access.permissions import Role
from processes.access.policy.rule import to

DEFINITIONS = {
    P.SEE_PROCESSES: to(*Role),
    P.SEE_LANDSCAPE: to(Role.PROCESS_OWNER, Role.CENTRE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR),
    P.SUGGEST: to(*Role),
    P.ANSWER_SUGGESTION: to(Is.OWNER),
    P.IMPORT_DIAGRAM: to(Role.PROCESS_OWNER),
    P.SEE_DRAFT: to(Is.OWNER, Is.AUTHOR, Is.REVIEWER, Role.PROCESS_OWNER, Role.AUDITOR, Role.ADMINISTRATOR),
    P.SAVE_DRAFT: to(Is.OWNER, Is.AUTHOR, Role.PROCESS_OWNER),
    P.BEGIN_PROCESS: to(Role.PROCESS_OWNER),
    P.COMMENT_DRAFT: to(Is.OWNER, Is.AUTHOR, Is.REVIEWER, Role.PROCESS_OWNER),
    P.SEND_TO_REVIEW: to(Is.OWNER, Is.AUTHOR, Role.PROCESS_OWNER),
    P.APPROVE_DRAFT: to(Is.LAWYER, Role.PROCESS_OWNER).unless(Is.AUTHOR),  # never whoever has saved a file of it
    P.RETIRE: to(Is.OWNER),
    P.CONFIRM_READING: to(Is.SELF),
    P.SEE_READINGS_OF_VERSION: to(Is.OWNER, Role.PROCESS_OWNER, Role.CENTRE_MANAGER, Role.ADMINISTRATOR),
    P.PUBLISH: to(Is.OWNER, Role.ADMINISTRATOR),
    P.TRY_MOVE: to(Is.OWNER, Is.AUTHOR, Role.PROCESS_OWNER),
    P.MOVE_CASES: to(Is.OWNER),
    P.SEE_MOVE: to(Is.OWNER, Role.PROCESS_OWNER, Role.AUDITOR, Role.ADMINISTRATOR),
}
