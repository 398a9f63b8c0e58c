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

BUTTONS = {
    "repair.again": Text("Prøv igen", "Try again"),
    "repair.again_case": Text("Prøv igen: {number}", "Try again: {number}"),
    "stopped.title": Text("Sager, der er gået i stå", "Cases that have stopped"),
    "stopped.lead": Text(
        "Fjern årsagen, og prøv igen. Er den der stadig, stopper sagen en gang til.",
        "Remove the cause, and try again. If it is still there, the case stops once more.",
    ),
    "stopped.where": Text("Trin", "Step"),
    "stopped.why": Text("Årsag", "Cause"),
    "stopped.since": Text("Siden", "Since"),
    "stopped.none": Text("Ingen af dine sager er gået i stå.", "None of your cases has stopped."),
    "repair.given_up": Text(
        "Noget til nogen uden for huset blev ikke sendt. Prøv igen, når de svarer.",
        "Something for somebody outside was not sent. Try again when they answer.",
    ),
}

MARKS = {
    "outside.stand_in": Text("Nogle oplysninger er fra en stand-in", "Some information is from a stand-in"),
}

HOW = {
    "how.digital_post": Text("Digital Post", "Digital Post"),
    "how.letter": Text("brev", "letter"),
    "how.service": Text("fra system til system", "from system to system"),
}

SENT = {
    "sent.digital_post": Text("Sendt med Digital Post, kommet frem {day}", "Sent by Digital Post, arrived {day}"),
    "sent.letter": Text(
        "Brev til print og post, regnes for kommet frem {day}", "Letter to print and post, taken to have come {day}"
    ),
    "sent.service": Text("Sendt {day}", "Sent {day}"),
    "sent.not_yet": Text("Ikke sendt endnu", "Not sent yet"),
    "paper.pdf": Text("Hent som PDF", "Download as PDF"),
}

DOCUMENTS = {
    "document.letter": Text("Brev", "Letter"),
    "document.ruling": Text("Afgørelse", "Ruling"),
    "document.doctor_request": Text("Anmodning til lægen", "Request to the doctor"),
    "document.payment_stop": Text("Stop af udbetaling", "Stop of payment"),
    "document.payment_reduction": Text("Nedsættelse af udbetaling", "Reduction of payment"),
    "document.note": Text("Notat", "Note"),
}
