"""The words of notes, people, links, deadlines by hand and prints on the case page."""

from processes.language import Text

PERMISSIONS = {
    "permission.see_protected": Text("se sagen: adressen er beskyttet", "see the case: the address is protected"),
    "permission.see_address": Text("se den beskyttede adresse", "see the protected address"),
    "permission.see_readings": Text("se, hvem der har læst sagen", "see who has read the case"),
    "permission.tell_whereabouts": Text("fortælle, hvor sagen er", "tell where the case is"),
    "permission.write_note": Text("skrive et notat", "write a note"),
    "permission.change_note": Text("rette notatet", "change the note"),
    "permission.change_contact": Text("ændre kontaktoplysninger", "change how people are reached"),
    "permission.link_cases": Text("knytte sager sammen", "link cases"),
    "permission.print_case": Text("samle sagen til aktindsigt", "put the case together for access to the file"),
}

ENTRIES = {
    "entry.NoteWritten": Text("Notat", "Note"),
    "entry.NoteChanged": Text("Rettede et nyt notat", "Changed a fresh note"),
    "entry.ContactChanged": Text("Kontakt ændret: {part}, {what}", "Contact changed: {part}, {what}"),
    "entry.AddressSeen": Text("Så den beskyttede adresse", "Saw the protected address"),
    "entry.CasesLinked": Text("Sagen blev knyttet til en anden sag", "The case was linked to another case"),
    "entry.CasesParted": Text("Sagens tilknytning blev fjernet", "The case's link was taken away"),
    "entry.CasePrinted": Text("Hele sagen blev samlet: {purpose}", "The whole case was put together: {purpose}"),
}

ACTING = {"entry.acting_for": Text("{person} for {who}", "{person} for {who}")}

REFUSALS = {
    "protected_case": Text(
        "Borgerens adresse er beskyttet. Sagen kan kun åbnes af dem, der arbejder på den: {who}.",
        "The citizen's address is protected. Only those who work on the case may open it: {who}.",
    ),
    "note_empty": Text("Skriv notatet, før du gemmer det.", "Write the note before you save it."),
    "note_too_long": Text(
        "Notatet er længere end {most} tegn. Del det i to.", "The note is longer than {most} characters. Split it."
    ),
    "note_stands": Text(
        "Notatet er mere end et kvarter gammelt og kan ikke rettes. Skriv et nyt notat, der retter det.",
        "The note is more than a quarter of an hour old and cannot be changed. Write a new note that corrects it.",
    ),
    "mention_unknown": Text(
        "Ingen kollega hedder »{name}«. Skriv hele navnet efter @, eller slet @.",
        "No colleague is called “{name}”. Write the whole name after @, or delete the @.",
    ),
    "mention_without_right": Text(
        "{name} har ikke adgang til sagen og kan derfor ikke nævnes her. Overdrag en opgave, eller spørg teamlederen.",
        "{name} may not see the case and so cannot be mentioned here. Hand over a task, or ask the team leader.",
    ),
    "part_unknown": Text("Vælg, hvem personen er i sagen.", "Choose which part the person has."),
    "scope_missing": Text(
        "Skriv, hvad fuldmagten gælder, fx »hele sagen« eller »samtalen 12. maj«.",
        "Write what the power of attorney covers, for instance “the whole case”.",
    ),
    "contact_nameless": Text("Skriv navnet.", "Write the name."),
    "contact_ended_already": Text("Vælg en dag i dag eller senere.", "Choose today or a later day."),
    "contact_stays": Text(
        "Borgeren og arbejdsgiveren bliver ved at være part i sagen.",
        "The citizen and the employer stay parties to the case.",
    ),
    "contact_too_long": Text("Skriv højst {most} tegn.", "Write at most {most} characters."),
    "phone_wrong": Text(
        "Skriv telefonnummeret med mindst otte cifre, fx 00 00 12 34.",
        "Write the telephone number with at least eight digits, for instance 00 00 12 34.",
    ),
    "email_wrong": Text(
        "Skriv hele mailadressen, fx navn@borger.example.",
        "Write the whole e-mail address, for instance name@borger.example.",
    ),
    "link_reason_short": Text(
        "Skriv, hvorfor sagerne hører sammen: mindst {least} tegn.",
        "Write why the cases belong together: at least {least} characters.",
    ),
    "link_case_unknown": Text(
        "Der er ingen sag {number}, du må se. Skriv hele sagsnummeret.",
        "There is no case {number} that you may see. Write the whole case number.",
    ),
    "link_to_itself": Text("Vælg en anden sag end denne.", "Choose another case than this one."),
    "cases_linked": Text("Sagerne er allerede knyttet sammen.", "The cases are linked already."),
    "nothing_to_undo": Text(
        "Der er ingen ændring at fortryde: fristen er ikke ændret i hånden, eller den er talt om siden.",
        "There is no change to undo: nobody changed the deadline by hand, or it was counted anew since.",
    ),
    "print_purpose_missing": Text("Vælg, hvem sagen samles til.", "Choose for whom the case is put together."),
    "print_ground_missing": Text(
        "Vælg den bestemmelse, notaterne undtages efter.", "Choose the provision by which the notes are left out."
    ),
    "print_case_large": Text(
        "Sagen er stor og samles i baggrunden. Du får besked, når den ligger under dokumenter.",
        "The case is large and is put together in the background. You are told when it is among the documents.",
    ),
    "deadline_day_wrong": Text("Skriv dagen som dd.mm.åååå.", "Write the day as dd.mm.yyyy."),
    "until_wrong": Text(
        "Skriv dagen som dd.mm.åååå, eller lad feltet stå tomt.", "Write dd.mm.yyyy or leave it empty."
    ),
}

DONE = {
    "done.note": Text("Notatet er gemt.", "The note is saved."),
    "done.note_changed": Text("Notatet er rettet.", "The note is changed."),
    "done.contact": Text("Kontaktoplysningerne er gemt.", "The contact details are saved."),
    "done.contact_added": Text("Personen er nu på sagen.", "The person is on the case now."),
    "done.contact_ended": Text("Personen er ikke længere på sagen.", "The person is no longer on the case."),
    "done.linked": Text("Sagerne er knyttet sammen.", "The cases are linked."),
    "done.parted": Text("Sagerne er ikke længere knyttet sammen.", "The cases are no longer linked."),
    "done.deadline_moved": Text("Fristen er flyttet til {day}.", "The deadline is moved to {day}."),
    "done.deadline_paused": Text("Fristen står stille fra i dag.", "The deadline stands still from today."),
    "done.deadline_resumed": Text("Fristen løber igen.", "The deadline runs again."),
    "done.deadline_undone": Text("Ændringen er fortrudt.", "The change is undone."),
    "done.printed": Text(
        "Sagen er samlet og ligger under dokumenter.", "The case is put together, among the documents."
    ),
}

GROUPS = {
    "told.tasks": Text("Opgaver", "Tasks"),
    "told.deadlines": Text("Frister", "Deadlines"),
    "told.decisions": Text("Beslutninger", "Decisions"),
    "told.letters": Text("Breve og dokumenter", "Letters and documents"),
    "told.notes": Text("Notater", "Notes"),
    "told.by_hand": Text("Ændret i hånden", "Changed by hand"),
    "told.readings": Text("Hvem har set sagen", "Who has seen the case"),
}

PURPOSES = {
    "purpose.work": Text("arbejder på sagen", "works on the case"),
    "purpose.inquiry": Text("En part spørger til sagen", "A party asks about the case"),
    "purpose.other_case": Text("Jeg behandler en anden af borgerens sager", "I handle another of the citizen's cases"),
    "purpose.complaint": Text("En klage", "A complaint"),
    "purpose.supervision": Text("Ledelsestilsyn", "Management supervision"),
    "purpose.audit": Text("Revision", "Audit"),
    "purpose.task": Text("til en opgave", "for a task"),
    "purpose.call": Text("telefonisk henvendelse", "a telephone call"),
}

PRINT = {
    "purpose.party": Text("Aktindsigt til en part", "Access to the file for a party"),
    "purpose.public": Text("Aktindsigt efter offentlighedsloven", "Access under the Public Records Act"),
    "purpose.appeal": Text("Klagesag hos Ankestyrelsen", "An appeal to the National Board of Appeal"),
    "purpose.court": Text("Sag ved domstolene", "A case before the courts"),
    "purpose.own": Text("Til myndighedens eget brug", "For the authority's own use"),
    "ground.internal": Text(
        "Forvaltningsloven § 12, stk. 1 (interne dokumenter)", "Public Administration Act, section 12(1) (internal)"
    ),
    "ground.others": Text(
        "Forvaltningsloven § 15 b (hensyn til andre)", "Public Administration Act, section 15 b (others' interests)"
    ),
    "ground.public_internal": Text(
        "Offentlighedsloven § 23 (interne dokumenter)", "Public Records Act, section 23 (internal)"
    ),
    "ground.public_personal": Text(
        "Offentlighedsloven § 30 (private forhold)", "Public Records Act, section 30 (private matters)"
    ),
    "print.title": Text("Sagens akter", "The case file"),
    "print.status": Text("Hvor sagen er", "Where the case is"),
    "print.people": Text("Personer", "People"),
    "print.deadlines": Text("Frister", "Deadlines"),
    "print.tasks": Text("Opgaver og svar", "Tasks and answers"),
    "print.decisions": Text("Automatiske beslutninger", "Automatic decisions"),
    "print.rulings": Text("Afgørelser", "Rulings"),
    "print.notes": Text("Notater", "Notes"),
    "print.timeline": Text("Tidslinje", "Timeline"),
    "print.papers": Text("Dokumenter og breve", "Documents and letters"),
    "print.left_out": Text("Undtaget fra aktindsigt", "Left out"),
    "print.citizen": Text("Borger", "Citizen"),
    "print.cpr": Text("CPR-nummer", "CPR number"),
    "print.case": Text("Sagsnummer", "Case number"),
    "print.process": Text("Proces", "Process"),
    "print.version": Text("version {number}", "version {number}"),
    "print.opened": Text("Begyndt", "Began"),
    "print.closed": Text("Afsluttet", "Closed"),
    "print.condition": Text("Tilstand", "Condition"),
    "print.caseworker": Text("Sagsbehandler", "Caseworker"),
    "print.rule_sets": Text("Regelsæt", "Rule sets"),
    "print.unverified": Text("{name} (ikke juridisk bekræftet)", "{name} (not legally verified)"),
    "print.made": Text("Samlet", "Put together"),
    "print.made_by": Text("{at} af {name}", "{at} by {name}"),
    "print.purpose": Text("Formål", "Purpose"),
    "print.phone": Text("Telefon", "Telephone"),
    "print.email": Text("Mail", "E-mail"),
    "print.address": Text("Adresse", "Address"),
    "print.protected": Text("Beskyttet", "Protected"),
    "print.scope": Text("Fuldmagt", "Power of attorney"),
    "print.due": Text("Senest", "By"),
    "print.statute": Text("Hjemmel", "Legal basis"),
    "print.counted": Text("Sådan er den talt", "How it was counted"),
    "print.changed": Text("Ændret i hånden", "Changed by hand"),
    "print.kept": Text("Overholdt", "Kept"),
    "print.missed": Text("Overskredet", "Missed"),
    "print.done": Text("Udført", "Done"),
    "print.no_answers": Text("Der blev ikke spurgt om noget.", "Nothing was asked."),
    "print.rule": Text("Regel {number}", "Rule {number}"),
    "print.internal": Text("Internt arbejdspapir", "Internal working paper"),
    "print.health": Text("Handler om helbred eller lignende", "Tells of health or the like"),
    "print.corrects": Text("Retter notatet fra {at}", "Corrects the note of {at}"),
    "print.when": Text("Hvornår", "When"),
    "print.what": Text("Hvad", "What"),
    "print.who": Text("Hvem", "Who"),
    "print.attached": Text("Vedhæftet som fil: {name}", "Attached as a file: {name}"),
    "print.paper": Text("Bilag {number}: {title}", "Paper {number}: {title}"),
    "print.sent": Text("Sendt {at}", "Sent {at}"),
    "print.notes_left_out": Text("{count} interne notater", "{count} internal notes"),
    "print.none": Text("Ingen.", "None."),
    "print.value_result": Text("Resultat", "Result"),
}

CHANGES = {
    "changed.moved": Text("Flyttet", "Moved"),
    "changed.paused": Text("Sat på pause", "Paused"),
    "changed.resumed": Text("Sat i gang igen", "Started again"),
    "shift.deadline": Text("Fristen", "The deadline"),
    "shift.dependent": Text("Frist, der tælles fra den", "Deadline counted from it"),
    "shift.task": Text("Opgave", "Task"),
    "shift.timer": Text("Ur i processen", "Timer of the process"),
    "shift.alert": Text("Besked", "Notice"),
    "link.began": Text("Begyndt af denne sag", "Begun by this case"),
    "link.begun_by": Text("Begyndte denne sag", "Began this case"),
    "link.hand": Text("Knyttet til i hånden", "Linked by hand"),
    "link.citizen": Text("Samme borger", "Same citizen"),
    "contact.phone": Text("telefon", "telephone"),
    "contact.email": Text("mail", "e-mail"),
    "contact.address": Text("adresse", "address"),
    "contact.interpreter": Text("tolk", "interpreter"),
    "contact.name": Text("navn", "name"),
    "contact.scope": Text("fuldmagt", "power of attorney"),
    "contact.added": Text("tilføjet", "added"),
    "contact.ended": Text("afsluttet", "ended"),
}
