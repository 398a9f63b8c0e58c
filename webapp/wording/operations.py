"""What outside operations refuse, and the documents they make."""

from processes.language import Text

REFUSALS = {
    "operation_gone": Text(
        "Handlingen {operation} ved trinnet {element} findes ikke længere. Procesejeren skal vælge en anden.",
        "The operation {operation} at the step {element} no longer exists. The process owner must choose another.",
    ),
    "letter_without_text": Text(
        "Brevet ved trinnet {element} har ingen tekst. Procesejeren skal skrive den i processens tekster.",
        "The letter at the step {element} has no text. The process owner must write it among the process's texts.",
    ),
    "outside_down": Text(
        "{service} svarer ikke. Vi prøver igen af os selv.",
        "{service} does not answer. We try again by ourselves.",
    ),
    "outside_unreadable": Text(
        "Svaret fra {service} kan ikke læses ({because}). Vi prøver igen af os selv.",
        "The answer from {service} cannot be read ({because}). We try again by ourselves.",
    ),
    "outside_refused": Text(
        "{service} sagde nej ({because}). Ret oplysningerne, og vælg Prøv igen på sagens side.",
        "{service} said no ({because}). Correct the information, and choose Try again on the case's page.",
    ),
    "rate_unknown": Text(
        "Der er ingen bekræftet sats ved trinnet {element}, så der betales intet. Procesejeren skal indtaste og "
        "bekræfte satsen.",
        "There is no confirmed rate at the step {element}, so nothing is paid. The process owner must enter and "
        "confirm the rate.",
    ),
    "file_gone": Text(
        "Dokumentet kan ikke findes. Ring til supporten: det skal hentes fra sikkerhedskopien.",
        "The document cannot be found. Call support: it must be fetched from the backup.",
    ),
}

DOCUMENTS = {
    "document.letter": Text("Brev", "Letter"),
    "document.ruling": Text("Afgørelse", "Ruling"),
    "document.doctor_request": Text("Anmodning til lægen", "Request to the doctor"),
    "document.payment_stop": Text("Stop af udbetaling", "Stop of payment"),
    "document.payment_reduction": Text("Nedsættelse af udbetaling", "Reduction of payment"),
    "document.note": Text("Notat", "Note"),
}
