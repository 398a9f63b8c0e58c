"""Result contracts and reports: targets, what was reached, and the headings of every table."""

from __future__ import annotations

from processes.language import Text

PERMISSIONS = {
    "permission.set_target": Text("sætte mål i resultatkontrakter", "set targets of result contracts"),
    "permission.explain_miss": Text("forklare, hvorfor et mål ikke er nået", "explain why a target was not reached"),
    "permission.issue_report": Text("udgive rapporter", "issue reports"),
}
ENTRIES = {
    "entry.TargetSet": Text(
        "Satte målet for {indicator} i {year} til {value}", "Set the target of {indicator} in {year} to {value}"
    ),
    "entry.MissExplained": Text(
        "Forklarede, hvorfor et mål ikke blev nået i måneden fra {month}",
        "Explained why a target was not reached in the month from {month}",
    ),
    "entry.ReportIssued": Text("Udgav rapporten {sort} fra {since}", "Issued the report {sort} from {since}"),
}
WRONG = {
    "target_indicator": Text("Vælg, hvad målet handler om.", "Choose what the target is about."),
    "target_place": Text("Vælg et center eller et team.", "Choose a centre or a team."),
    "target_value": Text("Skriv et helt tal fra 1 til {most}.", "Write a whole number from 1 to {most}."),
    "target_year": Text("Vælg et år, der ligger tættere på.", "Choose a year that is closer."),
    "explanation_words": Text(
        "Skriv, hvorfor målet ikke blev nået, på højst {most} tegn.",
        "Write why the target was not reached, in at most {most} letters.",
    ),
    "explanation_month": Text(
        "Vælg en måned i målets år, der er begyndt.", "Choose a month of the target's year that has begun."
    ),
    "report_period": Text(
        "Rapporten begynder den første i en måned eller et kvartal. Vælg den på listen.",
        "The report begins on the first of a month or a quarter. Choose it from the list.",
    ),
    "report_sort": Text("Der er ingen rapport, der hedder »{asked}«.", "There is no report called “{asked}”."),
    "report_runs": Text(
        "Rapporten kan udgives, når perioden er slut ({until}).",
        "The report can be issued when its days are over ({until}).",
    ),
    "report_issued": Text(
        "Rapporten er allerede udgivet. Tallene i den ændrer sig ikke.",
        "The report has been issued already. Its figures do not change.",
    ),
}
DONE = {
    "contracts.target_set": Text("Målet er sat.", "The target is set."),
    "contracts.explained": Text("Forklaringen er gemt.", "The explanation is kept."),
    "contracts.issued": Text(
        "Rapporten er udgivet. Tallene ændrer sig ikke mere.", "The report is issued. Its figures change no more."
    ),
}
INDICATORS = {
    "indicator.timeliness": Text("Rettidighed, procent", "Timeliness, percent"),
    "indicator.lead": Text(
        "Gennemløbstid, dage (halvdelen af sagerne inden for)", "Lead time, days (half of the cases within)"
    ),
    "indicator.finished": Text("Afsluttede sager om måneden", "Cases finished a month"),
    "indicator.at_least": Text("mindst {value}", "at least {value}"),
    "indicator.at_most": Text("højst {value}", "at most {value}"),
    "contracts.month": Text("Måned", "Month"),
    "contracts.actual": Text("Opnået", "Reached"),
    "contracts.target": Text("Mål", "Target"),
    "contracts.stands": Text("Status", "Status"),
    "contracts.why": Text("Forklaring", "Explanation"),
    "contracts.reached": Text("Nået", "Reached"),
    "contracts.missed": Text("Ikke nået", "Not reached"),
    "contracts.runs": Text("Måneden løber endnu", "The month still runs"),
    "contracts.none_ended": Text(
        "Måneden løber endnu, så målet bedømmes først, når den er slut.",
        "The month still runs; the target is judged when it has ended.",
    ),
    "contracts.few": Text("for få til at vurdere", "too few to judge"),
    "contracts.unexplained": Text("Ikke forklaret endnu", "Not explained yet"),
    "contracts.too_few": Text("For få til at vurdere", "Too few to judge"),
    "contracts.said": Text("{words} ({by}, {at})", "{words} ({by}, {at})"),
    "contracts.all_reached": Text(
        "Målet er nået i alle afsluttede måneder.", "The target was reached in every month that has ended."
    ),
    "contracts.not_reached": Text(
        "Målet er ikke nået i {missed} af {all} afsluttede måneder.",
        "The target was missed in {missed} of {all} months that have ended.",
    ),
}
SORTS = {
    "report.labour_market": Text("Arbejdsmarked", "Labour market"),
    "report.effort": Text("Indsats", "Effort"),
    "report.economy": Text("Økonomi", "Economy"),
    "report.monthly": Text("Månedsopfølgning", "Monthly follow-up"),
    "report.about.labour_market": Text(
        "Hvor mange sager der kom til, hvor mange der blev afsluttet og med hvilket udfald, og sagsbeholdningen.",
        "How many cases came, how many were finished and how, and the stock.",
    ),
    "report.about.effort": Text(
        "Om vi overholdt lovens frister, og hvor længe sagerne varede.",
        "Whether we kept the deadlines of the law, and how long cases took.",
    ),
    "report.about.economy": Text(
        "Hvad der blev udført, og hvor længe sagerne lå hos os. Beløb kommer fra økonomisystemet og er ikke med.",
        "What was done, and how long cases were with us. Amounts of money come from the accounts and are not here.",
    ),
    "report.about.monthly": Text(
        "Rettidighed, sager og opgaver i måneden, ved siden af måneden før.",
        "Timeliness, cases and tasks of the month, beside the month before.",
    ),
    "report.quarter": Text("{quarter}. kvartal {year}", "Quarter {quarter} of {year}"),
    "report.period": Text("Periode", "Period"),
    "report.state": Text("Udgave", "Edition"),
    "report.live": Text("Foreløbig: tallene er fra i dag", "Preliminary: the figures are from today"),
    "report.issued": Text("Udgivet {at} af {by}", "Issued {at} by {by}"),
    "report.note": Text(
        "Alle tal er i hele femmere, fordi rapporten sendes ud af huset: ingen gruppe under fem kan regnes ud.",
        "All figures are in whole fives, since the report leaves the house: no group under five can be worked out.",
    ),
}
SECTIONS = {
    "section.inflow": Text("Tilgang og afgang", "Cases in and out"),
    "section.by_centre": Text("Centrene", "The centres"),
    "section.endings": Text("Hvordan sagerne endte", "How cases ended"),
    "section.legal": Text("Lovfrister", "Legal deadlines"),
    "section.timely_centres": Text("Rettidighed i centrene", "Timeliness of the centres"),
    "section.lead": Text("Gennemløbstid", "Lead time"),
    "section.work": Text("Udførte opgaver", "Tasks done"),
    "section.with_us": Text("Tid hos os og liggetid", "Time with us and waiting time"),
    "section.targets": Text("Mål i resultatkontrakterne", "Targets of the result contracts"),
    "section.targets.says": Text(
        "Hvert mål vurderes måned for måned, når måneden er slut. Her er både det opnåede og vurderingen regnet af hele femmere; resultatkontrakten har de fulde tal for dem, der må åbne stedets sager, og kan vurdere en måned anderledes.",
        "Each target is judged month by month, when the month has ended. Here both what was reached and the judgement are of whole fives; the result contract has the full figures for those who may open the cases of the place, and may judge a month otherwise.",
    ),
    "section.complaints": Text("Klager", "Complaints"),
}
COLUMNS = {
    "column.process": Text("Proces", "Process"),
    "column.centre": Text("Center", "Centre"),
    "column.outcome": Text("Udfald", "Outcome"),
    "column.deadline": Text("Frist", "Deadline"),
    "column.statute": Text("Hjemmel", "Statute"),
    "column.what": Text("Hvad", "What"),
    "column.place": Text("Sted", "Place"),
    "column.indicator": Text("Hvad målet handler om", "What it is about"),
    "column.month": Text("Måned", "Month"),
    "column.target": Text("Mål", "Target"),
    "column.actual": Text("Opnået", "Reached"),
    "column.stands": Text("Status", "Status"),
    "column.why": Text("Forklaring", "Explanation"),
    "column.started": Text("Nye", "New"),
    "column.started_before": Text("Nye, forrige periode", "New, period before"),
    "column.started_year": Text("Nye, året før", "New, a year ago"),
    "column.finished": Text("Afsluttede", "Finished"),
    "column.finished_before": Text("Afsluttede, forrige periode", "Finished, period before"),
    "column.finished_year": Text("Afsluttede, året før", "Finished, a year ago"),
    "column.stock": Text("Sagsbeholdning, da rapporten blev lavet", "Stock when the report was made"),
    "column.number": Text("Antal", "Number"),
    "column.before": Text("Forrige periode", "Period before"),
    "column.year_ago": Text("Året før", "A year ago"),
    "column.endings.share": Text("Andel af de afsluttede", "Share of those finished"),
    "column.endings.share_before": Text(
        "Andel af de afsluttede, forrige periode", "Share of those finished, period before"
    ),
    "column.legal.number": Text("Frister i perioden", "Deadlines of the period"),
    "column.legal.share": Text("Rettidighed", "Timeliness"),
    "column.legal.share_before": Text("Rettidighed, forrige periode", "Timeliness, period before"),
    "column.timely_centres.number": Text("Lovfrister i perioden", "Legal deadlines of the period"),
    "column.timely_centres.share": Text("Rettidighed", "Timeliness"),
    "column.timely_centres.share_before": Text("Rettidighed, forrige periode", "Timeliness, period before"),
    "column.share": Text("Andel", "Share"),
    "column.share_before": Text("Andel, forrige periode", "Share, period before"),
    "column.half": Text("Halvdelen inden for, dage", "Half within, days"),
    "column.half_before": Text("Halvdelen inden for, forrige periode, dage", "Half within, period before, days"),
    "column.p85": Text("85 % inden for, dage", "85 % within, days"),
    "column.done": Text("Udført", "Done"),
    "column.done_before": Text("Udført, forrige periode", "Done, period before"),
    "column.late": Text("Udført for sent", "Done too late"),
    "column.late_share": Text("Andel af opgaverne, udført for sent", "Share of the tasks, done too late"),
    "column.with_us": Text("Hos os, dage", "With us, days"),
    "column.waited": Text("Liggetid, dage", "Waited for others, days"),
    "complaints.came": Text("Klager, der kom", "Complaints that came"),
    "complaints.ended": Text("Klager, der blev afgjort", "Complaints decided"),
    "few": Text("færre end fem", "fewer than five"),
}
