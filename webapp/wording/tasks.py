"""Sentences about tasks."""

from processes.language import Text

REFUSALS = {
    "task_held": Text(
        "En kollega tog opgaven lige før dig. Vælg en anden, eller bed kollegaen overdrage den.",
        "A colleague took the task just before you. Choose another, or ask the colleague to hand it over.",
    ),
    "task_not_held": Text(
        "Ingen har opgaven. Den ligger allerede hos teamet.",
        "Nobody holds the task. It already lies with the team.",
    ),
    "hand_not_in_team": Text(
        "{name} er ikke i opgavens team. Vælg en kollega fra teamet.",
        "{name} is not in the task's team. Choose a colleague of the team.",
    ),
    "hand_four_eyes": Text(
        "{name} har selv udført det trin, som denne opgave skal godkende. Vælg en anden kollega.",
        "{name} did the step that this task is to approve. Choose another colleague.",
    ),
    "draft_changed": Text(
        "Du har skrevet noget andet på opgaven et andet sted ({at}). Vælg, hvad der skal gælde.",
        "You have written something else on the task elsewhere ({at}). Choose what stands.",
    ),
    "facts_changed": Text(
        "Sagens oplysninger er rettet, mens du skrev. Vælg, hvad der skal gælde.",
        "The case's facts were corrected while you wrote. Choose what stands.",
    ),
    "hand_conflict": Text(
        "{name} er inhabil i denne sag. Vælg en anden kollega.",
        "{name} has a conflict of interest in this case. Choose another colleague.",
    ),
    "hand_conflict_family": Text(
        "Borgeren er i familie med {name} (inhabil). Vælg en anden kollega.",
        "The citizen is a relative of {name} (conflict of interest). Choose another colleague.",
    ),
    "hand_away": Text(
        "{name} er ikke på arbejde i dag. Vælg en anden kollega, eller stedfortræderen.",
        "{name} is not at work today. Choose another colleague, or the substitute.",
    ),
    "draft_too_large": Text(
        "Kladden fylder {size} tegn og kan ikke gemmes. Der er plads til {limit}. Forkort den længste tekst.",
        "The draft has {size} characters and cannot be saved. There is room for {limit}. Shorten the longest text.",
    ),
    "guard_missing": Text(
        "Opgaven må først færdiggøres, når kontrollen {guard} siger ja, men den findes ikke. Skriv til procesejeren.",
        "The task may be completed only when the check {guard} says yes, but it is missing. Write to the process owner.",
    ),
    "guard_refuses": Text(
        "Opgaven kan ikke færdiggøres endnu: {reason}",
        "The task cannot be completed yet: {reason}",
    ),
}

TWO = {
    "two.draft": Text(
        "Du har skrevet noget andet i {count} felter et andet sted ({at}). Vælg, hvad der skal gælde.",
        "You have written something else in {count} fields elsewhere ({at}). Choose what stands.",
    ),
    "two.draft_one": Text(
        "Du har skrevet noget andet i et felt et andet sted ({at}). Vælg, hvad der skal gælde.",
        "You have written something else in one field elsewhere ({at}). Choose what stands.",
    ),
    "two.known": Text(
        "{by} rettede {count} felter, mens du skrev. Vælg, hvad der skal gælde.",
        "{by} changed {count} fields while you wrote. Choose what stands.",
    ),
    "two.known_one": Text(
        "{by} rettede et felt, mens du skrev. Vælg, hvad der skal gælde.",
        "{by} changed one field while you wrote. Choose what stands.",
    ),
    "two.known_unsaid": Text(
        "Sagen er rettet i {count} felter, mens du skrev. Vælg, hvad der skal gælde.",
        "The case was changed in {count} fields while you wrote. Choose what stands.",
    ),
    "two.known_unsaid_one": Text(
        "Sagen er rettet i et felt, mens du skrev. Vælg, hvad der skal gælde.",
        "The case was changed in one field while you wrote. Choose what stands.",
    ),
    "two.mine": Text("Det, du har skrevet her", "What you wrote here"),
    "two.from_draft": Text("Det, du skrev det andet sted", "What you wrote elsewhere"),
    "two.from_known": Text("Det, der nu står på sagen", "What the case says now"),
}

WHY = {
    "why.case_started": Text("Sagen begyndte: {name}.", "The case began: {name}."),
    "why.task_completed": Text("»{name}« er færdiggjort.", "“{name}” was completed."),
    "why.timer_fired": Text("Tiden er inde.", "The time has come."),
    "why.event_reported": Text("Der er meldt: {name}.", "Reported: {name}."),
    "why.call_answered": Text("»{name}« er udført.", "“{name}” was carried out."),
    "why.message_came": Text("Der er kommet en meddelelse.", "A message came."),
}
