"""How it is told that a figure says more than chance."""

from processes.language import Text

MEASURES = {
    "measure.alerts.name": Text("Varsler", "Alerts"),
    "measure.alerts": Text(
        "For hvert team holdes den sidste hele uge op mod det halve år før: rettidighed, tilgang, sagsbeholdning og"
        " gennemløbstid (halvdelens). Grænserne er gennemsnittet plus og minus 2,66 gange den gennemsnitlige forskel fra uge"
        " til uge (XmR). Et signal er en uge uden for grænserne eller den ottende uge i træk på samme side af"
        " gennemsnittet. Der skal være mindst tolv uger at gå ud fra; en uge med færre end fem frister eller afsluttede"
        " sager siger ingenting, og heller ikke tilgang og beholdning, hvor både ugen og gennemsnittet er under fem. Teamets ledere får besked én gang, igen, hvis det bliver til en uge uden for grænserne,"
        " og når det er ophørt.",
        "For each team the last whole week is held against the half year before: timeliness, inflow, stock and lead time"
        " (of half the cases). The limits are the mean plus and minus 2.66 times the mean difference from week to week"
        " (XmR). A signal is a week outside the limits, or the eighth in a row on one side of the mean. There must be"
        " twelve weeks at least to go by; a week of fewer than five deadlines or finished cases says nothing, nor do"
        " inflow and stock where both the week and the mean are under five. The team's leaders are told once, again when a run becomes a week outside the limits, and when it is over.",
    ),
    "measure.alerts_whole.name": Text(
        "Signaler for et center og for hele huset", "Signals of a centre and of the whole"
    ),
    "measure.alerts_whole": Text(
        "De samme tal og de samme regler for hele stedet, regnet ud, når siden vises. Et udsving i ét team kan forsvinde i"
        " helheden, og mange små kan først ses samlet. Ingen får besked om dem. For steder, hvis sager du ikke må åbne,"
        " tælles i hele femmere.",
        "The same figures and the same rules for the whole place, worked out when the page is shown. What one team does"
        " may be lost in the whole, and many small ones may only be seen together. Nobody is told of them. Places whose"
        " cases you may not open are counted in whole fives.",
    ),
}
