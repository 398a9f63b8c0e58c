"""Sentences about the quality of data, supervision, complaints and promises of service."""

from processes.language import Text

REFUSED = {
    "flaw_gone": Text(
        "Fejlen er allerede rettet eller forklaret på sag {number}. Listen er opdateret.",
        "The fault is already mended or explained in case {number}. The list is up to date.",
    ),
    "sample_drawn_already": Text(
        "Der er allerede trukket en stikprøve for {since} til {until}. Den kan ikke trækkes om: brug den, eller vælg andre"
        " dage.",
        "A sample was already drawn for {since} to {until}. It cannot be drawn again: use it, or choose other days.",
    ),
    "sample_nothing": Text(
        "Der er ingen afgørelser fra {since} til {until}. Vælg andre dage.",
        "There are no rulings from {since} to {until}. Choose other days.",
    ),
    "sample_not_over": Text(
        "Vælg en sidste dag før i dag. Der trækkes kun blandt dage, der er gået.",
        "Choose a last day before today. A sample is drawn of days that are over.",
    ),
    "sample_days_wrong": Text(
        "Vælg højst {most} dage, med den første dag først.", "Choose at most {most} days, the first day first."
    ),
    "ruling_assessed": Text("Afgørelsen er allerede vurderet {at}.", "The ruling has been assessed already, {at}."),
    "point_unanswered": Text("Svar på »{question}«", "Answer “{question}”"),
    "point_unknown": Text("Vælg et punkt på listen.", "Choose a point of the list."),
    "finding_note_short": Text(
        "Skriv med mindst {least} tegn, hvad der ikke er i orden.",
        "Write in at least {least} characters what is not in order.",
    ),
    "action_role_unknown": Text("Vælg, hvem der har ansvaret.", "Choose who is responsible."),
    "action_day_past": Text("Vælg en dag efter i dag.", "Choose a day after today."),
    "supervision_action_done": Text("Det er allerede meldt udført {at}.", "It was reported as done already, {at}."),
}

RIGHTS = {
    "permission.see_flaws": Text("se listen over data, der skal rettes", "see the list of data to mend"),
    "permission.accept_flaw": Text(
        "begrunde, at data er rigtige alligevel", "say that the data are right all the same"
    ),
    "permission.see_supervision": Text("se ledelsestilsynet", "see the supervision"),
    "permission.supervise": Text(
        "trække stikprøver og beslutte handlinger her", "draw samples and decide on actions here"
    ),
    "permission.assess_ruling": Text("vurdere afgørelsen i ledelsestilsynet", "assess the ruling in supervision"),
}

DONE = {
    "done.flaw_accepted": Text(
        "Begrundelsen er gemt på sagen, og fejlen er væk fra listen.",
        "The reason is kept with the case, and the fault is off the list.",
    ),
    "done.sample_drawn": Text(
        "Stikprøven er trukket og gemt. Vurdér afgørelserne en for en.",
        "The sample is drawn and kept. Assess the rulings one by one.",
    ),
    "done.ruling_assessed": Text("Vurderingen er gemt.", "The assessment is kept."),
    "done.action_added": Text("Handlingen er gemt.", "The action is kept."),
    "done.action_ended": Text("Handlingen er meldt udført.", "The action is reported as done."),
}

ANSWERS = {
    "point.yes": Text("Ja", "Yes"),
    "point.no": Text("Nej", "No"),
    "point.irrelevant": Text("Ikke relevant", "Not relevant"),
}

COMPLAINTS = {
    "complaint.ruling": Text("Over en afgørelse", "On a ruling"),
    "complaint.service": Text("Over sagsbehandlingen", "On the service"),
    "complaint.untold": Text("Ikke registreret endnu", "Not registered yet"),
    "complaint.upheld": Text("Fuldt medhold hos os", "Upheld by us"),
    "complaint.partly": Text("Delvist medhold hos os", "Partly upheld by us"),
    "complaint.again": Text("Behandles på ny hos os", "Handled anew by us"),
    "complaint.maintained": Text("Fastholdt", "Maintained"),
    "complaint.confirmed": Text("Stadfæstet af Ankestyrelsen", "Confirmed by the Appeals Board"),
    "complaint.changed": Text("Ændret af Ankestyrelsen", "Changed by the Appeals Board"),
    "complaint.sent_back": Text("Hjemvist af Ankestyrelsen", "Sent back by the Appeals Board"),
    "complaint.dismissed": Text("Afvist af Ankestyrelsen", "Dismissed by the Appeals Board"),
    "complaint.answered": Text("Klage over sagsbehandlingen besvaret", "Service complaint answered"),
    "complaint.other": Text("Endt på anden måde", "Ended otherwise"),
}

FAULTS = {
    "fault.hjemmel": Text("Hjemmel", "Legal basis"),
    "fault.oplysning": Text("Oplysning af sagen", "Facts of the case"),
    "fault.høring": Text("Høring", "Hearing"),
    "fault.begrundelse": Text("Begrundelse", "Reasons"),
    "fault.vejledning": Text("Vejledning", "Guidance"),
    "fault.frist": Text("Frist", "Deadline"),
    "fault.skøn": Text("Skøn", "Discretion"),
}

ENTRIES = {
    "entry.FlawAccepted": Text("Begrundede, at sagens data er rigtige", "Gave a reason why the case's data are right"),
    "entry.SampleDrawn": Text(
        "Trak en stikprøve på {rulings} afgørelser til ledelsestilsyn", "Drew a sample of {rulings} rulings"
    ),
    "entry.RulingLookedAt": Text("Læste en afgørelse i ledelsestilsyn", "Read a ruling for supervision"),
    "entry.RulingAssessed": Text("Vurderede en afgørelse i ledelsestilsyn", "Assessed a ruling in supervision"),
    "entry.SupervisionActionAdded": Text(
        "Besluttede en handling efter ledelsestilsyn", "Decided on an action after supervision"
    ),
    "entry.SupervisionActionDone": Text(
        "Meldte en handling efter ledelsestilsyn udført", "Reported an action after supervision as done"
    ),
}

VALIDITY = {
    "validity.says": Text(
        "Datakvalitet nu: {share}. Rettidighed, fire uger: {kept}.",
        "Data quality now: {share}. Timeliness, four weeks: {kept}.",
    ),
    "validity.weeks": Text("Datakvalitet og rettidighed uge for uge", "Data quality and timeliness by week"),
    "validity.week_until": Text("Ugen til og med", "Week until"),
    "validity.quality": Text("Datakvalitet", "Data quality"),
    "validity.timeliness": Text("Rettidighed", "Timeliness"),
    "validity.open": Text("Åbne sager", "Open cases"),
    "validity.wrong": Text("Med fejl", "With faults"),
    "validity.percent": Text("Procent", "Percent"),
    "validity.place": Text("Sted", "Place"),
    "validity.team": Text("Team", "Team"),
    "validity.teams": Text("Team for team", "Team by team"),
    "validity.check": Text("Kontrol", "Check"),
    "validity.found": Text("Fundet", "Found"),
    "validity.cases": Text("Sager", "Cases"),
    "validity.oldest": Text("Ældste", "Oldest"),
    "validity.why": Text("Hvorfor det betyder noget", "Why it matters"),
    "validity.checks": Text("Kontrol for kontrol", "Check by check"),
    "validity.few": Text("færre end fem", "fewer than five"),
}

FIGURES = {
    "complaints.period": Text("Periode", "Period"),
    "complaints.months": Text("Klager måned for måned", "Complaints month by month"),
    "complaints.month": Text("Måned", "Month"),
    "complaints.how_many": Text("Klager", "Complaints"),
    "complaints.came_says": Text("{n} klager i perioden.", "{n} complaints in the period."),
    "complaints.ages": Text("Åbne klager efter alder", "Open complaints by age"),
    "complaints.days_old": Text("Dage gamle", "Days old"),
    "complaints.open": Text("Åbne klager", "Open complaints"),
    "complaints.no_open": Text("Ingen klage er åben.", "No complaint is open."),
    "complaints.oldest": Text(
        "{n} klager er åbne. Den ældste er {days} dage gammel.",
        "{n} complaints are open. The oldest is {days} days old.",
    ),
    "complaints.outcomes": Text("Sådan endte de", "How they ended"),
    "complaints.faults": Text(
        "Hvad der var galt, når afgørelsen blev ændret", "What was wrong when the ruling was changed"
    ),
    "complaints.what": Text("Hvad", "What"),
    "complaints.number": Text("Antal", "Number"),
    "complaints.centres": Text("Center for center", "Centre by centre"),
    "complaints.centre": Text("Center", "Centre"),
    "complaints.in_favour": Text("Helt eller delvist medhold", "All or partly in favour"),
    "standards.title": Text("Servicemål", "Service standards"),
    "standards.promise": Text("Løfte", "Promise"),
    "standards.target": Text("Mål", "Target"),
    "standards.kept": Text("Holdt", "Kept"),
}
