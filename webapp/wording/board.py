"""What is said of acting from the board."""

from __future__ import annotations

from processes.language import Text

WRONG = {
    "board_nothing_to_hand": Text(
        "Sæt kryds ved mindst én opgave, og vælg, hvem der skal have den.",
        "Tick at least one task and choose who is to have it.",
    ),
}
SAID = {
    "board.not_handed": Text("Ikke givet videre: {task}, {case}. {why}", "Not handed over: {task}, {case}. {why}"),
    "board.why.knows": Text("Foreslået: kender sagen", "Proposed: knows the case"),
    "board.why.stands_in": Text("Foreslået: stedfortræder", "Proposed: stands in"),
}
