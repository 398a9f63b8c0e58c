"""Personal links: what a party is told when one opens nothing, and what the house is told of them."""

from processes.language import Text

TITLES = {
    "title.link": Text("Linket kan ikke bruges", "The link cannot be used"),
    "title.link_unknown": Text("Vi kender ikke linket", "We do not know this link"),
    "title.link_expired": Text("Linket er udløbet", "The link has expired"),
    "title.link_used": Text("Du har allerede svaret", "You have answered already"),
    "title.link_done_otherwise": Text("Vi har fået svaret", "We have the answer"),
    "title.link_time_gone": Text("Du har ingen tid mere", "You have no time any more"),
    "title.link_for_time": Text("Linket er til din tid", "The link is for your time"),
    "title.slot_past": Text("Din tid er begyndt eller forbi", "Your time has begun or passed"),
    "title.link_withdrawn": Text("Linket er trukket tilbage", "The link was withdrawn"),
    "title.link_task_gone": Text("Du skal ikke svare mere", "You need not answer any more"),
    "title.code_too_many": Text("Der er sendt for mange koder", "Too many codes have been sent"),
    "title.forbidden": Text("Skriv koden igen", "Enter the code again"),
    "title.case_busy": Text("Vent et øjeblik", "Wait a moment"),
    "title.csrf": Text("Siden har stået åben for længe", "The page has been open for too long"),
}

REFUSALS = {
    "link_unknown": Text(
        "Måske er linket ikke kommet helt med. Kopiér hele linket fra din mail, eller ring til os.",
        "Perhaps part of the link is missing. Copy the whole link from your mail, or call us.",
    ),
    "link_expired": Text(
        "Linket til sag {number} virkede til {at}. Ring til os, så sender vi et nyt, eller udfylder det sammen med dig.",
        "The link to case {number} worked until {at}. Call us, and we send a new one or fill it in together with you.",
    ),
    "link_used": Text(
        "Vi fik dit svar i sag {number} {at}. Du skal ikke gøre mere.",
        "We got your answer in case {number} {at}. You need do nothing more.",
    ),
    "link_done_otherwise": Text(
        "Svaret i sag {number} er udfyldt hos os {at}. Du skal ikke gøre mere. Passer det ikke, så ring til os.",
        "The answer in case {number} was filled in with us {at}. You need do nothing more. If that is wrong, call us.",
    ),
    "link_withdrawn": Text(
        "Vi har trukket linket til sag {number} tilbage. Har du fået et nyere link, så brug det. Ellers ring til os.",
        "We have withdrawn the link to case {number}. If you got a newer link, use that one. Otherwise call us.",
    ),
    "link_time_gone": Text(
        "Der er ingen tid booket i sag {number} mere. Ring til os, hvis du er i tvivl.",
        "No time is booked in case {number} any more. Call us if you are in doubt.",
    ),
    "link_for_time": Text(
        "Linket til sag {number} er til din tid og ikke til et svar. Åbn det igen, eller ring til os.",
        "The link to case {number} is for your time and not for an answer. Open it again, or call us.",
    ),
    "link_task_gone": Text(
        "Sag {number} er gået videre, og vi mangler ikke dit svar mere. Ring til os, hvis du er i tvivl.",
        "Case {number} has moved on, and we no longer need your answer. Call us if you are in doubt.",
    ),
    "code_too_many": Text(
        "Du har bedt om mange koder. Ring til os, så sender vi et nyt link, eller udfylder det sammen med dig.",
        "You have asked for many codes. Call us, and we send a new link or fill it in together with you.",
    ),
    "link_no_email": Text(
        "Skriv en mailadresse, for eksempel navn@firma.dk.", "Enter a mail address, for example name@company.dk."
    ),
    "link_no_phone": Text(
        "Skriv et telefonnummer med mindst 8 cifre. Koden sendes dertil.",
        "Enter a telephone number with at least 8 digits. The code is sent there.",
    ),
    "link_for_nobody": Text(
        "Trinnet hører til jer selv, så der er ingen at sende et link til.",
        "The step is your own, so there is nobody to send a link to.",
    ),
    "link_unconfirmed": Text(
        "Sæt kryds, når du har sikret dig, at adressen og nummeret er modtagerens egne.",
        "Tick the box when you have made sure that the address and the number are the reader's own.",
    ),
    "desk_no_purpose": Text("Vælg, hvad du skal bruge opslaget til.", "Choose what you look for somebody for."),
    "link_none": Text("Der er intet link ude at trække tilbage.", "There is no link out to withdraw."),
    "channel_missing": Text(
        "Vælg, hvordan du har fået svaret: personligt, på telefon eller skriftligt.",
        "Choose how you got the answer: in person, by telephone or in writing.",
    ),
}

CHANNELS = {
    "desk.answer": Text("Udfylde sammen", "Fill in together"),
    "desk.link": Text("Sende et link", "Send a link"),
    "desk.question": Text("Svare på et spørgsmål", "Answer a question"),
    "channel.link": Text("med personligt link", "by personal link"),
    "channel.personligt": Text("Personligt", "In person"),
    "channel.telefon": Text("På telefon", "By telephone"),
    "channel.skriftligt": Text("Skriftligt (brev, mail eller blanket)", "In writing (letter, mail or form)"),
    "through.personligt": Text("personligt", "in person"),
    "through.telefon": Text("på telefon", "by telephone"),
    "through.skriftligt": Text("skriftligt", "in writing"),
}

HOW = {
    "link.none": Text("Der er ikke sendt noget link endnu.", "No link has been sent yet."),
    "link.waiting": Text("Linket er ved at blive sendt.", "The link is being sent."),
    "link.sent": Text("Sendt {at}. Ikke åbnet endnu.", "Sent {at}. Not opened yet."),
    "link.opened": Text("Åbnet med koden. Ikke svaret endnu.", "Opened with the code. Not answered yet."),
    "link.used": Text("Besvaret {at}.", "Answered {at}."),
    "link.withdrawn": Text("Trukket tilbage {at}.", "Withdrawn {at}."),
    "link.expired": Text("Udløb {at}.", "Expired {at}."),
    "link.hindered": Text("Intet link kunne sendes.", "No link could be sent."),
    "hindrance.no_email": Text("Vi mangler en mailadresse.", "A mail address is missing."),
    "hindrance.no_phone": Text(
        "Vi mangler et telefonnummer til koden. Udfyld sammen med parten, eller skriv et nummer.",
        "A telephone number for the code is missing. Fill it in together with the party, or enter a number.",
    ),
    "hindrance.unconfirmed": Text(
        "Adressen er skrevet af ansøgeren. Bekræft den, så kan linket sendes.",
        "The address was given by the applicant. Confirm it, and the link can be sent.",
    ),
}

DONE = {
    "party.go_on": Text("Fortsæt", "Go on"),
    "party.saved": Text("Gemt {at}", "Saved {at}"),
    "done.link_sent": Text("Et nyt link er på vej til {email}.", "A new link is on its way to {email}."),
    "done.link_withdrawn": Text("Linket er trukket tilbage.", "The link was withdrawn."),
    "entry.LinkSent": Text("Personligt link lavet til {part}", "Personal link made for the {part}"),
    "entry.LookedUpAtDesk": Text("Fundet ved skranken: {purpose}", "Found at the desk: {purpose}"),
    "entry.LinkAddressed": Text(
        "Adressen til personlige links bekræftet eller ændret ({part}): {email}, {phone}",
        "Address for personal links confirmed or changed ({part}): {email}, {phone}",
    ),
    "entry.LinkWithdrawn": Text("Personligt link trukket tilbage", "Personal link withdrawn"),
    "entry.done_by_party": Text("{who}, med personligt link", "{who}, by personal link"),
    "entry.done_on_behalf": Text(
        "udfyldt på vegne af {who} ({how}) af {person}", "filled in on behalf of {who} ({how}) by {person}"
    ),
}
