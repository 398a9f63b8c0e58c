"""Sentences about cases: refusals, conditions and how a case can end."""

from processes.language import Text

REFUSALS = {
    "case_closed": Text(
        "Sag {number} er afsluttet. Der kan ikke gøres mere i den.",
        "Case {number} is closed. Nothing more can be done in it.",
    ),
    "case_stuck": Text(
        "Sag {number} er gået i stå. Procesejeren har fået besked.",
        "Case {number} has stopped. Its owner has been told.",
    ),
    "case_suspended": Text(
        "Sag {number} er sat i bero. Genoptag den, før du går videre.",
        "Case {number} is suspended. Resume it before you go on.",
    ),
    "case_finished": Text("Sag {number} er afsluttet.", "Case {number} is finished."),
    "case_cancelled": Text("Sag {number} er stoppet.", "Case {number} was stopped."),
    "not_published": Text(
        "Processen {definition} er ikke udgivet, så der kan ikke startes sager i den. Spørg procesejeren.",
        "The process {definition} is not published, so no case can start in it. Ask the process owner.",
    ),
    "start_unknown": Text(
        "Processen har ingen startbegivenhed med navnet {element}. Vælg en af dem, der er.",
        "The process has no start event named {element}. Choose one that exists.",
    ),
    "not_stuck": Text(
        "Sag {number} er ikke gået i stå, så der er intet at prøve igen.",
        "Case {number} has not stopped, so there is nothing to try again.",
    ),
    "not_waiting": Text(
        "Sagen venter ikke længere på dette. Åbn sagen igen, og se, hvad der er sket.",
        "The case no longer waits for this. Open it again and see what happened.",
    ),
    "reason_unknown": Text("Vælg en af grundene på listen.", "Choose one of the reasons in the list."),
    "element_unknown": Text(
        "Trinnet {element} findes ikke i sagens version af processen. Skriv til procesejeren.",
        "The step {element} is not in this case's version of the process. Write to the process owner.",
    ),
    "version_gone": Text(
        "Sagens version af processen kan ikke findes. Skriv til systemets drift.",
        "This case's version of the process cannot be found. Write to operations.",
    ),
    "promise_given_up": Text(
        "Et automatisk trin er prøvet mange gange uden held. Procesejeren har fået besked.",
        "An automatic step was tried many times without success. The process owner has been told.",
    ),
    "process_held_elsewhere": Text(
        "Processen {process} er allerede udgivet med {definition}. Giv den et andet id, så kald ikke går det forkerte sted hen.",
        "The process {process} is already published with {definition}. Give it another id, so that no call goes astray.",
    ),
    "package_refused": Text(
        "Processen kan ikke udgives endnu: {count} fejl skal rettes.",
        "The process cannot be published yet: {count} faults must be mended.",
    ),
}

CONDITIONS = {
    "condition.open": Text("Ikke afsluttet", "Not closed"),
    "condition.running": Text("I gang", "Running"),
    "condition.stuck": Text("Gået i stå", "Stuck"),
    "condition.suspended": Text("Sat i bero", "Suspended"),
    "condition.finished": Text("Afsluttet", "Finished"),
    "condition.cancelled": Text("Stoppet", "Stopped"),
}

REASONS = {
    "reason.opened_by_mistake": Text("Oprettet ved en fejl", "Opened by mistake"),
    "reason.moved": Text("Borgeren er flyttet fra kommunen", "The citizen has moved away"),
    "reason.dead": Text("Borgeren er død", "The citizen has died"),
    "reason.double": Text("Sagen findes allerede", "The case exists already"),
    "reason.withdrawn": Text("Ansøgningen er trukket tilbage", "The application was withdrawn"),
}

OUTCOMES = {
    "outcome.recovered": Text("Raskmeldt", "Recovered"),
    "outcome.not-entitled": Text("Ikke ret til sygedagpenge", "Not entitled"),
    "outcome.stopped-fit": Text("Ophør: arbejdsdygtig", "Stopped: fit for work"),
    "outcome.stopped-noncooperation": Text("Ophør: medvirkede ikke", "Stopped: did not cooperate"),
    "outcome.jobafklaring": Text("Overgået til jobafklaring", "Went on to job clarification"),
    "outcome.other-benefit": Text("Overgået til anden ydelse", "Went on to another benefit"),
    "outcome.moved": Text("Flyttet til anden kommune", "Moved to another municipality"),
    "outcome.dead": Text("Afsluttet ved dødsfald", "Closed at death"),
    "outcome.answered": Text("Besvaret", "Answered"),
    "outcome.service-answered": Text("Besvaret som serviceklage", "Answered as a complaint of service"),
    "outcome.passed-on": Text("Sendt videre", "Passed on"),
    "outcome.upheld": Text("Medhold", "Upheld"),
    "outcome.confirmed": Text("Fastholdt", "Confirmed"),
    "outcome.changed": Text("Ændret", "Changed"),
    "outcome.recipient-unknown": Text("Modtageren blev ikke nået", "Recipient not reached"),
    "outcome.heard": Text("Hørt", "Heard"),
    "outcome.sickness": Text("Sygemelding: videre i sygedagpenge", "Sick: on to sickness benefit"),
    "outcome.not-a-case": Text("Ingen sag", "Not a case"),
    "outcome.referred-to-akasse": Text("Sendt til a-kassen", "Sent to the unemployment fund"),
    "outcome.job-found": Text("Job fundet", "Job found"),
    "outcome.routed": Text("Fordelt: centret har sagen", "Assigned: the centre has the case"),
    "outcome.benefit-only": Text("Ydelsen afgjort", "Benefit decided"),
    "outcome.withdrawn": Text("Trukket tilbage eller afmeldt", "Withdrawn"),
    "outcome.not-filled": Text("Ikke besat", "Not filled"),
    "outcome.partly-filled": Text("Delvist besat", "Partly filled"),
    "outcome.filled": Text("Besat", "Filled"),
    "outcome.expired": Text("Udløbet", "Expired"),
    "outcome.plan-agreed": Text("Plan aftalt", "Plan agreed"),
    "outcome.job": Text("I job", "In work"),
    "outcome.education": Text("I uddannelse", "In education"),
    "outcome.sick": Text("Syg: videre i sygedagpenge", "Sick: on to sickness benefit"),
    "outcome.paused": Text("På pause", "Paused"),
    "outcome.known-reason": Text("Kendt grund", "Known reason"),
    "outcome.guided-first": Text("Vejledt, ingen følge", "Guided, no consequence"),
    "outcome.plan-follow-up": Text("Opfølgning på plan", "Follow-up of the plan"),
    "outcome.no-sanction": Text("Ingen sanktion", "No sanction"),
    "outcome.resumed": Text("Genoptaget", "Resumed"),
    "outcome.sanctioned": Text("Sanktion gennemført", "Sanction carried out"),
    "outcome.right-lapsed": Text("Retten bortfaldet", "Right lapsed"),
    "outcome.time-limit-passed": Text("For sent til sanktion", "Too late for a sanction"),
    "outcome.rejected": Text("Afslag", "Rejected"),
    "outcome.completed-hired": Text("Afsluttet: ansat", "Completed: hired"),
    "outcome.completed-not-hired": Text("Afsluttet: ikke ansat", "Completed: not hired"),
    "outcome.terminated-early": Text("Ophørt før tid", "Ended early"),
}
