"""The page of the flow: what its charts are called and the main thing each of them says."""

from __future__ import annotations

from processes.language import Text

TITLES = {
    "flow.in_out": Text("Tilgang og afgang", "In and out"),
    "flow.summed": Text("Kumuleret flow", "Cumulative flow"),
    "flow.bins": Text("Så længe varede de afsluttede sager", "How long finished cases took"),
    "flow.control": Text("Kontrolkort: {what}", "Control chart: {what}"),
    "flow.resting": Text("Her ligger de åbne sager", "Where the open cases lie"),
    "flow.times": Text("Gennemløbstid, tid hos os og liggetid", "Lead time, time with us and waiting time"),
    "flow.groups": Text("Fordelt på {by}", "By {by}"),
}
SAYS = {
    "flow.in_out.grew": Text(
        "{started} sager kom, og {finished} blev afsluttet: sagsbeholdningen voksede med {more} til {open}.",
        "{started} cases came and {finished} were finished: the stock grew by {more} to {open}.",
    ),
    "flow.in_out.shrank": Text(
        "{started} sager kom, og {finished} blev afsluttet: sagsbeholdningen faldt med {more} til {open}.",
        "{started} cases came and {finished} were finished: the stock fell by {more} to {open}.",
    ),
    "flow.in_out.same": Text(
        "{started} sager kom, og {finished} blev afsluttet: sagsbeholdningen er uændret, {open}.",
        "{started} cases came and {finished} were finished: the stock is unchanged, {open}.",
    ),
    "flow.in_out.fives": Text(
        "{started} sager kom, og {finished} blev afsluttet. {open} er åbne nu. Steder, hvis sager du ikke må åbne, er talt i"
        " hele femmere for hvert tal, så tallene kan ikke lægges sammen.",
        "{started} cases came and {finished} were finished. {open} are open now. Places whose cases you may not open are"
        " counted in whole fives for each figure, so that the figures do not add up.",
    ),
    "flow.summed.fives": Text(
        "Her er for få sager til at vise sagsbeholdningen bagud i hele femmere.",
        "There are too few cases here to show the stock of earlier days in whole fives.",
    ),
    "flow.summed.says": Text(
        "Mellem de to linjer ligger de åbne sager: {before} ved periodens begyndelse, {after} ved dens slutning.",
        "Between the two lines lie the open cases: {before} when the period began, {after} when it ended.",
    ),
    "flow.bins.says": Text(
        "Halvdelen af {n} sager varede højst {p50} dage, 85 % højst {p85} og 95 % højst {p95}.",
        "Half of {n} cases took {p50} days or less, 85 % {p85} or less and 95 % {p95} or less.",
    ),
    "flow.bins.few": Text("Færre end fem sager blev afsluttet.", "Fewer than five cases were finished."),
    "flow.control.few": Text(
        "Der er færre end otte hele perioder: for få til at skelne et signal fra tilfældigheder. Vælg en længere periode.",
        "There are fewer than eight whole periods: too few to tell a signal from chance. Choose a longer period.",
    ),
    "flow.control.calm": Text(
        "Intet signal: alle værdier ligger mellem {low} og {high}, og ingen otte i træk ligger på samme side af {mean}."
        " Udsvingene er tilfældige, og ingen enkelt værdi kræver en forklaring.",
        "No signal: every value lies between {low} and {high}, and no eight in a row lie on one side of {mean}."
        " The variation is chance, and no single value needs an explanation.",
    ),
    "flow.control.signal": Text(
        "Uden for grænserne ({low} til {high}): {outside}. I en række på otte eller flere på samme side af {mean}: {runs}."
        " Her er der sket noget, som kan forklares.",
        "Outside the limits ({low} to {high}): {outside}. In a row of eight or more on one side of {mean}: {runs}."
        " Something happened there that can be explained.",
    ),
    "flow.resting.says": Text(
        "De åbne sager ligger ved {steps} trin. En sag kan ligge ved flere, så der tælles {n} i alt. {longer} har ligget"
        " længere end 85 % af de sager, der før har forladt trinnet.",
        "The open cases lie at {steps} steps. A case may lie at several, so {n} are counted in all. {longer} have lain"
        " longer than 85 % of the cases that have left the step before.",
    ),
    "flow.resting.none": Text("Ingen åbne sager ligger ved et trin.", "No open case lies at a step."),
    "flow.resting.cut": Text(
        " De {most} trin med flest sager er vist. Vælg en proces for at se resten.",
        " The {most} steps with most cases are shown. Choose a process to see the others.",
    ),
    "flow.times.says": Text(
        "Af de afsluttede sager holdt halvdelen sig inden for disse dage: {lead} i alt, {working} hos os og {waiting}, hvor"
        " de ventede på andre. Hver streg går fra 50 % til 95 % af sagerne; prikken er 85 %.",
        "Half of the finished cases stayed within these days: {lead} in all, {working} with us and {waiting} waiting for"
        " others. Each line runs from 50 % to 95 % of the cases; the dot is 85 %.",
    ),
    "flow.groups.says": Text(
        "Tider vises ikke for færre end fem afsluttede sager.",
        "Times are not shown for fewer than five finished cases.",
    ),
}
COLUMNS = {
    "flow.week": Text("Uge fra", "Week from"),
    "flow.month": Text("Måned fra", "Month from"),
    "flow.quarter": Text("Kvartal fra", "Quarter from"),
    "flow.day": Text("Dag", "Day"),
    "flow.started": Text("Oprettet", "Started"),
    "flow.finished": Text("Afsluttet", "Finished"),
    "flow.open": Text("Åbne", "Open"),
    "flow.open_last": Text("Åbne til sidst", "Open at the end"),
    "flow.came": Text("Oprettet i alt", "Started in all"),
    "flow.went": Text("Afsluttet i alt", "Finished in all"),
    "flow.cases": Text("Sager", "Cases"),
    "flow.days": Text("Dage", "Days"),
    "flow.since": Text("Fra dag", "From day"),
    "flow.until": Text("Til dag", "To day"),
    "flow.p50": Text("50 %", "50 %"),
    "flow.p85": Text("85 %", "85 %"),
    "flow.p95": Text("95 %", "95 %"),
    "flow.lead_p50": Text("Gennemløbstid, dage (50\N{NO-BREAK SPACE}%)", "Lead time, days (50\N{NO-BREAK SPACE}%)"),
    "flow.lead_p85": Text("85\N{NO-BREAK SPACE}%", "85\N{NO-BREAK SPACE}%"),
    "flow.lead_p95": Text("95\N{NO-BREAK SPACE}%", "95\N{NO-BREAK SPACE}%"),
    "flow.working_p50": Text("Hos os, dage (50\N{NO-BREAK SPACE}%)", "With us, days (50\N{NO-BREAK SPACE}%)"),
    "flow.waiting_p50": Text("Liggetid, dage (50\N{NO-BREAK SPACE}%)", "Waiting, days (50\N{NO-BREAK SPACE}%)"),
    "flow.lead_work_p50": Text("Arbejdsdage (50\N{NO-BREAK SPACE}%)", "Working days (50\N{NO-BREAK SPACE}%)"),
    "flow.age_p50": Text("Alder nu, dage (50\N{NO-BREAK SPACE}%)", "Age now, days (50\N{NO-BREAK SPACE}%)"),
    "flow.age_p85": Text("Alder nu, dage (85\N{NO-BREAK SPACE}%)", "Age now, days (85\N{NO-BREAK SPACE}%)"),
    "flow.usual": Text("Tidligere, dage (85\N{NO-BREAK SPACE}%)", "Before, days (85\N{NO-BREAK SPACE}%)"),
    "flow.longer": Text("Længere end sædvanligt", "Longer than usual"),
    "flow.oldest": Text("Ældste, dage", "Oldest, days"),
    "flow.step": Text("Trin", "Step"),
    "flow.what": Text("Måltal", "Measure"),
    "flow.n": Text("Antal", "Number"),
    "flow.mean": Text("middel {value}", "mean {value}"),
    "flow.high": Text("øvre grænse {value}", "upper limit {value}"),
    "flow.low": Text("nedre grænse {value}", "lower limit {value}"),
    "flow.unfinished": Text("ikke slut", "not over"),
    "flow.signal": Text("signal", "signal"),
    "flow.few": Text("under 5", "under 5"),
    "flow.elsewhere": Text("Øvrige", "Others"),
}
ROWS = {
    "flow.times.lead": Text("Gennemløbstid, kalenderdage", "Lead time, calendar days"),
    "flow.times.lead_work": Text("Gennemløbstid, arbejdsdage", "Lead time, working days"),
    "flow.times.working": Text("Hos os, kalenderdage", "With us, calendar days"),
    "flow.times.working_work": Text("Hos os, arbejdsdage", "With us, working days"),
    "flow.times.waiting": Text("Liggetid, kalenderdage", "Waiting, calendar days"),
    "flow.times.waiting_work": Text("Liggetid, arbejdsdage", "Waiting, working days"),
    "flow.times.tasks": Text("En opgave, kalenderdage", "A task, calendar days"),
}
CHOICES = {
    "flow.by.team": Text("team", "team"),
    "flow.by.centre": Text("center", "centre"),
    "flow.by.process": Text("proces", "process"),
    "flow.by.version": Text("version", "version"),
    "flow.by.rules": Text("regelsæt", "rule set"),
    "flow.watch.lead": Text("gennemløbstid (median, dage)", "lead time (median, days)"),
    "flow.watch.finished": Text("afsluttede sager", "cases finished"),
    "flow.watch.started": Text("oprettede sager", "cases started"),
    "flow.watch.open": Text("sagsbeholdning", "stock"),
    "figures_by_unknown": Text(
        "Der kan ikke sammenlignes efter »{asked}«. Vælg på listen.",
        "Nothing can be compared by “{asked}”. Choose from the list.",
    ),
    "figures_watch_unknown": Text(
        "Der er intet kontrolkort for »{asked}«. Vælg på listen.",
        "There is no control chart for “{asked}”. Choose from the list.",
    ),
}
