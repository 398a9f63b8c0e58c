"""The words of notes, people, links, deadlines by hand and prints on the case page."""

from processes.language import Text

PERMISSIONS = {
    "permission.see_protected": Text("se sagen: adressen er beskyttet", "see the case: the address is protected"),
    "permission.see_address": Text("se den beskyttede adresse", "see the protected address"),
    "permission.see_readings": Text("se, hvem der har læst sagen", "see who has read the case"),
    "permission.tell_whereabouts": Text("fortælle, hvor sagen er", "tell where the case is"),
    "permission.write_note": Text("skrive et notat", "write a note"),
    "permission.change_note": Text("rette notatet", "change the note"),
    "permission.change_contact": Text("ændre kontaktoplysninger", "change how people are reached"),
    "permission.link_cases": Text("knytte sager sammen", "link cases"),
    "permission.print_case": Text("samle sagen til aktindsigt", "put the case together for access to the file"),
}

ENTRIES = {
    "entry.NoteWritten": Text("Skrev et notat", "Wrote a note"),
    "entry.NoteChanged": Text("Rettede et nyt notat", "Changed a fresh note"),
    "entry.ContactChanged": Text("Ændrede kontakt: {part}, {what}", "Changed contact: {part}, {what}"),
    "entry.AddressSeen": Text("Så den beskyttede adresse", "Saw the protected address"),
    "entry.CasesLinked": Text("Sagen blev knyttet til en anden sag", "The case was linked to another case"),
    "entry.CasesParted": Text("Sagens tilknytning blev fjernet", "The case's link was taken away"),
    "entry.CasePrinted": Text("Samlede hele sagen: {purpose}", "Put the whole case together: {purpose}"),
}
