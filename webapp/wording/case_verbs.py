"""What people do to a case by hand: refusals, grounds, the lines of the trail, and what is said after each act."""

from processes.language import Text

PERMISSIONS = {
    "permission.suspend_case": Text("sætte sagen i bero og genoptage den", "suspend and resume the case"),
    "permission.correct_facts": Text("rette sagens oplysninger", "correct the facts of the case"),
    "permission.reopen_case": Text("genåbne sagen", "reopen the case"),
    "permission.approve_repair": Text(
        "godkende en reparation, som en anden beder om", "approve a repair that somebody else asks for"
    ),
    "permission.deviate": Text("afvige fra forløbet", "deviate from the course"),
    "permission.approve_deviation": Text("godkende en afvigelse", "approve a deviation"),
}

REFUSALS = {
    "act_reason_short": Text(
        "Skriv grunden med mindst {least} tegn, så andre kan forstå den.",
        "Write the reason in at least {least} characters, so that others understand it.",
    ),
    "look_on_past": Text("Vælg en dag efter i dag.", "Choose a day after today."),
    "not_suspended": Text(
        "Sag {number} er ikke sat i bero, så der er intet at genoptage.",
        "Case {number} is not suspended, so there is nothing to resume.",
    ),
    "timers_unknown": Text(
        "Vælg, om processens ure skal ringe nu eller flyttes.", "Choose whether timers ring now or are moved."
    ),
    "case_runs": Text("Sagen er i gang og skal ikke genåbnes.", "The case is running and need not be reopened."),
    "case_moved": Text(
        "Sagen er gået videre, mens du skrev. Se, hvordan den står nu, og prøv igen. Det, du skrev, står her endnu.",
        "The case went on while you wrote. See how it stands now and try again. What you wrote is still here.",
    ),
    "move_elsewhere": Text(
        "Trinnet {element} ligger ikke i den samme del af processen. Vælg et trin fra listen.",
        "The step {element} is not in the same part of the process. Choose a step from the list.",
    ),
    "move_not_on_event": Text(
        "Sagen kan ikke stilles på {element}: en begivenhed ved et trin sker af sig selv. Vælg trinnet, den hører til.",
        "The case cannot stand at {element}: an event at a step happens by itself. Choose the step it belongs to.",
    ),
    "move_not_on_join": Text(
        "Sagen kan ikke stilles på {element}, hvor flere veje mødes. Vælg trinnet før eller efter.",
        "The case cannot stand at {element}, where several ways meet. Choose the step before or after it.",
    ),
    "move_not_in_race": Text(
        "{element} venter sammen med andre begivenheder. Vælg gatewayen foran, så venter sagen på dem alle.",
        "{element} waits together with other events. Choose the gateway in front of it, so that the case waits for all.",
    ),
    "move_not_this": Text(
        "Dette kan ikke flyttes for sig. Flyt det trin, det hører til.",
        "This cannot be moved by itself. Move the step it belongs to.",
    ),
    "move_cannot_go_on": Text(
        "Sagen kan ikke stå dér: den mangler en oplysning, som processen spørger om lige efter. Vælg et tidligere trin.",
        "The case cannot stand there: it lacks a fact the process asks about right after. Choose an earlier step.",
    ),
    "repair_cannot_go_on": Text(
        "Sagen kan ikke gå videre på den måde: den mangler en oplysning, som processen spørger om. Intet er ændret.",
        "The case cannot go on that way: it lacks a fact the process asks about. Nothing has changed.",
    ),
    "skip_cannot_go_on": Text(
        "Trinnet kan ikke springes over nu: processen spørger om dets svar lige efter. Udfør trinnet i stedet.",
        "The step cannot be skipped now: the process asks about its answers right after. Do the step instead.",
    ),
    "fact_cannot_go_on": Text(
        "Sagen kan ikke gå videre med den oplysning. Intet er ændret. Spørg procesejeren.",
        "The case cannot go on with that fact. Nothing has changed. Ask the process owner.",
    ),
    "company_unknown": Text(
        "Vi kender ingen virksomhed med det CVR-nummer. Tjek nummeret.",
        "We know no company with that CVR number. Check the number.",
    ),
    "nobody_named": Text(
        "Skriv borgerens CPR-nummer, eller find borgeren ved navn.",
        "Write the citizen's CPR number, or find the citizen by name.",
    ),
    "repair_stale": Text(
        "Sagen er gået videre, siden der blev bedt om reparationen. Træk den tilbage, og se på sagen igen.",
        "The case has moved since the repair was asked for. Withdraw it and look at the case again.",
    ),
    "repair_done": Text("Reparationen er allerede udført.", "The repair has been done already."),
    "repair_refused": Text("Reparationen er afvist.", "The repair was refused."),
    "repair_withdrawn": Text("Reparationen er trukket tilbage.", "The repair was withdrawn."),
    "repair_waits": Text(
        "Der venter allerede en reparation på sagen. Få den afgjort først.",
        "A repair of this case is waiting already. Have it settled first.",
    ),
    "call_not_waiting": Text(
        "Sagen venter ikke længere på dette svar. Se, hvordan den står nu.",
        "The case no longer waits for this answer. See how it stands now.",
    ),
    "answer_unreadable": Text(
        "»{typed}« kan ikke læses. Skriv et tal, en dato som 2026-03-31, ja eller nej, eller almindelig tekst.",
        "“{typed}” cannot be read. Write a number, a day such as 2026-03-31, yes or no, or plain text.",
    ),
    "nothing_to_reopen": Text(
        "Sagen har intet trin, den kan fortsætte fra. Begynd en ny sag i stedet.",
        "The case has no step it could go on from. Begin a new case instead.",
    ),
    "not_closed": Text("Sag {number} er ikke afsluttet.", "Case {number} is not closed."),
    "fact_unknown": Text(
        "Oplysningen står ikke i nogen af sagens formularer og kan ikke rettes her.",
        "No form of the case asks for this fact, so it cannot be corrected here.",
    ),
    "fact_same": Text(
        "Det er det samme, som der står. Skriv den rigtige oplysning.",
        "That is what it says already. Write what is right.",
    ),
    "deviation_not_drawn": Text(
        "Procesejeren har ikke åbnet for at afvige her.", "The process owner has not drawn room for a deviation here."
    ),
    "ground_unknown": Text("Vælg en af grundene på listen.", "Choose one of the grounds in the list."),
    "deviation_group_wrong": Text(
        "Vælg en af de grupper, procesejeren har åbnet for.",
        "Choose one of the groups the process owner has opened for.",
    ),
    "extra_title_missing": Text("Skriv, hvad der skal gøres.", "Write what is to be done."),
    "extra_day_past": Text("Vælg en dag fra i dag og frem.", "Choose today or a later day."),
    "deviation_done": Text("Afvigelsen er allerede godkendt.", "The deviation has been approved already."),
    "deviation_refused": Text("Afvigelsen er afvist.", "The deviation was refused."),
    "deviation_withdrawn": Text("Afvigelsen er trukket tilbage.", "The deviation was withdrawn."),
    "deviation_waits": Text(
        "Der er allerede bedt om at springe trinnet over.", "Somebody has already asked to skip this step."
    ),
    "not_yours_to_agree": Text(
        "Procesejeren vil have {who} til at godkende denne afvigelse.",
        "The process owner wants {who} to approve this deviation.",
    ),
}

SUSPENDED = {
    "rest.authority": Text("Vi venter på en anden myndighed", "We wait for another authority"),
    "rest.court": Text(
        "En domstol eller Ankestyrelsen skal afgøre noget først", "A court or the appeals board must rule first"
    ),
    "rest.party": Text("Parten har bedt om det", "The party has asked for it"),
    "rest.other_case": Text("En anden sag skal afgøres først", "Another case must be decided first"),
    "rest.error": Text("Der er en fejl, som skal rettes først", "There is an error that must be mended first"),
    "timers.at_once": Text(
        "De har gået imens. Det, der skulle ringe, ringer nu.", "They ran meanwhile. What should have rung rings now."
    ),
    "timers.held_back": Text(
        "De har stået stille. De flyttes så mange dage, sagen hvilede.",
        "They stood still. They are moved by the days the case rested.",
    ),
}

SORTS = {
    "repair.move": Text("Flyt sagen", "Move the case"),
    "repair.answer": Text("Svar i stedet for tjenesten", "Answer in place of the service"),
    "repair.reopen": Text("Genåbn sagen", "Reopen the case"),
    "deviation.skip": Text("Spring trinnet over", "Skip the step"),
    "deviation.add": Text("Tilføj et trin", "Add a step"),
    "approver.leader": Text("teamlederen", "the team leader"),
    "approver.owner": Text("procesejeren", "the process owner"),
}

FACTS = {
    "kind.text": Text("Tekst", "Text"),
    "kind.truth": Text("Ja eller nej", "Yes or no"),
    "kind.number": Text("Et tal", "A number"),
    "kind.day": Text("En dato: 2026-03-31", "A day: 2026-03-31"),
    "fact.citizenName": Text("Borgerens navn", "The citizen's name"),
    "fact.cpr": Text("CPR-nummer", "CPR number"),
    "fact.employerName": Text("Arbejdsgiverens navn", "The employer's name"),
    "fact.caseNumber": Text("Sagens nummer", "The case's number"),
    "fact.caseOpenedOn": Text("Sagen begyndte", "The case began"),
    "fact.begunBy": Text("Sagen begyndte med", "The case began with"),
    "fact.standIn": Text("Svaret er fra en opdigtet tjeneste", "The answer is from an invented service"),
    "fact.answerBy": Text("Svar senest", "Answer by"),
    "fact.applicationArea": Text("Ansøgningen gælder", "The application concerns"),
    "fact.digitalPost": Text("Får Digital Post", "Has Digital Post"),
    "fact.addressProtected": Text("Beskyttet adresse", "Protected address"),
    "fact.postcode": Text("Postnummer", "Postcode"),
    "fact.age": Text("Alder", "Age"),
    "fact.companyName": Text("Virksomhedens navn", "The company's name"),
    "fact.companyActive": Text("Virksomheden er aktiv", "The company is active"),
    "fact.sector": Text("Sektor", "Sector"),
    "fact.ordinaryFteUnit": Text("Ordinære årsværk i enheden", "Ordinary full-time staff of the unit"),
    "fact.supportedFteUnit": Text("Støttede årsværk i enheden", "Supported full-time staff of the unit"),
    "fact.ordinaryLastMonth": Text("Ordinært ansatte sidste måned", "Ordinary staff last month"),
    "fact.ordinaryAvg12": Text("Ordinært ansatte, snit af 12 måneder", "Ordinary staff, mean of 12 months"),
    "fact.cvOnJobnet": Text("CV på Jobnet", "CV on Jobnet"),
    "fact.registeredOn": Text("Tilmeldt den", "Registered on"),
    "fact.jobnetReference": Text("Jobnets nummer", "Jobnet's number"),
    "fact.noticeReference": Text("A-kassens kvittering", "The unemployment fund's receipt"),
    "fact.vitasReference": Text("VITAS' nummer", "VITAS' number"),
    "fact.paymentReference": Text("Udbetalingens nummer", "The payment's number"),
    "fact.employedAfter": Text("I arbejde bagefter", "In work afterwards"),
    "fact.offerReference": Text("Tilbuddets kvittering", "The offer's receipt"),
}

HANDS = {
    "hands.arbejdsmarkedscentret": Text("Arbejdsmarkedscentret", "The labour-market centre"),
    "hands.booking": Text("Booking", "Booking"),
    "hands.centerchef": Text("Centerchefen", "The head of centre"),
    "hands.jura": Text("Juridisk afdeling", "The legal department"),
    "hands.kvs": Text("Koordinerende virksomhedsservice", "The company consultants"),
    "hands.modtagelsen": Text("Modtagelsen", "Reception"),
    "hands.procesejer": Text("Procesejeren", "The process owner"),
    "hands.sanktionsspecialister": Text("Sanktionsspecialisterne", "The sanction specialists"),
    "hands.sundhedsfaglig": Text("Den sundhedsfaglige konsulent", "The health consultant"),
    "hands.sygedagpengecentret": Text("Sygedagpengecentret", "The sickness-benefit centre"),
    "hands.teamleder": Text("Teamlederen", "The team leader"),
    "hands.visitatorer": Text("Visitatorerne", "The assessors"),
    "hands.ydelsesservice": Text("Ydelsesservice", "Benefit services"),
    "hands.borger": Text("Borgeren", "The citizen"),
    "hands.arbejdsgiver": Text("Arbejdsgiveren", "The employer"),
    "hands.laege": Text("Lægen", "The doctor"),
    "hands.akasse": Text("A-kassen", "The unemployment fund"),
    "hands.tilbudssted": Text("Tilbudsstedet", "The provider"),
    "hands.tillidsrepraesentant": Text("Tillidsrepræsentanten", "The shop steward"),
}

ENTRIES = {
    "entry.CvrSearched": Text("Slog et CVR-nummer op", "Looked up a CVR number"),
    "entry.CaseSuspended": Text("Sagen blev sat i bero", "The case was suspended"),
    "entry.CaseResumed": Text("Sagen blev genoptaget", "The case was resumed"),
    "entry.CaseReopened": Text("Sagen blev genåbnet", "The case was reopened"),
    "entry.FactsCorrected": Text("En oplysning blev rettet", "A fact was corrected"),
    "entry.RepairAsked": Text("Bad om en reparation ved »{words}«", "Asked for a repair at “{words}”"),
    "entry.RepairDone": Text("Reparation godkendt og udført ved »{words}«", "Repair approved and done at “{words}”"),
    "entry.RepairRefused": Text("Reparation afvist ved »{words}«", "Repair refused at “{words}”"),
    "entry.RepairWithdrawn": Text("Reparation trukket tilbage ved »{words}«", "Repair withdrawn at “{words}”"),
    "entry.DeviationAsked": Text("Bad om en afvigelse ved »{words}«", "Asked for a deviation at “{words}”"),
    "entry.StepSkipped": Text("Sprang »{words}« over med begrundelse", "Skipped “{words}”, with a reason"),
    "entry.StepAdded": Text("Tilføjede et trin ved »{words}«", "Added a step at “{words}”"),
    "entry.DeviationRefused": Text("Afvigelse afvist ved »{words}«", "Deviation refused at “{words}”"),
    "entry.DeviationWithdrawn": Text("Afvigelse trukket tilbage ved »{words}«", "Deviation withdrawn at “{words}”"),
}

WHY = {
    "why.case_resumed": Text("Sagen er genoptaget.", "The case was resumed."),
    "why.case_reopened": Text("Sagen er genåbnet.", "The case was reopened."),
    "why.case_repaired": Text("Sagen er flyttet hertil ved en reparation.", "The case was moved here by a repair."),
    "why.facts_corrected": Text("»{name}« er rettet.", "“{name}” was corrected."),
    "why.step_skipped": Text("»{name}« er sprunget over.", "“{name}” was skipped."),
    "why.extra_step": Text("Trinnet er tilføjet til sagen: {ground}.", "The step was added to the case: {ground}."),
}

DONE = {
    "done.suspended": Text(
        "Sagen er sat i bero. Opgaverne venter. Fristerne løber.",
        "The case is suspended. Its tasks wait. Its deadlines run on.",
    ),
    "done.resumed": Text("Sagen er i gang igen.", "The case goes on."),
    "done.corrected": Text("Oplysningen er rettet.", "The fact is corrected."),
    "done.repair_asked": Text(
        "Reparationen venter på, at en kollega ser på den. Intet er ændret endnu.",
        "The repair waits for a colleague to look at it. Nothing has changed yet.",
    ),
    "done.repaired": Text("Reparationen er udført.", "The repair is done."),
    "done.repair_refused": Text(
        "Reparationen er afvist. Sagen står, som den stod.", "The repair is refused. The case is as it was."
    ),
    "done.repair_withdrawn": Text("Reparationen er trukket tilbage.", "The repair is withdrawn."),
    "done.reopened": Text("Sagen er genåbnet.", "The case is reopened."),
    "done.reopening_asked": Text(
        "Sagen har en afgørelse. En kollega skal se på det, før den genåbnes. Intet er ændret endnu.",
        "The case has a ruling. A colleague must look before it is reopened. Nothing has changed yet.",
    ),
    "done.skipped": Text(
        "Trinnet er sprunget over. Sagen er gået videre.", "The step is skipped. The case has gone on."
    ),
    "done.added": Text("Trinnet er tilføjet.", "The step is added."),
    "done.deviation_asked": Text(
        "Afvigelsen venter på godkendelse. Intet er ændret endnu.",
        "The deviation waits for approval. Nothing has changed yet.",
    ),
    "done.deviation_refused": Text("Afvigelsen er afvist.", "The deviation is refused."),
    "done.deviation_withdrawn": Text("Afvigelsen er trukket tilbage.", "The deviation is withdrawn."),
}
