"""The page of timeliness: headings, the main thing each chart says, and why deadlines were missed."""

from __future__ import annotations

from processes.language import Text

TITLES = {
    "timeliness.rows": Text("Rettidighed pr. lovfrist", "Timeliness by legal deadline"),
    "timeliness.weeks": Text("Rettidighed over tid", "Timeliness over time"),
    "timeliness.groups": Text("Fordelt på {by}", "By {by}"),
    "timeliness.reasons": Text("Hvorfor fristerne blev overskredet", "Why deadlines were missed"),
    "timeliness.by.team": Text("team", "team"),
    "timeliness.by.centre": Text("center", "centre"),
    "timeliness.by.process": Text("proces", "process"),
    "timeliness.by.rules": Text("regelsæt", "rule set"),
    "timeliness.none": Text("uden", "none"),
    "timeliness.deadline": Text("Frist", "Deadline"),
    "timeliness.statute": Text("Hjemmel", "Statute"),
    "timeliness.share": Text("Rettidighed", "Timeliness"),
    "timeliness.kept": Text("Overholdt", "Kept"),
    "timeliness.missed": Text("Overskredet", "Missed"),
    "timeliness.late": Text("Overskredet nu", "Late now"),
    "timeliness.running": Text("Løber", "Running"),
    "timeliness.this_week": Text("Frist i denne uge", "Due this week"),
    "timeliness.next_week": Text("Frist i næste uge", "Due next week"),
    "timeliness.expected": Text("Ventes overskredet", "Expected to be missed"),
    "timeliness.week": Text("Uge fra", "Week from"),
    "timeliness.month": Text("Måned fra", "Month from"),
    "timeliness.quarter": Text("Kvartal fra", "Quarter from"),
    "timeliness.percent": Text("procent", "percent"),
    "timeliness.reason": Text(
        "Hvad sagen ventede på, da dagen var gået", "What the case waited for when the day was over"
    ),
    "timeliness.number": Text("Frister", "Deadlines"),
    "timeliness.few": Text("færre end fem", "fewer than five"),
    "timeliness.place": Text("Sted", "Place"),
    "timeliness.period": Text("Periode", "Period"),
}
SAYS = {
    "timeliness.weeks.says": Text(
        "{kept} af {n} lovfrister blev overholdt: {share} %. I perioden før: {before}.",
        "{kept} of {n} legal deadlines were kept: {share} %. In the period before: {before}.",
    ),
    "timeliness.weeks.few": Text(
        "Der forfaldt for få frister i perioden til at vise en andel.",
        "Too few deadlines fell due in the period for a share to be told.",
    ),
    "timeliness.groups.says": Text(
        "I rækkefølge efter, hvor mange frister der forfaldt, ikke efter, hvem der klarede det bedst.",
        "In the order of how many fell due, not of who did best.",
    ),
    "timeliness.expected.unknown": Text("for lidt at gå ud fra", "too little to go by"),
    "timeliness.expected.span": Text("ca. {about} ({low}–{high})", "about {about} ({low}–{high})"),
    "timeliness.expected.some": Text(
        "ca. {about} ({low}–{high}); {unknown} kan vi ikke sige noget om",
        "about {about} ({low}–{high}); nothing can be said of {unknown}",
    ),
}
WAITED = {
    "timeliness.waited.paused": Text("Fristen var sat på pause", "The deadline was paused"),
    "timeliness.waited.suspended": Text("Sagen var stillet i bero", "The case was suspended"),
    "timeliness.waited.party": Text(
        "Borgeren eller en anden uden for huset", "The citizen or somebody else outside the house"
    ),
    "timeliness.waited.nobody": Text("Hos os: ingen havde taget opgaven", "With us: nobody had taken the task"),
    "timeliness.waited.started_late": Text(
        "Hos os: opgaven kom først på fristens sidste dag", "With us: the task came only on the last day"
    ),
    "timeliness.waited.ours": Text(
        "Hos os: opgaven var taget, men ikke udført", "With us: the task was taken, but not done"
    ),
    "timeliness.waited.other": Text(
        "Ingen opgave: sagen ventede på tid eller på en tjeneste", "No task: the case waited for time or for a service"
    ),
}
WRONG = {
    "timeliness_by_unknown": Text(
        "Der kan ikke deles op efter »{asked}«. Vælg team, center, proces eller regelsæt.",
        "Timeliness cannot be split by “{asked}”. Choose team, centre, process or rule set.",
    ),
}
