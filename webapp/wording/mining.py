"""Ways really taken: logs that are given out, what is wrong with one, and what the diagram and the variants say."""

from __future__ import annotations

from processes.language import Text

ENTRIES = {
    "entry.LogTaken": Text(
        "Tog en hændelseslog ud af {definition}: {cases} sager ({format})",
        "Took out an event log of {definition}: {cases} cases ({format})",
    ),
    "entry.CaseInLog": Text(
        "Sagen var med i en hændelseslog, der blev taget ud", "The case was in an event log that was taken out"
    ),
}
PERMISSIONS = {
    "permission.take_log": Text("tage hændelseslogge ud", "take out event logs"),
    "permission.take_named_log": Text(
        "tage hændelseslogge ud med sagsnumre", "take out event logs with case numbers"
    ),
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
