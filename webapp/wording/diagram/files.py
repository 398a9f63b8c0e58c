"""What is wrong with the files of a process folder, and with what ``process.toml`` says."""

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
    "manifest_assign_lane": Text(
        "{file}: [assign] nævner »{lane}«, men [lanes] har hverken en bane eller en gruppe, der hedder det.",
        "{file}: [assign] names “{lane}”, but [lanes] has neither a lane nor a group of that name.",
    ),
    "manifest_assign_rule": Text(
        "{file}: »{rule}« er ingen måde at fordele opgaver på. Vælg en af: {known}.",
        "{file}: “{rule}” is no way to give tasks out. Choose one of: {known}.",
    ),
    "manifest_stage_twice": Text(
        "Forløbet {stage} står to gange i {file}. Fjern det ene.",
        "The stage {stage} stands twice in {file}. Remove one.",
    ),
}
