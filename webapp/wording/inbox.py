"""Lists, tasks, why a task is here, and what happened after an act."""

from processes.language import Text

LISTS = {
    "list.mine": Text("Mine opgaver", "My tasks"),
    "list.team": Text("Mit teams opgaver", "My team's tasks"),
    "list.late": Text("Overskredet", "Late"),
    "list.week": Text("Skal nås i denne uge", "Due this week"),
    "list.waiting": Text("Venter på andre", "Waiting for others"),
    "list.done": Text("Færdiggjort i dag", "Completed today"),
    "short.mine": Text("Mine", "Mine"),
    "short.team": Text("Mit team", "My team"),
    "short.late": Text("Overskredet", "Late"),
    "short.week": Text("I denne uge", "This week"),
    "short.waiting": Text("Venter", "Waiting"),
    "short.done": Text("Gjort i dag", "Done today"),
    "rows.late": Text("Overskredet", "Late"),
    "rows.today": Text("I dag", "Today"),
    "rows.week": Text("Resten af ugen", "The rest of the week"),
    "rows.later": Text("Senere", "Later"),
    "rows.none": Text("Uden frist", "Without a deadline"),
    "rows.done": Text("Færdiggjort i dag", "Completed today"),
}

EMPTY = {
    "empty.mine": Text(
        "Du har ingen opgaver. Se, om teamet har nogen, der venter.",
        "You have no tasks. See whether the team has any waiting.",
    ),
    "empty.team": Text("Teamet har ingen åbne opgaver.", "The team has no open tasks."),
    "empty.late": Text("Ingen overskredne frister.", "Nothing is late."),
    "empty.late_next": Text("Ingen overskredne frister. Den næste er {day}.", "Nothing is late. The next is on {day}."),
    "empty.week": Text("Du har ikke mere, der skal nås i denne uge.", "You have nothing more due this week."),
    "empty.waiting": Text("I venter ikke på nogen lige nu.", "You are not waiting for anybody right now."),
    "empty.done": Text("Du har ikke færdiggjort noget i dag endnu.", "You have not completed anything today yet."),
}

WHY = {"why.unknown": Text("Sagen er nået hertil.", "The case has come to this step.")}

DONE = {
    "done.completed": Text("Du færdiggjorde “{task}” i sag {case}.", "You completed “{task}” in case {case}."),
    "done.claimed": Text("Du har taget “{task}”. Den ligger nu hos dig.", "You took “{task}”. It is yours now."),
    "done.released": Text("Du lagde “{task}” tilbage til teamet.", "You laid “{task}” back to the team."),
    "done.handed": Text(
        "Du overdrog “{task}” til {to}, som har fået besked.", "You handed “{task}” to {to}, who has been told."
    ),
    "done.reported": Text("Det er meldt på sagen.", "It was reported on the case."),
    "done.stopped": Text(
        "Sagen er stoppet. Dens opgaver er trukket tilbage.", "The case was stopped. Its tasks were withdrawn."
    ),
    "done.freed": Text(
        "Sagen er i gang igen. Er årsagen der stadig, stopper den igen.",
        "The case goes on again. If the cause is still there, it stops again.",
    ),
    "done.started": Text("Sag {case} er startet.", "Case {case} has started."),
    "done.profile": Text("Dine valg er gemt.", "Your choices are saved."),
    "done.draft": Text("Kladde gemt {at}", "Draft saved {at}"),
}

NOW = {
    "now.mine": Text("Nu: “{task}”, som ligger hos dig.", "Now: “{task}”, which is yours."),
    "now.person": Text("Nu: “{task}” hos {who}.", "Now: “{task}”, with {who}."),
    "now.team": Text("Nu: “{task}” ligger i teamets opgaver.", "Now: “{task}” is among the team's tasks."),
    "now.party": Text("Nu venter sagen på {who}: “{task}”.", "Now the case waits for {who}: “{task}”."),
    "now.waits": Text(
        "Nu venter sagen på en dato eller et svar. Du får besked, når der er noget at gøre.",
        "Now the case waits for a date or an answer. You will be told when there is something to do.",
    ),
    "now.ended": Text("Sagen er afsluttet.", "The case is closed."),
}

FORMS = {
    "citizen_unknown": Text(
        "Vi kender ingen borger med det CPR-nummer. Se efter, om det er skrevet rigtigt.",
        "We know no citizen with that CPR number. Check that it is typed correctly.",
    ),
    "hand_nobody": Text("Vælg, hvem der skal have opgaven.", "Choose who is to have the task."),
    "field.cell": Text("{label}, linje {row}", "{label}, line {row}"),
    "before.complete": Text("før opgaven kan færdiggøres", "before you can complete"),
    "before.go_on": Text("før du kan gå videre", "before you can go on"),
    "field.missing": Text("{count} svar mangler, {before}", "{count} answers are missing {before}"),
    "field.missing_one": Text("1 svar mangler, {before}", "1 answer is missing {before}"),
    "field.wrong": Text("{count} svar skal rettes, {before}", "{count} answers must be corrected {before}"),
    "field.wrong_one": Text("1 svar skal rettes, {before}", "1 answer must be corrected {before}"),
}
