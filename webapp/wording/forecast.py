"""The page of the forecast: its lines, columns and sentences, and what cannot be asked."""

from __future__ import annotations

from processes.language import Text

LINES = {
    "forecast.line.inflow": Text("Nye sager om ugen", "New cases a week"),
    "forecast.line.work": Text("Opgaver, der udføres om ugen", "Tasks done a week"),
    "forecast.line.ended": Text("Sager, der afsluttes om ugen", "Cases finished a week"),
    "forecast.line.due": Text("Lovfrister, der forfalder om ugen", "Legal deadlines falling due a week"),
    "forecast.line.week_8": Text("Sygesager, der når 8. uge", "Sickness cases that reach week 8"),
    "forecast.up.inflow": Text("sager", "cases"),
    "forecast.up.work": Text("opgaver", "tasks"),
    "forecast.up.ended": Text("sager", "cases"),
    "forecast.up.due": Text("frister", "deadlines"),
    "forecast.up.week_8": Text("sager", "cases"),
    "forecast.now": Text("nu", "now"),
    "forecast.dues": Text("Frister, der forfalder i de 13 uger", "Deadlines falling due in the 13 weeks"),
    "forecast.kinds": Text("Opgaver fordelt på slags, 13 uger", "Tasks by kind, 13 weeks"),
}
COLUMNS = {
    "forecast.column.week": Text("Uge fra", "Week from"),
    "forecast.column.low": Text("Lavt (10 %)", "Low (10 %)"),
    "forecast.column.lower": Text("25 %", "25 %"),
    "forecast.column.middle": Text("Median", "Median"),
    "forecast.column.upper": Text("75 %", "75 %"),
    "forecast.column.high": Text("Højt (90 %)", "High (90 %)"),
    "forecast.column.came": Text("Faktisk", "Actual"),
    "forecast.column.beside": Text("Faktisk; derefter uændret", "Actual; then unchanged"),
    "forecast.column.known": Text("Løber allerede", "Running already"),
    "forecast.column.deadline": Text("Frist", "Deadline"),
    "forecast.column.expected": Text("Ventes i alt", "Expected in all"),
    "forecast.column.late": Text("Heraf for sent", "Of these late"),
    "forecast.column.late_share": Text("Andel af fristerne, for sent", "Share of the deadlines, late"),
    "forecast.column.expected_if": Text("Ændret: ventes", "Changed: expected"),
    "forecast.column.at_once_if": Text("Ændret: overskredet straks", "Changed: late at once"),
    "forecast.column.late_if": Text("Ændret: for sent", "Changed: late"),
    "forecast.column.late_share_if": Text(
        "Ændret: andel af fristerne, for sent", "Changed: share of the deadlines, late"
    ),
    "forecast.column.task": Text("Opgave", "Task"),
    "forecast.column.middle_if": Text("Ændret: median", "Changed: median"),
    "forecast.few": Text("færre end fem", "fewer than five"),
    "forecast.fact.place": Text("Sted", "Place"),
    "forecast.fact.process": Text("Proces", "Process"),
}
SENTENCES = {
    "forecast.says": Text(
        "Der ventes omkring {whole} i de 13 uger; i denne uge {low} til {high} (80 %-båndet).",
        "About {whole} are expected in the 13 weeks; this week {low} to {high} (the 80 % band).",
    ),
    "forecast.says_if": Text(
        "Med det, du spørger om, ventes omkring {whole} i de 13 uger i stedet for {as_it_is}; i denne uge {low} til {high}.",
        "With what you ask: about {whole} in the 13 weeks instead of {as_it_is}; this week {low} to {high}.",
    ),
    "forecast.short": Text(
        "Historikken er for kort til en prognose. Der skal mindst {least} hele uger til.",
        "The history is too short for a forecast. At least {least} whole weeks are needed.",
    ),
    "forecast.short_told": Text(
        "Steder, hvis sager du ikke må åbne, tælles i hele femmere, og her er for få femmere til en prognose: der skal være mindst {least} hele uger fra den første.",
        "Places whose cases you may not open are counted in fives, and there are too few fives here for a forecast: at least {least} whole weeks are needed from the first.",
    ),
    "forecast.untested": Text(
        "Historikken er for kort til at afprøve prognosen på det, der er sket.",
        "The history is too short to try the forecast on what has happened.",
    ),
    "forecast.untested_told": Text(
        "Her er for få femmere til at afprøve prognosen på det, der er sket.",
        "There are too few fives here to try the forecast on what has happened.",
    ),
    "forecast.tested": Text(
        "Afprøvet på de sidste {weeks} uger: {outer} % af dem lå i 80 %-båndet og {inner} % i 50 %-båndet. Prognosen afveg i gennemsnit med {error} om ugen.",
        "Tried on the last {weeks} weeks: {outer} % of them lay in the 80 % band and {inner} % in the 50 % band. On average the forecast was off by {error} a week.",
    ),
    "forecast.beside_both": Text(
        "Til sammenligning ville et gæt på samme uge sidste år afvige med {last_year} og et gæt på gennemsnittet af otte uger med {average}.",
        "A guess at the same week last year would have been off by {last_year}, at the mean of eight weeks by {average}.",
    ),
    "forecast.beside_average": Text(
        "Til sammenligning ville et gæt på gennemsnittet af otte uger afvige med {average}.",
        "A guess at the mean of eight weeks would have been off by {average}.",
    ),
    "forecast.dues_say": Text(
        "Frister, der binder os: hvor mange der løber nu, hvor mange der ventes, og hvor mange der bliver for sene, hvis der arbejdes som i det sidste halve år.",
        "Deadlines that bind us: how many run now, how many are expected, and how many will be late if work goes on as in the last half-year.",
    ),
    "forecast.dues_say_if": Text(
        "Som det er, og med det, du spørger om. Dagene, hvor arbejdet blev gjort, er de samme; kun fristen er en anden.",
        "As it is, and with what you ask. The days on which work was done are the same; only the deadline is another.",
    ),
    "forecast.answer_due": Text(
        "{rule}: {late} ventes for sent ({share} %) i stedet for {now} ({now_share} %); heraf er {at_once} overskredet straks.",
        "{rule}: {late} are expected late ({share} %) instead of {now} ({now_share} %); of these {at_once} at once.",
    ),
    "forecast.answer_few": Text(
        "{rule}: {at_once} er overskredet straks; der er færre end fem at regne en andel af.",
        "{rule}: {at_once} are late at once; there are fewer than five to reckon a share from.",
    ),
    "forecast.answer_work": Text(
        "Opgaver, der udføres i de 13 uger: omkring {then} i stedet for {now}.",
        "Tasks done in the 13 weeks: about {then} instead of {now}.",
    ),
    "forecast.answer_ended": Text(
        "Sager, der afsluttes i de 13 uger: omkring {then} i stedet for {now}.",
        "Cases finished in the 13 weeks: about {then} instead of {now}.",
    ),
    "forecast.kinds_say": Text(
        "De hyppigste slags opgaver, med 80 %-båndet. Beregnet ud fra {runs} simulerede kvartaler.",
        "The most frequent kinds, with the 80 % band. Worked out from {runs} simulated quarters.",
    ),
}
WRONG = {
    "forecast_number": Text(
        "»{typed}« er ikke et helt tal. Skriv for eksempel 90.",
        "“{typed}” is not a whole number. Write 90, for example.",
    ),
    "forecast_percent": Text(
        "Skriv et tal fra {least} til {most} procent.", "Write a number from {least} to {most} percent."
    ),
    "forecast_days": Text(
        "En frist kan højst gøres {most} dage længere eller kortere.",
        "A deadline can be made at most {most} days longer or shorter.",
    ),
}
