"""Sentences about papers that are put beside an answer."""

from processes.language import Text

REFUSALS = {
    "papers_not_asked": Text(
        "Her kan der ikke lægges papirer ved. Send dem til os på en anden måde.",
        "Papers cannot be added here. Send them to us another way.",
    ),
    "paper_nothing": Text("Vælg en eller flere filer først.", "Choose one or more files first."),
    "paper_empty": Text("{name} er tom. Vælg filen igen.", "{name} is empty. Choose the file again."),
    "paper_too_large": Text(
        "{name} fylder mere end {most} MB. Gør den mindre, eller del den op.",
        "{name} is larger than {most} MB. Make it smaller or split it.",
    ),
    "paper_kind": Text(
        "{name} er af en slags, vi ikke tager imod. Gem den som en af disse, og prøv igen: {kinds}.",
        "{name} is of a kind we do not take. Save it as one of these and try again: {kinds}.",
    ),
    "paper_differs": Text(
        "{name} er ikke det, navnet siger ({ending}), eller den har makroer i sig. Gem den på ny, og prøv igen.",
        "{name} is not what its name says ({ending}), or has macros in it. Save it anew and try again.",
    ),
    "paper_unsafe": Text(
        "Virusscanneren fandt noget i {name}. Filen er ikke gemt. Åbn den ikke, og ring til supporten.",
        "The virus scanner found something in {name}. The file is not kept. Do not open it, and call support.",
    ),
    "paper_too_many": Text(
        "Der ligger allerede {most} bilag ved opgaven, så {name} blev ikke lagt ved.",
        "There are {most} papers with the task already, so {name} was not added.",
    ),
    "paper_waits": Text(
        "»{name}« er ikke scannet for virus endnu og kan ikke åbnes. Vi prøver igen af os selv.",
        "“{name}” has not been scanned for viruses yet and cannot be opened. We try again by ourselves.",
    ),
    "paper_stopped": Text(
        "Virusscanneren fandt noget i »{name}«. Filen kan ikke åbnes. Bed om at få den sendt igen.",
        "The virus scanner found something in “{name}”. The file cannot be opened. Ask for it to be sent again.",
    ),
}

SCANS = {
    "scan.waiting": Text("Ikke scannet for virus endnu", "Not scanned for viruses yet"),
    "scan.refused": Text("Stoppet af virusscanneren", "Stopped by the virus scanner"),
}

DONE = {
    "done.attached_one": Text("1 bilag er lagt ved. Det ligger på sagen.", "1 paper was added. It is on the case."),
    "done.attached": Text("{count} bilag er lagt ved. De ligger på sagen.", "{count} papers were added to the case."),
    "done.detached": Text("»{title}« er fjernet fra sagen.", "“{title}” was removed from the case."),
}

ENTRIES = {
    "entry.PaperAttached": Text("Lagde et bilag ved en opgave", "Added a paper to a task"),
    "entry.PaperRemoved": Text("Fjernede et bilag fra en opgave", "Removed a paper from a task"),
    "entry.PaperScanned": Text("Et bilag blev scannet for virus", "A paper was scanned for viruses"),
}
