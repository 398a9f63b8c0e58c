"""Sentences about reviews, approvals, versions and who has read them."""

from processes.language import Text

REFUSED = {
    "approve_own": Text(
        "Du har selv været med til at tegne kladden, så en anden skal godkende den: en anden procesejer, eller en jurist,"
        " som kladden er sendt til.",
        "You have had a hand in the draft yourself, so somebody else must approve it: another process owner, or a lawyer"
        " whom the draft was sent to.",
    ),
    "draft_approved_already": Text("Du har allerede godkendt kladden.", "You have approved the draft already."),
    "draft_not_as_seen": Text(
        "Kladden er ændret, siden du åbnede siden. Se forskellene igen, før du godkender.",
        "The draft has changed since you opened the page. Look at the differences again before you approve.",
    ),
    "draft_not_approved": Text(
        "Ingen har godkendt kladden, som den er nu. En, der ikke selv har tegnet den, skal godkende den, før den kan udgives.",
        "Nobody has approved the draft as it stands. Somebody who has not drawn it must approve it before it is published.",
    ),
    "draft_behind": Text(
        "Kladden begyndte fra version {began}, men version {newest} er udgivet siden. Det, der er nyt i version {newest},"
        " er ikke med. Sammenlign de to, og skriv det ind, eller sæt kryds ved, at det skal være sådan.",
        "The draft began from version {began}, but version {newest} came since. What is new in version {newest} is not in"
        " it. Compare the two and write it in, or tick that it is meant so.",
    ),
    "version_waits": Text(
        "Version {number} er udgivet og venter på at træde i kraft {at}. Den ville fjerne det, du udgiver nu. Træk den"
        " tilbage først, eller udgiv fra samme dag eller senere.",
        "Version {number} is published and waits for {at}. It would take away what you publish now. Retire it first, or"
        " publish from that day or later.",
    ),
    "publish_nothing_new": Text(
        "Kladden er præcis som version {number}, der gælder i dag. Der er intet at udgive.",
        "The draft is exactly as version {number}, which is in use. There is nothing to publish.",
    ),
    "version_alone": Text(
        "Der er ingen ældre version at gå tilbage til end version {number}. Tag hele processen ud af brug i stedet.",
        "There is no version older than {number} to go back to. Retire the whole process instead.",
    ),
    "version_retired_already": Text(
        "Version {number} er allerede taget ud af brug.", "Version {number} is retired already."
    ),
    "process_retired_already": Text("Processen er allerede taget ud af brug.", "The process is retired already."),
    "process_called": Text(
        "{callers} kalder processen. Ret det først, for ellers går de sager i stå.",
        "{callers} call this process. Change that first, or those cases would come to a stop.",
    ),
}

PROBLEMS = {
    "review_note_missing": Text(
        "Skriv med et par ord, hvad du vil have set på.", "Say in a few words what you want looked at."
    ),
    "review_too_long": Text("Skriv højst {most} tegn.", "Write at most {most} characters."),
    "review_nobody": Text(
        "Vælg mindst én, der skal se på kladden.", "Choose at least one who is to look at the draft."
    ),
    "review_unknown": Text(
        "Vi kender ikke {names}. Vælg navnet i listen, når du skriver.",
        "We do not know {names}. Choose the name in the list as you write.",
    ),
    "review_too_many": Text("Vælg højst {most}.", "Choose at most {most}."),
    "review_own": Text(
        "Vælg mindst én, der ikke selv har tegnet med: vedkommende skal kunne godkende.",
        "Choose at least one who has not drawn it: somebody must be able to approve.",
    ),
    "redraw_why_missing": Text("Skriv, hvorfor kladden skal tegnes om.", "Say why the draft is to be drawn again."),
    "remark_empty": Text("Skriv din bemærkning.", "Write your remark."),
    "remark_nowhere": Text(
        "Kladden har ikke »{element}« i {file}. Vælg et andet sted.",
        "The draft has no “{element}” in {file}. Choose another place.",
    ),
    "publish_note_short": Text(
        "Skriv, hvad der er nyt for dem, der arbejder med processen (mindst {least} og højst {most} tegn).",
        "Say what is new for those who work with the process (at least {least} and at most {most} characters).",
    ),
    "publish_in_the_past": Text(
        "Versionen kan ikke gælde fra en tid, der er gået. Vælg en dag fra i dag.",
        "The version cannot hold from a time that is past. Choose a day from today on.",
    ),
    "publish_too_far": Text("Vælg en dag inden for et år.", "Choose a day within a year."),
    "publish_no_day": Text(
        "»{value}« er ikke en dato. Vælg dagen i kalenderen.", "“{value}” is no date. Choose a day."
    ),
    "retire_why_short": Text(
        "Skriv hvorfor (mindst {least} tegn). Alle, der arbejder med processen, kan læse det.",
        "Say why (at least {least} characters). Everybody who works with the process can read it.",
    ),
}

RIGHTS = {
    "permission.comment_draft": Text("skrive bemærkninger til kladden", "write remarks on the draft"),
    "permission.send_to_review": Text("sende kladden til gennemsyn", "send the draft to review"),
    "permission.approve_draft": Text("godkende kladden", "approve the draft"),
    "permission.retire": Text("tage processen ud af brug", "retire the process"),
    "permission.confirm_reading": Text("bekræfte, at man har læst en version", "confirm that one has read a version"),
    "permission.see_readings_of_version": Text("se, hvem der har læst versionen", "see who has read the version"),
    "who.reviewer": Text("den, kladden er sendt til", "whoever the draft was sent to"),
    "who.lawyer": Text("en jurist, kladden er sendt til", "a lawyer whom the draft was sent to"),
}

DONE = {
    "restored.title": Text("Tilbage til version {number}", "Back to version {number}"),
    "done.sent_to_review": Text(
        "Kladden er sendt til gennemsyn. {who} får besked.", "The draft is sent to review. Told of it: {who}."
    ),
    "done.redrawn": Text(
        "Kladden kan tegnes igen. Godkendelser af den gælder ikke længere.",
        "The draft can be drawn again. Approvals of it are void.",
    ),
    "done.approved": Text(
        "Du har godkendt kladden. Nu kan den udgives.", "You have approved the draft. It can be published."
    ),
    "done.remarked": Text("Bemærkningen er gemt.", "The remark is kept."),
    "done.settled": Text("Bemærkningen er afsluttet.", "The remark is settled."),
    "done.opened_again": Text("Bemærkningen er åben igen.", "The remark is open again."),
    "done.published": Text(
        "Version {number} er udgivet. Nye sager følger den fra nu af.",
        "Version {number} is published. New cases follow it from now on.",
    ),
    "done.published_ahead": Text(
        "Version {number} er udgivet. Nye sager følger den fra {at}.",
        "Version {number} is published. New cases follow it from {at}.",
    ),
    "done.read": Text("Tak. Det er noteret, at du har læst det.", "Thank you. It is noted that you have read it."),
    "done.restored": Text(
        "Her er en kladde med det, version {number} indeholder. Intet i brug er ændret.",
        "Here is a draft with what version {number} holds. Nothing in use has changed.",
    ),
    "done.version_retired": Text("Version {number} er taget ud af brug.", "Version {number} is retired."),
    "done.process_retired": Text(
        "Processen er taget ud af brug. Sager, der kører, fortsætter.", "The process is retired. Cases that run go on."
    ),
    "done.taken_up": Text("Processen er i brug igen.", "The process is in use again."),
}

STANDS = {
    "stands.newest": Text("I brug", "In use"),
    "stands.waits": Text("Venter på sin dag", "Waits for its day"),
    "stands.older": Text("Afløst", "Replaced"),
    "stands.retired": Text("Taget ud af brug", "Retired"),
}

ENTRIES = {
    "entry.DraftSentToReview": Text(
        "Sendte en kladde af {definition} til gennemsyn", "Sent a draft of {definition} to review"
    ),
    "entry.DraftSentBack": Text(
        "Sendte en kladde af {definition} tilbage til tegning", "Sent a draft of {definition} back"
    ),
    "entry.DraftRemarked": Text(
        "Skrev en bemærkning til en kladde af {definition}", "Remarked on a draft of {definition}"
    ),
    "entry.RemarkSettled": Text(
        "Afsluttede en bemærkning til en kladde af {definition}", "Settled a remark on a draft of {definition}"
    ),
    "entry.DraftApproved": Text("Godkendte en kladde af {definition}", "Approved a draft of {definition}"),
    "entry.DraftPublished": Text(
        "Udgav en kladde af {definition} som version {number}", "Published a draft of {definition} as version {number}"
    ),
    "entry.VersionBegan": Text(
        "Version {number} af {definition} trådte i kraft", "Version {number} of {definition} took effect"
    ),
    "entry.VersionRead": Text("Læste version {number} af {definition}", "Read version {number} of {definition}"),
    "entry.VersionRetired": Text(
        "Tog version {number} af {definition} ud af brug", "Retired version {number} of {definition}"
    ),
    "entry.ProcessRetired": Text("Tog processen {definition} ud af brug", "Retired the process {definition}"),
    "entry.ProcessTakenUp": Text("Tog processen {definition} i brug igen", "Took up the process {definition} again"),
}
