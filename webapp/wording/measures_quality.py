"""How the quality of data, supervision, complaints and promises of service are counted."""

from processes.language import Text

MEASURES = {
    "measure.validity.name": Text("Datakvalitet", "Data quality"),
    "measure.validity": Text(
        "Andelen af de åbne sager, hvor kontrollerne ikke finder noget galt. En sag med flere fejl tæller én gang. Data,"
        " som en medarbejder på sagen har begrundet er rigtige alligevel, er ikke en fejl. En fejl tæller fra den dag,"
        " den opstod, til den dag, den blev rettet, så tidligere uger ændrer sig ikke, når der rettes. Sagen tæller i det"
        " team, den ligger i nu. Rundes ned, og vises ikke for færre end fem sager.",
        "The share of open cases in which the checks find nothing wrong. A case with several faults counts once. What"
        " somebody at work on the case has said is right all the same is no fault. A fault counts from the day it arose to"
        " the day it was mended, so that earlier weeks do not change when it is. A case counts in the team it is in now."
        " Rounded down, and not told of fewer than five cases.",
    ),
    "measure.validity_checks.name": Text("Kontroller af data", "Checks of data"),
    "measure.validity_checks": Text(
        "Hver kontrol læser alle åbne sager i de processer, den gælder for, i det øjeblik siden vises. En sag kan have flere"
        " fejl af samme slags, for eksempel to overskredne frister.",
        "Each check reads every open case of the processes it is for, at the moment the page is shown. One case may have"
        " several faults of one kind, for example two deadlines missed.",
    ),
    "measure.supervision.name": Text("Ledelsestilsyn", "Supervision"),
    "measure.supervision": Text(
        "Der trækkes lod blandt alle afgørelser fra dage, der er gået: først to blandt ophør og afslag, så fem blandt"
        " resten. Hver afgørelse får et tal (SHA-256 af en tilfældig startværdi og afgørelsens nummer), og de laveste"
        " trækkes. Startværdien og et fingeraftryk af alle afgørelserne gemmes, så enhver kan gentage lodtrækningen og få det"
        " samme. Der kan kun trækkes én gang for hver dag og hvert sted. Andelen er ja ud af ja og nej; ikke relevant tæller"
        " ikke med.",
        "Rulings of days that are over are drawn by lot: first two among stops and refusals, then five among the rest."
        " Each ruling is given a number (SHA-256 of a random seed and its id), and the lowest are drawn. The seed and a"
        " fingerprint of the whole pile are kept, so that anybody can draw again and get the same. Each day of each place is"
        " drawn once. The share is yes out of yes and no; what is not relevant is left out.",
    ),
    "measure.complaints.name": Text("Klager", "Complaints"),
    "measure.complaints": Text(
        "Sager i processen Klage, efter den dag klagen kom. Udfaldet er Ankestyrelsens, hvis den har afgjort sagen, ellers"
        " vores eget. Udfald og tid er for de klager i perioden, der er endt. Hvor du ikke selv må åbne sagerne, tælles"
        " klager, der ligner hinanden (center, team, slags, udfald), fem ad gangen på den femtes dag: de, der venter på en"
        " femte, er ikke med endnu. Så kan ingen regne sig frem til en lille gruppe.",
        "Cases of the process Complaint, by the day the complaint came. The outcome is that of the Appeals Board if it has"
        " decided, else our own. Outcome and time are of those of the period that have ended. Where you may not open the"
        " cases, complaints that are alike (centre, team, kind, outcome) are counted five at a time on the day of the"
        " fifth: those that wait for a fifth are not counted yet. So nobody can work out a small group.",
    ),
    "measure.complaint_age.name": Text("Åbne klagers alder", "Age of open complaints"),
    "measure.complaint_age": Text(
        "Alle klager, der er åbne nu, uanset hvornår de kom: kalenderdage fra klagen kom til i dag.",
        "All complaints that are open now, whenever they came: calendar days from the day the complaint came to today.",
    ),
    "measure.standards.name": Text("Servicemål", "Service standards"),
    "measure.standards": Text(
        "Hvert løfte måles på de frister, det nævner, og som forfaldt i perioden: den andel, der blev overholdt. Rundes ned,"
        " og vises ikke for færre end fem.",
        "Each promise is measured by the deadlines it names, by the day they were due in the period: kept out of kept and"
        " missed. Rounded down, and not told of fewer than five.",
    ),
}
