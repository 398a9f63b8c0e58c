"""Drawings from other tools: why one cannot be read, and what was counted, guessed and left out."""

from processes.language import Text

REFUSALS = {
    "import_empty": Text("Vælg en fil. Den, der blev sendt, er tom.", "Choose a file. The one that was sent is empty."),
    "import_too_large": Text(
        "»{name}« er for stor. En tegning må højst fylde {megabytes} MB. Del den, eller fjern billeder fra den.",
        "“{name}” is too large. A drawing may be {megabytes} MB at most. Split it or take pictures out of it.",
    ),
    "import_kind": Text(
        "»{name}« er ikke en tegning, vi kan læse. Send BPMN (.bpmn, .xml), Visio (.vsdx, .vsd) eller en procesmappe (.zip).",
        "“{name}” is no drawing we can read. Send BPMN (.bpmn, .xml), Visio (.vsdx, .vsd) or a process folder (.zip).",
    ),
    "import_differs": Text(
        "»{name}« indeholder noget andet, end navnet siger. Gem tegningen igen fra det værktøj, den er lavet i.",
        "“{name}” holds something else than its name says. Save the drawing again from the tool it was made in.",
    ),
    "import_archive_broken": Text(
        "»{name}« er beskadiget eller låst med kode. Åbn den i værktøjet, og gem den igen uden kode.",
        "“{name}” is damaged or locked by a password. Open it in its tool and save it again without one.",
    ),
    "import_archive_trap": Text(
        "»{name}« fylder mere end {megabytes} MB, når den pakkes ud. Vi åbner den ikke. Fjern billeder fra tegningen.",
        "“{name}” unpacks to more than {megabytes} MB. We do not open it. Take pictures out of the drawing.",
    ),
    "import_no_visio": Text(
        "»{name}« er pakket som Visio, men har ingen sider. Gem den igen som .vsdx.",
        "“{name}” is packed like Visio but has no pages. Save it again as .vsdx.",
    ),
    "import_too_many": Text(
        "Siden har mere end {most} figurer. Del den i flere sider.",
        "The page has more than {most} shapes. Split it into several pages.",
    ),
    "import_no_bpmn": Text(
        "»{name}« er XML, men ikke BPMN: det begynder med <{root}>. Eksportér den som BPMN 2.0.",
        "“{name}” is XML but not BPMN: it begins with <{root}>. Export it as BPMN 2.0.",
    ),
    "import_no_program": Text(
        "»{name}« er den gamle Visio-form, og serveren mangler programmet {program} til at læse den. Gem den som .vsdx i Visio, eller bed driften installere libvisio-tools.",
        "“{name}” is the old form of Visio, and the server lacks the program {program} to read it. Save it as .vsdx in Visio, or ask operations to install libvisio-tools.",
    ),
    "import_nothing_drawn": Text(
        "Der er ingen figurer i »{name}«. Se efter, om tegningen ligger på en baggrundsside.",
        "There are no shapes in “{name}”. See whether the drawing lies on a background page.",
    ),
    "import_no_folder": Text(
        "Der er intet diagram (.bpmn) i »{name}«. En procesmappe har mindst ét.",
        "There is no diagram (.bpmn) in “{name}”. A process folder has at least one.",
    ),
    "import_not_text": Text(
        "En fil i »{name}« er ikke tekst i UTF-8. Gem den igen som UTF-8.",
        "A file in “{name}” is not text in UTF-8. Save it again as UTF-8.",
    ),
}

NOTES = {
    "import_counted": Text(
        "{steps} trin, {events} hændelser, {gateways} valg, {flows} pile og {lanes} baner kom med.",
        "{steps} steps, {events} events, {gateways} gateways, {flows} flows and {lanes} lanes came along.",
    ),
    "import_foreign": Text(
        "{count} oplysninger fra et andet værktøj ({space}) er bevaret. De bruges ikke her.",
        "{count} details of another tool ({space}) are kept. They are not used here.",
    ),
    "import_several": Text(
        "Filen har {count} processer. Den, der skal køre, vælges i process.toml (main) eller er den første, der må køre.",
        "The file has {count} processes. The one to run is named in process.toml (main), or is the first that may run.",
    ),
    "import_no_process": Text(
        "Filen har en koreografi eller samtale. Den vises, men kun processer kan køre.",
        "The file has a choreography or conversation. It is shown, but only processes can run.",
    ),
    "import_laid_out": Text(
        "Filen havde ingen tegning, kun indhold. Vi har stillet trinnene op, så de kan ses. Flyt dem, som du vil.",
        "The file had no drawing, only content. We have set the steps out so that they can be seen. Move them as you like.",
    ),
    "import_folder": Text("{count} filer kom med, som de var.", "{count} files came along as they were."),
    "import_old_visio": Text(
        "Gamle Visio-filer siger ikke, hvad figurer er, eller hvad pile hænger fast i. Alt er gættet efter form og sted.",
        "Old Visio files do not say what shapes are or what lines hang on. All is guessed by outline and place.",
    ),
    "import_no_start": Text(
        "Der er ingen start i tegningen. Sæt en ind.", "There is no start in the drawing. Put one in."
    ),
    "import_guess_kind": Text("er taget for: {kind}.", "is taken for: {kind}."),
    "import_guess_joined": Text(
        "En pil hang ikke fast. Den er taget for at gå fra »{source}« til »{target}«.",
        "A line hung on nothing. It is taken to lead from “{source}” to “{target}”.",
    ),
    "import_guess_pool": Text(
        "{count} baner stod uden en ramme om. De er sat i én.", "{count} lanes had no frame. They were put into one."
    ),
    "import_guess_tasks": Text(
        "{count} trin siger ikke, hvem eller hvad der gør dem. De er taget for opgaver til mennesker.",
        "{count} steps do not say who or what does them. They are taken for tasks of people.",
    ),
    "import_turned": Text(
        "er drejet i tegningen. Den står lige her.", "is turned in the drawing. It stands straight here."
    ),
    "import_left_out": Text("En figur er ikke med: »{name}« ({sort}).", "A shape was left out: “{name}” ({sort})."),
    "import_line_lost": Text(
        "En pil er ikke med, fordi dens ender ikke er ved noget: »{name}« fra »{source}« til »{target}«. Tegn den igen.",
        "A line was left out because its ends are at nothing: “{name}” from “{source}” to “{target}”. Draw it again.",
    ),
}

KINDS = {
    "bpmn.task": Text("trin", "step"),
    "bpmn.userTask": Text("opgave", "task"),
    "bpmn.startEvent": Text("start", "start"),
    "bpmn.endEvent": Text("slut", "end"),
    "bpmn.boundaryEvent": Text("hændelse på et trin", "event on a step"),
    "bpmn.intermediateCatchEvent": Text("noget, der ventes på", "something waited for"),
    "bpmn.intermediateThrowEvent": Text("noget, der meldes", "something told"),
    "bpmn.exclusiveGateway": Text("valg", "choice"),
    "bpmn.textAnnotation": Text("note", "note"),
    "bpmn.dataObjectReference": Text("papir", "paper"),
}

TABS = {"tab.import": Text("Import", "Import")}
