"""Ways really taken: logs that are given out, what is wrong with one, and what the diagram and the variants say."""

from __future__ import annotations

from processes.language import Text

ENTRIES = {
    "entry.LogTaken": Text(
        "Tog en hændelseslog ud af {definition}: {cases} sager ({format})",
        "Took out an event log of {definition}: {cases} cases ({format})",
    ),
    "entry.LogReplayed": Text(
        "Afspillede en log med {cases} sager på version {number}", "Replayed a log of {cases} cases on version {number}"
    ),
    "entry.CaseInLog": Text(
        "Sagen var med i en hændelseslog, der blev taget ud", "The case was in an event log that was taken out"
    ),
}
PERMISSIONS = {
    "permission.take_log": Text("tage hændelseslogge ud", "take out event logs"),
    "permission.take_named_log": Text("tage hændelseslogge ud med sagsnumre", "take out event logs with case numbers"),
    "permission.replay_log": Text("afspille en log på diagrammet", "replay a log on the diagram"),
}
WRONG = {
    "log_no_process": Text("Vælg en proces.", "Choose a process."),
    "log_no_purpose": Text("Vælg, hvad loggen skal bruges til.", "Choose what the log is for."),
    "log_no_format": Text("Vælg et format på listen.", "Choose a format from the list."),
    "log_too_many": Text(
        "Perioden har over {most} sager. Vælg en kortere periode.",
        "The period has more than {most} cases. Choose a shorter one.",
    ),
    "log_missing": Text("Vælg en fil med en log.", "Choose a file with a log."),
    "log_not_xes": Text(
        "Filen er ikke en hændelseslog i XES: dens første element hedder ikke »log«.",
        "The file is not an event log in XES: its first element is not called “log”.",
    ),
    "log_empty": Text(
        "Ingen hændelse i loggen har et navn (concept:name). Eksportér den med navne på hændelserne.",
        "No event of the log has a name (concept:name). Export it with names of events.",
    ),
    "log_too_large": Text(
        "Loggen er for stor: højst {traces} sager, og højst {events} hændelser i hver.",
        "The log is too large: at most {traces} cases, and at most {events} events in each.",
    ),
    "log_too_far": Text(
        "Loggen passer så dårligt til diagrammet, at afspilningen er stoppet. "
        "Undersøg, om du har valgt den rigtige proces og version, eller tag færre sager med.",
        "The log fits the diagram so badly that the replay was stopped. "
        "Check that you chose the right process and version, or take fewer cases.",
    ),
    "log_too_near": Text(
        "Sammen med de logge, du tidligere har hentet over samme proces, ville loggen vise færre end {fewest} sager for"
        " sig, så de kunne kendes igen. Den af dine logge, der ligner mest, hentede du {at}. Vælg et helt andet tidsrum"
        " eller sted end tidligere, eller præcis det samme som én af gangene.",
        "Together with the logs you have taken of this process before, the log would show fewer than {fewest} cases by"
        " themselves, so that they could be recognised. The one most like it you took at {at}. Choose quite other days"
        " or another place than before, or exactly the same as one of those times.",
    ),
    "log_too_few": Text(
        "Der er færre end {fewest} sager i perioden. Så få ville kunne kendes igen; vælg en længere periode.",
        "There are fewer than {fewest} cases in the period. So few could be recognised; choose a longer one.",
    ),
}
PURPOSES = {
    "log.purpose.improve": Text("Forbedre processen", "Improving the process"),
    "log.purpose.comparison": Text("Sammenligne centre", "Comparing centres"),
    "log.purpose.supervision": Text("Ledelsestilsyn", "Supervision"),
    "log.purpose.audit": Text("Revision", "Audit"),
    "log.purpose.research": Text("Forskning og statistik", "Research and statistics"),
}
FORMATS = {
    "log.format.xes": Text("XES (IEEE 1849)", "XES (IEEE 1849)"),
    "log.format.ocel.json": Text("OCEL 2.0, JSON", "OCEL 2.0, JSON"),
    "log.format.ocel.xml": Text("OCEL 2.0, XML", "OCEL 2.0, XML"),
    "log.which.ended": Text("Sager afsluttet i perioden", "Cases closed in the period"),
    "log.which.begun": Text("Sager begyndt i perioden", "Cases opened in the period"),
}
LAYERS = {
    "layer.frequency": Text("Hyppighed", "Frequency"),
    "layer.frequency.low": Text("sjældent", "seldom"),
    "layer.frequency.high": Text("ofte", "often"),
    "layer.time": Text("Tid", "Time"),
    "layer.time.low": Text("lidt af tiden", "little of the time"),
    "layer.time.high": Text("meget af tiden", "much of the time"),
    "layer.waiting": Text("Ventetid", "Waiting"),
    "layer.waiting.low": Text("kort", "short"),
    "layer.waiting.high": Text("lang", "long"),
    "layer.breaches": Text("Overskridelser", "Breaches"),
    "layer.breaches.low": Text("få for sene", "few late"),
    "layer.breaches.high": Text("mange for sene", "many late"),
    "figures_layer_unknown": Text(
        "»{asked}« kan ikke vises på diagrammet. Vælg et lag over tegningen.",
        "“{asked}” cannot be shown on the diagram. Choose a layer above the drawing.",
    ),
}
BOTTLENECKS = {
    "bottleneck_outside": Text(
        "{share} % af tiden går her med at vente på andre eller på en dag; 85 % er videre inden for {most} dage.",
        "{share} % of the time is spent here waiting for others or for a day; 85 % have gone on within {most} days.",
    ),
    "bottleneck_grows": Text(
        "{share} % af tiden går her, og der kommer flere til ({came}), end der går videre ({left}): bunken vokser.",
        "{share} % of the time is spent here, and more come ({came}) than go on ({left}): the pile grows.",
    ),
    "bottleneck_late": Text(
        "{share} % af tiden går her, og {late} % af opgaverne blev gjort for sent.",
        "{share} % of the time is spent here, and {late} % of the tasks were done late.",
    ),
    "bottleneck_uneven": Text(
        "{share} % af tiden går her: halvdelen er videre inden for {half} dage, men hver sjette ligger over {most} dage.",
        "{share} % of the time is spent here: half have gone on within {half} days, but one in six lies over {most} days.",
    ),
    "bottleneck_many": Text(
        "{share} % af tiden går her, fordi så mange kommer forbi ({left}); den enkelte sag ligger her kort.",
        "{share} % of the time is spent here because so many come by ({left}); each case lies here briefly.",
    ),
    "bottleneck_slow": Text(
        "{share} % af tiden går her: halvdelen ligger over {half} dage.",
        "{share} % of the time is spent here: half lie over {half} days.",
    ),
}
DEVIATED = {
    "deviated.skip": Text("Sprunget over", "Skipped"),
    "deviated.add": Text("Tilføjet", "Added"),
}
BREAKS = {
    "break.no_way": Text(
        "»{step}« kom efter »{after}«, men ingen vej fører dertil derfra",
        "“{step}” came after “{after}”, but no way leads there from it",
    ),
    "break.no_way_first": Text(
        "»{step}« kom først, men ingen vej fører dertil fra begyndelsen",
        "“{step}” came first, but no way leads there from the beginning",
    ),
    "break.not_drawn": Text("»{step}« står ikke på diagrammet", "“{step}” is not on the diagram"),
    "break.no_end": Text(
        "Efter »{step}« slutter loggen, men diagrammet er ikke nået til en afslutning",
        "After “{step}” the log ends, but the diagram has not come to an end",
    ),
}
