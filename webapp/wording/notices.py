"""Notices as a list on the screen shows them; the mails have templates of their own."""

from processes.language import Text

KINDS = {
    "notice.task_due": Text("Sag {case_number}: {deadline} senest {due}", "Case {case_number}: {deadline} by {due}"),
    "notice.deadline_missed": Text(
        "Sag {case_number}: fristen {deadline} udløb {due}",
        "Case {case_number}: the deadline {deadline} passed on {due}",
    ),
    "notice.escalation": Text(
        "Sag {case_number}: {deadline} er stadig ikke nået", "Case {case_number}: {deadline} is still not met"
    ),
    "notice.case_stuck": Text(
        "Sag {case_number} er gået i stå ved {element}", "Case {case_number} has stopped at {element}"
    ),
    "notice.message_undelivered": Text(
        "Sag {case_number}: beskeden »{message}« fandt ingen modtager",
        "Case {case_number}: the message “{message}” found nobody",
    ),
    "notice.letter_unaddressed": Text(
        "Sag {case_number}: et brev er ikke sendt, fordi modtagerens adresse mangler",
        "Case {case_number}: a letter was not sent, because the address of its reader is missing",
    ),
    "notice.letter_incomplete": Text(
        "Sag {case_number}: et brev er ikke sendt, fordi der mangler oplysninger i det: {places}",
        "Case {case_number}: a letter was not sent, because facts are missing in it: {places}",
    ),
    "notice.note_mention": Text(
        "Sag {case_number}: du er nævnt i et notat", "Case {case_number}: you are mentioned in a note"
    ),
    "notice.case_printed": Text(
        "Sag {case_number}: sagen er samlet i én PDF", "Case {case_number}: the case is put together in one PDF"
    ),
    "notice.substitute": Text("Du er stedfortræder for {who} fra {since}", "You stand in for {who} from {since}"),
    "notice.absence_over": Text(
        "Velkommen tilbage: se, hvad der er gjort for dig", "Welcome back: see what was done for you"
    ),
    "notice.case_handed": Text(
        "Sag {case_number}: {who} har overdraget sagen til dig", "Case {case_number}: {who} handed the case to you"
    ),
    "notice.case_taken_over": Text(
        "Sag {case_number}: {who} har overdraget sagen til en kollega",
        "Case {case_number}: {who} handed the case to a colleague",
    ),
    "notice.case_freed": Text(
        "Sag {case_number} skal have en ny sagsbehandler", "Case {case_number} needs a new caseworker"
    ),
    "notice.task_asked": Text(
        "Sag {case_number}: {who} beder om hjælp til {task}", "Case {case_number}: {who} asks for help with {task}"
    ),
    "notice.task_answered": Text(
        "Sag {case_number}: {who} har svaret om {task}", "Case {case_number}: {who} has answered about {task}"
    ),
    "notice.task_recalled": Text(
        "Sag {case_number}: {who} har ikke længere brug for hjælp til {task}",
        "Case {case_number}: {who} needs no more help with {task}",
    ),
    "notice.time_moved": Text(
        "Sag {case_number}: borgeren har flyttet sin tid fra {before} til {at}",
        "Case {case_number}: the citizen moved the interview from {before} to {at}",
    ),
    "notice.time_cancelled": Text(
        "Sag {case_number}: borgeren har aflyst sin tid {before}",
        "Case {case_number}: the citizen cancelled the interview {before}",
    ),
    "notice.second_look": Text(
        "Sag {case_number}: {who} beder dig se på en reparation eller afvigelse",
        "Case {case_number}: {who} asks you to look at a repair or deviation",
    ),
    "notice.second_settled": Text(
        "Sag {case_number}: {who} har afgjort det, du bad om",
        "Case {case_number}: {who} has settled what you asked for",
    ),
    "notice.review_asked": Text(
        "{process}: {who} beder dig se på en kladde", "{process}: {who} asks you to look at a draft"
    ),
    "notice.draft_remarked": Text(
        "{process}: {who} har skrevet en bemærkning til kladden", "{process}: {who} has written a remark on the draft"
    ),
    "notice.draft_approved": Text("{process}: {who} har godkendt kladden", "{process}: {who} has approved the draft"),
    "notice.draft_sent_back": Text(
        "{process}: {who} har sendt kladden tilbage til tegning", "{process}: {who} sent the draft back to be drawn"
    ),
    "notice.draft_taken": Text(
        "{process}: {who} har overtaget kladden, du redigerede",
        "{process}: {who} has taken over the draft you were editing",
    ),
    "notice.move_back_broke": Text(
        "{process}: en flyttet sag kunne ikke tages tilbage", "{process}: a moved case could not be taken back"
    ),
    "notice.signal_raised": Text("{who}: signal i {step}, {at}", "{who}: a signal in {step}, {at}"),
    "notice.signal_ended": Text("{who}: signalet i {step} er ophørt", "{who}: the signal in {step} is over"),
    "notice.version_published": Text(
        "Ny version af {process} fra {since}: læs, hvad der er nyt",
        "New version of {process} from {since}: read what is new",
    ),
    "notice.suggestion_new": Text("{process}: nyt forslag til trinnet »{step}«", "{process}: a suggestion on “{step}”"),
    "notice.suggestion_answered": Text(
        "{process}: {who} har svaret på dit forslag til trinnet »{step}«",
        "{process}: {who} has answered your suggestion on “{step}”",
    ),
    "notice.task_handed": Text(
        "Sag {case_number}: du har fået opgaven {task}", "Case {case_number}: you have been given the task {task}"
    ),
}
