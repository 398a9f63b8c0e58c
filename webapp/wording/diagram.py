"""What is wrong in a process folder and its diagrams: where, and what to do. ``{name}`` is the element as it is called."""

from processes.language import Text

# A file that cannot be trusted or read.
FILES = {
    "package_invalid": Text(
        "Procesmappen kan ikke bruges, som den er. Ret det, der står nedenfor.",
        "The process folder cannot be used as it is. Correct what is listed below.",
    ),
    "xml_empty": Text(
        "Filen {where} er tom. Gem diagrammet igen.", "The file {where} is empty. Save the diagram again."
    ),
    "xml_too_big": Text(
        "Filen {where} fylder mere end {megabytes} MB. Del diagrammet i flere processer, der kalder hinanden.",
        "The file {where} is larger than {megabytes} MB. Split the diagram into processes that call each other.",
    ),
    "xml_too_deep": Text(
        "Filen {where} har mere end {levels} niveauer inde i hinanden. Fladgør diagrammet, og gem det igen.",
        "The file {where} is nested more than {levels} levels deep. Flatten the diagram and save it again.",
    ),
    "xml_doctype": Text(
        "Filen {where} indeholder en DOCTYPE. Den bruges aldrig i BPMN og kan misbruges. Fjern linjen, og gem igen.",
        "The file {where} holds a DOCTYPE. BPMN never needs one and it can be misused. Remove the line and save again.",
    ),
    "xml_malformed": Text(
        "Filen {where} er ikke gyldig XML ({reason}). Åbn den i en editor til BPMN, og gem den igen.",
        "The file {where} is not valid XML ({reason}). Open it in a BPMN editor and save it again.",
    ),
    "xml_encoding": Text(
        "Filen {where} er gemt med et andet tegnsæt, end den siger. Gem den som UTF-8.",
        "The file {where} is saved in another encoding than it says. Save it as UTF-8.",
    ),
    "file_not_utf8": Text(
        "Filen {file} er ikke gemt som UTF-8. Gem den igen med det tegnsæt.",
        "The file {file} is not saved as UTF-8. Save it again in that encoding.",
    ),
    "file_missing": Text(
        "Filen {file} mangler i procesmappen. Læg den der; mappen _blank viser, hvordan den ser ud.",
        "The file {file} is missing from the process folder. Add it; the folder _blank shows what it looks like.",
    ),
    "file_unknown": Text(
        "Filen {file} hører ikke til i en procesmappe. Giv den et navn, mappen kender, eller fjern den.",
        "The file {file} does not belong in a process folder. Give it a name the folder knows, or remove it.",
    ),
    "file_too_big": Text(
        "Filen {file} fylder mere end {megabytes} MB. Gør den mindre.",
        "The file {file} is larger than {megabytes} MB. Make it smaller.",
    ),
    "files_too_many": Text(
        "Procesmappen har {count} filer; der må være {limit}. Fjern dem, der ikke bruges.",
        "The process folder has {count} files; {limit} are allowed. Remove those that are not used.",
    ),
    "files_too_big": Text(
        "Procesmappen fylder mere end {megabytes} MB i alt. Fjern det, der ikke bruges.",
        "The process folder is larger than {megabytes} MB in all. Remove what is not used.",
    ),
    "diagram_missing": Text(
        "Procesmappen {where} har intet diagram. Tilføj process.bpmn.",
        "The process folder {where} has no diagram. Add process.bpmn.",
    ),
    "toml_broken": Text(
        "Filen {file} kan ikke læses som TOML. Ret linjen.",
        "The file {file} cannot be read as TOML. Correct the line.",
    ),
    "not_bpmn": Text(
        "Filen {where} er ikke et BPMN-diagram, men begynder med »{found}«. Vælg en .bpmn-fil.",
        "The file {where} is no BPMN diagram; it begins with “{found}”. Choose a .bpmn file.",
    ),
    "diagram_too_large": Text(
        "Diagrammet {where} har mere end {limit} elementer. Del det i processer, der kalder hinanden.",
        "The diagram {where} has more than {limit} elements. Split it into processes that call each other.",
    ),
    "no_process": Text(
        "Diagrammet {where} har ingen proces. Tegn en proces med en starthændelse.",
        "The diagram {where} holds no process. Draw a process with a start event.",
    ),
}

MANIFEST = {
    "manifest_invalid": Text("{file} skal rettes.", "{file} must be corrected."),
    "manifest_unknown_key": Text(
        "{file} har et ukendt felt, »{key}«. Ret navnet, eller fjern linjen.",
        "{file} has an unknown field, “{key}”. Correct the name or remove the line.",
    ),
    "manifest_both_languages": Text(
        '»{key}« i {file} skal stå på både dansk og engelsk: {key} = {{ da = "...", en = "..." }}.',
        '“{key}” in {file} must be given in Danish and English: {key} = {{ da = "...", en = "..." }}.',
    ),
    "manifest_word": Text(
        "»{key}« i {file} mangler eller er ikke tekst.", "“{key}” in {file} is missing or is no text."
    ),
    "manifest_words": Text(
        '»{key}« i {file} skal være en liste af tekster: ["...", "..."].',
        '“{key}” in {file} must be a list of texts: ["...", "..."].',
    ),
    "manifest_kle": Text(
        "KLE-nummeret {number} i {file} skal skrives som 32.24.04.",
        "The KLE number {number} in {file} must be written like 32.24.04.",
    ),
    "manifest_length": Text(
        "»{key}« i {file} skal være et tidsrum som P5Y, ikke {found}.",
        "“{key}” in {file} must be a length of time such as P5Y, not {found}.",
    ),
    "manifest_table": Text(
        "»{key}« i {file} skal være en tabel med tekster. Se mappen _blank.",
        "“{key}” in {file} must be a table of texts. See the folder _blank.",
    ),
    "manifest_stage_twice": Text(
        "Forløbet {stage} står to gange i {file}. Fjern det ene.",
        "The stage {stage} stands twice in {file}. Remove one.",
    ),
}

IDS = {
    "id_missing": Text(
        "Et element af slagsen {what} i {where} har intet id. Giv det et.",
        "An element of the kind {what} in {where} has no id. Give it one.",
    ),
    "id_unusable": Text(
        "Id'et »{id}« kan ikke bruges. Giv {name} et andet.",
        "The id “{id}” cannot be used. Give {name} another.",
    ),
    "duplicate_id": Text(
        "Id'et {where} bruges to gange; første gang på linje {first}. Giv det ene element et andet id.",
        "The id {where} is used twice, first on line {first}. Give one of the elements another id.",
    ),
    "duplicate_across": Text(
        "Id'et {where} bruges også i {other}. Giv det ene element et andet id.",
        "The id {where} is used in {other} as well. Give one of the elements another id.",
    ),
    "unknown_reference": Text(
        "{name} henviser til {reference}, som ikke er i diagrammet. Tegn det, eller ret henvisningen.",
        "{name} refers to {reference}, which is not in the diagram. Draw it or correct the reference.",
    ),
    "unknown_element": Text(
        "{name} indeholder »{what}«, som ikke kan køres. Tegn det med andre elementer.",
        "{name} holds “{what}”, which cannot be run. Draw it with other elements.",
    ),
}

FLOWS = {
    "flow_loose": Text(
        "Pilen {name} hænger løst i den ene ende. Forbind den, eller slet den.",
        "The flow {name} is loose at one end. Connect it or delete it.",
    ),
    "flow_across": Text(
        "Pilen {name} går ind i eller ud af en delproces til {reference}. En pil skal blive på sit niveau.",
        "The flow {name} crosses the border of a sub-process to {reference}. A flow must stay on its level.",
    ),
    "flow_into": Text(
        "Pilen {name} går ind i {target}, som ingen pil kan føre til. Før den til trinnet efter.",
        "The flow {name} leads into {target}, which no flow can enter. Lead it to the step after it.",
    ),
    "flow_out_of": Text(
        "Pilen {name} går ud af sluthændelsen {source}. Slet pilen, eller gør slutningen til en mellemhændelse.",
        "The flow {name} leaves the end event {source}. Delete the flow or make the end an intermediate event.",
    ),
    "condition_empty": Text(
        "Pilen {name} har en tom betingelse. Skriv betingelsen i FEEL, eller gør pilen til standardvejen.",
        "The flow {name} has an empty condition. Write the condition in FEEL or make the flow the default.",
    ),
    "condition_not_asked": Text(
        "Pilen {name} har en betingelse, men {gateway} spørger ikke. Brug en eksklusiv gateway, eller fjern betingelsen.",
        "The flow {name} has a condition, but {gateway} asks nothing. Use an exclusive gateway or remove the condition.",
    ),
    "gateway_without_condition": Text(
        "Pilen {name} ud af {gateway} har ingen betingelse. Skriv en, eller gør den til standardvejen.",
        "The flow {name} out of {gateway} has no condition. Write one or make it the default.",
    ),
    "default_elsewhere": Text(
        "{name} har en standardvej, {reference}, som ikke går ud fra det. Vælg en af dets egne pile.",
        "{name} has a default, {reference}, that does not leave it. Choose one of its own flows.",
    ),
    "default_with_condition": Text(
        "Standardvejen {name} har også en betingelse. Fjern den: standardvejen tages, når ingen anden passer.",
        "The default {name} has a condition as well. Remove it: the default is taken when no other fits.",
    ),
    "unreachable": Text(
        "Ingen pil fører til {name}, så det bliver aldrig nået. Forbind det, eller slet det.",
        "No flow leads to {name}, so it is never reached. Connect it or delete it.",
    ),
    "process_empty": Text(
        "Der er ikke tegnet noget i processen {name}. Tegn en starthændelse og det første trin.",
        "Nothing is drawn in the process {name}. Draw a start event and the first step.",
    ),
    "no_beginning": Text(
        "{name} kører i ring og har ingen begyndelse. Tegn en starthændelse.",
        "{name} runs in a circle and has no beginning. Draw a start event.",
    ),
    "dead_end": Text(
        "Der går ingen pil ud af {name}. Her slutter vejen; tegn en sluthændelse, så det kan ses.",
        "No flow leaves {name}. The way ends here; draw an end event so that it can be seen.",
    ),
    "attached_wrongly": Text(
        "Hændelsen {name} sidder på {reference}, som ikke er et trin. Sæt den på en opgave eller delproces.",
        "The event {name} is attached to {reference}, which is no step. Attach it to a task or sub-process.",
    ),
    "link_in_flow": Text(
        "Linkhændelsen {name} har en pil på den forkerte side. Et link afløser pilen.",
        "The link event {name} has a flow on the wrong side. A link takes the place of the flow.",
    ),
    "link_without_target": Text(
        "Linket {link} ved {name} fører ingen steder hen. Tegn det modtagende link med samme navn i samme proces.",
        "The link {link} at {name} leads nowhere. Draw the catching link of the same name in the same process.",
    ),
    "link_without_source": Text(
        "Intet fører til linket {link} ved {name}. Tegn det afsendende link, eller slet det.",
        "Nothing leads to the link {link} at {name}. Draw the throwing link or delete this one.",
    ),
    "link_twice": Text(
        "To links modtager {link}. Giv det ene et andet navn.",
        "Two links catch {link}. Give one of them another name.",
    ),
}

STEPS = {
    "compensation": Text(
        "{name} bruger kompensation, som endnu ikke kan køres. Tegn oprydningen som almindelige trin.",
        "{name} uses compensation, which cannot be run yet. Draw the clearing up as ordinary steps.",
    ),
    "complex_gateway": Text(
        "Den komplekse gateway {name} samler flere veje efter en regel, som endnu ikke kan køres. Brug parallelle eller inklusive gateways.",
        "The complex gateway {name} joins ways by a rule that cannot be run yet. Use parallel or inclusive gateways.",
    ),
    "token_quantity": Text(
        "{name} har {attribute} = {value}. Skriv et helt tal fra 1 til {most}.",
        "{name} has {attribute} = {value}. Write a whole number from 1 to {most}.",
    ),
    "ad_hoc": Text(
        "{name} er en ad hoc-delproces; den kan endnu ikke køres. Tegn en delproces, hvor pile viser rækkefølgen.",
        "{name} is an ad-hoc sub-process, which cannot be run yet. Draw a sub-process whose flows show the order.",
    ),
    "multi_instance_behaviour": Text(
        "Gentagelsen af {name} skal melde noget undervejs ({value}); kun »All« kan køres. Tegn en hændelse efter trinnet.",
        "The repetition of {name} is to tell something on the way ({value}); only “All” can be run. Draw an event after the step.",
    ),
    "multi_instance_how_many": Text(
        "{name} skal gentages, men det fremgår ikke hvor mange gange. Angiv enten et antal eller en liste.",
        "{name} is to be repeated, but not how often. Give either a number or a list.",
    ),
    "multi_instance_number": Text(
        "{name} skal gentages »{value}« gange. Skriv et antal, der er nul eller mere.",
        "{name} is to be repeated “{value}” times. Write a number that is zero or more.",
    ),
    "two_loops": Text(
        "{name} har to slags gentagelse på én gang. Fjern den ene.",
        "{name} has two kinds of repetition at once. Remove one.",
    ),
    "loop_without_end": Text(
        "{name} gentages uden at holde op. Skriv en betingelse eller et højeste antal.",
        "{name} is repeated without end. Write a condition or a highest number.",
    ),
    "loop_maximum": Text(
        "{name} skal højst gentages »{value}« gange. Skriv et helt tal over nul.",
        "{name} is to be repeated at most “{value}” times. Write a whole number above zero.",
    ),
    "script_language": Text(
        "Scriptet i {name} er skrevet i {language}. Kun linjer som »navn = FEEL-udtryk« kan køres.",
        "The script in {name} is written in {language}. Only lines such as “name = FEEL expression” can be run.",
    ),
    "script_empty": Text(
        "Scriptet i {name} er tomt. Skriv linjer som »navn = FEEL-udtryk«, eller vælg en anden slags trin.",
        "The script in {name} is empty. Write lines such as “name = FEEL expression” or choose another kind of step.",
    ),
    "call_without_process": Text(
        "{name} kalder en proces uden at sige hvilken. Vælg processen.",
        "{name} calls a process without saying which. Choose the process.",
    ),
    "receive_without_message": Text(
        "{name} venter på en besked uden at sige hvilken. Vælg beskeden.",
        "{name} waits for a message without saying which. Choose the message.",
    ),
    "data_transformed": Text(
        "{name} omregner data på vejen ind eller ud; det kan ikke køres. Brug et scripttrin.",
        "{name} transforms data on its way in or out, which cannot be run. Use a script task.",
    ),
    "instantiate_inside": Text(
        "{name} skal starte processen, men der går en pil ind i det. Fjern pilen.",
        "{name} is to start the process, but a flow leads into it. Remove the flow.",
    ),
    "instantiate_attached": Text(
        "{name} starter processen og kan ikke have en hændelse på kanten. Brug en starthændelse.",
        "{name} starts the process and cannot hold an attached event. Use a start event.",
    ),
}

EVENTS = {
    "event_not_here": Text(
        "{name} er en hændelse af slagsen {event}, som ikke kan stå her. Vælg en anden slags.",
        "{name} is an event of the kind {event}, which cannot stand here. Choose another kind.",
    ),
    "event_without_kind": Text(
        "{name} venter, men siger ikke på hvad. Vælg besked, tid, signal eller betingelse.",
        "{name} waits, but does not say for what. Choose message, time, signal or condition.",
    ),
    "event_without_name": Text(
        "{name} siger ikke, hvilken besked, hvilket signal eller link det gælder. Vælg det.",
        "{name} does not say which message, signal or link it is about. Choose it.",
    ),
    "event_mixed": Text(
        "{name} er flere slags hændelser på én gang ({kinds}), som ikke går sammen. Del den i flere.",
        "{name} is several kinds of event at once ({kinds}) that do not go together. Split it.",
    ),
    "error_must_interrupt": Text(
        "{name} fanger en fejl og skal afbryde. Gør hændelsen afbrydende.",
        "{name} catches an error and must interrupt. Make the event interrupting.",
    ),
    "cancel_outside_transaction": Text(
        "{name} annullerer, men står ikke i eller på en transaktion. Brug en transaktion eller en anden slags hændelse.",
        "{name} cancels, but stands neither in nor on a transaction. Use a transaction or another kind of event.",
    ),
    "timer_without_expression": Text(
        'Uret ved {name} siger ikke hvornår. Skriv én tid, for eksempel deadline("P4-22").',
        'The timer at {name} does not say when. Write one time, for example deadline("P4-22").',
    ),
    "conditional_without_expression": Text(
        "Hændelsen {name} venter på en betingelse, der ikke er skrevet. Skriv den i FEEL.",
        "The event {name} waits for a condition that is not written. Write it in FEEL.",
    ),
    "several_starts": Text(
        "Delprocessen har mere end én starthændelse; {name} er den anden. Behold én.",
        "The sub-process has more than one start event; {name} is the second. Keep one.",
    ),
    "event_subprocess_starts": Text(
        "Hændelsesdelprocessen {name} har {count} starthændelser. Den skal have netop én.",
        "The event sub-process {name} has {count} start events. It must have exactly one.",
    ),
    "event_subprocess_in_flow": Text(
        "Hændelsesdelprocessen {name} har en pil. Slet pilen: den startes af sin hændelse.",
        "The event sub-process {name} has a flow. Delete the flow: its event starts it.",
    ),
    "event_subprocess_kind": Text(
        "{name} kan ikke startes af en hændelse. Tegn en almindelig hændelsesdelproces.",
        "{name} cannot be started by an event. Draw an ordinary event sub-process.",
    ),
    "event_subprocess_loop": Text(
        "Hændelsesdelprocessen {name} kan ikke gentages. Lad starthændelsen ske igen i stedet.",
        "The event sub-process {name} cannot be repeated. Let its start event happen again instead.",
    ),
    "event_subprocess_in_transaction": Text(
        "{name} står i en transaktion, der kan annulleres; det kan endnu ikke køres. Flyt den ud af transaktionen.",
        "{name} stands in a transaction that can be cancelled, which cannot be run yet. Move it out of the transaction.",
    ),
    "event_gateway_alone": Text(
        "Efter {name} er der intet at vente på. Tegn de hændelser, der venter.",
        "Nothing to wait for follows {name}. Draw the events that wait.",
    ),
    "event_gateway_target": Text(
        "Pilen {name} fra en hændelsesbaseret gateway fører til {target}, som ikke kan ventes på. Sæt en hændelse imellem.",
        "The flow {name} from an event-based gateway leads to {target}, which cannot be waited for. Put an event between.",
    ),
    "event_gateway_shared": Text(
        "{target} har flere pile ind, men venter efter en hændelsesbaseret gateway. Lad kun den føre dertil.",
        "{target} has several flows in, but waits behind an event-based gateway. Let only the gateway lead there.",
    ),
    "event_gateway_parallel": Text(
        "{name} skal starte, når alle hændelser er sket; det kan endnu ikke køres. Brug én starthændelse og vent på resten.",
        "{name} is to start when all events have happened, which cannot be run yet. Use one start event and wait for the rest.",
    ),
}

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
        "Teksten {text} til {name} er ikke skrevet. Skriv den i texts.da.toml og texts.en.toml.",
        "The text {text} for {name} is not written. Write it in texts.da.toml and texts.en.toml.",
    ),
    "text_not_in_da": Text(
        "Teksten {text} ({part}) mangler på dansk. Skriv den i {file}.",
        "The text {text} ({part}) is missing in Danish. Write it in {file}.",
    ),
    "text_not_in_en": Text(
        "Teksten {text} ({part}) mangler på engelsk. Skriv den i {file}.",
        "The text {text} ({part}) is missing in English. Write it in {file}.",
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

# What was changed so that the engine runs what is drawn; told where the owner asks for it.
NOTES = {
    "note.id_renamed": Text(
        "Id'et {was} er optaget af motoren og hedder {name} i den.",
        "The id {was} belongs to the engine; inside it is {name}.",
    ),
    "note.named_by_id": Text(
        "{name} har intet navn og kendes på sit id.", "{name} has no name and is known by its id."
    ),
    "note.definition_copied": Text(
        "{name} fik en kopi af den fælles hændelse.", "{name} got a copy of the shared event."
    ),
    "note.global_task": Text(
        "Den globale opgave {name} køres som en proces med ét trin.",
        "The global task {name} runs as a process of one step.",
    ),
    "note.receive_starts": Text("{name} starter processen.", "{name} starts the process."),
    "note.gateway_starts": Text(
        "Hændelserne efter {name} starter processen.", "The events behind {name} start the process."
    ),
    "note.link_joined": Text(
        "Linket {name} køres som en pil til {target}.", "The link {name} runs as a flow to {target}."
    ),
    "note.end_tells_first": Text("{name} sender først og slutter så.", "{name} tells first and then ends."),
    "note.start_added": Text(
        "{name} begynder ved de trin, ingen pil fører til.", "{name} begins at the steps no flow leads to."
    ),
    "note.end_added": Text("Efter {name} slutter vejen.", "The way ends after {name}."),
    "note.gathers": Text("{name} venter på {count} tokens.", "{name} waits for {count} tokens."),
    "note.multiplies": Text("{name} sender {count} tokens videre.", "{name} sends {count} tokens on."),
    "note.split_added": Text("Vejene ud af {name} køres som en gateway.", "The ways out of {name} run as a gateway."),
    "note.complex_split": Text(
        "{name} deler kun og køres som en inklusiv gateway.", "{name} only splits and runs as an inclusive gateway."
    ),
    "note.event_subprocess": Text(
        "{name} køres som en hændelse på kanten af resten.", "{name} runs as an event on the border of the rest."
    ),
    "note.data_association": Text(
        "Dataforbindelsen ved {name} er til læseren: alle trin bruger sagens oplysninger.",
        "The data association at {name} is for the reader: every step uses the case's facts.",
    ),
    "note.data_drawn": Text(
        "Dataobjektet {name} er til læseren: alle trin bruger sagens oplysninger.",
        "The data object {name} is for the reader: every step uses the case's facts.",
    ),
    "note.foreign_element": Text(
        "»{what}« ved {name} er fra et andet værktøj og bruges ikke.",
        "“{what}” at {name} comes from another tool and is not used.",
    ),
}
