"""How each figure of the morning board is counted."""

from processes.language import Text

MEASURES = {
    "measure.board_now.name": Text("Overskredne frister, alle", "Late deadlines, all kinds"),
    "measure.board_now": Text(
        "Frister af alle slags, lovens og vores egne, der binder os, er løbet ud og endnu ikke er overholdt. En sag kan have"
        " mere end én. Siden om rettidighed tæller kun lovfristerne.",
        "Deadlines of all kinds, the law's and our own, that bind us, have run out and are not kept yet. A case may have more"
        " than one. The page of timeliness counts only those of the law.",
    ),
    "measure.board_week.name": Text("Frist i dag og resten af ugen", "Due today and the rest of the week"),
    "measure.board_week": Text(
        "Frister af alle slags, der binder os og løber nu, efter den dag, de falder. Ugen slutter søndag. Siden om"
        " rettidighed tæller kun lovfristerne.",
        "Deadlines of all kinds that bind us and run now, by their day. The week ends on Sunday. The page of timeliness counts"
        " only those of the law.",
    ),
    "measure.board_timely.name": Text("Rettidighed, fire uger", "Timeliness, four weeks"),
    "measure.board_timely": Text(
        "Af de lovfrister, der binder os, og hvis dag lå i de sidste 28 dage: andelen, der blev overholdt senest den dag."
        " Frister, som loven ikke længere stillede, tæller ikke. Rundes ned, og vises ikke for færre end fem.",
        "Of the deadlines the law sets for us whose day lay in the last 28 days: the share that was kept on that day or"
        " before. What the law no longer asked for is left out. Rounded down, and not told of fewer than five.",
    ),
    "measure.board_lead.name": Text("En afsluttet sag tog", "A finished case took"),
    "measure.board_lead": Text(
        "Kalenderdage fra den dag, sagen blev oprettet, til den dag, den blev afsluttet, af sager afsluttet i de"
        " seneste 13 uger, denne uge med. Halvdelen af dem tog så længe eller kortere.",
        "Calendar days from the day the case was opened to the day it was closed, of cases closed in the last 13 weeks,"
        " this one among them. Half of them took so long or less.",
    ),
    "measure.board_age.name": Text("Alder på åbne opgaver", "Age of open tasks"),
    "measure.board_age": Text(
        "Hele dage, siden opgaven kom. Alle åbne opgaver i stedets sager er med, også dem, borgeren eller andre uden for"
        " huset skal løse.",
        "Whole days since the task came, of every open task in the cases of the place, also those for the citizen or"
        " others outside the house.",
    ),
    "measure.board_flow.name": Text("Sager ind og ud", "Cases in and out"),
    "measure.board_flow": Text(
        "Hver sag tæller i den uge, den blev oprettet, og i den uge, den blev afsluttet, for det sted, den ligger nu. Den"
        " sidste uge er ikke slut endnu. Intet tal handler om en enkelt medarbejder.",
        "Every case counts in the week it was opened and in the week it was closed, for the place it lies now. The last"
        " week is not over yet. No figure is about one employee.",
    ),
}
