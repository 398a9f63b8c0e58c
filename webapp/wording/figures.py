"""The pages of figures: their names, their filters, and what is wrong with a choice."""

from __future__ import annotations

from processes.language import Text

PAGES = {
    "figures.board": Text("Morgentavle", "Morning board"),
    "figures.flow": Text("Flow", "Flow"),
    "figures.timeliness": Text("Rettidighed", "Timeliness"),
    "figures.diagram": Text("På diagrammet", "On the diagram"),
    "figures.variants": Text("Varianter", "Variants"),
    "figures.comparison": Text("Sammenligning", "Comparison"),
    "figures.uniformity": Text("Ensartethed", "Uniformity"),
    "figures.production": Text("Produktion", "Production"),
    "figures.forecast": Text("Prognose", "Forecast"),
    "figures.validity": Text("Datakvalitet", "Data quality"),
    "figures.supervision": Text("Ledelsestilsyn", "Supervision"),
    "figures.complaints": Text("Klager", "Complaints"),
    "figures.contracts": Text("Resultatkontrakter", "Result contracts"),
    "figures.reports": Text("Rapporter", "Reports"),
    "figures.exports": Text("Udtræk", "Exports"),
    "figures.alerts": Text("Varsler", "Alerts"),
    "figures.how": Text("Sådan tælles der", "How it is counted"),
    "figures.cases": Text("Sagerne bag tallet", "The cases behind the figure"),
}
PERIODS = {
    "figures.period.4w": Text("4 uger", "4 weeks"),
    "figures.period.13w": Text("13 uger", "13 weeks"),
    "figures.period.26w": Text("26 uger", "26 weeks"),
    "figures.period.52w": Text("52 uger", "52 weeks"),
    "figures.period.104w": Text("104 uger", "104 weeks"),
    "figures.period.month": Text("Denne måned", "This month"),
    "figures.period.last_month": Text("Sidste måned", "Last month"),
    "figures.period.quarter": Text("Dette kvartal", "This quarter"),
    "figures.period.last_quarter": Text("Sidste kvartal", "Last quarter"),
    "figures.period.year": Text("I år", "This year"),
    "figures.period.own": Text("Fra dag til dag", "From day to day"),
    "figures.step.week": Text("uge", "week"),
    "figures.step.month": Text("måned", "month"),
    "figures.step.quarter": Text("kvartal", "quarter"),
}
WRONG = {
    "figures_process_unknown": Text(
        "Der er ingen proces, der hedder »{asked}«. Vælg en på listen.",
        "There is no process called “{asked}”. Choose one from the list.",
    ),
    "figures_version_unknown": Text(
        "{process} har ingen version {asked}. Vælg en på listen.",
        "{process} has no version {asked}. Choose one from the list.",
    ),
    "figures_rules_unknown": Text(
        "Der er intet regelsæt, der hedder »{asked}«. Vælg et på listen.",
        "There is no rule set called “{asked}”. Choose one from the list.",
    ),
    "figures_period_unknown": Text(
        "»{asked}« er ikke en periode. Vælg en på listen.", "“{asked}” is not a period. Choose one from the list."
    ),
    "figures_period_backwards": Text(
        "Perioden slutter ({until}), før den begynder ({since}). Byt om på dagene.",
        "The period ends ({until}) before it begins ({since}). Swap the days.",
    ),
    "figures_period_long": Text(
        "Perioden er for lang. Vælg højst seks år.", "The period is too long. Choose six years at most."
    ),
    "figures_day_wrong": Text(
        "»{typed}« er ikke en dag. Skriv både den første og den sidste dag.",
        "“{typed}” is not a day. Give both the first and the last day.",
    ),
    "figures_step_unknown": Text("Vælg uge, måned eller kvartal.", "Choose week, month or quarter."),
}
FACTS = {
    "figures.fact.place": Text("Sted", "Place"),
    "figures.fact.process": Text("Proces", "Process"),
    "figures.fact.version": Text("Version", "Version"),
    "figures.fact.rules": Text("Regelsæt", "Rule set"),
    "figures.fact.period": Text("Periode", "Period"),
    "figures.fact.taken": Text("Udskrevet", "Printed"),
}
WHATS = {
    "figures.what.started": Text("oprettede sager", "cases started"),
    "figures.what.finished": Text("afsluttede sager", "cases finished"),
    "figures.what.finished_work": Text("afsluttede sager, i arbejdsdage", "cases finished, in working days"),
    "figures.what.closed": Text("afsluttede sager", "cases finished"),
    "figures.what.closed_work": Text("afsluttede sager, i arbejdsdage", "cases finished, in working days"),
    "figures.what.working": Text("afsluttede sager, efter dage hos os", "cases finished, by days with us"),
    "figures.what.working_work": Text(
        "afsluttede sager, efter arbejdsdage hos os", "cases finished, by working days with us"
    ),
    "figures.what.waiting": Text("afsluttede sager, efter liggedage", "cases finished, by days of waiting"),
    "figures.what.waiting_work": Text(
        "afsluttede sager, efter liggedage i arbejdsdage", "cases finished, by working days of waiting"
    ),
    "figures.what.kept": Text("frister, der blev overholdt", "deadlines kept"),
    "figures.what.missed": Text("frister, der blev overskredet", "deadlines missed"),
    "figures.what.running": Text("frister, der løber", "deadlines running"),
    "figures.what.late": Text("frister, der er overskredet og stadig løber", "deadlines that ran out and still run"),
    "figures.what.step": Text("trin, der blev forladt", "steps left"),
    "figures.what.done": Text("færdiggjorte opgaver", "tasks completed"),
    "figures.what.done_late": Text("opgaver færdiggjort efter lovfristen", "tasks completed after their legal day"),
    "figures.what.flow": Text("veje, der blev taget", "flows taken"),
    "figures.what.hop": Text("ophold, der sluttede", "rests that ended"),
    "figures.what.margin": Text(
        "overholdte frister, efter antal dage til fristen", "deadlines kept, by days to the due day"
    ),
    "figures.what.sick": Text("åbne sygesager", "open cases of sickness"),
    "figures.what.week_8": Text("sygesager, der når uge 8", "cases of sickness that reach week 8"),
    "figures.what.open": Text("åbne sager", "open cases"),
    "figures.what.resting": Text("sager, der ligger ved et trin nu", "cases that lie at a step now"),
}
PURPOSES = {
    "figures.purpose.follow_up": Text("Opfølgning på arbejdet", "Following up on the work"),
    "figures.purpose.supervision": Text("Ledelsestilsyn", "Management supervision"),
    "figures.purpose.validity": Text("Rette data", "Mending data"),
    "figures.purpose.complaint": Text("En klage", "A complaint"),
    "figures.purpose.audit": Text("Revision", "Audit"),
}
ASKED = {
    "figures_what_unknown": Text(
        "Der er intet tal, der hedder »{asked}«. Gå tilbage, og følg linket ved tallet.",
        "There is no figure called “{asked}”. Go back and follow the link at the figure.",
    ),
    "figures_purpose_missing": Text("Vælg, hvad du skal bruge sagerne til.", "Choose what you need the cases for."),
    "figures_number_wrong": Text("»{typed}« er ikke et helt antal dage.", "“{typed}” is not a whole number of days."),
    "entry.FigureOpened": Text(
        "Så de {cases} sager, der ligger bag et tal ({what})", "Saw the {cases} cases behind a figure ({what})"
    ),
}
