"""How timeliness is counted."""

from processes.language import Text

MEASURES = {
    "measure.timeliness.name": Text("Rettidighed", "Timeliness"),
    "measure.timeliness": Text(
        "Af de lovfrister, der binder os, og hvis dag lå i perioden: andelen, der blev overholdt senest den dag. En frist,"
        " der løb ud, før den blev overholdt, tæller som overskredet, også når den er overholdt siden. Frister, som loven"
        " ikke længere stillede, tæller ikke. Rundes ned, og vises ikke for færre end fem. Uden for de steder, hvor du må"
        " åbne sagerne, tælles fem ad gangen. Overskredne lovfrister er dem, der er løbet ud og stadig ikke er overholdt;"
        " morgentavlen tæller også vores egne frister.",
        "Of the legal deadlines that bind us and whose day lay in the period: the share kept on that day or before. A"
        " deadline that ran out before it was kept counts as missed, whether kept since or not. Deadlines the law no longer"
        " asked for are left out. Rounded down, and not told of fewer than five. Outside the places whose cases you may"
        " open, they are counted five at a time. Late legal deadlines are those that have run out and still are not kept; the"
        " morning board counts our own deadlines too.",
    ),
    "measure.timeliness_expected.name": Text("Ventes overskredet", "Expected to be missed"),
    "measure.timeliness_expected": Text(
        "For hver frist, der løber og falder inden søndag i næste uge: hvor stor en del af det seneste halve års frister af"
        " samme slags, der var lige så tæt på deres dag uden at være overholdt, blev overskredet. Delene lægges sammen. I"
        " fire af fem tilfælde ligger tallet mellem de to i parentesen. Har stedet selv under tyve at gå ud fra, bruges"
        " hele husets; har huset det heller ikke, siger vi, at vi ikke ved det. Det er et tal for det hele, ikke for den"
        " enkelte sag, og kun rigtigt, hvis der arbejdes som hidtil.",
        "For each deadline that runs and falls due before the Sunday of next week: of the last half year's deadlines of the"
        " same kind that were as near their day without being kept, the share that was missed. The shares are added up. In"
        " four cases of five the number lies between the two in brackets. Where the place has fewer than twenty to go by,"
        " the whole house's are used; where the house has no more either, we say that we do not know. It is a number for"
        " all of them, not for one case, and right only if the work goes on as it did.",
    ),
    "measure.timeliness_reasons.name": Text("Hvorfor frister blev overskredet", "Why deadlines were missed"),
    "measure.timeliness_reasons": Text(
        "Aflæst i sagen, som den stod, da fristens dag var gået: var fristen på pause eller sagen i bero, og ellers hvilke"
        " opgaver der var åbne, og hvem de ventede på. Hver frist har én grund: den første på listen, der passer. Vises kun"
        " for steder, hvis sager du må åbne.",
        "Read from the case as it stood when the deadline's day was over: whether the deadline was paused or the case"
        " suspended, else which tasks were open and for whom they waited. Each deadline has one reason: the first on the"
        " list that fits. Told only of places whose cases you may open.",
    ),
}
