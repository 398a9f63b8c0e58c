"""What the machine door answers to services outside."""

from processes.language import Text

SERVICES = {
    "service.nemrefusion": Text("NemRefusion", "NemRefusion"),
    "service.akasse": Text("a-kassen", "the unemployment fund"),
    "service.doctor": Text("lægen", "the doctor"),
    "service.jobnet": Text("Jobnet", "Jobnet"),
    "service.vitas": Text("VITAS", "VITAS"),
    "service.ydelsesservice": Text("Ydelsesservice", "the benefit office"),
    "service.cpr": Text("CPR-registret", "the CPR register"),
    "service.cvr": Text("CVR-registret", "the CVR register"),
    "service.register": Text("beskæftigelsesregistret", "the employment register"),
    "service.offers": Text("tilbudskataloget", "the catalogue of offers"),
    "service.digital_post": Text("Digital Post", "Digital Post"),
    "service.print": Text("print og post", "print and post"),
}

MESSAGES = {
    "message.nemrefusion.notice": Text("sygefravær anmeldt", "sickness absence reported"),
    "message.nemrefusion.recovery": Text("raskmelding", "recovery"),
    "message.nemrefusion.partial_recovery": Text("delvis raskmelding", "partial recovery"),
    "message.akasse.sick": Text("sygemelding", "sick report"),
    "message.akasse.recovery": Text("raskmelding", "recovery"),
    "message.akasse.handover": Text("overgang til jobcenteret", "hand-over to the job centre"),
    "message.akasse.left": Text("har forladt a-kassen", "left the fund"),
    "message.doctor.statement": Text("lægeattest", "doctor's statement"),
    "message.jobnet.registration": Text("tilmelding som jobsøgende", "registration as a jobseeker"),
    "message.jobnet.order": Text("jobordre", "job order"),
    "message.jobnet.no_activity": Text("manglende booking, CV eller joblog", "no booking, CV or job log"),
    "message.vitas.application": Text("ansøgning om løntilskud", "application for wage subsidy"),
    "message.vitas.absence": Text("fravær", "absence"),
    "message.vitas.ended": Text("ansættelsen er ophørt", "the employment has ended"),
    "message.ydelse.application": Text("ansøgning om ydelse", "application for benefit"),
    "message.ydelse.afgjort": Text("ydelsen er afgjort", "the benefit is decided"),
}

REFUSALS = {
    "key_unknown": Text(
        "Nøglen er ikke en af vores. Send den som Authorization: Bearer …",
        "The key is none of ours. Send it as Authorization: Bearer …",
    ),
    "sender_may_not": Text(
        "{sender} må ikke sende beskeder af slagsen {kind}.", "{sender} may not send messages of the kind {kind}."
    ),
    "message_no_json": Text(
        "Beskeden er ikke JSON. Send et objekt med Content-Type: application/json.",
        "The message is no JSON. Send an object with Content-Type: application/json.",
    ),
    "message_no_object": Text("Beskeden skal være et JSON-objekt.", "The message must be a JSON object."),
    "message_unreadable": Text(
        "Beskeden kan ikke bruges: {count} steder skal rettes.", "The message cannot be used: {count} places at fault."
    ),
    "message_field_unknown": Text(
        "{where} kendes ikke. Brug id, kind, case, citizen, company, facts og stand_in.",
        "{where} is not known. Use id, kind, case, citizen, company, facts and stand_in.",
    ),
    "message_field_missing": Text("{where} mangler.", "{where} is missing."),
    "message_field_wrong": Text(
        "{where} har en forkert form, eller er for lang.", "{where} has the wrong form, or is too long."
    ),
    "message_kind_unknown": Text(
        "Beskeder af slagsen {kind} kendes ikke.", "Messages of the kind {kind} are not known."
    ),
    "message_about_nobody": Text(
        "Sig, hvad beskeden handler om: et sagsnummer (case) eller en borger (citizen).",
        "Say what the message is about: a case number (case) or a citizen (citizen).",
    ),
    "message_id_taken": Text(
        "En anden besked har allerede nummeret {id}. Giv hver besked sit eget.",
        "Another message has the id {id} already. Give each message its own.",
    ),
    "cvr_wrong": Text("CVR-nummeret er forkert. Det har 8 cifre.", "The CVR number is wrong. It has 8 digits."),
}
