"""The portal, suggestions on steps, and the landscape."""

from processes.language import Text

PERMISSIONS = {
    "permission.see_landscape": Text("se alle processer på én side", "see all processes on one page"),
    "permission.suggest": Text("foreslå ændringer af trin", "suggest changes of steps"),
    "permission.answer_suggestion": Text("svare på forslag til processen", "answer suggestions on the process"),
    "permission.import_diagram": Text("hente diagrammer ind fra andre værktøjer", "import diagrams from other tools"),
}

BOOK = {
    "portal.foot": Text("{title}, version {number}", "{title}, version {number}"),
    "portal.version": Text("Version", "Version"),
    "portal.since": Text("Gælder fra", "Valid from"),
    "portal.owner": Text("Procesejer", "Process owner"),
    "portal.kle": Text("KLE-nummer", "KLE number"),
    "portal.summary": Text("Kort fortalt", "In short"),
    "portal.note": Text("Ændret i denne version", "Changed in this version"),
    "portal.stages": Text("Hvad borgeren får at vide", "What the citizen is told"),
    "portal.deadlines": Text("Frister", "Deadlines"),
    "portal.tables": Text("Beslutninger", "Decisions"),
    "portal.forms": Text("Formularer", "Forms"),
    "portal.sort": Text("Slags", "Sort"),
    "portal.who": Text("Hvem", "Who"),
    "portal.form": Text("Formular", "Form"),
    "portal.stage": Text("Borgerens station", "The citizen's stage"),
    "portal.deadline": Text("Frist", "Deadline"),
    "portal.four_eyes": Text("En anden end den, der skrev", "By another than the writer"),
    "portal.now": Text("Vi gør", "We do"),
    "portal.next": Text("Så sker der", "Then"),
    "portal.you": Text("Du skal", "You do"),
    "portal.length": Text("Længde", "Length"),
    "portal.binds": Text("Gælder for", "Binds"),
    "portal.statute": Text("Hjemmel", "Statute"),
    "portal.starts": Text("Begynder", "Starts"),
    "portal.unverified": Text("Ikke juridisk verificeret", "Not legally verified"),
    "portal.rule": Text("Regel", "Rule"),
    "portal.when": Text("Når", "When"),
    "portal.then": Text("Så", "Then"),
    "portal.question": Text("Spørgsmål", "Question"),
    "portal.answer": Text("Svar", "Answer"),
    "portal.optional": Text("Må stå tomt", "May be left empty"),
}

PARTS_OF_TEXTS = {
    "portal.part.instruction": Text("Vejledning", "Guide"),
    "portal.part.guide": Text("Samtaleguide", "Conversation guide"),
    "portal.part.subject": Text("Brevets emne", "Subject of the letter"),
    "portal.part.body": Text("Brevet", "The letter"),
    "portal.part.we_do": Text("Vi gør", "We do"),
    "portal.part.why": Text("Hvorfor", "Why"),
    "portal.part.you_do": Text("Du skal", "You do"),
    "portal.part.rights": Text("Dine rettigheder", "Your rights"),
}

KINDS = {
    "portal.kind.task": Text("Trin", "Step"),
    "portal.kind.userTask": Text("Opgave", "Task"),
    "portal.kind.manualTask": Text("Opgave uden for systemet", "Task outside the system"),
    "portal.kind.serviceTask": Text("Sker af sig selv", "Happens by itself"),
    "portal.kind.sendTask": Text("Brev eller besked sendes", "A letter or message is sent"),
    "portal.kind.receiveTask": Text("Venter på en besked", "Waits for a message"),
    "portal.kind.scriptTask": Text("Sker af sig selv", "Happens by itself"),
    "portal.kind.businessRuleTask": Text("Beslutning efter tabel", "Decision by table"),
    "portal.kind.part": Text("Del af processen", "Part of the process"),
    "portal.kind.callActivity": Text("Anden proces", "Another process"),
}

POLICIES = {
    "portal.policy.unique": Text("Kun én regel passer ad gangen.", "Only one rule fits at a time."),
    "portal.policy.first": Text("Den første regel, der passer, gælder.", "The first rule that fits counts."),
    "portal.policy.priority": Text(
        "Passer flere regler, gælder den vigtigste.", "If several fit, the weightiest counts."
    ),
    "portal.policy.any": Text("Passer flere regler, siger de det samme.", "If several fit, they say the same."),
    "portal.policy.rule_order": Text(
        "Alle regler, der passer, gælder i rækkefølge.", "All rules that fit count, in their order."
    ),
    "portal.policy.output_order": Text(
        "Alle regler, der passer, gælder; de vigtigste først.", "All rules that fit count, the weightiest first."
    ),
    "portal.policy.collect": Text("Alle regler, der passer, tæller med.", "All rules that fit are counted together."),
}

WIDGETS = {
    "portal.widget.text": Text("Kort tekst", "Short text"),
    "portal.widget.textarea": Text("Tekst", "Text"),
    "portal.widget.radio": Text("Vælg én", "Choose one"),
    "portal.widget.select": Text("Vælg én", "Choose one"),
    "portal.widget.checkboxes": Text("Vælg en eller flere", "Choose one or more"),
    "portal.widget.date": Text("Dato", "Date"),
    "portal.widget.datetime": Text("Dato og klokkeslæt", "Date and time"),
    "portal.widget.yesno": Text("Ja eller nej", "Yes or no"),
    "portal.widget.table": Text("Tabel", "Table"),
    "portal.widget.number": Text("Tal", "Number"),
    "portal.widget.slot": Text("Tid hos teamet", "A time with the team"),
}

FOUND = {
    "found.step": Text("Trin", "Step"),
    "found.text": Text("Tekst", "Text"),
    "found.stage": Text("Borgerens tekst", "The citizen's text"),
    "found.deadline": Text("Frist", "Deadline"),
    "found.table": Text("Beslutning", "Decision"),
    "found.form": Text("Formular", "Form"),
}

SUGGESTIONS = {
    "suggestion.new": Text("Venter på svar", "Waits for an answer"),
    "suggestion.agreed": Text("Kommer i en senere version", "Comes in a later version"),
    "suggestion.done": Text("Er med i processen nu", "Is in the process now"),
    "suggestion.declined": Text("Bliver ikke til noget", "Will not be done"),
    "suggestion_empty": Text("Skriv, hvad du foreslår.", "Write what you suggest."),
    "suggestion_too_long": Text(
        "Skriv højst {most} tegn. Der står {count}.", "Write no more than {most} characters. There are {count}."
    ),
    "suggestion_no_choice": Text("Vælg, hvad der sker med forslaget.", "Choose what comes of the suggestion."),
    "suggestion_no_reason": Text(
        "Skriv, hvorfor det ikke bliver til noget. Den, der skrev, læser det.",
        "Write why it will not be done. Whoever wrote it reads it.",
    ),
    "suggestion_no_other": Text("Vælg det forslag, der siger det samme.", "Choose the suggestion that says the same."),
    "suggestion_not_mergeable": Text(
        "Et forslag kan kun lægges sammen med et andet i samme proces.",
        "A suggestion can be merged with another one of the same process only.",
    ),
    "suggestion_merged": Text(
        "Forslaget er lagt sammen med et andet. Svar på det i stedet.",
        "The suggestion was merged with another. Answer that one instead.",
    ),
    "suggestion_no_step": Text(
        "Opgaven hører til et trin, som ingen udgivet proces har. Find processen her, og skriv forslaget på et af dens trin.",
        "The task belongs to a step that no published process has. Find the process here and write on one of its steps.",
    ),
    "done.suggestion": Text(
        "Forslaget er sendt til procesejeren. Du får besked, når der er svaret.",
        "The suggestion is with the process owner. You are told when there is an answer.",
    ),
    "done.suggestion_answered": Text(
        "Svaret er gemt, og den, der skrev, får besked.", "The answer is kept, and whoever wrote it is told."
    ),
    "done.suggestions_merged": Text(
        "De to forslag er nu ét. Begge, der skrev, får besked om svaret.",
        "The two suggestions are one now. Both writers are told of the answer.",
    ),
}

ENTRIES = {
    "entry.SuggestionWritten": Text("Foreslog en ændring af {definition}", "Suggested a change of {definition}"),
    "entry.SuggestionAnswered": Text("Svarede på et forslag til {definition}", "Answered a suggestion on {definition}"),
    "entry.SuggestionsMerged": Text("Lagde to forslag til {definition} sammen", "Merged suggestions on {definition}"),
    "entry.DiagramImported": Text("Hentede et diagram ind i {definition}", "Imported a diagram into {definition}"),
}

LANDSCAPE = {
    "landscape.process": Text("Proces", "Process"),
    "landscape.owner": Text("Ejer", "Owner"),
    "landscape.version": Text("Version", "Version"),
    "landscape.since": Text("Gælder fra", "Valid from"),
    "landscape.running": Text("Løbende sager", "Running cases"),
    "landscape.stuck": Text("Gået i stå", "Stopped"),
    "landscape.suggestions": Text("Nye forslag", "New suggestions"),
    "landscape.next": Text("Næste udgivelse", "Next release"),
    "landscape.calls": Text("Kalder", "Calls"),
    "landscape.called_by": Text("Kaldes af", "Called by"),
    "landscape.title": Text("Processer på én side", "Processes on one page"),
    "landscape.as_of": Text("Opgjort", "As of"),
    "landscape.next.drawing": Text("tegnes", "being drawn"),
    "landscape.next.review": Text("i gennemsyn", "in review"),
    "landscape.next.approved": Text("godkendt", "approved"),
    "landscape.none": Text("ingen", "none"),
}
