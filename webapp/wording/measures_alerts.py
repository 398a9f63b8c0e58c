"""How it is told that a figure says more than chance."""

from processes.language import Text

MEASURES = {
    "measure.alerts.name": Text("Varsler", "Alerts"),
    "measure.alerts": Text(
        "For hvert team holdes den sidste hele uge op mod det halve år før: rettidighed, tilgang, sagsbeholdning og"
        " gennemløbstid (halvdelens). Grænserne er gennemsnittet plus og minus 2,66 gange den gennemsnitlige forskel fra uge"
        " til uge (XmR). Et signal er en uge uden for grænserne eller den ottende uge i træk på samme side af"
        " gennemsnittet. Der skal være mindst tolv uger at gå ud fra; en uge med færre end fem frister eller afsluttede"
        " sager siger ingenting. Teamets ledere får besked én gang, igen, hvis det bliver til en uge uden for grænserne,"
        " og når det er ophørt.",
        "For each team the last whole week is held against the half year before: timeliness, inflow, stock and lead time"
        " (of half the cases). The limits are the mean plus and minus 2.66 times the mean difference from week to week"
        " (XmR). A signal is a week outside the limits, or the eighth in a row on one side of the mean. There must be"
        " twelve weeks at least to go by; a week of fewer than five deadlines or finished cases says nothing. The team's"
        " leaders are told once, again when a run becomes a week outside the limits, and when it is over.",
    ),
}
