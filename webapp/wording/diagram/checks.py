"""What publishing asks of a process folder, and what it found."""

from processes.language import Text

CHECKS = {
    "called_missing": Text(
        "{name} kalder processen {process}, som ikke findes. Tilføj diagrammet, eller ret navnet.",
        "{name} calls the process {process}, which does not exist. Add the diagram or correct the name.",
    ),
    "case_definition_unknown": Text(
        "{name} sender til en sag af slagsen {definition}, som ikke findes. Ret navnet.",
        "{name} sends to a case of the kind {definition}, which does not exist. Correct the name.",
    ),
    "case_start_unknown": Text(
        "{name} skal starte {start}, som ikke er i diagrammet. Ret id'et.",
        "{name} is to start {start}, which is not in the diagram. Correct the id.",
    ),
    "lane_without_group": Text(
        "Banen {name} har opgaver, men ingen gruppe. Vælg den gruppe, der udfører dem.",
        "The lane {name} has tasks but no group. Choose the group that does them.",
    ),
    "task_without_group": Text(
        "Opgaven {name} står ikke i en bane og har ingen gruppe. Ingen ville få den; sæt den i en bane.",
        "The task {name} stands in no lane and has no group. Nobody would get it; put it in a lane.",
    ),
    "group_unknown": Text(
        "{name} hører til gruppen {group}, som ikke findes. Vælg en anden, eller opret den.",
        "{name} belongs to the group {group}, which does not exist. Choose another or create it.",
    ),
    "four_eyes_unknown": Text(
        "{name} må ikke udføres af den, der udførte {step}, men det trin findes ikke. Ret id'et.",
        "{name} may not be done by whoever did {step}, but there is no such step. Correct the id.",
    ),
    "form_missing": Text(
        "Formularen {form} til {name} findes ikke. Læg forms/{form}.json i mappen, eller ret navnet.",
        "The form {form} for {name} does not exist. Add forms/{form}.json to the folder or correct the name.",
    ),
    "form_unused": Text(
        "Formularen {form} bruges ikke af noget trin. Fjern den, eller vælg den ved et trin.",
        "No step uses the form {form}. Remove it or choose it at a step.",
    ),
    "task_without_form": Text(
        "Opgaven {name} har ingen formular. Den kan kun bekræftes; vælg en formular, hvis der skal skrives noget.",
        "The task {name} has no form. It can only be confirmed; choose a form if something is to be written.",
    ),
    "text_missing": Text(
        "Teksten {text} til {name} er ikke skrevet. Skriv den ved trinnet eller under Tekster, på dansk og engelsk.",
        "The text {text} for {name} is not written. Write it at the step or under Texts, in Danish and English.",
    ),
    "text_not_in_da": Text(
        "Teksten {text} ({part}) mangler på dansk. Skriv den under Tekster ({file}).",
        "The text {text} ({part}) is missing in Danish. Write it under Texts ({file}).",
    ),
    "text_not_in_en": Text(
        "Teksten {text} ({part}) mangler på engelsk. Skriv den under Tekster ({file}).",
        "The text {text} ({part}) is missing in English. Write it under Texts ({file}).",
    ),
    "task_without_text": Text(
        "Opgaven {name} har ingen tekst, der fortæller, hvad der skal gøres. Skriv en under Tekster, og vælg den ved opgaven.",
        "The task {name} has no text that tells what is to be done. Write one under Texts and choose it at the task.",
    ),
    "stage_unused": Text(
        "Ingen trin hører til stationen »{name}«, så borgeren når den aldrig. Vælg den ved et trin, eller slet den.",
        "No step belongs to the stage “{name}”, so the citizen never reaches it. Choose it at a step or remove it.",
    ),
    "table_unused": Text(
        "Beslutningstabellen {table} bruges ikke af noget trin. Fjern den, eller vælg den ved et trin.",
        "No step uses the decision table {table}. Remove it or choose it at a step.",
    ),
    "stage_unknown": Text(
        "{name} hører til {stage}, som process.toml ikke beskriver. Beskriv det, eller ret navnet.",
        "{name} belongs to {stage}, which process.toml does not describe. Describe it or correct the name.",
    ),
    "task_without_stage": Text(
        "Opgaven {name} siger ikke, hvor langt sagen er. Vælg det, så borgeren kan følge med.",
        "The task {name} does not say how far the case is. Choose a stage so that the citizen can follow.",
    ),
    "rule_without_table": Text(
        "{name} træffer en beslutning uden tabel. Vælg en beslutningstabel.",
        "{name} decides without a table. Choose a decision table.",
    ),
    "table_missing": Text(
        "Beslutningstabellen {table} til {name} findes ikke. Læg tables/{table}.dmn i mappen, eller ret navnet.",
        "The decision table {table} for {name} does not exist. Add tables/{table}.dmn to the folder or correct the name.",
    ),
    "ruling_unguarded": Text(
        "{name} træffer en afgørelse, men ingen spørger, om den er fuldstændig. Sæt {table} som vagt på opgaven eller på den, der godkender.",
        "{name} writes a ruling, but nobody asks whether it is complete. Set {table} as guard on the task or on its approval.",
    ),
    "deadline_unknown": Text(
        "{name} bruger fristen {deadline}, som ikke står i deadlines.toml. Tilføj den, eller ret id'et.",
        "{name} uses the deadline {deadline}, which is not in deadlines.toml. Add it or correct the id.",
    ),
    "deadline_point_unknown": Text(
        "{name} bruger punktet {point} på fristen {deadline}, som ikke har det. Ret navnet, eller tilføj punktet.",
        "{name} uses the point {point} of the deadline {deadline}, which has none. Correct the name or add the point.",
    ),
    "timer_literal": Text(
        'Uret ved {name} er skrevet som {found}. Brug en frist, så loven kan ændres ét sted: deadline("...").',
        'The timer at {name} is written as {found}. Use a deadline, so that the law changes in one place: deadline("...").',
    ),
    "timer_unreadable": Text(
        'Tiden »{found}« ved {name} kan ikke læses fra tegn {at}. Skriv FEEL, for eksempel deadline("P4-22"), eller et ISO-tidsrum som P28D.',
        'The time “{found}” at {name} cannot be read from character {at} on. Write FEEL such as deadline("P4-22"), or an ISO duration such as P28D.',
    ),
    "expression_unreadable": Text(
        "Udtrykket »{found}« ved {name} kan ikke læses fra tegn {at}. Ret det; det skal være FEEL.",
        "The expression “{found}” at {name} cannot be read from character {at} on. Correct it; it must be FEEL.",
    ),
    "name_unknown": Text(
        "»{found}« ved {name} spørger efter »{unknown}«, som ingen formular, tabel eller script giver. Er det stavet rigtigt?",
        "“{found}” at {name} asks for “{unknown}”, which no form, table or script gives. Is it spelt right?",
    ),
    "function_unknown": Text(
        "»{found}« ved {name} bruger funktionen »{unknown}«, som ikke findes. Ret navnet.",
        "“{found}” at {name} uses the function “{unknown}”, which does not exist. Correct the name.",
    ),
    "service_without_operation": Text(
        "Det automatiske trin {name} siger ikke, hvad der skal gøres. Vælg en handling.",
        "The automatic step {name} does not say what is to be done. Choose an operation.",
    ),
    "send_without_message": Text(
        "{name} sender uden at sige hvad. Vælg en handling eller en besked.",
        "{name} sends without saying what. Choose an operation or a message.",
    ),
    "operation_unknown": Text(
        "{name} bruger handlingen {operation}, som ikke findes. Vælg en anden.",
        "{name} uses the operation {operation}, which does not exist. Choose another.",
    ),
    "start_by_time": Text(
        "{name} starter på et tidspunkt. Ingen starter sager efter uret endnu; brug en besked, eller start i hånden.",
        "{name} starts at a time. Nothing starts cases by the clock yet; use a message or start by hand.",
    ),
    "english_missing": Text(
        "{name} mangler et engelsk navn. Skriv det.",
        "{name} has no English name. Write one.",
    ),
    "danish_missing": Text(
        "{name} mangler et dansk navn. Skriv det.",
        "{name} has no Danish name. Write one.",
    ),
    "name_missing": Text(
        "{name} har intet navn. Skriv, hvad der sker her, på dansk og engelsk.",
        "{name} has no name. Write what happens here, in Danish and English.",
    ),
    "answer_unnamed": Text(
        "Pilen {name} er et svar uden ord. Skriv svaret på pilen.",
        "The flow {name} is an answer without words. Write the answer on the flow.",
    ),
    "end_without_outcome": Text(
        "Slutningen {name} siger ikke, hvad sagen endte med. Giv den et udfald.",
        "The end {name} does not say how the case came out. Give it an outcome.",
    ),
}
