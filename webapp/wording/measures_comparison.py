"""How comparison and uniformity are counted."""

from processes.language import Text

MEASURES = {
    "measure.comparison.name": Text("Sammenligning", "Comparison"),
    "measure.comparison": Text(
        "Rettidighed er lovfrister, der blev overholdt, ud af dem, der faldt i perioden. Usikkerheden er Wilsons interval:"
        " det rummer den sande andel i 19 af 20 tilfælde. Forskelle prøves med chi i anden (størrelsen er Cramérs V), og"
        " to sider med Newcombes interval. Gennemløbstiden er kalenderdage for sager, der blev afsluttet i perioden;"
        " medianens usikkerhed er de ordnede værdier omkring midten, og forskelle prøves med Kruskal og Wallis’ rangtest"
        " (epsilon i anden). Mere end tilfældet er p under 0,05. Før og efter en udgivelse er 13 uger til hver side af den"
        " dag, versionen trådte i kraft, for alle processens sager. En forskel siger ikke, hvad der er årsag til den.",
        "Timeliness is legal deadlines kept, out of those due in the period. The uncertainty is Wilson's interval: it holds"
        " the true share in 19 of 20 cases. Differences are tested by chi-square (its size is Cramér's V), and two sides by"
        " Newcombe's interval. Lead time is calendar days of cases finished in the period; the uncertainty of the median is"
        " the ordered values around the middle, and differences are tested by Kruskal and Wallis' ranks (epsilon squared)."
        " More than chance is p below 0.05. Before and after a release are 13 weeks on each side of the day the version came"
        " into force, of all cases of the process. A difference does not say what caused it.",
    ),
    "measure.uniformity.name": Text("Ensartethed", "Uniformity"),
    "measure.uniformity": Text(
        "Sager i én proces, delt efter det center, sagen ligger i nu. Udfald og tid er for sager, der blev afsluttet i"
        " perioden; trin er trin, der blev forladt i den; afvigelser er sager, hvor et trin blev sprunget over eller"
        " tilføjet. Centre med færre end fem afsluttede sager er ikke med. De hyppigste vises, og resten er samlet."
        " Forskelle prøves som i sammenligningen, og der siges intet, hvor for mange felter er for små.",
        "Cases of one process, by the centre the case is in now. Endings and time are of cases finished in the period; steps"
        " of those left in it; deviations are cases in which a step was skipped or added. Centres with fewer than five"
        " finished cases are left out. What there is most of is shown; the rest stands together. Differences are tested as in"
        " the comparison, and nothing is said where too many cells are too small.",
    ),
    "measure.suppress.name": Text("Små grupper", "Small groups"),
    "measure.suppress": Text(
        "Tallene er nøjagtige for de steder, hvis sager du selv må åbne. Alle andre steder tælles i hele femmere: fem sager"
        " med samme proces, version, center, team, regelsæt og udfald vises på den dag, den femte kom til. Sager, der"
        " mangler en femte, vises ikke endnu. Derfor kan ingen gruppe under fem regnes ud, heller ikke ved at trække tal fra"
        " hinanden.",
        "Places whose cases you may open yourself are exact. All others are counted in whole fives: five cases of one name"
        " (process, version, centre, team, rule set, outcome) show on the day the fifth has come. What waits for a fifth is"
        " not shown yet. So no group under five can be worked out, not even by subtracting figures from each other.",
    ),
}
