"""Production: norms, hours, campaigns and the long watch in words."""

from __future__ import annotations

from processes.language import Text

PERMISSIONS = {
    "permission.see_own_figures": Text("se egne tal", "see one's own figures"),
    "permission.set_norm": Text("sætte normer for opgaver", "set norms for tasks"),
    "permission.set_hours": Text("sætte et teams timer", "set a team's hours"),
    "permission.run_campaign": Text("styre kampagner på gamle sager", "run campaigns on old cases"),
}
ENTRIES = {
    "entry.NormSet": Text(
        "Satte normen for {element} til {minutes} minutter (før: {before})",
        "Set the norm of {element} to {minutes} minutes (before: {before})",
    ),
    "entry.HoursSet": Text(
        "Satte et teams timer om ugen til {hours} (før: {before})",
        "Set a team's hours a week to {hours} (before: {before})",
    ),
    "entry.CampaignBegun": Text(
        "Startede en kampagne på {definition}: {goal} om ugen", "Began a campaign on {definition}: {goal} a week"
    ),
    "entry.CampaignEnded": Text("Afsluttede en kampagne på {definition}", "Ended a campaign on {definition}"),
}
WRONG = {
    "norm_minutes": Text("Skriv minutter fra 1 til {most}.", "Write minutes from 1 to {most}."),
    "team_hours": Text("Skriv timer fra 1 til {most}.", "Write hours from 1 to {most}."),
    "production_number": Text("»{typed}« er ikke et helt tal.", "“{typed}” is not a whole number."),
    "production_day": Text("Vælg en dag.", "Choose a day."),
    "production_process": Text("Vælg den proces, kampagnen gælder.", "Choose the process the campaign is about."),
    "campaign_title": Text("Skriv en titel på højst {most} tegn.", "Write a title of at most {most} letters."),
    "campaign_day": Text("Dagen kan ikke ligge efter i dag.", "The day cannot lie after today."),
    "campaign_goal": Text("Skriv et ugemål fra 1 til {most}.", "Write a weekly goal from 1 to {most}."),
    "campaign_ended": Text("Kampagnen er allerede afsluttet.", "The campaign has ended already."),
}
TOLD = {
    "production.norm_set": Text("Normen er {minutes} minutter fra i dag.", "The norm is {minutes} minutes from today."),
    "production.hours_set": Text("Timerne er {hours} om ugen fra i dag.", "The hours are {hours} a week from today."),
    "production.begun": Text("Kampagnen »{title}« er startet.", "The campaign “{title}” has begun."),
    "production.ended": Text("Kampagnen er afsluttet.", "The campaign has ended."),
}
CHARTS = {
    "production.flow": Text("Tilgang, afgang og sagsbeholdning", "Cases in and out, and the stock"),
    "production.flow_says": Text(
        "De sidste {weeks} hele uger: {came} nye sager og {finished} afsluttede. Sagsbeholdningen er nu {stock}.",
        "The last {weeks} whole weeks: {came} new cases and {finished} finished. {stock} are open now.",
    ),
    "production.loads": Text("Timer og opgaver, team for team", "Hours and tasks, team by team"),
    "production.loads_say": Text(
        "Timer til opgaver om ugen i de kommende otte uger, når fravær er trukket fra, og den tid, de seneste otte ugers opgaver tager efter normerne.",
        "Hours for tasks a week in the coming eight weeks with absence taken out, and what the tasks of the last eight weeks take by the norms.",
    ),
    "production.no_norms": Text(
        "Ingen af opgaverne har en norm endnu. Sæt normerne under »Normer for opgaver«.",
        "None of the tasks has a norm yet. Set them under “Norms for kinds of tasks”.",
    ),
    "production.balance": Text(
        "Sager pr. medarbejder, og hvad der kan flyttes", "Cases for each colleague, and what could be moved"
    ),
    "production.balance_says": Text(
        "Åbne sager pr. medarbejder, der er på arbejde i denne uge, blandt team af samme slags. Plus: så mange kan gives til et andet team. Minus: så mange kan teamet tage imod.",
        "Open cases shared by those who are there this week, among teams of one kind. Plus: so many could be given to another team; minus: so many could be taken in.",
    ),
    "production.long": Text("Sygesager, der har varet længe", "Sickness cases that have lasted long"),
    "production.long_says": Text(
        "Åbne sager efter, hvor længe der er gået siden den første fraværsdag. Tallet fører til sagerne.",
        "Open cases by how long ago the first day of absence was. The figure leads to the cases.",
    ),
    "production.column.week": Text("Uge fra", "Week from"),
    "production.column.came": Text("Nye", "New"),
    "production.column.finished": Text("Afsluttede", "Finished"),
    "production.column.stock": Text("Sagsbeholdning", "Open"),
    "production.column.team": Text("Team", "Team"),
    "production.column.staff": Text("Medarbejdere", "Colleagues"),
    "production.column.away": Text("Fraværsdage", "Days away"),
    "production.column.hours": Text("Timer om ugen", "Hours a week"),
    "production.column.done": Text("Opgaver om ugen", "Tasks a week"),
    "production.column.needed": Text("Timer efter norm", "Hours by norm"),
    "production.column.covered": Text("Andel af opgaverne med norm", "Share of the tasks with a norm"),
    "production.column.used": Text("Opgavernes andel af timerne", "The tasks’ share of the hours"),
    "production.column.cases": Text("Åbne sager", "Open cases"),
    "production.column.per_head": Text("Sager pr. medarbejder", "Cases for each"),
    "production.column.move": Text("Kan flyttes", "Could be moved"),
    "production.column.beyond": Text("Længere end", "Longer than"),
    "production.column.n": Text("Sager", "Cases"),
    "production.column.soon": Text("Når dertil inden for fire uger", "Get there within four weeks"),
    "production.column.first": Text("Længst siden", "Longest ago"),
    "production.weeks": Text("{weeks} uger", "{weeks} weeks"),
    "production.few": Text("færre end fem", "fewer than five"),
}
