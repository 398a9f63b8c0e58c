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
    "forecast.kinds": Text("Opgaver efter art, 13 uger", "Tasks by kind, 13 weeks"),
}
COLUMNS = {
    "forecast.column.week": Text("Uge fra", "Week from"),
    "forecast.column.low": Text("Lavt (10 %)", "Low (10 %)"),
    "forecast.column.lower": Text("25 %", "25 %"),
    "forecast.column.middle": Text("Midt", "Middle"),
    "forecast.column.upper": Text("75 %", "75 %"),
    "forecast.column.high": Text("Højt (90 %)", "High (90 %)"),
    "forecast.column.came": Text("Kom", "Came"),
    "forecast.column.beside": Text("Kom; derefter som det er nu", "Came; then as it is now"),
    "forecast.column.known": Text("Løber allerede", "Running already"),
    "forecast.column.deadline": Text("Frist", "Deadline"),
    "forecast.column.expected": Text("Ventes i alt", "Expected in all"),
    "forecast.column.late": Text("Heraf for sent", "Of these late"),
    "forecast.column.late_share": Text("For sent", "Late"),
    "forecast.column.expected_if": Text("Hvis: ventes", "If: expected"),
    "forecast.column.at_once_if": Text("Hvis: overskredet straks", "If: late at once"),
    "forecast.column.late_if": Text("Hvis: for sent", "If: late"),
    "forecast.column.late_share_if": Text("Hvis: for sent", "If: late"),
    "forecast.column.task": Text("Opgave", "Task"),
    "forecast.column.middle_if": Text("Hvis: midt", "If: middle"),
    "forecast.few": Text("færre end fem", "fewer than five"),
    "forecast.fact.place": Text("Sted", "Place"),
    "forecast.fact.process": Text("Proces", "Process"),
}
SENTENCES = {
    "forecast.says": Text(
        "Omkring {whole} ventes i de 13 uger; i denne uge {low} til {high} (80 %-båndet).",
        "About {whole} are expected in the 13 weeks; this week {low} to {high} (the 80 % band).",
    ),
    "forecast.says_if": Text(
        "Med det, du spørger om: omkring {whole} i de 13 uger i stedet for {as_it_is}; i denne uge {low} til {high}.",
        "With what you ask: about {whole} in the 13 weeks instead of {as_it_is}; this week {low} to {high}.",
    ),
    "forecast.short": Text(
        "Historikken er for kort til en prognose. Der skal mindst {least} hele uger til.",
        "The history is too short for a forecast. At least {least} whole weeks are needed.",
    ),
    "forecast.untested": Text(
        "Historikken er for kort til, at prognosen kan prøves på det, der er sket.",
        "The history is too short to try the forecast on what has happened.",
    ),
    "forecast.tested": Text(
        "Prøvet på de sidste {weeks} uger: {outer} % af dem lå i 80 %-båndet, {inner} % i 50 %-båndet. Prognosen ramte {error} ved siden af om ugen.",
        "Tried on the last {weeks} weeks: {outer} % of them lay in the 80 % band, {inner} % in the 50 % band. The forecast was {error} off a week.",
    ),
    "forecast.beside_both": Text(
        "Samme uge sidste år som gæt: {last_year}. Snittet af otte uger: {average}.",
        "The same week last year as a guess: {last_year}. The mean of eight weeks: {average}.",
    ),
    "forecast.beside_average": Text(
        "Snittet af otte uger som gæt: {average}.", "The mean of eight weeks as a guess: {average}."
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
        "De arter, der er flest af, med 80 %-båndet. {runs} tænkte kvartaler er regnet igennem.",
        "The most frequent kinds, with the 80 % band. {runs} imagined quarters were worked through.",
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
