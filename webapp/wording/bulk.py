"""Many tasks at once: what was done, and why something was not."""

from processes.language import Text

DONE = {
    "bulk.claim.one": Text("1 opgave er taget.", "1 task is taken."),
    "bulk.claim.many": Text("{done} opgaver er taget.", "{done} tasks are taken."),
    "bulk.hand.one": Text("1 er overdraget til {to}.", "1 handed to {to}."),
    "bulk.hand.many": Text("{done} er overdraget til {to}.", "{done} handed to {to}."),
    "bulk.pass_on.one": Text("1 opgave er givet til {to}.", "1 task is given to {to}."),
    "bulk.pass_on.many": Text("{done} opgaver er givet til {to}.", "{done} tasks are given to {to}."),
    "bulk.follow_up.one": Text("1 opgave følges op {on}.", "1 task is followed up on {on}."),
    "bulk.follow_up.many": Text("{done} opgaver følges op {on}.", "{done} tasks are followed up on {on}."),
    "bulk.complete.one": Text("1 opgave er færdiggjort.", "1 task is completed."),
    "bulk.complete.many": Text("{done} opgaver er færdiggjort.", "{done} tasks are completed."),
}

REFUSALS = {
    "bulk_nothing": Text("Vælg mindst én opgave i listen.", "Choose at least one task in the list."),
    "bulk_too_many": Text(
        "Du kan højst gøre noget ved {most} opgaver på én gang. Indsnævr listen, og vælg igen.",
        "You can act on {most} tasks at once. Narrow the list and choose again.",
    ),
    "bulk_needs_answers": Text(
        "Opgaven skal besvares for hver sag for sig. Åbn den, og færdiggør den dér.",
        "The task must be answered for each case by itself. Open it and complete it there.",
    ),
    "bulk_mixed": Text(
        "De valgte opgaver har forskellige formularer. Vælg opgaver af samme slags.",
        "The chosen tasks have different forms. Choose tasks of one kind.",
    ),
    "bulk_failed": Text(
        "Opgaven kunne ikke behandles på grund af en fejl hos os. Den er, som den var. Prøv den for sig.",
        "The task could not be dealt with because of a fault of ours. It is as it was. Try it by itself.",
    ),
    "bulk_asker_left": Text(
        "{name} arbejder her ikke længere. Opgaven er, som den var.",
        "{name} no longer works here. The task is as it was.",
    ),
    "follow_up_no_day": Text("Vælg den dag, du vil følge op.", "Choose the day to follow up."),
}

ENTRIES = {
    "entry.BulkBegun": Text("Begyndte på {total} opgaver på én gang", "Began on {total} tasks at once"),
}
