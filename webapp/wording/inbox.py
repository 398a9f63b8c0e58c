"""Lists, tasks, why a task is here, and what happened after an act."""

from processes.language import Text

LISTS = {
    "list.mine": Text("Mine opgaver", "My tasks"),
    "list.team": Text("Mit teams opgaver", "My team's tasks"),
    "list.late": Text("Overskredet", "Late"),
    "list.week": Text("Skal nås i denne uge", "Due this week"),
    "list.waiting": Text("Venter på andre", "Waiting for others"),
    "list.follow_up": Text("Følges op på en dag", "Followed up on a day"),
    "list.all": Text("Alt, du kan se", "All you can see"),
    "list.done": Text("Færdiggjort i dag", "Completed today"),
    "short.mine": Text("Mine", "Mine"),
    "short.team": Text("Mit team", "My team"),
    "short.late": Text("Overskredet", "Late"),
    "short.week": Text("I denne uge", "This week"),
    "short.waiting": Text("Venter", "Waiting"),
    "short.follow_up": Text("Følges op", "Follow up"),
    "short.all": Text("Alt", "All"),
    "short.done": Text("Gjort i dag", "Done today"),
    "rows.late": Text("Overskredet", "Late"),
    "rows.today": Text("I dag", "Today"),
    "rows.week": Text("Resten af ugen", "The rest of the week"),
    "rows.later": Text("Senere", "Later"),
    "rows.none": Text("Uden frist", "Without a deadline"),
    "rows.all": Text("Opgaver", "Tasks"),
    "rows.done": Text("Færdiggjort i dag", "Completed today"),
}

COLUMNS = {
    "column.due": Text("Frist", "Deadline"),
    "column.follow_up": Text("Følges op", "Follow-up"),
    "column.completed": Text("Færdig", "Completed"),
    "column.step": Text("Opgave, og hvorfor den er her", "Task, and why it is here"),
    "column.citizen": Text("Borger og sag", "Citizen and case"),
    "column.law": Text("Hjemmel", "Legal basis"),
    "column.holder": Text("Hos", "With"),
    "sort.due": Text("Frist, tidligst først", "Deadline, earliest first"),
    "sort.-due": Text("Frist, senest først", "Deadline, latest first"),
    "sort.opened": Text("Kommet, ældst først", "Came, oldest first"),
    "sort.-opened": Text("Kommet, nyest først", "Came, newest first"),
    "sort.citizen": Text("Borger, A-Å", "Citizen, A-Z"),
    "sort.-citizen": Text("Borger, Å-A", "Citizen, Z-A"),
    "sort.process": Text("Proces, A-Å", "Process, A-Z"),
    "sort.-process": Text("Proces, Å-A", "Process, Z-A"),
    "sort.step": Text("Opgave, A-Å", "Task, A-Z"),
    "sort.-step": Text("Opgave, Å-A", "Task, Z-A"),
    "sort.holder": Text("Hos hvem, A-Å", "With whom, A-Z"),
    "sort.-holder": Text("Hos hvem, Å-A", "With whom, Z-A"),
    "sort.priority": Text("Det mindst hastende først", "Least urgent first"),
    "sort.-priority": Text("Det hastende først", "Urgent first"),
    "sort.follow_up": Text("Følges op, tidligst først", "Follow-up, earliest first"),
    "sort.-follow_up": Text("Følges op, senest først", "Follow-up, latest first"),
    "sort.completed": Text("Færdiggjort, ældst først", "Completed, oldest first"),
    "sort.-completed": Text("Færdiggjort, nyest først", "Completed, newest first"),
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
    "empty.follow_up": Text("Ingen opgaver er lagt til en senere dag.", "No task has been put off to a later day."),
    "empty.all": Text("Du har ingen åbne opgaver at se.", "There are no open tasks for you to see."),
    "empty.done": Text("Du har ikke færdiggjort noget i dag endnu.", "You have not completed anything today yet."),
}

FILTERS = {
    "filter_list": Text(
        "Der er ingen liste, der hedder »{value}«. Vælg en af listerne til venstre.",
        "There is no list called “{value}”. Choose one of the lists on the left.",
    ),
    "filter_sort": Text(
        "Der kan ikke sorteres efter »{value}«. Tryk på en af kolonnernes overskrifter.",
        "Nothing can be sorted by “{value}”. Press one of the columns' headings.",
    ),
    "filter_value": Text(
        "Filteret kan ikke læses ved »{value}«. Ryd filteret, og vælg igen.",
        "The filter cannot be read at “{value}”. Clear the filter and choose again.",
    ),
    "filter_process": Text(
        "Processen »{value}« findes ikke mere. Vælg en anden på listen.",
        "The process “{value}” is not there any more. Choose another in the list.",
    ),
    "filter_column": Text(
        "»{value}« kan ikke stå i en liste. Vælg kolonner blandt dem, der er på siden.",
        "“{value}” cannot stand in a list. Choose columns among those on the page.",
    ),
    "filter_columns": Text(
        "Der er plads til højst {limit} kolonner. Fravælg nogle af dem.",
        "There is room for at most {limit} columns. Leave some of them out.",
    ),
    "filter_name": Text(
        "Skriv et navn til filteret på højst {limit} tegn.", "Give the filter a name of at most {limit} characters."
    ),
    "filter_name_taken": Text(
        "Der er allerede et filter, der hedder »{name}«. Vælg et andet navn, eller ret det, der er.",
        "There is a filter called “{name}” already. Choose another name, or change the one there is.",
    ),
    "filter_many": Text(
        "Der er plads til {limit} filtre. Fjern et, før du gemmer et nyt.",
        "There is room for {limit} filters. Remove one before you save another.",
    ),
    "filter_team": Text(
        "Du kan kun dele med et team, du selv er i. Vælg et på listen.",
        "You can share only with a team you are in. Choose one in the list.",
    ),
    "search_long": Text("Søg med højst {limit} ord.", "Search with at most {limit} words."),
    "search_cpr": Text(
        "Et CPR-nummer kan ikke stå i en søgning, for opslaget skal noteres. Slå nummeret op i stedet.",
        "A CPR number cannot stand in a search, for the look-up must be noted. Look the number up instead.",
    ),
    "search_purpose": Text("Skriv, hvad opslaget skal bruges til.", "Say what the look-up is for."),
}

ENTRIES = {
    "entry.FilterSaved": Text("Gemte et filter", "Saved a filter"),
    "entry.FilterRemoved": Text("Fjernede et filter", "Removed a filter"),
    "entry.ColumnsChosen": Text("Valgte kolonner til sine lister", "Chose the columns of the own lists"),
}

FILTER_DONE = {
    "done.filter_saved": Text("Filteret »{name}« er gemt.", "The filter “{name}” is saved."),
    "done.filter_removed": Text("Filteret »{name}« er fjernet.", "The filter “{name}” is removed."),
    "done.columns": Text("Dine kolonner er gemt.", "Your columns are saved."),
    "filter_changed": Text(
        "Filteret er ændret, siden du åbnede siden. Se det igen, og prøv så.",
        "The filter was changed since you opened the page. Look at it again, then try.",
    ),
}

WHY = {"why.unknown": Text("Sagen er nået hertil.", "The case has come to this step.")}

DONE = {
    "done.completed": Text("Du færdiggjorde »{task}« i sag {case}.", "You completed “{task}” in case {case}."),
    "done.claimed": Text("Du har taget »{task}«. Den ligger nu hos dig.", "You took “{task}”. It is yours now."),
    "done.released": Text("Du lagde »{task}« tilbage til teamet.", "You laid “{task}” back to the team."),
    "done.handed": Text(
        "Du overdrog »{task}« til {to}, som har fået besked.", "You handed “{task}” to {to}, who has been told."
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
    "done.discarded": Text(
        "Kladden er slettet. Formularen er, som sagen kender den.",
        "The draft is gone. The form is as the case knows it.",
    ),
    "done.draft": Text("Kladde gemt {at}", "Draft saved {at}"),
}

NOW = {
    "now.mine": Text("Nu: »{task}«, som ligger hos dig.", "Now: “{task}”, which is yours."),
    "now.person": Text("Nu: »{task}« hos {who}.", "Now: “{task}”, with {who}."),
    "now.team": Text("Nu: »{task}« ligger i teamets opgaver.", "Now: “{task}” is among the team's tasks."),
    "now.party": Text("Nu venter sagen på {who}: »{task}«.", "Now the case waits for {who}: “{task}”."),
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
