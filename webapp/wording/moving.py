"""Cases on their way to another version: reasons why one stays, what became of it, and the lines of the trail."""

from processes.language import Text

PERMISSIONS = {
    "permission.try_move": Text("prøve løbende sager mod en kladde", "try the running cases against a draft"),
    "permission.move_cases": Text("flytte sager til en anden version", "move cases to another version"),
    "permission.see_move": Text("se, hvordan en flytning går", "see how a move goes"),
}

REFUSALS = {
    "moving_refused": Text(
        "Sagen kan ikke flyttes, som den står. Intet er ændret.",
        "The case cannot be moved as it stands. Nothing changed.",
    ),
    "moving_no_place": Text(
        "»{where}« findes ikke i den nye version. Vælg, hvor en sag, der står her, skal stå i stedet.",
        "“{where}” is not in the new version. Choose where a case that stands here is to stand instead.",
    ),
    "moving_kind": Text(
        "»{where}« er noget andet i den nye version. Vælg, hvor en sag, der står her, skal stå i stedet.",
        "“{where}” is something else in the new version. Choose where a case that stands here is to stand instead.",
    ),
    "moving_operation": Text(
        "»{where}« har bedt et andet system om noget, og den nye version beder om noget andet. "
        "Vent på svaret, eller vælg, hvor sagen skal stå.",
        "“{where}” has asked another system for something, and the new version asks for something else. "
        "Wait for the answer, or choose where the case is to stand.",
    ),
    "moving_repetition": Text(
        "»{where}« gentages på en anden måde i den nye version. Vælg, hvor en sag, der står her, skal stå i stedet.",
        "“{where}” is repeated in another way in the new version. Choose where a case that stands here is to stand.",
    ),
    "moving_wait": Text(
        "»{where}« venter på noget andet i den nye version. Vælg, hvor en sag, der venter her, skal stå i stedet.",
        "“{where}” waits for something else in the new version. Choose where a case that waits here is to stand.",
    ),
    "moving_called": Text(
        "»{where}« kalder en anden proces i den nye version, mens den gamle er i gang. Vælg, hvor sagen skal stå.",
        "“{where}” calls another process in the new version while the old one runs. Choose where the case is to stand.",
    ),
    "moving_not_there": Text(
        "En sag kan ikke stilles på »{target}«. Vælg et trin, en sag kan begynde på.",
        "A case cannot be put at “{target}”. Choose a step at which a case can begin.",
    ),
    "moving_nothing_left": Text(
        "Sagen står kun ved »{where}«, så den vej kan ikke bare slutte. Vælg, hvor sagen skal stå.",
        "The case stands at “{where}” alone, so that way cannot just end. Choose where the case is to stand.",
    ),
    "moving_way_gone": Text(
        "Ved »{where}« mødes veje, og den vej, sagen er kommet ad, er ikke til at kende igen. Vælg den.",
        "Ways meet at “{where}”, and the way by which the case has come cannot be told. Choose it.",
    ),
    "moving_would_wait": Text(
        "Sagen ville vente for evigt ved »{where}« på en vej, der aldrig bliver gået. "
        "Tegn vejen, så den kan nås, eller lad disse sager blive i den gamle version.",
        "The case would wait for ever at “{where}” for a way that is never taken. "
        "Draw the way so that it can be reached, or let these cases stay in the old version.",
    ),
    "moving_suspended": Text(
        "Sagen er sat i bero. Den kan flyttes, når den er genoptaget.",
        "The case is suspended. It can be moved once it is resumed.",
    ),
    "moving_stuck": Text(
        "Sagen er gået i stå. Den kan flyttes, når den er i gang igen.",
        "The case is stuck. It can be moved once it goes on again.",
    ),
    "moving_broke": Text(
        "Sagen kunne ikke prøves. Meld det til dem, der driver systemet.",
        "The case could not be tried. Report it to those who run the system.",
    ),
    "moving_back_broke": Text(
        "Sagen blev flyttet og kunne ikke tages tilbage: den er i den nye version, som den var. Meld det til dem, der"
        " driver systemet.",
        "The case was moved and could not be taken back: it is in the new version, as it was. Report it to those who run"
        " the system.",
    ),
    "preflight_changed": Text(
        "Kladden blev ændret imens. Prøv sagerne igen.", "The draft was changed meanwhile. Try the cases again."
    ),
    "moving_is_there": Text("Sagen er allerede i den version.", "The case is in that version already."),
    "moving_is_closed": Text("Sagen er afsluttet i mellemtiden.", "The case has been closed meanwhile."),
    "moving_repair_waits": Text(
        "På sagen venter en reparation eller afvigelse på en andens svar. Den skal afgøres først.",
        "A repair or deviation of the case waits for somebody's answer. It is to be settled first.",
    ),
    "moved_on": Text("Sagen er gået videre, siden den blev flyttet.", "The case has gone on since it was moved."),
    "moved_to_the_end": Text("Flytningen afsluttede sagen.", "The move closed the case."),
    "moved_and_told": Text(
        "Flytningen sendte noget ud af huset, som ikke kan kaldes tilbage.",
        "The move sent something out of the house that cannot be called back.",
    ),
    "moving_under_way": Text(
        "Sager i denne proces er ved at blive flyttet. Vent, til den flytning er færdig.",
        "Cases of this process are being moved. Wait until that move is finished.",
    ),
    "moving_nothing": Text("Ingen løbende sager skal flyttes.", "No running case is to be moved."),
    "moving_not_now": Text(
        "Det kan ikke gøres, som flytningen står nu. Siden viser, hvordan den står.",
        "That cannot be done as the move stands now. The page shows how it stands.",
    ),
    "moving_canary": Text("Skriv et antal fra 1 til {most}.", "Write a number from 1 to {most}."),
    "preflight_not_readable": Text(
        "Kladden har fejl, så den kan ikke køres. Ret fejlene under Kontrol, og prøv sagerne igen.",
        "The draft has faults, so it cannot run. Mend the faults under Checks and try the cases again.",
    ),
}

COUNTS = {
    "count.kept_in_move": Text(
        "Sagen gik til en ny version {on}. Fristen beholder sin dag {due}; den nye version ville have talt til {counted}.",
        "The case went to a new version on {on}. The deadline keeps its day {due}; the new version would have counted "
        "{counted}.",
    ),
}

WHY = {
    "why.version_changed": Text("Sagen er gået over i {name}.", "The case has gone over to {name}."),
}

ENTRIES = {
    "entry.CaseChangedVersion": Text(
        "Sagen gik over i version {number} af processen", "The case went over to version {number} of the process"
    ),
    "entry.CaseChangedVersionBack": Text(
        "Sagen blev taget tilbage til version {number}", "The case was taken back to version {number}"
    ),
    "entry.MoveBegun": Text(
        "Begyndte at flytte {total} sager til {definition}, version {number}",
        "Began to move {total} cases to {definition}, version {number}",
    ),
    "entry.MoveSteered": Text("Styrede en flytning af sager: {how}", "Steered a move of cases: {how}"),
    "entry.PreflightAsked": Text(
        "Prøvede {total} løbende sager mod en kladde af {definition}",
        "Tried {total} running cases against a draft of {definition}",
    ),
}

VERDICTS = {
    "verdict.unchanged": Text("Flytter uændret", "Moves unchanged"),
    "verdict.changed": Text("Flytter med ændringer", "Moves with changes"),
    "verdict.mapping": Text("Skal anvises en plads", "Needs a mapping"),
    "verdict.stays": Text("Kan ikke flyttes", "Cannot move"),
}

CONDITIONS = {
    "move.running": Text("Flytter", "Moving"),
    "move.looking": Text("Prøvesager flyttet", "Trial cases moved"),
    "move.paused": Text("På pause", "Paused"),
    "move.stopped": Text("Stoppet", "Stopped"),
    "move.finished": Text("Færdig", "Finished"),
    "move.undoing": Text("Tages tilbage", "Being taken back"),
    "move.undone": Text("Taget tilbage", "Taken back"),
}

EFFECTS = {
    "effect.put": Text("Stilles om: {where}", "Put elsewhere: {where}"),
    "effect.armed": Text("»{where}« begynder at vente nu", "“{where}” begins to wait now"),
    "effect.called_off": Text("»{where}« venter ikke længere", "“{where}” waits no more"),
    "effect.timer_kept": Text(
        "»{where}« ringer, når det ellers ville have ringet; derefter efter den nye regel",
        "“{where}” rings when it would have rung; after that by the new rule",
    ),
    "effect.timer_moved": Text("»{where}« ringer på en anden dag", "“{where}” rings on another day"),
    "effect.timer_set": Text("»{where}« bliver sat", "“{where}” is set"),
    "effect.timer_gone": Text("»{where}« bliver ryddet", "“{where}” is cleared"),
    "effect.task_new": Text("Ny opgave: {where}", "New task: {where}"),
    "effect.task_gone": Text("Opgaven trækkes tilbage: {where}", "The task is withdrawn: {where}"),
    "effect.task_day": Text("Opgaven får en anden frist: {where}", "The task gets another day: {where}"),
    "effect.deadline_kept": Text("Fristen beholder sin dag: {where}", "The deadline keeps its day: {where}"),
    "effect.deadline_moved": Text("Fristen får en anden dag: {where}", "The deadline gets another day: {where}"),
    "effect.deadline_new": Text("Fristen begynder at løbe: {where}", "The deadline begins to run: {where}"),
    "effect.deadline_ended": Text("Fristen ophører: {where}", "The deadline ends: {where}"),
    "effect.shift": Text("({days} dage)", "({days} days)"),
    "effect.shifts": Text("({least} til {most} dage)", "({least} to {most} days)"),
    "moving_given": Text("»{where}« har fået en plads.", "“{where}” was given a place."),
}

MAPPING = {
    "mapping.open": Text("{name}: vælg, hvor sagerne skal stå", "{name}: choose where the cases are to stand"),
    "mapping.pick": Text(
        "Vælg på kladden, hvor sager ved »{name}« skal stå.",
        "Choose on the draft where cases at “{name}” are to stand.",
    ),
    "mapping.choice": Text("Sæt sagerne ved {name}", "Put the cases at {name}"),
    "mapping.given": Text(
        "Sager ved »{name}« kommer til at stå ved »{to}«.", "Cases at “{name}” will stand at “{to}”."
    ),
    "mapping.ended": Text("Vejen slutter ved »{name}«.", "The way ends at “{name}”."),
}

OUTCOMES = {
    "turned_out.moved": Text("Flyttet", "Moved"),
    "turned_out.stays": Text("Bliver, hvor de er", "Stay where they are"),
    "turned_out.failed": Text("Gik galt", "Went wrong"),
    "turned_out.undone": Text("Taget tilbage", "Taken back"),
    "turned_out.moved_on": Text("Er gået videre", "Have gone on"),
}

DONE = {
    "done.move_goes_on": Text("Resten af sagerne flyttes nu.", "The rest of the cases are being moved."),
    "done.move_paused": Text("Ingen flere sager flyttes, før du siger til.", "No more cases move until you say so."),
    "done.move_ended": Text(
        "Flytningen er slut. Resten bliver, hvor de er.", "The move has ended. The rest stay where they are."
    ),
    "done.move_taken_back": Text(
        "Sager, der ikke er gået videre, tages tilbage nu.", "Cases that have not gone on are being taken back."
    ),
}
