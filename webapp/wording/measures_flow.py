"""How each figure of the flow is counted."""

from __future__ import annotations

from processes.language import Text

MEASURES = {
    "measure.started.name": Text("Tilgang (oprettet)", "Inflow (started)"),
    "measure.started": Text(
        "Hver sag tæller den dag, den blev oprettet, for det sted, den proces og den version, den hører til nu."
        " Afgang: hver sag tæller den dag, den blev afsluttet, uanset hvordan. En genåbnet sag er åben igen."
        " Åbne til sidst: de, der var oprettet og ikke afsluttet ved udgangen af den sidste dag.",
        "Every case counts on the day it was opened, for the place, process and version it belongs to now."
        " Outflow: every case counts on the day it was closed, however it ended. A reopened case is open again."
        " Open at the end: those that were opened and not closed when the last day ended.",
    ),
    "measure.summed.name": Text("Kumuleret flow", "Cumulative flow"),
    "measure.summed": Text(
        "Den øverste linje er alle sager oprettet til og med dagen, den nederste alle afsluttede; begge uden dem, der"
        " var afsluttet før perioden. Den lodrette afstand er de åbne sager, den vandrette omtrent den tid, en sag tager.",
        "The upper line is every case opened up to the day, the lower every case closed; both without those closed"
        " before the period. The vertical distance is the open cases, the horizontal about the time a case takes.",
    ),
    "measure.lead.name": Text("Gennemløbstid", "Lead time"),
    "measure.lead": Text(
        "Hele dage fra den dag, sagen blev oprettet, til den dag, den blev afsluttet, af sager afsluttet i perioden."
        " Arbejdsdage er uden weekender, helligdage og dage, hvor kommunen holder lukket. 50 %, 85 % og 95 % er den"
        " mindste værdi, som så mange procent ikke overskrider: altid en, der er forekommet.",
        "Whole days from the day the case was opened to the day it was closed, of cases closed in the period."
        " Working days are without weekends, public holidays and days the municipality is closed. 50 %, 85 % and 95 %"
        " are the least value that so many percent do not exceed: always one that occurred.",
    ),
    "measure.working.name": Text("Tid hos os og liggetid", "Time with us and waiting time"),
    "measure.working": Text(
        "Hos os: de dage i sagens tid, hvor mindst én opgave lå hos en medarbejder, taget eller ej; en dag med flere"
        " tæller én gang. Liggetid: sagens øvrige dage, hvor den ventede på borgeren, en arbejdsgiver, en læge eller"
        " en dato. De to er tilsammen hele gennemløbstiden. Hvor længe nogen faktisk arbejdede, måles ikke.",
        "With us: the days of a case on which at least one task lay with an employee, taken or not; a day with several"
        " counts once. Waiting: its other days, on which it waited for the citizen, an employer, a doctor or a date."
        " Together they are the whole lead time. How long anybody really worked is not measured.",
    ),
    "measure.control.name": Text("Kontrolkort", "Control chart"),
    "measure.control": Text(
        "Én værdi for hver hel uge, måned eller kvartal. Grænserne er middelværdien plus og minus 2,66 gange det"
        " gennemsnitlige spring fra den ene værdi til den næste (XmR). Et signal er en værdi uden for grænserne eller"
        " otte i træk på samme side af middelværdien. Alt andet er tilfældige udsving, som ikke skal forklares.",
        "One value for each whole week, month or quarter. The limits are the mean plus and minus 2.66 times the mean"
        " step from one value to the next (XmR). A signal is a value outside the limits, or eight in a row on one side"
        " of the mean. All else is chance variation and needs no explaining.",
    ),
    "measure.resting.name": Text("Alder efter trin", "Ageing by step"),
    "measure.resting": Text(
        "Hver åben sag tæller ved det trin, hvor den ligger nu, med det antal hele dage, der er gået, siden den kom dertil."
        " Til sammenligning vises, hvor mange dage 85 % af de sager, der har forladt trinnet de seneste 52 uger, højst lå"
        " der. En sag, der venter på flere ting, tæller ved dem alle.",
        "Every open case at each step where it lies now, with whole days since it came there. Beside it: within how"
        " many days 85 % of those that left the step in the last 52 weeks had left it. A case that waits for several"
        " things counts at each of them.",
    ),
    "measure.groups.name": Text("Sammenligning i flowet", "Comparison in the flow"),
    "measure.groups": Text(
        "De samme tal, delt op. En sag tæller under hvert regelsæt, der afgør den nu. Andre steder end dine er lagt"
        " sammen. Tider vises ikke for færre end fem afsluttede sager.",
        "The same figures, split up. A case counts under every rule set that decides it now. Places other than yours are"
        " put together. Times are not shown for fewer than five finished cases.",
    ),
}
