"""Sentences about plans that cannot be made and cases that cannot go on."""

from processes.language import Text

PLANS = {
    "engine_no_process": Text(
        "Der er ingen proces at køre i {where}. Tegn en proces med en starthændelse.",
        "There is no process to run in {where}. Draw a process with a start event.",
    ),
    "engine_main_unknown": Text(
        "Processen {where} findes ikke i mappens diagrammer. Ret navnet, eller tilføj diagrammet.",
        "The process {where} is in none of the folder's diagrams. Correct the name or add the diagram.",
    ),
    "engine_id_in_two_files": Text(
        "Id'et {where} bruges i både {other} og {file}. Giv det ene element et andet id.",
        "The id {where} is used in both {other} and {file}. Give one of the elements another id.",
    ),
    "engine_not_readable": Text(
        "Motoren kan ikke læse elementet {where}: {reason}. Ret diagrammet der.",
        "The engine cannot read the element {where}: {reason}. Correct the diagram there.",
    ),
    "engine_too_long": Text(
        "Kæden af elementer i {where} er længere, end motoren kan følge. Del processen i kaldte processer.",
        "The chain of elements in {where} is longer than the engine can follow. Split the process into called processes.",
    ),
    "engine_expression_unreadable": Text(
        "Udtrykket »{expression}« ved {where} er ikke gyldig FEEL. Ret det i diagrammet.",
        "The expression “{expression}” at {where} is not valid FEEL. Correct it in the diagram.",
    ),
    "engine_table_unreadable": Text(
        "Beslutningstabellen i {file} kan ikke læses ved {where} ({reason}). Ret tabellen.",
        "The decision table in {file} cannot be read at {where} ({reason}). Correct the table.",
    ),
    "engine_start_unknown": Text(
        "Processen har ingen starthændelse med id'et {where}.",
        "The process has no start event with the id {where}.",
    ),
    "engine_value_unknown": Text(
        "Oplysningen {name} har en værdi, der ikke kan gemmes ({kind}). Brug tekst, tal, dato, varighed, ja/nej eller lister af dem.",
        "The fact {name} has a value that cannot be stored ({kind}). Use text, numbers, dates, durations, yes/no or lists of them.",
    ),
}

FAULTS = {
    "engine_condition_not_boolean": Text(
        "Sagen kan ikke gå videre fra {element}: betingelsen »{expression}« er hverken sand eller falsk. Procesejeren skal rette den.",
        "The case cannot go on from {element}: the condition “{expression}” is neither true nor false. The process owner must correct it.",
    ),
    "engine_no_way": Text(
        "Sagen kan ikke gå videre fra {element}: ingen af vejene passer, og der er ingen standardvej. Procesejeren skal rette diagrammet.",
        "The case cannot go on from {element}: no way out fits, and there is no default. The process owner must correct the diagram.",
    ),
    "engine_expression": Text(
        "Sagen kan ikke gå videre fra {element}: udtrykket »{expression}« kan ikke beregnes. Procesejeren skal rette det.",
        "The case cannot go on from {element}: the expression “{expression}” cannot be computed. The process owner must correct it.",
    ),
    "engine_no_end": Text(
        "Sagen blev standset ved {element} efter {limit} automatiske trin i træk. Processen kører i ring; procesejeren skal rette den.",
        "The case was stopped at {element} after {limit} automatic steps in a row. The process runs in circles; the process owner must correct it.",
    ),
    "engine_too_many": Text(
        "Sagen blev standset ved {element}: mere end {limit} forløb var i gang på én gang. Procesejeren skal rette diagrammet.",
        "The case was stopped at {element}: more than {limit} branches were under way at once. The process owner must correct the diagram.",
    ),
    "engine_too_deep": Text(
        "{element} ville åbne en proces {limit} lag nede i andre. En proces kalder sig selv; procesejeren skal rette den.",
        "{element} would open a process {limit} levels inside others. A process calls itself; the process owner must correct it.",
    ),
    "engine_timer_unreadable": Text(
        "Tidspunktet ved {element} kan ikke læses: »{expression}« gav {value}. Procesejeren skal rette det.",
        "The time at {element} cannot be read: “{expression}” gave {value}. The process owner must correct it.",
    ),
    "engine_instances_unreadable": Text(
        "Antallet af gentagelser ved {element} kan ikke læses: »{expression}« gav {value}. Der skal stå en liste eller et helt tal.",
        "The number of instances at {element} cannot be read: “{expression}” gave {value}. It must be a list or a whole number.",
    ),
    "engine_instances_too_many": Text(
        "{element} skulle gentages mere end {limit} gange. Del arbejdet op i flere sager.",
        "{element} was to be repeated more than {limit} times. Split the work into several cases.",
    ),
    "engine_called_unknown": Text(
        "{element} kalder processen {process}, som ikke findes. Læg den i mappen, eller udgiv den for sig.",
        "{element} calls the process {process}, which does not exist. Put it into the folder, or publish it by itself.",
    ),
    "engine_table_unknown": Text(
        "{element} spørger beslutningstabellen {table}, som ikke findes i mappen. Tilføj den.",
        "{element} asks the decision table {table}, which is not in the folder. Add it.",
    ),
    "engine_decision": Text(
        "Beslutningstabellen {table} ved {element} kan ikke give et svar ({reason}). Procesejeren skal rette tabellen.",
        "The decision table {table} at {element} cannot answer ({reason}). The process owner must correct the table.",
    ),
    "engine_error_uncaught": Text(
        "Fejlen {error} ved {element} gribes ikke af nogen hændelse i diagrammet. Sagen er ikke flyttet.",
        "The error {error} at {element} is caught by no event in the diagram. The case has not moved.",
    ),
    "engine_cancel_uncaught": Text(
        "{element} annullerer, men ingen annulleringshændelse griber det. Tegn en på transaktionens kant.",
        "{element} cancels, but no cancel event catches it. Draw one on the border of the transaction.",
    ),
    "engine_python_barred": Text(
        "{element} beder om at køre Python. Det gør motoren aldrig; skriv udtrykket i FEEL.",
        "{element} asks to run Python. The engine never does; write the expression in FEEL.",
    ),
    "engine_value_unstorable": Text(
        "Et udtryk ved {element} gav en værdi, der ikke kan gemmes ({kind}). Procesejeren skal rette det.",
        "An expression at {element} gave a value that cannot be stored ({kind}). The process owner must correct it.",
    ),
    "engine_state_unknown": Text(
        "Sagens gemte tilstand er af en anden udgave, end motoren kan læse.",
        "The case's stored state is of another format than the engine can read.",
    ),
}
