"""Letters that are kept: why, what lets them go, and what is wrong when they cannot."""

from processes.language import Text

KEPT = {
    "kept.letter_unaddressed": Text("Modtagerens adresse mangler", "The reader's address is missing"),
    "kept.letter_incomplete": Text("Der mangler oplysninger i brevet", "Facts are missing in the letter"),
}

REFUSALS = {
    "letter_not_kept": Text(
        "Brevet i sag {number} holdes ikke tilbage mere. En kollega kan have sendt det.",
        "The letter in case {number} is not kept any more. A colleague may have posted it.",
    ),
    "letter_not_to_fill": Text(
        "Brevet i sag {number} mangler ingen oplysninger, der kan skrives her.",
        "The letter in case {number} lacks no facts that can be entered here.",
    ),
    "letter_unaddressed_still": Text(
        "Der er stadig ingen adresse at sende brevet til. Skriv den først.",
        "There is still no address to send the letter to. Enter it first.",
    ),
    "letter_reason_missing": Text(
        "Skriv, hvorfor brevet er rigtigt, selv om der mangler oplysninger i det.",
        "Write why the letter is right although facts are missing in it.",
    ),
    "address_missing": Text(
        "Skriv adressen, for eksempel Prøvegade 7, 2400 København NV.",
        "Enter the address, for example Prøvegade 7, 2400 København NV.",
    ),
    "address_protected": Text(
        "Adressen er beskyttet og kommer kun fra CPR-registret. Den kan ikke rettes her.",
        "The address is protected and comes from the CPR register alone. It cannot be changed here.",
    ),
    "place_empty": Text("Skriv, hvad der skal stå her i brevet.", "Enter what the letter must say here."),
}

DONE = {
    "done.letter_posted": Text("Brevet er på vej.", "The letter is on its way."),
    "done.letter_addressed": Text(
        "Adressen er rettet. Brevet venter stadig på sine oplysninger.",
        "The address is mended. The letter still waits for its facts.",
    ),
    "done.letter_filled": Text(
        "Brevet bliver skrevet på ny og sendt. Det gamle bliver liggende på sagen.",
        "The letter is written anew and posted. The old one stays on file.",
    ),
    "entry.LetterReleased": Text("Sendte et brev, der var holdt tilbage", "Posted a letter that was kept"),
    "entry.LetterFilled": Text(
        "Udfyldte det, der manglede i et brev: {places}", "Filled what was missing in a letter: {places}"
    ),
}
