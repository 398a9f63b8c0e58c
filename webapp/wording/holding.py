"""Absence, conflicts of interest, and work that is put off, hurried, shared or handed over."""

from processes.language import Text

ABSENCE = {
    "absence_days": Text(
        "Fraværet slutter, før det begynder. Ret den ene af datoerne.",
        "The absence ends before it begins. Correct one of the days.",
    ),
    "absence_over": Text(
        "Den dag er gået. Vælg i dag eller en senere dag som sidste dag.",
        "That day has passed. Choose today or a later day as the last one.",
    ),
    "absence_overlaps": Text(
        "{name} har allerede fravær i de dage. Ret det fravær i stedet.",
        "{name} is already away on those days. Change that absence instead.",
    ),
    "absence_stands_in": Text(
        "{name} er stedfortræder for {other} i de dage. Vælg først en anden stedfortræder for {other}.",
        "{name} stands in for {other} on those days. Choose another substitute for {other} first.",
    ),
    "absence_day_missing": Text("Skriv den første dag.", "Write the first day."),
    "absence_ended": Text(
        "Fraværet er slut, og opgaverne er gået tilbage. Registrér et nyt, hvis {name} er væk igen.",
        "The absence is over and the tasks went back. Register a new one if {name} is away again.",
    ),
    "substitute_elsewhere": Text(
        "{name} arbejder ikke i de samme team som {absent}. Vælg en anden.",
        "{name} does not work in the same teams as {absent}. Choose somebody else.",
    ),
    "substitute_away": Text(
        "{name} er selv væk nogle af dagene. Vælg en anden.",
        "{name} is away on some of the days. Choose somebody else.",
    ),
    "when.now": Text("Nu", "Now"),
    "when.ahead": Text("Kommer", "Ahead"),
    "when.over": Text("Slut", "Over"),
}

CONFLICT = {
    "conflict_known": Text(
        "{name} er allerede registreret som inhabil i sagen.",
        "{name} is registered with a conflict of interest already.",
    ),
    "conflict_over": Text("Inhabiliteten er allerede ophævet.", "The conflict of interest has ended already."),
    "ground_missing": Text(
        "Vælg, hvorfor du ikke må have med sagen at gøre.", "Choose why the case must be with others."
    ),
    "ground.family": Text("I familie med borgeren", "A relative of the citizen"),
    "ground.friend": Text("Nær ven eller uven af borgeren", "A close friend or an enemy of the citizen"),
    "ground.own_interest": Text("Egen interesse i sagen", "A personal interest in the case"),
    "ground.ties": Text("Ansat i eller knyttet til en part", "Employed by or tied to a party"),
    "ground.earlier_part": Text("Har tidligere afgjort sagen et andet sted", "Decided the case elsewhere before"),
    "ground.other": Text("Noget andet, der kan så tvivl", "Something else that may raise doubt"),
}

TASKS = {
    "words_missing": Text("Skriv et par ord om hvorfor.", "Write a few words about why."),
    "words_too_long": Text(
        "Teksten fylder {size} tegn. Der er plads til {limit}. Forkort den.",
        "The text has {size} characters. There is room for {limit}. Shorten it.",
    ),
    "follow_up_missing": Text("Vælg en dag.", "Choose a day."),
    "follow_up_past": Text("Vælg en dag efter i dag.", "Choose a day after today."),
    "follow_up_far": Text("Vælg en dag inden for et år.", "Choose a day within a year."),
    "follow_up_beyond": Text(
        "Dagen ligger efter lovfristen {due}. Skriv hvorfor, eller vælg en tidligere dag.",
        "The day lies after the legal day {due}. Write why, or choose an earlier day.",
    ),
    "follow_up_beyond_appointment": Text(
        "Dagen ligger efter aftalen {due}. Skriv hvorfor, eller vælg en tidligere dag.",
        "The day lies after the appointment {due}. Write why, or choose an earlier day.",
    ),
    "priority_unknown": Text("Vælg høj eller almindelig prioritet.", "Choose high or normal priority."),
    "ask_nobody": Text("Vælg, hvem du vil spørge.", "Choose whom to ask."),
    "ask_oneself": Text(
        "{name} har allerede opgaven. Vælg en anden kollega.", "{name} has the task already. Choose another colleague."
    ),
    "ask_elsewhere": Text(
        "{name} arbejder hverken i opgavens center eller i et af dine team. Vælg en kollega, der gør.",
        "{name} works neither in the task's centre nor in one of your teams. Choose a colleague who does.",
    ),
    "ask_protected": Text(
        "Borgerens adresse er beskyttet, og {name} er ikke i opgavens team. Vælg en kollega fra teamet.",
        "The citizen's address is protected, and {name} is not in the task's team. Choose a colleague of the team.",
    ),
    "task_helped": Text(
        "En kollega er allerede bedt om hjælp til opgaven. Tag spørgsmålet tilbage først.",
        "A colleague has been asked to help with the task already. Take the question back first.",
    ),
    "task_not_helped": Text(
        "Ingen er længere bedt om hjælp til opgaven. Måske er der svaret.",
        "Nobody is asked to help with the task any more. Perhaps there is an answer.",
    ),
    "hand_case_nobody": Text("Vælg, hvem der skal have sagen.", "Choose who is to have the case."),
    "case_has_caseworker": Text(
        "{name} er allerede sagsbehandler i sag {number}.", "{name} is the caseworker of case {number} already."
    ),
    "next_none": Text(
        "Der er ingen ledige opgaver i dine team lige nu.", "No tasks of your teams are waiting for anybody right now."
    ),
}

WHY = {
    "why.delegated": Text("{by} har bedt {to} om hjælp.", "{by} asked {to} for help."),
    "why.delegation_answered": Text("{by} har svaret.", "{by} has answered."),
}

NOTES = {
    "note.handed": Text("{by} overdrog opgaven til {to}", "{by} handed the task to {to}"),
    "note.asked": Text("{by} bad {to} om hjælp", "{by} asked {to} for help"),
    "note.answered": Text("{by} svarede", "{by} answered"),
    "note.recalled": Text("{by} tog spørgsmålet til {to} tilbage", "{by} took the question to {to} back"),
    "note.follow_up": Text("{by} udsatte opgaven til {day}", "{by} put the task off to {day}"),
    "note.priority": Text("{by} satte høj prioritet", "{by} set high priority"),
}

DONE = {
    "done.followed": Text(
        "Der følges op på »{task}« {on}. Den er tilbage den morgen.",
        "“{task}” is followed up {on}. It is back that morning.",
    ),
    "done.followed_not": Text("»{task}« er tilbage i dine opgaver.", "“{task}” is back among your tasks."),
    "done.priority_high": Text("»{task}« har nu høj prioritet.", "“{task}” has high priority now."),
    "done.priority_normal": Text("»{task}« har nu almindelig prioritet.", "“{task}” has normal priority now."),
    "done.asked": Text(
        "Du har bedt {to} om hjælp til »{task}«. Du har stadig opgaven og får besked, når der er svar.",
        "You asked {to} to help with “{task}”. It is still your task, and you are told when there is an answer.",
    ),
    "done.answered": Text(
        "Dit svar om »{task}« er sendt. Opgaven er ikke længere på din liste.",
        "Your answer about “{task}” is sent. The task is no longer on your list.",
    ),
    "done.recalled": Text("Spørgsmålet om »{task}« er taget tilbage.", "The question about “{task}” was taken back."),
    "done.next": Text("»{task}« er den næste. Den ligger nu hos dig.", "“{task}” is the next. It is yours now."),
    "done.absence": Text("Fraværet er registreret.", "The absence is registered."),
    "done.absence_with": Text(
        "Fraværet er registreret. {name} er stedfortræder og har fået besked.",
        "The absence is registered. {name} stands in and has been told.",
    ),
    "done.absence_changed": Text("Fraværet er ændret.", "The absence is changed."),
    "done.absence_called_off": Text("Fraværet er aflyst.", "The absence is called off."),
    "done.absence_ended": Text("Velkommen tilbage. Her er, hvad der er sket.", "Welcome back. Here is what happened."),
    "done.absence_ended_for": Text(
        "{name} er tilbage og har fået besked om, hvad der er sket.",
        "{name} is back and has been told what happened.",
    ),
    "done.case_handed": Text(
        "Sag {case} er overdraget til {to}. Åbne opgaver, der fulgte med: {count}.",
        "Case {case} was handed to {to}. Open tasks that went with it: {count}.",
    ),
    "done.conflict": Text(
        "Det er registreret. {name} ser ikke sagen mere. Opgaver, der er lagt tilbage: {count}.",
        "It is registered. {name} sees the case no more. Tasks that were laid back: {count}.",
    ),
    "now.citizen_told": Text(
        "Borgeren får brev om den nye sagsbehandler.", "The citizen gets a letter about the new caseworker."
    ),
    "done.conflict_ended": Text("Inhabiliteten er ophævet.", "The conflict of interest is ended."),
}

ENTRIES = {
    "entry.AbsenceRegistered": Text("Registrerede fravær fra {since}", "Registered an absence from {since}"),
    "entry.AbsenceChanged": Text("Ændrede et fravær", "Changed an absence"),
    "entry.AbsenceEnded": Text("Afsluttede et fravær", "Ended an absence"),
    "entry.WorkHandedBack": Text(
        "{back} opgaver gik tilbage efter fravær, {kept} blev", "{back} tasks went back after an absence, {kept} stayed"
    ),
    "entry.ConflictDeclared": Text("En medarbejder er meldt inhabil", "An employee has a conflict of interest"),
    "entry.ConflictEnded": Text("En medarbejder er ikke længere inhabil", "A conflict of interest has ended"),
    "entry.TaskPutOff": Text("Der følges op på »{words}« {on}", "“{words}” is followed up on {on}"),
    "entry.TaskPrioritised": Text("»{words}« fik en anden prioritet", "“{words}” got another priority"),
    "entry.TaskDelegated": Text(
        "En kollega er bedt om hjælp til »{words}«", "A colleague was asked to help with “{words}”"
    ),
    "entry.TaskAnswered": Text("Kollegaen har svaret om »{words}«", "The colleague answered about “{words}”"),
    "entry.TaskRecalled": Text(
        "Kollegaen skal ikke hjælpe med »{words}« mere", "Help with “{words}” is no longer needed"
    ),
    "entry.CaseHanded": Text("Sagen fik en ny sagsbehandler", "The case got a new caseworker"),
}
