"""How the figures of production are counted."""

from __future__ import annotations

from processes.language import Text

MEASURES = {
    "measure.production_flow.name": Text("Tilgang, afgang og sagsbeholdning", "In, out and stock"),
    "measure.production_flow": Text(
        "Sager efter den dag, de blev oprettet og afsluttet, i uger fra mandag. Sagsbeholdningen er regnet tilbage fra det antal, der er åbne nu; en sag tæller for det sted, den hører til nu.",
        "Cases by the day they were opened and closed, in weeks from Monday. The stock is counted back from what lies now; a case counts for the place it belongs to now.",
    ),
    "measure.production_hours.name": Text("Timer og normer", "Hours and norms"),
    "measure.production_hours": Text(
        "Medarbejdere (uden ledere) gange teamets timer til opgaver i en hel uge (25, hvis lederen ikke har sat andet), uge for uge; helligdage og fravær er trukket fra. Timer efter norm: de opgaver, der er udført i de seneste otte hele uger, hver med normen for den slags opgave; opgaver uden norm er ikke med, og andelen med norm står ved siden af. For færre end fem medarbejdere vises intet fravær.",
        "Colleagues without those who lead, times the team's hours for tasks in a whole week (25 where the leader has set nothing else), week by week; holidays and absence are taken out. Hours by norm: the tasks done in the last eight whole weeks, each with the norm of its kind; tasks without one are left out, and the share that has one stands beside. Of fewer than five colleagues no absence is shown.",
    ),
    "measure.production_balance.name": Text("Balance mellem team", "Balance between teams"),
    "measure.production_balance": Text(
        "Åbne sager divideret med medarbejderne i denne uge. Det, der kan flyttes, ville give alle team af samme slags lige mange sager pr. medarbejder; det er et forslag, og ingen sag er flyttet. Team med færre end fem medarbejdere er udeladt.",
        "Open cases divided by this week's colleagues. What could be moved would give all teams of one kind equally many cases for each; it is a proposal, no case has been moved. Teams of fewer than five are left out.",
    ),
    "measure.production_campaign.name": Text("Kampagner", "Campaigns"),
    "measure.production_campaign": Text(
        "Sager i processen (og teamet), der er oprettet før kampagnens dag: dem, der var åbne, da kampagnen begyndte, og dem, der er afsluttet siden, uge for uge sammen med målet. Uger tilbage: i samme tempo som de seneste fire hele uger.",
        "Cases of the process (and team) that were opened before the campaign's day: those open when it began, and those closed since, week by week against the goal. Weeks left: at the pace of the last four whole weeks.",
    ),
    "measure.production_long.name": Text("Langvarige sager", "Long cases"),
    "measure.production_long": Text(
        "Åbne sager, hvor den første fraværsdag ligger længere tilbage end så mange uger. En, der har været syg i 53 uger, tæller både ved 22, 26, 39 og 52.",
        "Open cases with a first day of absence longer ago than so many weeks. Whoever has been sick for 53 weeks counts at 22, 26, 39 and 52.",
    ),
    "measure.production_own.name": Text("Egne tal", "One's own figures"),
    "measure.production_own": Text(
        "De opgaver, du selv har udført i de seneste 13 uger, fordelt på slags. Halvdelen blev udført inden for så mange dage, efter at de kom. Kun du kan se tallene; ingen leder kan slå dem op.",
        "The tasks you have done yourself in the last 13 weeks, by kind. Half were done within so many days from when they came. Only you can see them; no leader can look them up.",
    ),
}
