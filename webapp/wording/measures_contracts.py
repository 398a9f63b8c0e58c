"""How result contracts and reports are counted."""

from processes.language import Text

MEASURES = {
    "measure.contracts.name": Text("Resultatkontrakter", "Result contracts"),
    "measure.contracts": Text(
        "Rettidighed er lovfrister, der blev overholdt, ud af dem, der faldt i måneden, rundet ned. Gennemløbstid er de"
        " kalenderdage, halvdelen af månedens afsluttede sager blev færdige inden for. Et mål er for et år og vurderes for"
        " hver måned, når den er slut; for færre end fem frister eller sager vurderes det ikke. En forklaring ændrer ikke tallet.",
        "Timeliness is legal deadlines kept, out of those due in the month, rounded down. Lead time is the calendar days"
        " within which half of the month's finished cases were done. A target is for a year and is judged for every month"
        " when it has ended; of fewer than five deadlines or cases nothing is said. An explanation does not change the figure.",
    ),
    "measure.reports.name": Text("Rapporter", "Reports"),
    "measure.reports": Text(
        "Tre rapporter hvert kvartal og en opfølgning hver måned, alle i samme opsætning og med klagerne bagest. Tallene er"
        " fra nu, indtil rapporten udgives; derefter står de, som de var. Alle tal er i hele femmere, også dem om egne"
        " steder, fordi rapporten sendes ud af huset. Sagsbeholdningen er fra den dag, rapporten laves.",
        "Three reports every quarter and a follow-up every month, all set alike and with complaints last. The figures are"
        " from this moment until the report is issued; then they stand as they were. All figures are in whole fives, also"
        " those of one's own places, since the report leaves the house. The stock is of the day the report is made.",
    ),
}
