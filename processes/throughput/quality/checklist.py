"""What a ruling is held against by whoever supervises, and how many of which kind are drawn: data, with its dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from processes.language import Text


@dataclass(frozen=True, slots=True)
class Point:
    """One question of a checklist, answered with yes, no or not relevant; ``law`` says why it is asked."""

    key: str
    question: Text
    law: Text


@dataclass(frozen=True, slots=True)
class Stratum:
    """So many rulings of one kind: of these outcomes, or of any (empty) among those that are left."""

    key: str
    name: Text
    wanted: int
    outcomes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Checklist:
    """One list, in force from a day on until the next begins."""

    key: str
    valid_from: date
    points: tuple[Point, ...]
    strata: tuple[Stratum, ...]


_FVL = "Forvaltningsloven"
_PAA = "Public Administration Act"

CHECKLISTS: tuple[Checklist, ...] = (
    Checklist(
        key="rulings-2007",
        valid_from=date(2007, 1, 1),
        strata=(
            Stratum(
                "stop",
                Text("Ophør og afslag", "Stops and refusals"),
                2,
                frozenset({"ophør", "afslag", "bortfald", "skærpet", "fradrag", "nedsættelse", "tilbagebetaling"}),
            ),
            Stratum("any", Text("Tilfældige afgørelser", "Rulings at random"), 5),
        ),
        points=(
            Point(
                "basis",
                Text("Er hjemlen angivet og den rigtige?", "Is the legal basis given, and the right one?"),
                Text(f"{_FVL} § 24, stk. 1", f"{_PAA}, section 24(1)"),
            ),
            Point(
                "facts",
                Text("Er sagen oplyst tilstrækkeligt?", "Are the facts of the case sufficient?"),
                Text("Retssikkerhedsloven § 10", "Act on Legal Protection, section 10"),
            ),
            Point(
                "hearing",
                Text("Er borgeren hørt, hvor det kræves?", "Was the citizen heard where that is required?"),
                Text(f"{_FVL} § 19", f"{_PAA}, section 19"),
            ),
            Point(
                "reasons",
                Text(
                    "Kan borgeren se af begrundelsen, hvad der var afgørende?", "Do the reasons say what was decisive?"
                ),
                Text(f"{_FVL} §§ 22-24", f"{_PAA}, sections 22-24"),
            ),
            Point(
                "plain",
                Text("Kan brevet forstås af den, det er til?", "Can whoever the letter is for understand it?"),
                Text("Kommunens servicemål", "Municipal service standard"),
            ),
            Point(
                "guidance",
                Text("Er klagevejledningen rigtig?", "Is the complaint guidance right?"),
                Text(f"{_FVL} § 25", f"{_PAA}, section 25"),
            ),
            Point(
                "time",
                Text("Blev fristen holdt, eller er det forklaret hvorfor ikke?", "Was the time kept, or explained?"),
                Text("Retssikkerhedsloven § 3", "Act on Legal Protection, section 3"),
            ),
        ),
    ),
)
ANSWERS = ("yes", "no", "irrelevant")


def checklist_on(day: date) -> Checklist:
    """The list in force on this day: the newest that has begun."""
    return max((one for one in CHECKLISTS if one.valid_from <= day), key=lambda one: one.valid_from)
