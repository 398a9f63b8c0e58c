"""Changing a term: what an owner is told."""

from processes.language import Text

TERMS = {
    "term_no_length": Text(
        "»{value}« er ikke en længde. Skriv et helt tal større end nul, og vælg dage, uger eller måneder.",
        "“{value}” is no length. Write a whole number above zero and choose days, weeks or months.",
    ),
    "term_same_length": Text(
        "Det er den frist, der gælder i dag. Skriv en anden længde.",
        "That is the term that holds today. Write another length.",
    ),
    "term_turns_round": Text(
        "Fristen tælles til den anden side: »{value}«. En frist, der går forud for en dag, kan ikke komme efter den.",
        "The term would count the other way: “{value}”. A term that leads up to a day cannot follow it, nor the reverse.",
    ),
    "term_has_ended": Text(
        "{rule} gælder kun til og med {day}, og en anden række tager over. Ret den række i stedet.",
        "{rule} holds until {day} only, and another row takes over. Change that row instead.",
    ),
    "term_of_several": Text(
        "{rule} er en plan med flere frister og kan ikke ændres her. Ret rækken i processens deadlines.toml.",
        "{rule} is a plan of several terms and cannot be changed here. Edit the row in the process's deadlines.toml.",
    ),
    "term_no_day": Text(
        "»{value}« er ikke en dato. Vælg den dag, ændringen skal gælde fra.",
        "“{value}” is no date. Choose the day from which the change holds.",
    ),
    "term_in_the_past": Text(
        "En ny frist kan ikke gælde tilbage i tiden. Vælg en dag fra i dag.",
        "A new term cannot hold for the past. Choose a day from today on.",
    ),
    "term_changed_twice": Text(
        "Fristen er allerede ændret fra den dag. Vælg en senere dag.",
        "The term was already changed from that day. Choose a later day.",
    ),
    "ship_over_file": Text(
        "Både procesejeren og mappen har ændret {file} i {process}. Hent ejerens udgave med ./arbejdsgang ship --take, "
        "skriv jeres ændring ind i den, og udrul igen.",
        "Both the process owner and the folder changed {file} of {process}. Fetch the owner's with ./arbejdsgang ship "
        "--take, write your change into it and deploy again.",
    ),
    "ship_over_owner": Text(
        "Både procesejeren og mappen har ændret {file} i {process}. Skriv ejerens rækker ({rows}) ind i mappens fil, og "
        "udrul igen.",
        "Both the process owner and the folder changed {file} of {process}. Put the owner's rows ({rows}) into the "
        "folder's file and deploy again.",
    ),
}

CHOICES = {
    "unit.D": Text("dage", "days"),
    "unit.W": Text("uger", "weeks"),
    "unit.M": Text("måneder", "months"),
    "transition.NEW_CASES_ONLY": Text(
        "Kun frister, der begynder den dag eller senere", "Only deadlines that start on that day or later"
    ),
    "transition.ALL_CASES_FROM_DATE": Text(
        "Alle sager fra den dag, også dem, der løber", "All cases from that day, also those that run"
    ),
}

DONE = {
    "done.term_drafted": Text(
        "{rule} har fået en ny længde i denne kladde. Send den til gennemsyn, så en anden kan godkende den.",
        "{rule} has another length in this draft. Send it to review, so that somebody else can approve it.",
    ),
    "why.law_changed": Text("Reglen om fristen er ændret.", "The rule of the deadline was changed."),
}
