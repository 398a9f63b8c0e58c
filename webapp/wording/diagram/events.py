"""What is wrong with the events of a diagram."""

from processes.language import Text

EVENTS = {
    "event_not_here": Text(
        "{name} er en hændelse af slagsen {event}, som ikke kan stå her. Vælg en anden slags.",
        "{name} is an event of the kind {event}, which cannot stand here. Choose another kind.",
    ),
    "event_without_kind": Text(
        "{name} venter, men siger ikke på hvad. Vælg besked, tid, signal eller betingelse.",
        "{name} waits, but does not say for what. Choose message, time, signal or condition.",
    ),
    "event_without_name": Text(
        "{name} siger ikke, hvilken besked, hvilket signal eller link det gælder. Vælg det.",
        "{name} does not say which message, signal or link it is about. Choose it.",
    ),
    "event_mixed": Text(
        "{name} er flere slags hændelser på én gang ({kinds}), som ikke går sammen. Del den i flere.",
        "{name} is several kinds of event at once ({kinds}) that do not go together. Split it.",
    ),
    "error_must_interrupt": Text(
        "{name} fanger en fejl og skal afbryde. Gør hændelsen afbrydende.",
        "{name} catches an error and must interrupt. Make the event interrupting.",
    ),
    "cancel_outside_transaction": Text(
        "{name} annullerer, men står ikke i eller på en transaktion. Brug en transaktion eller en anden slags hændelse.",
        "{name} cancels, but stands neither in nor on a transaction. Use a transaction or another kind of event.",
    ),
    "timer_without_expression": Text(
        'Uret ved {name} siger ikke hvornår. Skriv én tid, for eksempel deadline("P4-22").',
        'The timer at {name} does not say when. Write one time, for example deadline("P4-22").',
    ),
    "conditional_without_expression": Text(
        "Hændelsen {name} venter på en betingelse, der ikke er skrevet. Skriv den i FEEL.",
        "The event {name} waits for a condition that is not written. Write it in FEEL.",
    ),
    "several_starts": Text(
        "Delprocessen har mere end én starthændelse; {name} er den anden. Behold én.",
        "The sub-process has more than one start event; {name} is the second. Keep one.",
    ),
    "event_subprocess_starts": Text(
        "Hændelsesdelprocessen {name} har {count} starthændelser. Den skal have netop én.",
        "The event sub-process {name} has {count} start events. It must have exactly one.",
    ),
    "event_subprocess_in_flow": Text(
        "Hændelsesdelprocessen {name} har en pil. Slet pilen: den startes af sin hændelse.",
        "The event sub-process {name} has a flow. Delete the flow: its event starts it.",
    ),
    "event_subprocess_kind": Text(
        "{name} kan ikke startes af en hændelse. Tegn en almindelig hændelsesdelproces.",
        "{name} cannot be started by an event. Draw an ordinary event sub-process.",
    ),
    "event_subprocess_loop": Text(
        "Hændelsesdelprocessen {name} kan ikke gentages. Lad starthændelsen ske igen i stedet.",
        "The event sub-process {name} cannot be repeated. Let its start event happen again instead.",
    ),
    "event_subprocess_in_transaction": Text(
        "{name} står i en transaktion, der kan annulleres; det kan endnu ikke køres. Flyt den ud af transaktionen.",
        "{name} stands in a transaction that can be cancelled, which cannot be run yet. Move it out of the transaction.",
    ),
    "event_gateway_alone": Text(
        "Efter {name} er der intet at vente på. Tegn de hændelser, der venter.",
        "Nothing to wait for follows {name}. Draw the events that wait.",
    ),
    "event_gateway_target": Text(
        "Pilen {name} fra en hændelsesbaseret gateway fører til {target}, som ikke kan ventes på. Sæt en hændelse imellem.",
        "The flow {name} from an event-based gateway leads to {target}, which cannot be waited for. Put an event between.",
    ),
    "event_gateway_shared": Text(
        "{target} har flere pile ind, men venter efter en hændelsesbaseret gateway. Lad kun den føre dertil.",
        "{target} has several flows in, but waits behind an event-based gateway. Let only the gateway lead there.",
    ),
    "event_gateway_parallel": Text(
        "{name} skal starte, når alle hændelser er sket; det kan endnu ikke køres. Brug én starthændelse og vent på resten.",
        "{name} is to start when all events have happened, which cannot be run yet. Use one start event and wait for the rest.",
    ),
}
