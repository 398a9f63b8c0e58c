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
