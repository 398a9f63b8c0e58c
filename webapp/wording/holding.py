"""Absence, conflicts of interest, and work that is put off, hurried, shared or handed over."""

from processes.language import Text

ABSENCE = {
    "absence_days": Text(
        "Fraværet slutter, før det begynder. Ret den ene af datoerne.",
        "The absence ends before it begins. Correct one of the days.",
    ),
    "absence_over": Text(
        "Den dag er gået. Vælg i dag eller en senere dag som sidste dag.",
        "That day has passed. Choose today or a later day as the last one.",
    ),
    "absence_overlaps": Text(
        "{name} har allerede fravær i de dage. Ret det fravær i stedet.",
        "{name} is already away on those days. Change that absence instead.",
    ),
    "absence_stands_in": Text(
        "{name} er stedfortræder for {other} i de dage. Vælg først en anden stedfortræder for {other}.",
        "{name} stands in for {other} on those days. Choose another substitute for {other} first.",
    ),
    "absence_day_missing": Text("Skriv den første dag.", "Write the first day."),
    "absence_ended": Text(
        "Fraværet er slut, og opgaverne er gået tilbage. Registrér et nyt, hvis {name} er væk igen.",
        "The absence is over and the tasks went back. Register a new one if {name} is away again.",
    ),
    "substitute_elsewhere": Text(
        "{name} arbejder ikke i de samme team som {absent}. Vælg en anden.",
        "{name} does not work in the same teams as {absent}. Choose somebody else.",
    ),
    "substitute_away": Text(
        "{name} er selv væk nogle af dagene. Vælg en anden.",
        "{name} is away on some of the days. Choose somebody else.",
    ),
    "when.now": Text("Nu", "Now"),
    "when.ahead": Text("Kommer", "Ahead"),
    "when.over": Text("Slut", "Over"),
}

ENTRIES = {
    "entry.AbsenceRegistered": Text("Registrerede fravær fra {since}", "Registered an absence from {since}"),
    "entry.AbsenceChanged": Text("Ændrede et fravær", "Changed an absence"),
    "entry.AbsenceEnded": Text("Afsluttede et fravær", "Ended an absence"),
    "entry.WorkHandedBack": Text(
        "{back} opgaver gik tilbage efter fravær, {kept} blev", "{back} tasks went back after an absence, {kept} stayed"
    ),
    "entry.ConflictDeclared": Text("En medarbejder er meldt inhabil", "An employee has a conflict of interest"),
    "entry.ConflictEnded": Text("En medarbejder er ikke længere inhabil", "A conflict of interest has ended"),
    "entry.TaskPutOff": Text("Der følges op på “{words}” {on}", "“{words}” is followed up on {on}"),
    "entry.TaskPrioritised": Text("“{words}” fik en anden prioritet", "“{words}” got another priority"),
    "entry.TaskDelegated": Text(
        "En kollega er bedt om hjælp til “{words}”", "A colleague was asked to help with “{words}”"
    ),
    "entry.TaskAnswered": Text("Kollegaen har svaret om “{words}”", "The colleague answered about “{words}”"),
    "entry.TaskRecalled": Text(
        "Kollegaen skal ikke hjælpe med “{words}” mere", "Help with “{words}” is no longer needed"
    ),
    "entry.CaseHanded": Text("Sagen fik en ny sagsbehandler", "The case got a new caseworker"),
}
