"""What is said of acting from the board."""

from __future__ import annotations

from processes.language import Text

WRONG = {
    "board_nothing_to_hand": Text(
        "Sæt kryds ved mindst én opgave, og vælg, hvem der skal have den.",
        "Tick at least one task and choose who is to have it.",
    ),
    "board_no_receiver": Text(
        "En af de modtagere, du har valgt, findes ikke. Ingen opgaver er givet videre. Vælg på ny.",
        "One of those you chose to have tasks does not exist. No task was handed over. Choose anew.",
    ),
}
FIGURES = {
    "board.fives": Text(
        "Steder, hvis sager du ikke må åbne, tælles i hele femmere, så ingen enkelt sag kan regnes ud: af hver frist, hvert"
        " team og hvert udfald er op til fire ikke med endnu. »Ingen eller få« kan derfor være flere tilsammen, og 100 % kan"
        " være mindre. Den, der må åbne stedets sager, ser de fulde tal.",
        "Places whose cases you may not open are counted in fives, so that no single case can be worked out: of each"
        " deadline, team and outcome up to four are not told yet. “Few or none” may therefore be more together, and 100 %"
        " may be less. Whoever may open the cases of the place sees the full figures.",
    ),
    "board.few_or_none": Text("ingen eller få", "few or none"),
    "board.late_few_or_none": Text(
        "Der er ikke fem overskredne frister, der ligner hinanden. Enkelte kan være overskredet.",
        "There are no five late deadlines that are alike. Some may be late.",
    ),
    "board.thirteen_weeks": Text("de seneste 13 uger", "the last 13 weeks"),
    "board.now": Text("Tallene øverst på tavlen", "The figures at the top"),
    "board.what": Text("Hvad", "What"),
    "board.timely_now": Text("Rettidighed, fire uger", "Timeliness, four weeks"),
    "board.timely_before": Text("Rettidighed, de fire uger før", "Timeliness, the four weeks before"),
    "board.took_half": Text("Halvdelen af de afsluttede sager tog, dage", "Half of the finished cases took, days"),
    "board.took_most": Text("85 % af de afsluttede sager tog, dage", "85 % of the finished cases took, days"),
    "board.open_cases": Text("Åbne sager", "Open cases"),
}
PASSED = {
    "pass_on_elsewhere": Text(
        "Opgaven kan kun gives til et team i samme center, der løser den slags opgaver.",
        "The task can only be given to a team of the same centre that does such tasks.",
    ),
    "pass_on_protected": Text(
        "Borgerens adresse er beskyttet, så kun sagens eget team må læse den. Giv opgaven til en i teamet.",
        "The citizen's address is protected, so that only the case's own team may read it. Give the task to a colleague.",
    ),
    "board.still.one": Text(
        "1 opgave til {to} er ikke givet videre endnu. Det sker af sig selv, også hvis du går videre til noget andet.",
        "1 task for {to} is not handed over yet. It goes on by itself, even if you go on with something else.",
    ),
    "board.still.many": Text(
        "{n} opgaver til {to} er ikke givet videre endnu. Det sker af sig selv, også hvis du går videre til noget andet.",
        "{n} tasks for {to} are not handed over yet. It goes on by itself, even if you go on with something else.",
    ),
    "board.not_hers.one": Text(
        "1 af de valgte opgaver er ikke givet videre, for den ligger ikke hos dit team nu.",
        "1 of the chosen tasks was not handed over, for it does not lie with your team now.",
    ),
    "board.not_hers.many": Text(
        "{n} af de valgte opgaver er ikke givet videre, for de ligger ikke hos dit team nu.",
        "{n} of the chosen tasks were not handed over, for they do not lie with your team now.",
    ),
    "board.to_nobody.one": Text(
        "1 af de valgte opgaver er ikke givet videre, for du har ikke valgt, hvem der skal have den.",
        "1 of the chosen tasks was not handed over, for you did not choose who is to have it.",
    ),
    "board.to_nobody.many": Text(
        "{n} af de valgte opgaver er ikke givet videre, for du har ikke valgt, hvem der skal have dem.",
        "{n} of the chosen tasks were not handed over, for you did not choose who is to have them.",
    ),
    "board.more_stayed.one": Text(
        "1 opgave mere til {to} er ikke givet videre.",
        "1 more task for {to} was not handed over.",
    ),
    "board.more_stayed.many": Text(
        "{n} opgaver mere til {to} er ikke givet videre.",
        "{n} more tasks for {to} were not handed over.",
    ),
}
SAID = {
    "board.not_handed": Text("Ikke givet videre: {task}, {case}. {why}", "Not handed over: {task}, {case}. {why}"),
    "board.why.knows": Text("Foreslået: kender sagen", "Proposed: knows the case"),
    "board.why.stands_in": Text("Foreslået: stedfortræder", "Proposed: stands in"),
}
