"""Changing a deadline by hand, and what people are told of deadlines."""

from processes.language import Text

REFUSALS = {
    "deadline_reason_short": Text(
        "Skriv, hvorfor fristen ændres: mindst {least} tegn. Begrundelsen bliver stående ved fristen.",
        "Write why the deadline is changed: at least {least} characters. The reason stays with the deadline.",
    ),
    "deadline_same_day": Text(
        "Fristen er allerede {day}. Vælg en anden dag.", "The deadline is {day} already. Choose another day."
    ),
    "deadline_before_start": Text(
        "Fristen begyndte {start} og kan ikke ende {day}. Vælg en senere dag.",
        "The deadline began on {start} and cannot end on {day}. Choose a later day.",
    ),
    "deadline_too_far": Text(
        "{day} ligger mere end {years} år ude i fremtiden. Se efter, om årstallet er rigtigt.",
        "{day} is more than {years} years ahead. Check whether the year is right.",
    ),
    "deadline_ended": Text(
        "Fristen {name} løber ikke længere, så den kan ikke ændres.",
        "The deadline {name} no longer runs, so it cannot be changed.",
    ),
    "deadline_changed": Text(
        "Fristen {name} er ændret, siden du åbnede siden. Se den nye dag, og prøv igen.",
        "The deadline {name} has changed since you opened the page. See its new day and try again.",
    ),
    "deadline_paused": Text(
        "Fristen har stået stille siden {since}. Lad den løbe igen, hvis den skal ændres.",
        "The deadline has stood still since {since}. Let it run again to change it.",
    ),
    "deadline_not_paused": Text("Fristen løber allerede.", "The deadline is running already."),
}

WHY = {"why.deadline_changed": Text("Fristen {name} er ændret.", "The deadline {name} was changed.")}

# Whom a deadline is told to, and what kind of notice it is.
TOLD = {
    "tell.owner": Text("den, der har opgaven", "whoever has the task"),
    "tell.team_leader": Text("teamlederen", "the team leader"),
    "tell.centre_manager": Text("centerchefen", "the head of centre"),
    "tell.process_owner": Text("procesejeren", "the process owner"),
}
