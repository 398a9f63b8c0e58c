"""Times for interviews: how they are told, and why one cannot be had."""

from processes.language import Text

SLOTS = {
    "slot.minutes": Text("{minutes} min.", "{minutes} min."),
    "slot.room": Text("lokale {room}", "room {room}"),
    "slot.seats": Text("{seats} ledige", "{seats} free"),
    "slot.form.fremmøde": Text("fremmøde", "in person"),
    "slot.form.telefon": Text("telefon", "by telephone"),
    "slot.form.video": Text("video", "by video"),
}

REFUSALS = {
    "slot_taken": Text(
        "Tiden {at} er taget. Vælg en anden, eller skriv, hvorfor det skal være den.",
        "The time {at} is taken. Choose another, or write why it must be this one.",
    ),
    "slot_reason_missing": Text(
        "Der er ledige tider. Vælg en af dem, eller skriv, hvorfor det skal være en anden.",
        "There are free times. Choose one of them, or write why it must be another.",
    ),
    "slot_not_chosen": Text("Vælg en af de ledige tider.", "Choose one of the free times."),
    "slot_not_offered": Text(
        "Tiden er ikke ledig. Vælg en af de ledige tider, eller ring til os, hvis ingen af dem passer.",
        "That time is not free. Choose one of the free times, or call us if none of them suits.",
    ),
    "slot_no_case": Text(
        "Teamet har ingen åben sag med nummeret »{number}«. Se efter, om det er skrevet rigtigt.",
        "The team has no open case with the number “{number}”. Check that it is typed correctly.",
    ),
    "slot_free": Text(
        "Ingen sag har tiden {at} mere. En kollega kan have aflyst den.",
        "No case holds the time {at} any more. A colleague may have cancelled it.",
    ),
    "slot_past": Text(
        "Tiden {at} er begyndt eller forbi og kan ikke flyttes eller aflyses.",
        "The time {at} has begun or passed and cannot be moved or cancelled.",
    ),
    "slot_not_new": Text("Vælg en anden tid, som ikke er forbi.", "Choose another time that has not passed."),
    "slot_not_yet": Text(
        "Tiden {at} er ikke begyndt endnu, så ingen kan være udeblevet.",
        "The time {at} has not begun yet, so nobody can have missed it.",
    ),
    "slot_marked": Text("Udeblivelsen {at} er allerede noteret.", "That nobody came {at} is noted already."),
    "slots_none": Text(
        "Det giver ingen tider: dagene er lukkede eller forbi, eller der er ikke plads til en hel samtale.",
        "That gives no times: the days are closed or past, or there is no room for a whole interview.",
    ),
    "slots_too_many": Text(
        "Det giver mere end {most} tider. Del det op.", "That gives more than {most} times. Split it up."
    ),
    "slots_no_day": Text("Vælg mindst én dag.", "Choose at least one day."),
    "slots_no_hour": Text("Skriv et klokkeslæt, for eksempel 9.00.", "Enter an hour, for example 9.00."),
    "slots_hours": Text("Sluttiden skal være efter starttiden.", "The end must be after the beginning."),
    "slots_minutes": Text(
        "En samtale skal vare mellem {least} og {most} minutter.",
        "An interview must last between {least} and {most} minutes.",
    ),
    "slots_seats": Text(
        "Der kan være mellem 1 og {most} samtaler på samme tid.",
        "There can be between 1 and {most} interviews at the same time.",
    ),
    "slots_form": Text("Vælg en af mødeformerne.", "Choose one of the ways to meet."),
}

DONE = {
    "done.offered": Text("Der er oprettet {count} tider.", "{count} times are on offer."),
    "done.booked": Text("Tiden {at} er booket.", "The time {at} is booked."),
    "done.slot_moved": Text("Samtalen er flyttet til {at}.", "The interview was moved to {at}."),
    "done.slot_cancelled": Text(
        "Samtalen {at} er aflyst, og tiden er ledig igen.", "The interview {at} was cancelled; its time is free again."
    ),
    "done.no_show": Text("Udeblivelsen {at} er noteret på sagen.", "That nobody came {at} is noted on the case."),
    "done.taken_back": Text("Tiden {at} udbydes ikke mere.", "The time {at} is no longer on offer."),
}

ENTRIES = {
    "entry.SlotHeld": Text("Tid booket: {at}", "Time booked: {at}"),
    "entry.SlotMoved": Text("Samtale flyttet fra {before} til {at}", "Interview moved from {before} to {at}"),
    "entry.SlotCancelled": Text("Samtale aflyst: {at}", "Interview cancelled: {at}"),
    "entry.NoShowMarked": Text("Udeblivelse noteret: {at}", "Nobody came: {at}"),
}
