"""The words of the editor of diagrams that come from the server: operations, types, and what it refuses."""

from processes.language import Text

OPERATIONS = {
    "operation.case.open": Text("Opret sagen", "Open the case"),
    "operation.case.close": Text("Luk sagen", "Close the case"),
    "operation.letter.send": Text("Send et brev", "Send a letter"),
    "operation.doctor.request": Text("Bed lægen om en attest", "Ask the doctor for a statement"),
    "operation.payment.stop": Text("Stop ydelsen", "Stop the payment"),
    "operation.payment.reduce": Text("Sæt ydelsen ned", "Reduce the payment"),
    "operation.payment.order": Text("Bestil en udbetaling", "Order a payment"),
    "operation.escalate": Text("Sig det til lederen", "Tell the leader"),
    "operation.forecast.feed": Text("Giv tal til prognosen", "Feed the forecast"),
    "operation.journal.note": Text("Skriv i sagens journal", "Write in the case's journal"),
    "operation.cpr.look_up": Text("Slå op i CPR", "Look up in the register of persons"),
    "operation.cvr.look_up": Text("Slå op i CVR", "Look up in the register of companies"),
    "operation.register.employment": Text("Slå op, om borgeren er i arbejde", "Look up whether the citizen is in work"),
    "operation.jobnet.status": Text("Se cv og tilmelding på Jobnet", "See curriculum vitae and registration at Jobnet"),
    "operation.jobnet.orders": Text("Find jobordrer på Jobnet", "Find orders for jobs at Jobnet"),
    "operation.jobnet.candidates": Text("Find kandidater på Jobnet", "Find candidates at Jobnet"),
    "operation.jobnet.publish": Text("Slå jobordren op på Jobnet", "Publish the order at Jobnet"),
    "operation.offers.find": Text("Find tilbud", "Find offers"),
    "operation.offer.order": Text("Bestil et tilbud", "Order an offer"),
    "operation.akasse.notify": Text("Giv a-kassen besked", "Notify the unemployment fund"),
    "operation.vitas.answer": Text("Svar i VITAS", "Answer in VITAS"),
}

TYPES = {
    "feel.string": Text("tekst", "text"),
    "feel.number": Text("tal", "number"),
    "feel.boolean": Text("ja eller nej", "yes or no"),
    "feel.date": Text("dato", "date"),
    "feel.date and time": Text("tidspunkt", "moment"),
    "feel.time": Text("klokkeslæt", "time"),
    "feel.list": Text("liste", "list"),
}

REFUSALS = {
    "editor_asked_wrong": Text(
        "Editoren spurgte om noget, der ikke kan læses. Genindlæs siden; det, du har tegnet, er gemt.",
        "The editor asked for something that cannot be read. Load the page again; what you drew is kept.",
    ),
}
