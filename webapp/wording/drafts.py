"""Sentences about drafts: who holds one, what has happened to it, and what the trail tells."""

from processes.language import Text

REFUSED = {
    "draft_held": Text(
        "{by} redigerer kladden og begyndte {at}. Du kan læse den, overtage den eller arbejde videre på en kopi.",
        "{by} is editing the draft and began {at}. You can read it, take it over, or work on a copy.",
    ),
    "draft_stale": Text(
        "{by} gemte »{file}«, efter at du åbnede den ({at}). Gem din udgave som en kopi, eller hent den nye og skriv dit ind.",
        "{by} saved “{file}” after you opened it ({at}). Keep yours as a copy, or load the new one and write yours into it.",
    ),
    "draft_stale_by_you": Text(
        "Du gemte »{file}« i et andet vindue ({at}). Gem det her som en kopi, eller hent det, du gemte der.",
        "You saved “{file}” in another window ({at}). Keep this one as a copy, or load what you saved there.",
    ),
    "draft_is_drawing": Text(
        "Kladden er ved at blive tegnet, så det er der ingen grund til.",
        "The draft is being drawn, so there is no need for that.",
    ),
    "draft_is_review": Text(
        "Kladden er sendt til gennemsyn og kan ikke ændres imens. Tag den tilbage først, eller arbejd på en kopi.",
        "The draft is in review and cannot be changed meanwhile. Take it back first, or work on a copy.",
    ),
    "draft_is_approved": Text(
        "Kladden er godkendt og kan ikke ændres. Tag den tilbage først, eller arbejd på en kopi.",
        "The draft is approved and cannot be changed. Take it back first, or work on a copy.",
    ),
    "draft_is_published": Text(
        "Kladden er udgivet. Begynd en ny fra den version, den blev til.",
        "The draft is published. Begin a new one from the version it became.",
    ),
    "draft_is_discarded": Text(
        "Kladden er kasseret. Fortryd det på kladdens side, hvis du vil arbejde videre på den.",
        "The draft was thrown away. Undo that on its page if you want to work on it.",
    ),
    "draft_nul": Text(
        "Filen »{file}« indeholder et tegn, der ikke hører til i tekst (NUL). Fjern det, og gem igen.",
        "The file “{file}” holds a character that does not belong in text (NUL). Remove it and save again.",
    ),
    "draft_title_missing": Text(
        "Skriv med få ord, hvad kladden ændrer, for eksempel »Rykker efter to dage«.",
        "Say in a few words what the draft changes, for example “Reminder after two days”.",
    ),
    "process_key_unusable": Text(
        "»{key}« kan ikke bruges som kort navn. Skriv 3 til 40 små bogstaver fra a til z, tal eller _, og begynd med et "
        "bogstav.",
        "“{key}” cannot be the short name. Write 3 to 40 small letters from a to z, digits or _, beginning with a letter.",
    ),
    "process_key_taken": Text(
        "Der er allerede en proces, som hedder »{key}«. Vælg et andet kort navn.",
        "There is a process called “{key}” already. Choose another short name.",
    ),
    "process_name_missing": Text(
        'Skriv procesens navn på begge sprog, uden " og \\.',
        'Write the name of the process in both languages, without " and \\.',
    ),
    "draft_nothing_sent": Text(
        "Der var ingen filer i forespørgslen. Send dem som tekst under »files«.",
        "There were no files in the request. Send them as text under “files”.",
    ),
    "draft_precondition": Text(
        "Forespørgslen siger ikke, hvilken udgave den ændrer. Send If-Match med den udgave, du har læst.",
        "The request does not say which edition it changes. Send If-Match with the edition you have read.",
    ),
}

DONE = {
    "done.draft_opened": Text(
        "Kladden er oprettet. Du kan begynde at tegne.", "The draft is there. You can begin to draw."
    ),
    "draft_title_long": Text(
        "Titlen er for lang. Skriv højst {most} tegn.", "The title is too long. Write {most} characters at most."
    ),
    "done.draft_renamed": Text("Kladden har fået en ny titel.", "The draft has a new title."),
    "done.diagram_added": Text(
        "Diagrammet er i kladden. Ret det til, og kald det fra et andet diagram.",
        "The diagram is in the draft. Change it, and call it from another diagram.",
    ),
    "done.draft_taken": Text(
        "Du har overtaget kladden fra {by}. Det, der ikke var gemt der, kan {by} gemme som en kopi.",
        "You took the draft over from {by}. What was not saved there can be kept as a copy.",
    ),
    "done.draft_copied": Text(
        "Du arbejder nu på en kopi. Den anden kladde er, som den var.",
        "You work on a copy now. The other draft is as it was.",
    ),
    "done.draft_discarded": Text(
        "Kladden er kasseret. Du kan fortryde det her i 30 dage.",
        "The draft was thrown away. You can undo that here for 30 days.",
    ),
    "done.draft_back": Text("Kladden er tilbage, som den var.", "The draft is back as it was."),
    "done.draft_let_go": Text(
        "Du har givet kladden fri, så andre kan redigere den.",
        "You have let go of the draft, so that others can edit it.",
    ),
}

TABS = {
    "tab.overview": Text("Overblik", "Overview"),
    "tab.diagram": Text("Diagram", "Diagram"),
    "tab.forms": Text("Formularer", "Forms"),
    "tab.tables": Text("Tabeller", "Tables"),
    "tab.deadlines": Text("Frister", "Deadlines"),
    "tab.texts": Text("Tekster", "Texts"),
    "tab.checks": Text("Kontrol", "Checks"),
    "tab.try": Text("Prøv", "Try"),
    "tab.differences": Text("Forskelle", "Differences"),
    "tab.review": Text("Gennemsyn", "Review"),
    "tab.preflight": Text("Løbende sager", "Running cases"),
}

STEPS = {
    "step.drawing": Text("Kladde", "Draft"),
    "step.review": Text("Gennemsyn", "Review"),
    "step.approved": Text("Godkendelse", "Approval"),
    "step.published": Text("Udgivelse", "Publication"),
    "now.review": Text(
        "Kladden læses nu. Den ændres ikke imens.", "The draft is being read. It does not change meanwhile."
    ),
    "now.approved": Text("Godkendt. Den kan udgives.", "Approved. It can be published."),
    "now.published": Text("Nye sager følger den.", "New cases follow it."),
    "ahead.review": Text("Jura og en fra hvert center læser den.", "Lawyers and one from each centre read it."),
    "ahead.approved": Text("Af en anden end den, der har tegnet.", "By someone else than whoever drew it."),
    "ahead.published": Text("Straks eller fra en dag, du vælger.", "At once, or from a day you choose."),
}

FILES = {
    "file.diagram": Text("Diagram", "Diagram"),
    "file.table": Text("Tabel", "Table"),
    "file.form": Text("Formular", "Form"),
    "file.deadlines": Text("Frister", "Deadlines"),
    "file.rule_sets": Text("Regelsæt", "Rule sets"),
    "file.texts_da": Text("Tekster på dansk", "Texts in Danish"),
    "file.texts_en": Text("Tekster på engelsk", "Texts in English"),
    "file.example": Text("Eksempel", "Example"),
    "file.examples": Text("Eksemplerne", "The examples"),
    "file.process": Text("Navn, ejer, baner og stationer", "Name, owner, lanes and stages"),
    "file.other": Text("Fil", "File"),
}

CHECKS = {
    "checks.drawing": Text("Pile, valg og veje", "Flows, choices and ways"),
    "checks.steps": Text("Trin, gentagelser og kald", "Steps, repetitions and calls"),
    "checks.events": Text("Hændelser og ure", "Events and timers"),
    "checks.people": Text("Hvem der gør hvad, og afvigelser", "Who does what, and deviations"),
    "checks.words": Text("Navne, tekster og borgerens stationer", "Names, texts and the citizen's stages"),
    "checks.forms": Text("Formularer", "Forms"),
    "checks.tables": Text("Beslutningstabeller og afgørelser", "Decision tables and rulings"),
    "checks.deadlines": Text("Frister og regelsæt", "Deadlines and rule sets"),
    "checks.expressions": Text("Betingelser og udtryk", "Conditions and expressions"),
    "checks.files": Text("Filer og processens kort", "Files and the card of the process"),
    "goto.diagram": Text("Vis i diagrammet", "Show in the diagram"),
    "goto.forms": Text("Gå til formularerne", "Go to the forms"),
    "goto.tables": Text("Gå til tabellerne", "Go to the tables"),
    "goto.deadlines": Text("Gå til fristerne", "Go to the deadlines"),
    "goto.texts": Text("Gå til teksterne", "Go to the texts"),
    "goto.try": Text("Gå til eksemplerne", "Go to the examples"),
}

CONDITIONS = {
    "draft.drawing": Text("Kladde", "Draft"),
    "draft.review": Text("Til gennemsyn", "In review"),
    "draft.approved": Text("Godkendt", "Approved"),
    "draft.published": Text("Udgivet", "Published"),
    "draft.discarded": Text("Kasseret", "Thrown away"),
}

ENTRIES = {
    "entry.DraftOpened": Text("Oprettede en kladde af {definition}", "Began a draft of {definition}"),
    "entry.DraftSaved": Text(
        "Arbejdede på en kladde af {definition}: {files}", "Worked on a draft of {definition}: {files}"
    ),
    "entry.DraftTakenOver": Text("Overtog en kladde af {definition}", "Took over a draft of {definition}"),
    "entry.DraftCopied": Text("Kopierede en kladde af {definition}", "Copied a draft of {definition}"),
    "entry.DraftRenamed": Text("Gav en kladde af {definition} en ny titel", "Gave a draft of {definition} a new title"),
    "entry.DraftDiscarded": Text("Kasserede en kladde af {definition}", "Threw away a draft of {definition}"),
    "entry.DraftBroughtBack": Text("Hentede en kladde af {definition} tilbage", "Brought back a draft of {definition}"),
}
