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
        "Tiden {at} blev taget lige før dig. Vælg en anden.", "The time {at} was taken just before you. Choose another."
    ),
    "slot_reason_missing": Text(
        "Der er ledige tider. Vælg en af dem, eller skriv, hvorfor det skal være en anden.",
        "There are free times. Choose one of them, or write why it must be another.",
    ),
}
