"""Comparison and uniformity: what is laid side by side, and whether a difference is more than chance."""

from __future__ import annotations

from processes.language import Text

BY = {
    "comparison.by.centre": Text("Centre", "Centres"),
    "comparison.by.team": Text("Team", "Teams"),
    "comparison.by.version": Text("Versioner", "Versions"),
    "comparison.by.rules": Text("Regelsæt", "Rule sets"),
    "comparison.by.release": Text("Før og efter en udgivelse", "Before and after a release"),
}
WRONG = {
    "comparison_release": Text("Vælg en proces og en version.", "Choose a process and a version."),
    "uniformity_process": Text("Vælg en proces.", "Choose a process."),
    "comparison_unknown": Text(
        "»{asked}« kan ikke sammenlignes. Vælg en af mulighederne øverst.",
        "“{asked}” cannot be compared. Choose one of those above.",
    ),
}
COLUMNS = {
    "comparison.side": Text("Hvad", "What"),
    "comparison.kept": Text("Rettidighed", "Timeliness"),
    "comparison.judged": Text("Frister", "Deadlines"),
    "comparison.low": Text("Usikkerhed fra", "Uncertainty from"),
    "comparison.high": Text("Usikkerhed til", "Uncertainty to"),
    "comparison.lead": Text("Gennemløbstid, dage (halvdelen inden for)", "Lead time, days (half within)"),
    "comparison.p85": Text("85 % inden for", "85 % within"),
    "comparison.finished": Text("Afsluttede sager", "Finished cases"),
    "comparison.stock": Text("Sagsbeholdning nu", "Stock now"),
    "comparison.percent": Text("Procent", "Percent"),
    "comparison.days": Text("Dage", "Days"),
    "comparison.few": Text("færre end fem", "fewer than five"),
    "comparison.place": Text("Sted", "Place"),
    "comparison.period": Text("Periode", "Period"),
    "comparison.from_to": Text("{since} til {until}", "{since} to {until}"),
    "comparison.process": Text("Proces", "Process"),
    "comparison.every": Text("Alle", "All"),
    "comparison.centre": Text("Center", "Centre"),
}
TITLES = {
    "comparison.shares": Text("Rettidighed, med usikkerhed", "Timeliness, with its uncertainty"),
    "comparison.leads": Text("Gennemløbstid, med usikkerhed", "Lead time, with its uncertainty"),
    "comparison.side_by_side": Text("Side om side", "Side by side"),
    "uniformity.endings": Text("Hvordan sagerne ender, procent", "How cases end, percent"),
    "uniformity.ways": Text("Trin, sagerne kom igennem, procent", "Steps the cases went through, percent"),
    "uniformity.lead": Text("Hvor længe sagerne varer, dage", "How long cases take, days"),
    "uniformity.deviations": Text("Afvigelser fra processen, procent", "Deviations from the process, percent"),
    "uniformity.some": Text("Med afvigelse", "With a deviation"),
    "uniformity.none": Text("Uden afvigelse", "Without"),
    "uniformity.n": Text("Antal", "Number"),
    "uniformity.choose": Text(
        "Vælg én proces. Ensartethed er samme slags sag, behandlet forskellige steder.",
        "Choose one process. Uniformity is the same kind of case, handled in different places.",
    ),
}
CHANCE = {
    "chance.kept.differs": Text(
        "Forskellen i rettidighed er større, end tilfældet kan forklare ({p}). Forskellen er {effect}.",
        "The difference in timeliness is more than chance can explain ({p}). The difference is {effect}.",
    ),
    "chance.kept.same": Text(
        "Forskellen i rettidighed er ikke større, end tilfældet kan forklare ({p}).",
        "The difference in timeliness is no more than chance can explain ({p}).",
    ),
    "chance.kept.unsaid": Text(
        "Der er for få frister eller for lidt at sammenligne til at sige, om rettidigheden er forskellig.",
        "There are too few deadlines or sides to say whether timeliness differs.",
    ),
    "chance.kept.apart": Text(
        "Rettidigheden er {points} procentpoint {way} {second} end {first}; med usikkerhed fra {low} til {high}.",
        "Timeliness is {points} percentage points {way} {second} than {first}; with uncertainty from {low} to {high}.",
    ),
    "chance.kept.apart_sides": Text(
        "Rettidigheden er {points} procentpoint {way} for {second} end for {first}; med usikkerhed fra {low} til {high}.",
        "Timeliness is {points} percentage points {way} for {second} than for {first}; with uncertainty from {low} to"
        " {high}.",
    ),
    "chance.higher": Text("højere", "higher"),
    "chance.lower": Text("lavere", "lower"),
    "chance.lead.differs": Text(
        "Forskellen i, hvor længe sagerne varer, er større, end tilfældet kan forklare ({p}). Forskellen er {effect}.",
        "The difference in how long cases take is more than chance can explain ({p}). The difference is {effect}.",
    ),
    "chance.lead.same": Text(
        "Forskellen i, hvor længe sagerne varer, er ikke større, end tilfældet kan forklare ({p}).",
        "The difference in how long cases take is no more than chance can explain ({p}).",
    ),
    "chance.lead.unsaid": Text(
        "Der er for få afsluttede sager eller for lidt at sammenligne til at sige, om tiden er forskellig.",
        "There are too few finished cases or sides to say whether the time differs.",
    ),
    "chance.split.differs": Text(
        "Centrene er forskellige, mere end tilfældet kan forklare ({p}). Forskellen er {effect}.",
        "The centres differ, more than chance can explain ({p}). The difference is {effect}.",
    ),
    "chance.split.same": Text(
        "Centrene er ikke mere forskellige, end tilfældet kan forklare ({p}).",
        "The centres differ no more than chance can explain ({p}).",
    ),
    "chance.split.unsaid": Text(
        "Der er for få sager eller centre til at sige, om de er forskellige.",
        "There are too few cases or centres to say whether they differ.",
    ),
    "chance.effect.tiny": Text("meget lille", "very small"),
    "chance.effect.small": Text("lille", "small"),
    "chance.effect.middle": Text("mærkbar", "noticeable"),
    "chance.effect.large": Text("stor", "large"),
    "chance.p.below": Text("p under 0,001", "p below 0.001"),
    "chance.p": Text("p = {p}", "p = {p}"),
    "chance.exact": Text("Tallene er nøjagtige.", "The figures are exact."),
    "chance.bundles": Text(
        "Steder, hvis sager du ikke må åbne, tælles i hele femmere, så ingen enkelt sag kan regnes ud. Af hvert udfald i hvert team er op til fire ikke med endnu: små andele kan mangle helt, og det kender usikkerheden her ikke til. Få en forskel bekræftet af en, der må åbne sagerne, før du handler på den.",
        "Places whose cases you may not open are counted in whole fives, so that no single case can be worked out. Of each outcome in each team up to four are not told yet: small shares may be missing altogether, and the uncertainty shown here does not know of that. Have a difference confirmed by somebody who may open the cases before you act on it.",
    ),
}
