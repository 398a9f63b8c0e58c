"""Trying a draft in words: what an example expects and what was there, and why an example cannot be played."""

from processes.language import Text

PLACES = {
    "try.at.start": Text("Ved starten", "At the start"),
    "try.at.end": Text("Til sidst", "At the end"),
    "try.at.step": Text("Trin {number} ({did})", "Step {number} ({did})"),
    "try.nothing": Text("intet", "nothing"),
}

TASKS = {
    "try.not_open": Text("ventede, at {task} var åben; åbne er: {found}", "expected {task} to be open; found {found}"),
    "try.group": Text(
        "{task}: ventede gruppen {wanted}, den er hos {found}", "{task}: expected group {wanted}, found {found}"
    ),
    "try.due": Text("{id}: ventede fristen {wanted}, den er {found}", "{id}: expected due {wanted}, found {found}"),
    "try.also_open": Text("ventede ikke andet åbent; åbne er: {found}", "expected nothing else open; found {found}"),
    "try.still_open": Text(
        "ventede ikke, at {task} var åben; den er åben", "expected {task} not to be open; found it open"
    ),
    "try.not_there": Text(
        "kunne ikke udføre {wanted}: trinnet er ikke åbent; åbne er: {found}",
        "expected {wanted} to be open; found open {found}",
    ),
    "try.done_by_house": Text(
        "kunne ikke udføre {wanted}: huset gør selv trinnet {step}; åbne er: {found}",
        "expected {wanted} to be open; found open {found}; {step} is done by the house itself",
    ),
    "try.ended_already": Text(
        "kunne ikke udføre {wanted}: sagen er slut", "expected {wanted} to be open; found the case ended"
    ),
    "try.nobody_waits": Text(
        "ventede, at sagen ventede på {wanted}; den venter på: {found}",
        "expected somebody to wait for {wanted}; the case waits for {found}",
    ),
}

CLOCKS = {
    "try.clock_not_running": Text(
        "{id}: ventede, at fristen løb; den løber ikke ({found})",
        "{id}: expected it to run; found it not running ({found})",
    ),
    "try.clock_not_running_due": Text(
        "{id}: ventede, at fristen løb til {due}; den løber ikke ({found})",
        "{id}: expected it to run, due {due}; found it not running ({found})",
    ),
    "try.clock_runs": Text(
        "{id}: ventede ikke, at fristen løb; den løber til {due}",
        "{id}: expected it not to run; found it running, due {due}",
    ),
    "try.clock_ended": Text(
        "{id}: ventede en afsluttet frist med {wanted}; fandt: {found}",
        "{id}: expected an ended one {wanted}; found {found}",
    ),
    "try.clock_start": Text(
        "{id}: ventede start {wanted}, den startede {found}", "{id}: expected it to start {wanted}, found {found}"
    ),
    "try.clock_statute": Text(
        "{id}: ventede hjemlen {wanted}, den er {found}", "{id}: expected by {wanted}, found {found}"
    ),
    "try.clock_rule_set": Text(
        "{id}: ventede regelsættet {wanted}, det er {found}", "{id}: expected rule set {wanted}, found {found}"
    ),
    "try.clock_missed": Text(
        "{id}: ventede, at fristen blev holdt; den er overskredet", "{id}: expected it not missed, found it missed"
    ),
    "try.clock_not_missed": Text(
        "{id}: ventede, at fristen blev overskredet; det er den ikke", "{id}: expected it missed, found it not missed"
    ),
}

DECISIONS = {
    "try.not_decided": Text(
        "{id}: ventede, at tabellen blev brugt; brugt er: {found}",
        "{id}: expected it to be decided; decided are {found}",
    ),
    "try.was_decided": Text(
        "{id}: ventede ikke, at tabellen blev brugt; det er den",
        "{id}: expected it not to be decided; found it decided",
    ),
    "try.rows": Text(
        "{id}: ventede rækkerne {wanted}, det blev {found}", "{id}: expected matched rows {wanted}, found {found}"
    ),
    "try.answer": Text(
        "{id}: ventede svaret {wanted}, det blev {found}", "{id}: expected the answer {wanted}, found {found}"
    ),
    "try.answer_unnamed": Text(
        "{id}: ventede {name} = {wanted}; tabellen svarer med {found}",
        "{id}: expected {name} = {wanted}; it answers {found}",
    ),
    "try.answer_value": Text(
        "{id}: ventede {name} = {wanted}, det blev {found}", "{id}: expected {name} = {wanted}, found {found}"
    ),
}

HAPPENED = {
    "try.not_written": Text(
        "ventede, at {wanted} blev skrevet; skrevet er: {found}", "expected {wanted} to be written; found {found}"
    ),
    "try.was_written": Text(
        "ventede ikke, at {wanted} blev skrevet; det blev det", "expected {wanted} not to be written; found it written"
    ),
    "try.not_sent": Text(
        "ventede, at {wanted} blev sendt; sendt er: {found}", "expected {wanted} to be sent; found {found}"
    ),
    "try.was_sent": Text(
        "ventede ikke, at {wanted} blev sendt; det blev den", "expected {wanted} not to be sent; found it sent"
    ),
    "try.not_told": Text(
        "ventede, at {wanted} fik besked; besked har: {found}", "expected {wanted} to be told; found {found}"
    ),
    "try.was_told": Text(
        "ventede ikke, at {wanted} fik besked; det gjorde de", "expected {wanted} not to be told; found it told"
    ),
    "try.not_passed": Text(
        "ventede, at sagen kom forbi {wanted}; den har været ved: {found}",
        "expected {wanted} to be passed; found {found}",
    ),
    "try.was_passed": Text(
        "ventede ikke, at sagen kom forbi {wanted}; det gjorde den",
        "expected {wanted} not to be passed; found it passed",
    ),
    "try.fact": Text("ventede {name} = {wanted}, det er {found}", "expected {name} = {wanted}, found {found}"),
    "try.rule_set": Text("ventede regelsættet {wanted}, det er {found}", "expected rule set {wanted}, found {found}"),
    "try.ended": Text(
        "ventede, at sagen gik videre; den sluttede med {found}",
        "expected the case to go on; found it ended with {found}",
    ),
    "try.goes_on": Text(
        "ventede slutningen {wanted}; sagen er ikke slut, åbne er: {found}",
        "expected the end {wanted}; found the case going on, open {found}",
    ),
    "try.other_end": Text("ventede slutningen {wanted}, den blev {found}", "expected the end {wanted}, found {found}"),
}

STEPS = {
    "try.rest_untried": Text(
        "{rest} trin mere og slutningen er derfor ikke prøvet",
        "{rest} more steps and the end were therefore not tried",
    ),
    "try.refused": Text(
        "ventede, at det blev gjort; det blev afvist: {why}", "expected it to be done; it was refused: {why}"
    ),
    "try.stopped": Text("sagen gik i stå: {why}", "the case stopped: {why}"),
    "try.done_not_refused": Text(
        "ventede, at {did} blev afvist ({refused}); det blev gjort",
        "expected {did} to be refused ({refused}); found it done",
    ),
    "try.no_form_asks": Text("ingen formular i {did} spørger om {names}", "no form in {did} asks for {names}"),
    "try.not_asked": Text(
        "formularen {form} spørger ikke om {names} her; den spørger om {asked}",
        "the form {form} does not ask for {names} here; it asks for {asked}",
    ),
    "try.no_start": Text("der er ingen start {wanted}; der er {found}", "there is no start {wanted}; there is {found}"),
    "try.time_back": Text(
        "tiden løber ikke baglæns: det er allerede {today}", "time does not run back: it is already {today}"
    ),
}

FILES = {
    "try.no_table": Text("{said} skal være en tabel med nøglerne {known}", "{said} should be a table of keys: {known}"),
    "try.key_unknown": Text(
        "nøglen {key} siger intet her; de kendte er {known}", "the key {key} says nothing here; known are {known}"
    ),
    "try.key_misspelt": Text(
        "nøglen {key} siger intet her; mente du {close}?", "the key {key} says nothing here; did you mean {close}?"
    ),
    "try.said_twice": Text("{name} er sagt to gange", "{name} is said twice"),
    "try.entry_nameless": Text("en linje nævner ingen {first}", "an entry names no {first}"),
    "try.no_day": Text(
        "skriv dagen, sagen begynder: on = 2016-02-15", "[start] needs the day the case begins: on = 2016-02-15"
    ),
    "try.both": Text(
        "enten udføres en opgave (do), eller en besked kommer (message), ikke begge dele",
        "either a task is done (do) or a message comes (message), not both",
    ),
    "try.day_unreadable": Text(
        "{said} er ingen dag; skriv 2016-02-15 eller 2016-02-15T10:00:00",
        "{said} is no day; write 2016-02-15 or 2016-02-15T10:00:00",
    ),
    "try.length_unreadable": Text(
        "{said} er ingen længde; skriv P4W, P10D eller PT24H",
        "{said} is no length of time; write P4W, P10D or PT24H",
    ),
    "try.no_process": Text(
        "der er ingen proces {said}; der er {known}", "there is no process {said}; there is {known}"
    ),
}

ENGINE = {
    "rings_for_ever": Text(
        "Uret ringer igen og igen ({times} gange), uden at tiden går. Giv det en gentagelse, der har en ende.",
        "The timer rings again and again ({times} times) while no time passes. Give it a repetition that ends.",
    ),
    "guard_unknown": Text(
        "Trinnets kontrol {guard} findes ikke. Vælg en tabel, der svarer med allowed og reason.",
        "The step's guard {guard} does not exist. Choose a table that answers allowed and reason.",
    ),
}

ENTRIES = {
    "entry.DraftTried": Text("Prøvede en kladde med en opdigtet sag", "Tried a draft with an invented case"),
    "entry.CasesReplayed": Text(
        "Kørte {cases} afsluttede sager igen på en kladde; intet i dem er ændret",
        "Ran {cases} finished cases again on a draft; nothing in them is changed",
    ),
}

LINES = {
    "try.line.start": Text("Sagen begynder: {name}", "The case begins: {name}"),
    "try.line.answer": Text("{name}: besvaret af {who}", "{name}: answered by {who}"),
    "try.line.message": Text("Meldt til sagen: {name}", "Reported to the case: {name}"),
    "try.line.jump": Text("Du lod tiden gå hertil", "You let time pass until here"),
    "try.line.left": Text("{name}", "{name}"),
    "try.line.decided": Text("{name}: tabellen svarer {outcome}", "{name}: the table answers {outcome}"),
    "try.line.written": Text("Skrevet: {name}", "Written: {name}"),
    "try.line.sent": Text("Besked til andre sager: »{name}«", "Message to other cases: “{name}”"),
    "try.line.told": Text("Besked til {who} om en frist", "{who} told of a deadline"),
    "try.by.caseworker": Text("en sagsbehandler", "a caseworker"),
    "try.by.colleague": Text("en kollega (et andet par øjne)", "a colleague (another pair of eyes)"),
    "try.by.owner": Text("den, der har opgaven,", "whoever has the task"),
    "try.by.team_leader": Text("teamlederen", "the team leader"),
    "try.by.centre_manager": Text("centerchefen", "the head of the centre"),
    "try.by.process_owner": Text("procesejeren", "the process owner"),
    "try.to": Text("til {who}", "to {who}"),
    "try.comes.timer": Text("uret ringer: {name}", "the timer rings: {name}"),
    "try.comes.due": Text("sidste frist: {name}", "last day of the deadline: {name}"),
    "try.comes.told": Text("{who} får besked om fristen: {name}", "{who} is told of the deadline: {name}"),
    "try.clock.running": Text("Løber", "Runs"),
    "try.clock.kept": Text("Overholdt", "Kept"),
    "try.clock.missed": Text("Overskredet", "Missed"),
    "try.clock.paused": Text("Står stille", "Stands still"),
    "try.clock.ended": Text("Bortfaldet", "Ended"),
}

LED = {
    "try.led.done": Text(
        "Sagen er ført til »{name}«. Svarene, der fører dertil, står nedenfor.",
        "The case was led to “{name}”. The answers that lead there stand below.",
    ),
    "try.led.there": Text("Sagen er allerede ved »{name}«.", "The case is at “{name}” already."),
    "try.led.back": Text(
        "{taken_back} af dine egne trin er taget tilbage, for derfra var der ingen vej.",
        "{taken_back} of your own steps were taken back, since no way led on from there.",
    ),
    "try.led.example": Text("Vejen er den, eksemplet »{example}« går.", "The way is that of the example “{example}”."),
    "try.led.not": Text(
        "Der blev ikke fundet nogen vej til »{name}« med {tries} forsøg. Din sag står, hvor den stod.",
        "No way to “{name}” was found in {tries} tries. Your case stands where it stood.",
    ),
    "try.led.nearest": Text(
        "Nærmest kom sagen ved »{nearest}«. Se på tegningen, hvad der skal til derfra, og svar selv.",
        "It came nearest at “{nearest}”. See on the drawing what is needed from there, and answer yourself.",
    ),
    "try.goal.new": Text("Nye i kladden", "New in the draft"),
    "try.goal.people": Text("Opgaver for mennesker", "Tasks for people"),
    "try.goal.house": Text("Det, der sker af sig selv", "What happens by itself"),
    "try.goal.events": Text("Beskeder og ure", "Messages and timers"),
    "try.goal.ends": Text("Slutninger", "Ends"),
}

SENTENCES = {
    "try.step.start": Text("Sagen begynder: {name}", "The case begins: {name}"),
    "try.step.task": Text("{name} besvares", "{name} is answered"),
    "try.step.message": Text("Meldt til sagen: {name}", "Reported to the case: {name}"),
    "try.step.time": Text("Tiden går", "Time passes"),
    "try.step.refused": Text("{name}: svaret skal blive afvist", "{name}: the answer must be refused"),
    "try.step.unheard": Text("{name} meldes, og ingen venter på det", "{name} is reported, and nobody waits for it"),
    "try.step.by": Text("af {who}", "by {who}"),
    "try.expect.open": Text("»{name}« venter", "“{name}” waits"),
    "try.expect.has_open": Text("»{name}« venter, måske med andet", "“{name}” waits, maybe with others"),
    "try.expect.not_open": Text("»{name}« venter ikke", "“{name}” does not wait"),
    "try.expect.nothing_open": Text("Intet venter på nogen", "Nothing waits for anybody"),
    "try.expect.group": Text(" hos {group}", " with {group}"),
    "try.expect.due": Text(", senest {due}", ", by {due}"),
    "try.expect.deadline": Text("Fristen »{name}« løber", "The deadline “{name}” runs"),
    "try.expect.deadline_stands": Text("Fristen »{name}« løber ikke", "The deadline “{name}” does not run"),
    "try.expect.until": Text(" til {due}", " until {due}"),
    "try.expect.missed": Text(", og den er overskredet", ", and it is missed"),
    "try.expect.kept": Text(", og den er overholdt", ", and it is kept"),
    "try.expect.statute": Text(" ({statute})", " ({statute})"),
    "try.expect.decision": Text("Tabellen »{name}« svarer {answers}", "The table “{name}” answers {answers}"),
    "try.expect.decision_rows": Text("Tabellen »{name}« bruger række {rows}", "The table “{name}” uses row {rows}"),
    "try.expect.decided": Text("Tabellen »{name}« bruges", "The table “{name}” is used"),
    "try.expect.rows": Text(" (række {rows})", " (row {rows})"),
    "try.expect.not_decided": Text("Tabellen »{name}« bruges ikke", "The table “{name}” is not used"),
    "try.expect.documents": Text("Brevet »{name}« er skrevet", "The letter “{name}” is written"),
    "try.expect.not_documents": Text("Brevet »{name}« er ikke skrevet", "The letter “{name}” is not written"),
    "try.expect.sent": Text("»{name}« er sendt til andre sager", "“{name}” is sent to other cases"),
    "try.expect.not_sent": Text("»{name}« er ikke sendt", "“{name}” is not sent"),
    "try.expect.told": Text("Besked om en frist er givet til {who}", "{who} was told of a deadline"),
    "try.expect.not_told": Text("Besked om en frist er ikke givet til {who}", "{who} was not told of a deadline"),
    "try.expect.passed": Text("Sagen er kommet forbi »{name}«", "The case has passed “{name}”"),
    "try.expect.not_passed": Text("Sagen er ikke kommet forbi »{name}«", "The case has not passed “{name}”"),
    "try.expect.rule_set": Text("Sagen følger regelsættet {said}", "The case follows the rule set {said}"),
    "example_day_unreadable": Text(
        "Det er ingen dag eller intet klokkeslæt. Vælg dagen, og skriv tiden som 10.30 eller lad den stå tom.",
        "That is no day or no hour. Choose the day, and write the hour as 10:30 or leave it empty.",
    ),
    "example_step_unknown": Text(
        "Kladden har ikke det trin, så det kan ikke sættes ind. Vælg et trin fra listen.",
        "The draft does not have that step, so it cannot be put in. Choose a step from the list.",
    ),
    "expectation_what": Text("Vælg, hvad der skal kræves.", "Choose what is to be asked for."),
    "expectation_there": Text(
        "Det kræver eksemplet allerede her. Fjern det først, hvis det skal være anderledes.",
        "The example asks for that here already. Remove it first if it is to be different.",
    ),
    "expectation_row": Text(
        "»{table}« har ikke den række. Skriv et af numrene {rows}, eller lad feltet stå tomt.",
        "“{table}” has no such row. Write one of the numbers {rows}, or leave it empty.",
    ),
    "expectation_day": Text(
        "Det er ingen dag. Vælg den dag, fristen løber til, eller lad feltet stå tomt.",
        "That is no day. Choose the day the deadline runs until, or leave it empty.",
    ),
    "try.expecting.has_open": Text("Et trin venter på nogen", "A step waits for somebody"),
    "try.expecting.not_open": Text("Et trin venter ikke", "A step does not wait"),
    "try.expecting.passed": Text("Sagen er kommet forbi et trin", "The case has passed a step"),
    "try.expecting.decisions": Text("En beslutningstabel er brugt", "A decision table was used"),
    "try.expecting.deadlines": Text("En frist løber", "A deadline runs"),
    "try.expecting.deadlines_stand": Text("En frist løber ikke", "A deadline does not run"),
    "try.expecting.documents": Text("Et brev er skrevet", "A letter is written"),
    "try.expecting_which.has_open": Text("Hvilket trin?", "Which step?"),
    "try.expecting_which.not_open": Text("Hvilket trin?", "Which step?"),
    "try.expecting_which.passed": Text("Hvilket trin?", "Which step?"),
    "try.expecting_which.decisions": Text("Hvilken tabel?", "Which table?"),
    "try.expecting_which.deadlines": Text("Hvilken frist?", "Which deadline?"),
    "try.expecting_which.deadlines_stand": Text("Hvilken frist?", "Which deadline?"),
    "try.expecting_which.documents": Text("Hvilket brev?", "Which letter?"),
    "example_day_missing": Text("Vælg en dag.", "Choose a day."),
    "done.example_right": Text(
        "Eksemplet er gemt og kørt: det ender, som der står.",
        "The example is saved and was run: it turns out as it says.",
    ),
    "done.example_departs": Text(
        "Eksemplet er gemt og kørt: det ender anderledes. Stederne er mærket.",
        "The example is saved and was run: it turns out otherwise. The places are marked.",
    ),
}

ACTS = {
    "try_stale": Text(
        "Kladden er ændret, siden du prøvede. Kør dine trin igen på kladden, som den er nu.",
        "The draft has changed since you tried it. Run your steps again on the draft as it is now.",
    ),
    "try_not_begun": Text(
        "Den opdigtede sag er her ikke mere. Begynd en ny.", "The invented case is no longer here. Begin a new one."
    ),
    "example_untitled": Text("Skriv, hvad eksemplet viser.", "Write what the example shows."),
    "example_unreadable": Text(
        "Eksemplet kan ikke læses. Ret det, der er nævnt, og gem igen.",
        "The example cannot be read. Mend what is named, and save again.",
    ),
    "examples_differ": Text(
        "{count} eksempler ender ikke, som der står: {names}. Se dem under Prøv, og ret kladden eller eksemplerne.",
        "{count} examples do not turn out as they say: {names}. See them under Try, and mend the draft or the examples.",
    ),
    "example_otherwise": Text(
        "Eksemplet »{example}« ender ikke, som der står.", "The example “{example}” does not turn out as it says."
    ),
    "examples_unplayed": Text(
        "{count} eksempler er ikke kørt på kladden, som den er nu. Kør dem under Prøv.",
        "{count} examples have not been run on the draft as it is now. Run them under Try.",
    ),
    "done.examples_followed": Text(
        "De nye trin er sat ind i {count} eksempler, og alle eksempler er kørt igen.",
        "The new steps are put into {count} examples, and all of them were run again.",
    ),
    "done.examples_not_followed": Text(
        "Også med de nye trin ender de ikke, som der står: se hvert eksempel, og ret kladden eller eksemplet.",
        "With the new steps too they do not turn out as they say: look at each example, and mend the draft or it.",
    ),
    "example_unplayed": Text(
        "Eksemplet »{example}« er ikke kørt på kladden, som den er nu. Kør eksemplerne.",
        "The example “{example}” has not been run on the draft as it is now. Run the examples.",
    ),
    "example_differs": Text(
        "Eksemplet »{example}« ender ikke, som der står: {why}. Ret kladden, eller eksemplet, hvis det ikke længere gælder.",
        "The example “{example}” does not turn out as it says: {why}. "
        "Mend the draft, or the example if it is no longer right.",
    ),
    "done.try_undone": Text("Du er gået et trin tilbage.", "You have gone one step back."),
    "done.try_back_to": Text(
        "Du er gået tilbage. {gone} af dine trin er taget væk.",
        "You have gone back. {gone} of your steps are taken away.",
    ),
    "done.try_again": Text(
        "Alle dine trin er kørt igen på kladden, som den er nu.",
        "All your steps were run again on the draft as it is now.",
    ),
    "done.try_again_partly": Text(
        "Dine trin er kørt igen. De sidste {gone} kunne ikke udføres mere og er taget væk.",
        "Your steps were run again. The last {gone} could not be done any more and are gone.",
    ),
    "done.examples_run": Text(
        "Eksemplerne er kørt: {total} af {total} ender, som der står.",
        "The examples were run: {total} of {total} turn out as they say.",
    ),
    "done.example_kept": Text("Eksemplet er gemt i kladden og kørt.", "The example is kept in the draft, and was run."),
    "done.example_changed": Text("Eksemplet er gemt og kørt igen.", "The example is saved and was run again."),
    "done.example_removed": Text("Eksemplet er taget ud af kladden.", "The example is taken out of the draft."),
}

REPLAY = {
    "replay.other_end": Text(
        "Sagen ville være endt med »{to}«, ikke »{before}«", "The case would have ended with “{to}”, not “{before}”"
    ),
    "replay.not_ended": Text(
        "Sagen ville ikke være endt: {open} ville stå åben", "The case would not have ended: {open} would stand open"
    ),
    "replay.ended_too": Text("Sagen ville være endt med »{to}«", "The case would have ended with “{to}”"),
    "replay.guarded": Text("»{name}« ville være blevet afvist: {why}", "“{name}” would have been refused: {why}"),
    "replay.answers_otherwise": Text(
        "Tabellen {table} ville have svaret {to}, ikke {before}",
        "The table {table} would have answered {to}, not {before}",
    ),
    "replay.guarded_unseen": Text("»{name}« ville være blevet afvist", "“{name}” would have been refused"),
    "replay.answers_unseen": Text(
        "Tabellen {table} ville have svaret noget andet", "The table {table} would have answered something else"
    ),
    "replay.not_asked_table": Text(
        "Tabellen {table} ville ikke være blevet brugt", "The table {table} would not have been used"
    ),
    "replay.step_gone": Text(
        "Trinnet »{name}« ville ikke have været der", "The step “{name}” would not have been there"
    ),
    "replay.step_new": Text(
        "Trinnet »{name}« ville være kommet til (svaret er gættet)",
        "The step “{name}” would have come as well (its answer is guessed)",
    ),
    "replay.asked": Text(
        "»{name}« ville også have spurgt om »{field}« (svaret er gættet)",
        "“{name}” would also have asked “{field}” (the answer is guessed)",
    ),
    "replay.message_unheard": Text(
        "Ingen ville have ventet på beskeden »{name}«", "Nobody would have waited for the message “{name}”"
    ),
    "replay.over_before": Text("Sagen ville være slut før »{name}«", "The case would have been over before “{name}”"),
    "replay.due_earlier": Text(
        "Fristen »{name}« ville være udløbet {days} dage før",
        "The deadline “{name}” would have ended {days} days earlier",
    ),
    "replay.due_later": Text(
        "Fristen »{name}« ville være udløbet {days} dage senere",
        "The deadline “{name}” would have ended {days} days later",
    ),
    "replay.clock_new": Text("Fristen »{name}« ville have løbet", "The deadline “{name}” would have run"),
    "replay.clock_gone": Text("Fristen »{name}« ville ikke have løbet", "The deadline “{name}” would not have run"),
    "replay.rang_earlier": Text(
        "Uret »{name}« ville have ringet {days} dage før", "The timer “{name}” would have rung {days} days earlier"
    ),
    "replay.rang_later": Text(
        "Uret »{name}« ville have ringet {days} dage senere", "The timer “{name}” would have rung {days} days later"
    ),
    "replay.rang_new": Text("Uret »{name}« ville have ringet", "The timer “{name}” would have rung"),
    "replay.rang_not": Text("Uret »{name}« ville ikke have ringet", "The timer “{name}” would not have rung"),
    "replay.letter_new": Text("Brevet »{name}« ville være sendt", "The letter “{name}” would have been sent"),
    "replay.letter_gone": Text("Brevet »{name}« ville ikke være sendt", "The letter “{name}” would not have been sent"),
    "replay.stopped": Text("Sagen ville være gået i stå: {why}", "The case would have stopped: {why}"),
    "replay_nothing": Text(
        "Ingen sag af processen sluttede i de dage. Vælg andre dage.",
        "No case of the process ended in those days. Choose other days.",
    ),
    "replay_no_days": Text(
        "Vælg en første dag og en sidste dag, der ikke ligger før den.",
        "Choose a first day, and a last day that is not before it.",
    ),
}
