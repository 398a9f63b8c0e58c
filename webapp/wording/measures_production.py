"""How the figures of production are counted."""

from __future__ import annotations

from processes.language import Text

MEASURES = {
    "measure.production_flow.name": Text("Ind, ud og beholdning", "In, out and stock"),
    "measure.production_flow": Text(
        "Sager efter den dag, de blev oprettet og lukket, i uger fra mandag. Beholdningen er regnet baglæns fra det, der ligger nu; en sag tæller for det sted, den hører til nu.",
        "Cases by the day they were opened and closed, in weeks from Monday. The stock is counted back from what lies now; a case counts for the place it belongs to now.",
    ),
    "measure.production_hours.name": Text("Timer og normer", "Hours and norms"),
    "measure.production_hours": Text(
        "Medarbejdere uden dem, der leder, gange teamets timer til opgaver i en hel uge (25, hvis lederen ikke har sat andet), uge for uge; helligdage og fravær er trukket fra. Timer efter norm: de seneste otte hele ugers udførte opgaver, hver med sin arts norm; opgaver uden norm er ikke med, og andelen med norm står ved siden af. Af færre end fem medarbejdere vises intet fravær.",
        "Colleagues without those who lead, times the team's hours for tasks in a whole week (25 where the leader has set nothing else), week by week; holidays and absence are taken out. Hours by norm: the tasks done in the last eight whole weeks, each with the norm of its kind; tasks without one are left out, and the share that has one stands beside. Of fewer than five colleagues no absence is shown.",
    ),
    "measure.production_balance.name": Text("Balance mellem team", "Balance between teams"),
    "measure.production_balance": Text(
        "Åbne sager delt med medarbejderne i denne uge. Det, der kan flyttes, ville give alle team af samme slags lige mange sager pr. medarbejder; det er et forslag, ingen sag er flyttet. Team med færre end fem medarbejdere er holdt ude.",
        "Open cases divided by this week's colleagues. What could be moved would give all teams of one kind equally many cases for each; it is a proposal, no case has been moved. Teams of fewer than five are left out.",
    ),
    "measure.production_campaign.name": Text("Kampagner", "Campaigns"),
    "measure.production_campaign": Text(
        "Sager af processen (og teamet), der er oprettet før kampagnens dag: de, der var åbne, da den begyndte, og de, der er lukket siden, uge for uge mod målet. Uger tilbage: med farten i de seneste fire hele uger.",
        "Cases of the process (and team) that were opened before the campaign's day: those open when it began, and those closed since, week by week against the goal. Weeks left: at the pace of the last four whole weeks.",
    ),
    "measure.production_long.name": Text("Langvarige sager", "Long cases"),
    "measure.production_long": Text(
        "Åbne sager med en første fraværsdag, der ligger længere tilbage end så mange uger. Den, der har været syg i 53 uger, tæller både ved 22, 26, 39 og 52.",
        "Open cases with a first day of absence longer ago than so many weeks. Whoever has been sick for 53 weeks counts at 22, 26, 39 and 52.",
    ),
    "measure.production_own.name": Text("Egne tal", "One's own figures"),
    "measure.production_own": Text(
        "De opgaver, du selv har udført i de seneste 13 uger, efter art. Halvdelen var klar inden for så mange dage, fra de kom. Kun du kan se dem; ingen leder kan slå dem op.",
        "The tasks you have done yourself in the last 13 weeks, by kind. Half were done within so many days from when they came. Only you can see them; no leader can look them up.",
    ),
}
