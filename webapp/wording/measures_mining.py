"""How each figure of the ways really taken is counted."""

from __future__ import annotations

from processes.language import Text

MEASURES = {
    "measure.diagram_frequency.name": Text("Hyppighed på diagrammet", "Frequency on the diagram"),
    "measure.diagram_frequency": Text(
        "Hvor mange gange sager kom til trinnet i perioden: de pile ind i trinnet, der blev fulgt. "
        "En sag, der kommer igen, tæller igen. For steder, hvis sager du ikke kan åbne, tælles der fem ad gangen.",
        "How often cases came to the step in the period: the arrows into it that were followed. "
        "A case that comes again counts again. For places whose cases you may not open, counting goes by fives.",
    ),
    "measure.diagram_time.name": Text("Tid på diagrammet", "Time on the diagram"),
    "measure.diagram_time": Text(
        "Trinnets andel af al den tid, sager har ligget ved trin i diagrammet, når de forlod dem i perioden. "
        "Kalendertid; sager, der stadig ligger ved trinnet, tæller først, når de går videre.",
        "The step's share of all the time cases had rested at steps of the diagram when they left them in the period. "
        "Calendar time; cases that still rest there count when they go on.",
    ),
    "measure.diagram_waiting.name": Text("Ventetid på diagrammet", "Waiting on the diagram"),
    "measure.diagram_waiting": Text(
        "Hvor mange hele dage 85 % af sagerne højst lå ved trinnet, af dem der forlod det i perioden.",
        "Within how many whole days 85 % of the cases that left the step in the period had left it.",
    ),
    "measure.diagram_breaches.name": Text("Overskridelser på diagrammet", "Breaches on the diagram"),
    "measure.diagram_breaches": Text(
        "Andelen af trinnets opgaver, der blev gjort færdige i perioden efter den lovfrist, opgaven havde.",
        "The share of the step's tasks completed in the period after the legal day the task had.",
    ),
    "measure.played.name": Text("En uge afspillet på diagrammet", "A week played back on the diagram"),
    "measure.played": Text(
        "Tallet ved et trin er, hvor mange gange en sag ligger der ved slutningen af det kvarter, uret viser. "
        "Kom og gik tælles fra midnat. Hver prik er de sager, der fulgte pilen i kvarteret; et tal i prikken siger "
        "hvor mange. En sag, der passerer et trin med det samme, ligger der ikke. Stille timer springes over. "
        "Kun sager, du må åbne, er med, aldrig med nummer eller navn, og en uge med færre end fem afspilles ikke.",
        "The number at a step is how many times a case lies there at the end of the quarter of an hour the clock shows. "
        "Came and went count from midnight. Each dot is the cases that followed the arrow in the quarter; a number in "
        "it says how many. A case that passes a step at once does not lie there. Still hours are passed over. Only "
        "cases you may open are in it, never by number or name, and a week of fewer than five is not played.",
    ),
    "measure.diagram_branch.name": Text("Veje fra et valg", "Ways from a choice"),
    "measure.diagram_branch": Text(
        "Af alle, der gik videre fra valget i perioden, den andel, der fulgte pilen. For færre end fem vises ingen andel. "
        "Hvor det, der sker først, bestemmer vejen, tæller den vej, sagen gik videre ad.",
        "Of all that were led out of the choice in the period, the share that followed the arrow. "
        "Of fewer than five no share is told. Where what happens first decides, the way by which the case went on counts.",
    ),
    "measure.diagram_bottleneck.name": Text("Flaskehalse", "Bottlenecks"),
    "measure.diagram_bottleneck": Text(
        "De højst tre trin, hvor mindst 8 % af al tiden på diagrammet er brugt, og som mindst fem sager har forladt. "
        "Sætningen nævner den grund, der vejer mest: at vi venter på andre, at der kommer flere til, end der går videre "
        "(over 15 % flere), at mindst hver fjerde opgave blev for sen, at få sager ligger meget længere end de fleste, "
        "eller at trinnet blot tager tid.",
        "At most three steps at which at least 8 % of all the time on the diagram was spent and which at least five "
        "cases have left. The sentence names the reason that weighs most: we wait for others, more come than go on "
        "(by over 15 %), at least every fourth task was late, a few cases lie much longer than most, or the step is "
        "simply slow.",
    ),
    "measure.variants.name": Text("Varianter", "Variants"),
    "measure.variants": Text(
        "Sager afsluttet i perioden, efter den vej, de tog: de trin, nogen udførte, og det, der blev ventet på, i den "
        "rækkefølge sagen forlod dem. Dage er kalenderdage, fra sagen blev oprettet, til den blev afsluttet. En vej, som "
        "færre end fem sager tog, vises ikke for sig. Kun sager, du må åbne, er talt med.",
        "Cases closed in the period by the way they took: steps somebody did and what was waited for, in the order in "
        "which the case left them. Days are calendar days from opened to closed. A way that fewer than five cases took "
        "is not told by itself. Only cases you may open are counted.",
    ),
    "measure.rework.name": Text("Gjort mere end én gang", "Done more than once"),
    "measure.rework": Text(
        "I hvor mange af sagerne det samme trin blev forladt mere end én gang, og hvor mange gange ud over den første.",
        "In how many of the cases the same step was left more than once, and how many times besides the first.",
    ),
    "measure.deviations.name": Text("Afvigelser", "Deviations"),
    "measure.deviations": Text(
        "Afvigelser, der blev udført i perioden: trin, der blev sprunget over eller tilføjet, med den grund, der blev "
        "valgt. Grunde, som færre end fem sager havde, er lagt sammen.",
        "Deviations carried out in the period: steps let by or added, with the ground that was chosen. Grounds that "
        "fewer than five cases had are put together.",
    ),
    "measure.replay.name": Text("Afspilning af en log", "Replay of a log"),
    "measure.replay": Text(
        "Hver sag i loggen afspilles på diagrammet, hændelse for hændelse. En hændelse passer, når diagrammet kan nå "
        "trinnet derfra, hvor sagen står. Passer den ikke, føres sagen dertil alligevel, og det tæller som et brud. "
        "Tallet er andelen af hændelserne, der passede; en sag, der ikke nåede en afslutning, har et brud mere.",
        "Each case of the log is led over the diagram, event by event. An event fits when the diagram can reach the "
        "step from where the case stands. If it does not, the case is led there all the same and it counts as a break. "
        "The figure is the share of events that fitted; a case that reached no end has one break more.",
    ),
}
