"""Playing back: what the players of a week and of a case say."""

from __future__ import annotations

from processes.language import Text

WEEK = {
    "played.week": Text("Uge {n}: {since} – {until}", "Week {n}: {since} – {until}"),
    "played.layer": Text("Afspil en uge", "Play back a week"),
    "played.few": Text(
        "I den uge var der færre end fem sager på diagrammet, som du må åbne. Så få kunne kendes igen, og derfor "
        "afspilles ugen ikke. Vælg en anden uge, et større sted eller alle versioner.",
        "That week fewer than five cases you may open were on the diagram. So few could be recognised, so the week is "
        "not played. Choose another week, a larger place or all versions.",
    ),
    "played.few_own": Text(
        "I den uge var færre end fem af de sager, du må åbne, på diagrammet. Derfor afspilles ugen ikke.",
        "That week fewer than five of the cases you may open were on the diagram, so the week is not played.",
    ),
    "played.step_by_step": Text(
        "En afspilning viser hver enkelt sags vej, kvarter for kvarter. Derfor er kun de sager med, som du selv må åbne.",
        "Playing back shows the way of each single case, a quarter of an hour at a time, so only cases you may open"
        " yourself are in it.",
    ),
    "played.in_numbers": Text(
        "Ugens tal på diagrammet har alle stedets sager med, talt fem ad gangen",
        "The numbers of the week on the diagram have all cases of the place in them, counted five at a time",
    ),
    "played.cases": Text("{n} sager var på diagrammet i ugen.", "{n} cases were on the diagram that week."),
    "played.own": Text(
        "Kun sager fra de steder, du arbejder på eller leder, er med.",
        "Only cases of the places you work in or lead are in it.",
    ),
    "played.left_out": Text(
        "{n} skift er ikke vist: der skete for meget i samme kvarter, eller pilen findes ikke på denne tegning. "
        "Tallene ved trinnene er fulde.",
        "{n} moves are not shown: too much happened in the same quarter of an hour, or the arrow is not on this "
        "drawing. The numbers at the steps are complete.",
    ),
    "played.moment": Text("{day} kl. {time}", "{day}, {time}"),
    "played.most": Text("Flest ligger ved {steps}.", "Most lie at {steps}."),
    "played.nothing": Text("Ingen sager ligger ved et trin.", "No case lies at a step."),
    "played.calm": Text(
        "Din computer beder om ro på skærmen. Ugen vises dag for dag uden bevægelse.",
        "Your computer asks for less movement. The week is shown day by day without any.",
    ),
}
CASE = {
    "played.rests": Text("Sagen ligger ved {steps}.", "The case rests at {steps}."),
    "played.ended": Text("Sagen ligger ikke ved noget trin.", "The case rests at no step."),
    "played.goes_into": Text("Tegningen følger nu med til »{title}«.", "The drawing now follows into “{title}”."),
    "played.more": Text(
        "Sagen er så lang, at det seneste ikke er med her. Se tidslinjen på sagen.",
        "The case is so long that the latest of it is not here. See the timeline of the case.",
    ),
    "played.by_system": Text("af systemet", "by the system"),
    "played.calm_case": Text(
        "Din computer beder om ro på skærmen. Sagen vises skridt for skridt uden bevægelse.",
        "Your computer asks for less movement. The case is shown step by step without any.",
    ),
    "played_no_purpose": Text(
        "Sig først, hvad du skal bruge sagen til: åbn sagen, og vælg et formål.",
        "First say what you need the case for: open the case and choose a purpose.",
    ),
}
BOTH = {
    "played.fetching": Text("Henter det, der skal afspilles …", "Fetching what is to be played …"),
    "played.failed": Text(
        "Det, der skal afspilles, kunne ikke hentes. Prøv at indlæse siden igen.",
        "What is to be played could not be fetched. Try to load the page again.",
    ),
    "played.play": Text("Afspil", "Play"),
    "played.pause": Text("Pause", "Pause"),
}
