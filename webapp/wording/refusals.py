"""What went wrong, in words: the sentence says what happened and what to do now."""

from processes.language import Text

TITLES = {
    "title.400": Text("Det kunne vi ikke læse", "We could not read that"),
    "title.401": Text("Du er logget af", "You are signed out"),
    "title.403": Text("Det har du ikke adgang til", "You may not do this"),
    "title.404": Text("Siden findes ikke", "There is no such page"),
    "title.405": Text("Siden kan ikke bruges sådan", "The page cannot be used like that"),
    "title.409": Text("Det nåede at blive ændret", "It changed meanwhile"),
    "title.413": Text("Filen er for stor", "The file is too large"),
    "title.422": Text("Noget mangler eller passer ikke", "Something is missing or does not fit"),
    "title.429": Text("Vent et øjeblik", "Wait a moment"),
    "title.500": Text("Det var vores fejl", "That was our fault"),
    "title.outside": Text("Et andet system svarer ikke", "Another system does not answer"),
    "title.stuck": Text("Sagen er gået i stå", "The case has stopped"),
    "title.busy": Text("Sagen er optaget et øjeblik", "The case is busy for a moment"),
}

SENTENCES = {
    "world_not_empty": Text(
        da="Her er allerede {cases} sager. Begynd forfra med ./arbejdsgang seed --size ANTAL --anew, som glemmer dem.",
        en="There are {cases} cases here already. Begin anew with ./arbejdsgang seed --size N --anew, which forgets them.",
    ),
    "refused": Text("Det kan ikke lade sig gøre.", "That cannot be done."),
    "bad_request": Text(
        "Siden sendte noget, vi ikke kunne læse. Gå tilbage, genindlæs siden, og prøv igen.",
        "The page sent something we could not read. Go back, reload the page and try again.",
    ),
    "csrf": Text(
        "Siden har stået åben for længe eller er åbnet fra et andet sted. Gå tilbage, genindlæs siden, og prøv igen.",
        "The page has been open for too long or was opened from elsewhere. Go back, reload the page and try again.",
    ),
    "csrf_again": Text(
        "Du har logget på igen, siden siden blev åbnet. Intet er sendt.",
        "You have signed in again since the page was opened. Nothing was sent.",
    ),
    "carried_another": Text(
        "Det, der var skrevet på siden, hører til en anden og vises ikke for dig.",
        "What was written on the page belongs to somebody else and is not shown to you.",
    ),
    "signed_out": Text(
        "Log på igen for at fortsætte. Det, der nåede at blive gemt som kladde, ligger på opgaven.",
        "Sign in again to go on. What was saved as a draft is kept on the task.",
    ),
    "forbidden": Text("Det har kun {who}.", "Only {who} may do that."),
    "forbidden_nobody": Text("Det er der ingen, der har adgang til her.", "Nobody may do that here."),
    "four_eyes": Text(
        "En anden end dig skal gøre det: du har selv udført det trin, der skal ses efter. Giv opgaven til {who}.",
        "Somebody else must do this: you did the step that is to be checked. Hand the task to {who}.",
    ),
    "conflict_of_interest": Text(
        "Du er inhabil i denne sag og kan hverken læse eller behandle den. En kollega tager sig af den.",
        "You have a conflict of interest in this case and may neither read nor handle it. A colleague takes care of it.",
    ),
    "not_found": Text(
        "Vi kan ikke finde det, du leder efter. Måske er adressen skrevet forkert, eller du har ikke adgang til at se det.",
        "We cannot find what you are looking for. The address may be misspelt, or you may not see it.",
    ),
    "wrong_method": Text(
        "Gå tilbage til forrige side, og brug knapperne der.",
        "Go back to the previous page and use its buttons.",
    ),
    "conflict": Text(
        "Nogen ændrede det, mens du arbejdede. Se, hvad der gælder nu, og prøv igen.",
        "Somebody changed it while you worked. See what stands now and try again.",
    ),
    "case_busy": Text(
        "En kollega eller systemet flytter sagen lige nu. Det tager sjældent mere end et par sekunder. Prøv igen.",
        "A colleague or the system is moving the case right now. It rarely takes more than a few seconds. Try again.",
    ),
    "case_busy_by": Text(
        "{by} arbejder på sagen lige nu. Det tager sjældent mere end et par sekunder. Prøv igen.",
        "{by} is working on the case right now. It rarely takes more than a few seconds. Try again.",
    ),
    "already_done": Text("Det er allerede gjort.", "That has been done already."),
    "task_done": Text(
        "{by} færdiggjorde opgaven {at}. Intet er sket to gange.",
        "{by} completed the task {at}. Nothing happened twice.",
    ),
    "task_done_by_you": Text(
        "Du har allerede færdiggjort opgaven {at}. Intet er sket to gange.",
        "You have completed the task already, {at}. Nothing happened twice.",
    ),
    "task_withdrawn": Text(
        "Sagen gik en anden vej, så opgaven er trukket tilbage. Du skal ikke gøre mere ved den.",
        "The case went another way, so the task was withdrawn. You need do nothing more about it.",
    ),
    "task_withdrawn_by": Text(
        "{by} førte sagen en anden vej {at}, så opgaven er trukket tilbage. Du skal ikke gøre mere ved den.",
        "{by} took the case another way {at}, so the task was withdrawn. You need do nothing more about it.",
    ),
    "task_timed_out": Text(
        "Tiden løb ud {at}, og sagen gik videre uden opgaven. Se på sagen, hvad der skal ske nu.",
        "The time ran out {at}, and the case went on without the task. See on the case what is to happen now.",
    ),
    "stale": Text(
        "Opgaven er ændret, siden du åbnede den. Se den igen, og prøv så en gang til.",
        "The task has changed since you opened it. Look at it again, then try once more.",
    ),
    "task_changed": Text(
        "Opgaven er ændret, siden du åbnede siden. Den ligger nu hos {holder}.",
        "The task has changed since you opened the page. It is now with {holder}.",
    ),
    "invalid": Text("Ret det, der er markeret.", "Correct what is marked."),
    "too_large": Text(
        "Det, du sendte, fylder mere end 64 MB. Del det op, eller gør det mindre.",
        "What you sent is larger than 64 MB. Split it or make it smaller.",
    ),
    "too_many": Text(
        "Der er prøvet for mange gange på kort tid. Vent et minut, og prøv igen.",
        "There have been too many tries in a short time. Wait a minute and try again.",
    ),
    "our_fault": Text(
        "Noget gik galt hos os, og intet er ændret. Prøv igen. Sker det igen, så ring til supporten, og sig nummeret {number}.",
        "Something went wrong on our side, and nothing was changed. Try again. If it happens again, call support and quote number {number}.",
    ),
    "engine_fault": Text(
        "Processen kan ikke fortsætte ved trinnet »{element}«. Intet af det, du sendte, er gået tabt, og procesejeren har fået besked.",
        "The process cannot go on at the step “{element}”. Nothing you sent is lost, and the process owner has been told.",
    ),
    "sign_in_refused": Text(
        "Brugernavn eller adgangskode passer ikke. Prøv igen, eller ring til supporten.",
        "User name or password is not right. Try again or call support.",
    ),
}
