"""How people are told, in words: topics and ways to choose, the private calendar, and what goes wrong."""

from processes.language import Text

TOPICS = {
    "topic.late": Text("En frist er overskredet eller eskaleret", "A deadline is passed or escalated"),
    "topic.stopped": Text("En sag eller et brev er gået i stå", "A case or a letter has stopped"),
    "topic.due": Text("En opgave nærmer sig sin frist", "A task is close to its deadline"),
    "topic.given": Text("Jeg får en opgave af en kollega", "A colleague gives me a task"),
    "topic.case": Text("Andet nyt på mine sager", "Other news on my cases"),
    "way.at_once": Text("Mail med det samme", "Mail at once"),
    "way.daily": Text("I den daglige mail", "In the daily mail"),
    "way.screen": Text("Kun på skærmen", "On the screen only"),
}

CALENDAR = {
    "calendar.name": Text("Arbejdsgang: frister og aftaler for {who}", "Arbejdsgang: deadlines of {who}"),
    "calendar.title": Text("{title}, sag {case}", "{title}, case {case}"),
    "calendar.title_for": Text("{title}, sag {case} (for {whom})", "{title}, case {case} (for {whom})"),
    "calendar.unverified": Text("Ikke juridisk bekræftet", "Not legally verified"),
}

DONE = {
    "done.notices_read": Text("Alle beskeder er markeret som læst.", "Every notice counts as read."),
    "done.device": Text("Denne browser viser nu dine beskeder.", "This browser now shows your notices."),
    "done.device_gone": Text("Enheden får ikke flere beskeder.", "The device gets no more notices."),
    "done.calendar": Text(
        "Din kalender er åben. Kopiér adressen ind i dit kalenderprogram.",
        "Your calendar is open. Copy its address into your calendar program.",
    ),
    "done.calendar_moved": Text(
        "Kalenderen har fået en ny adresse. Den gamle virker ikke længere.",
        "The calendar has a new address. The old one leads nowhere any more.",
    ),
    "done.calendar_gone": Text(
        "Kalenderen er trukket tilbage. Adressen virker ikke længere.",
        "The calendar is withdrawn. Its address leads nowhere any more.",
    ),
}

REFUSALS = {
    "telling_way_unknown": Text(
        "Vælg for hvert emne, om du vil have mail med det samme, i den daglige mail eller kun på skærmen.",
        "Choose for each topic: mail at once, in the daily mail, or on the screen only.",
    ),
    "telling_hour_unknown": Text(
        "Vælg en hel time fra kl. {first} til kl. {last} til den daglige mail.",
        "Choose a full hour from {first} to {last} for the daily mail.",
    ),
    "device_unknown": Text(
        "Vi kan ikke sende beskeder til denne browser. Brug Chrome, Edge, Firefox eller Safari.",
        "We cannot send notices to this browser. Use Chrome, Edge, Firefox or Safari.",
    ),
    "device_too_many": Text(
        "Du har allerede {most} enheder. Fjern en, før du tilføjer en ny.",
        "You have {most} devices already. Remove one before you add another.",
    ),
    "feed_gone": Text(
        "Kalenderen findes ikke længere. Ejeren kan lave en ny adresse under »Dine indstillinger«.",
        "The calendar is gone. Its owner can make a new address under “Your settings”.",
    ),
}
