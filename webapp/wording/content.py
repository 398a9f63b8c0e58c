"""The editors of what a process folder holds: names of parts, where something is used, and what cannot be saved."""

from processes.language import Text

PARTS = {
    "part.instruction": Text("Vejledning", "Instruction"),
    "part.guide": Text("Samtaleguide", "Conversation guide"),
    "part.to": Text("Modtager", "Reader"),
    "part.subject": Text("Emne", "Subject"),
    "part.body": Text("Brevets tekst", "The letter's text"),
    "part.we_do": Text("Vi gør", "We do"),
    "part.why": Text("Hvorfor", "Why"),
    "part.you_do": Text("Du skal", "You must"),
    "part.when": Text("Hvornår", "When"),
    "part.rights": Text("Rettigheder", "Rights"),
    "part.complain": Text("Klagevejledning", "How to complain"),
    "part.ground": Text("Grund til at fravige, med hjemmel", "Ground of a deviation, with its legal basis"),
    "line.name": Text("Stationens navn", "The station's name"),
    "line.now": Text("Vi gør", "We do"),
    "line.why": Text("Hvorfor", "Why"),
    "line.you": Text("Du skal", "You must"),
    "line.next": Text("Derefter", "Next"),
    "line.employer": Text("Arbejdsgiveren læser", "The employer reads"),
    "hint.guide": Text("Ét punkt på hver linje.", "One point on each line."),
    "hint.body": Text(
        "Et navn mellem { og } bliver til sagens eget ord: {citizenName}.",
        "A name between { and } becomes the case's own word: {citizenName}.",
    ),
    "hint.ground": Text(
        "Det, sagsbehandleren vælger, når hun fraviger forløbet.", "What the caseworker chooses when she deviates."
    ),
    "hint.employer": Text(
        "Kun det her: aldrig målgruppe, helbred eller sanktion.", "This alone: never target group, health or sanction."
    ),
    "lacks.da": Text("dansk mangler", "Danish is missing"),
    "lacks.en": Text("engelsk mangler", "English is missing"),
    "lacks.both": Text("mangler", "missing"),
    "reader.citizen": Text("Borgeren", "The citizen"),
    "reader.employer": Text("Arbejdsgiveren", "The employer"),
    "reader.shop_steward": Text("Medarbejdernes repræsentant", "The employees' representative"),
}

USES = {
    "kind.form": Text("Formularen", "The form"),
    "kind.table": Text("Tabellen", "The table"),
    "kind.deadline": Text("Fristen", "The deadline"),
    "kind.text": Text("Teksten", "The text"),
    "kind.fact": Text("Oplysningen", "The fact"),
    "uses.form": Text("Formularer", "Forms"),
    "uses.table": Text("Tabeller", "Tables"),
    "uses.deadline": Text("Frister", "Deadlines"),
    "uses.text": Text("Tekster", "Texts"),
    "uses.fact": Text("Oplysninger", "Facts"),
    "use.form": Text("bruger formularen", "uses the form"),
    "use.text": Text("bruger teksten", "uses the text"),
    "use.ground": Text("har den som grund til at fravige", "has it as a ground of deviation"),
    "use.table": Text("slår op i tabellen", "asks the table"),
    "use.guard": Text("må kun gøres, når tabellen siger ja", "may be done only when the table says yes"),
    "use.deadline_due": Text("skal være gjort inden fristen", "must be done by it"),
    "use.deadline_timer": Text("ringer efter fristen", "rings by it"),
    "use.deadline_start": Text("starter fristen", "starts it"),
    "use.deadline_restart": Text("starter fristen forfra", "starts it anew"),
    "use.deadline_bound": Text("er bundet af fristen", "is bound by it"),
    "use.deadline_reads": Text("regner med oplysningen", "counts with it"),
    "use.condition": Text("spørger til den i en betingelse", "asks for it in a condition"),
    "use.script": Text("regner med den", "reckons with it"),
    "use.gives": Text("giver den", "gives it"),
    "use.asks": Text("spørger om den", "asks for it"),
    "use.derives": Text("udleder den af svarene", "derives it from the answers"),
    "use.derives_from": Text("udleder noget af den", "derives something from it"),
    "use.shows": Text("viser et felt ud fra den", "shows a field by it"),
    "use.requires": Text("kræver et svar ud fra den", "needs an answer by it"),
    "use.prefills": Text("udfylder et felt med den", "fills a field with it"),
    "use.checks": Text("kontrollerer svar med den", "checks answers by it"),
    "use.reads": Text("slår op med den", "decides by it"),
    "use.decides": Text("svarer med den", "answers with it"),
    "use.values": Text("siger sine svar med den", "says its answers in its words"),
    "use.letter": Text("skriver den i et brev", "writes it in a letter"),
}

REFUSED = {
    "text_no_reader": Text(
        "Vælg, hvem brevet er til: borgeren, arbejdsgiveren eller medarbejdernes repræsentant.",
        "Choose who the letter is for: the citizen, the employer or the employees' representative.",
    ),
    "text_key_wrong": Text(
        "»{key}« kan ikke være en teksts navn. Brug bogstaver fra a til z, tal og _.",
        "“{key}” cannot be the name of a text. Use letters from a to z, digits and _.",
    ),
    "toml_not_written": Text(
        "»{table}« er skrevet på en måde i filen, som siden ikke kan rette uden at ændre andet. Hent procesmappen, og ret "
        "den dér.",
        "“{table}” is written in its file in a way this page cannot change without changing something else. Take the "
        "process folder out and mend it there.",
    ),
    "term_choose_who": Text(
        "Fristen løber i {running} sager. Vælg, om den nye frist kun gælder dem, der begynder, eller også dem, der løber.",
        "The deadline runs in {running} cases. Choose whether the new one holds only for those that begin, or also for "
        "those that run.",
    ),
    "term_unreadable": Text(
        "Rækken kan ikke læses, som den er. Ret den først, og lad derefter en ny tage over.",
        "The row cannot be read as it is. Mend it first, and then let a new one take over.",
    ),
    "term_feel_wrong": Text(
        "Udtrykket »{source}« kan ikke læses ved tegn {at}. Ret det, eller lad feltet stå tomt.",
        "The expression “{source}” cannot be read at character {at}. Mend it, or leave the field empty.",
    ),
}

DONE = {
    "done.draft_kept": Text("Gemt {at}.", "Saved {at}."),
}

TERMS = {
    "point.reminder": Text("Påmindelse", "Reminder"),
    "point.booking": Text("Booking", "Booking"),
    "point.task": Text("Opgave", "Task"),
    "point.warning": Text("Varsel", "Warning"),
    "point.over": Text("Overskridelse", "Over"),
    "point.check": Text("Kontrol", "Check"),
    "point.before_start": Text("{length} før start", "{length} before the start"),
    "point.after_start": Text("{length} efter start", "{length} after the start"),
    "point.before_due": Text("{length} før fristen", "{length} before the due day"),
    "point.after_due": Text("{length} efter fristen", "{length} after the due day"),
    "point.on_start": Text("på startdagen", "on the day it starts"),
    "point.on_due": Text("på fristens dag", "on the due day"),
    "length.D": Text("dage", "days"),
    "length.W": Text("uger", "weeks"),
    "length.M": Text("måneder", "months"),
    "length.Y": Text("år", "years"),
    "length.H": Text("timer", "hours"),
    "length.ISO": Text("som skrevet", "as written"),
    "length.share": Text("% af tiden", "% of the time"),
    "way.after_start": Text("efter start", "after the start"),
    "way.before_start": Text("før start", "before the start"),
    "way.after_point": Text("efter", "after"),
    "way.before_point": Text("før", "before"),
    "way.after_due": Text("efter fristen", "after the due day"),
    "way.before_due": Text("før fristen", "before the due day"),
    "from_of.due": Text("fristens dag", "the due day"),
    "from_of.start": Text("startdagen", "the day it starts"),
    "days_of.calendar": Text("kalenderdage", "calendar days"),
    "days_of.working": Text("arbejdsdage", "working days"),
    "days_of.month-end": Text("kalenderdage, til månedens sidste dag", "calendar days, to the month's last day"),
    "kind_of.law": Text("Lov", "Law"),
    "kind_of.measure": Text("Et mål, ingen lov", "A measure, no law"),
    "transition_of.NEW_CASES_ONLY": Text("dagen, fristen starter", "the day the clock starts"),
    "transition_of.ALL_CASES_FROM_DATE": Text("dagen i dag, også i gamle sager", "today, in old cases too"),
    "moves_of.usual": Text("som for den, fristen binder", "as for whom it binds"),
    "moves_of.yes": Text("flytter til den næste, der er", "moves to the next that is"),
    "moves_of.no": Text("bliver stående", "stays"),
    "told.owner": Text("Den, der har sagen", "Whoever has the case"),
    "told.team_leader": Text("Teamlederen", "The team leader"),
    "told.centre_manager": Text("Centerchefen", "The head of centre"),
    "told.process_owner": Text("Procesejeren", "The process owner"),
    "alerts.usual": Text(
        "Som normalt: ved 60 % af tiden, tre arbejdsdage før, på dagen og to arbejdsdage efter",
        "As usual: at 60 % of the time, three working days before, on the day and two working days after",
    ),
    "alerts.own": Text("Som her", "As here"),
    "alerts.none": Text("Ingen", "Nobody"),
    "how.here": Text(
        "Ret rækken selv: gælder frister, der begynder, når kladden er udgivet",
        "Change the row itself: holds for clocks that begin when the draft is published",
    ),
    "how.NEW_CASES_ONLY": Text(
        "Fra en dag: kun frister, der begynder den dag eller senere",
        "From a day: only clocks that start on that day or later",
    ),
    "how.ALL_CASES_FROM_DATE": Text(
        "Fra en dag: alle sager, også dem, der løber", "From a day: all cases, also those that run"
    ),
}

FORMS = {
    "answer.text": Text("Tekst", "Text"),
    "answer.whole": Text("Helt tal", "Whole number"),
    "answer.number": Text("Tal", "Number"),
    "answer.truth": Text("Ja eller nej", "Yes or no"),
    "answer.date": Text("Dag", "Day"),
    "answer.moment": Text("Dag og klokkeslæt", "Day and time"),
    "answer.list": Text("Flere valg", "Several choices"),
    "answer.rows": Text("Tabel med linjer", "Table with lines"),
    "answer.cpr": Text("CPR-nummer", "CPR number"),
    "answer.cvr": Text("CVR-nummer", "CVR number"),
    "answer.pnumber": Text("P-nummer", "P number"),
    "widget.text": Text("én linje", "one line"),
    "widget.textarea": Text("flere linjer", "several lines"),
    "widget.radio": Text("knapper", "buttons"),
    "widget.select": Text("liste", "list"),
    "widget.checkboxes": Text("felter til at sætte kryds i", "boxes to tick"),
    "widget.date": Text("dag", "day"),
    "widget.datetime": Text("dag og klokkeslæt", "day and time"),
    "widget.yesno": Text("ja og nej", "yes and no"),
    "widget.table": Text("tabel", "table"),
    "widget.number": Text("tal", "number"),
    "widget.slot": Text("en ledig tid hos teamet", "a free time of the team"),
    "limit.minLength": Text("Mindst så mange tegn", "At least so many characters"),
    "limit.maxLength": Text("Højst så mange tegn", "At most so many characters"),
    "limit.minimum": Text("Mindst", "At least"),
    "limit.maximum": Text("Højst", "At most"),
    "limit.minItems": Text("Mindst så mange valg", "At least so many choices"),
    "limit.maxItems": Text("Højst så mange valg", "At most so many choices"),
    "field_name_wrong": Text(
        "»{name}« kan ikke være et spørgsmåls korte navn. Begynd med et bogstav, og brug bogstaver, tal og _.",
        "“{name}” cannot be the short name of a question. Begin with a letter and use letters, digits and _.",
    ),
    "form_key_wrong": Text(
        "»{key}« kan ikke være en formulars korte navn. Brug små bogstaver fra a til z, tal og _.",
        "“{key}” cannot be the short name of a form. Use small letters from a to z, digits and _.",
    ),
    "form_key_taken": Text(
        "Der er allerede en formular, som hedder »{key}«. Vælg et andet kort navn.",
        "There is a form called “{key}” already. Choose another short name.",
    ),
    "form_title_missing": Text("Skriv formularens titel på begge sprog.", "Write the form's title in both languages."),
}

TABLES = {
    "policy.UNIQUE": Text("Præcis én regel gælder.", "Exactly one rule holds."),
    "policy.FIRST": Text("Den første regel, der passer, gælder.", "The first rule that fits holds."),
    "policy.PRIORITY": Text("Det svar, der står forrest i rækken, gælder.", "The answer that ranks first holds."),
    "policy.ANY": Text("Alle regler, der passer, siger det samme.", "All rules that fit say the same."),
    "policy.RULE ORDER": Text("Alle, der passer, i reglernes rækkefølge.", "All that fit, in the rules' order."),
    "policy.OUTPUT ORDER": Text("Alle, der passer, i svarenes rækkefølge.", "All that fit, in the answers' order."),
    "policy.COLLECT": Text("Alle, der passer, lægges sammen.", "All that fit are taken together."),
    "cell_wrong": Text(
        '»{source}« kan ikke læses ved tegn {at}. Skriv for eksempel »-«, »> 60000« eller »"privat"«.',
        '“{source}” cannot be read at character {at}. Write for instance “-”, “> 60000” or “"privat"”.',
    ),
}

PREVIEW = {
    "tab.preview": Text("Se det", "Preview"),
    "seen.task": Text("Sagsbehandleren", "The caseworker"),
    "seen.party": Text("Borgeren", "The citizen"),
    "seen.letter": Text("Modtageren af brevet", "The letter's reader"),
    "width.wide": Text("bred", "wide"),
    "width.phone": Text("telefon", "phone"),
    "tongue.da": Text("dansk", "Danish"),
    "tongue.en": Text("engelsk", "English"),
}
