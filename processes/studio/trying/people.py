"""The invented people a draft is tried with: whom the case is about, and who answers in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from processes.language import Text
from processes.records.task import PARTIES


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Somebody invented; ``facts`` are what a case about her is born with."""

    key: str
    name: str
    about: Text
    facts: Mapping[str, Any] = field(default_factory=dict)


CITIZENS = (
    SamplePerson(
        "amina",
        "Amina Khan",
        Text("36 år, har Digital Post", "36 years old, has Digital Post"),
        {"age": 36, "postcode": "2200", "digitalPost": True, "addressProtected": False},
    ),
    SamplePerson(
        "noah",
        "Noah Testesen",
        Text("22 år, har Digital Post", "22 years old, has Digital Post"),
        {"age": 22, "postcode": "2300", "digitalPost": True, "addressProtected": False},
    ),
    SamplePerson(
        "bent",
        "Bent Prøvesen",
        Text("61 år, fritaget for Digital Post", "61 years old, exempt from Digital Post"),
        {"age": 61, "postcode": "2450", "digitalPost": False, "addressProtected": False},
    ),
    SamplePerson(
        "kirsten",
        "Kirsten Skitse",
        Text("48 år, beskyttet adresse", "48 years old, protected address"),
        {"age": 48, "postcode": "2100", "digitalPost": True, "addressProtected": True},
    ),
)
COMPANY = "Rugbrød og Søn ApS (demo)"
# Who may do a step of the house: two, so that a second pair of eyes is another's.
CASEWORKER, COLLEAGUE = "caseworker", "colleague"


def citizen(key: str) -> SamplePerson:
    """The one with this key; the first where nobody has it."""
    return next((one for one in CITIZENS if one.key == key), CITIZENS[0])


def born_with(person: SamplePerson) -> dict[str, Any]:
    """The facts of a case about her, as opening a case gives them."""
    return {"citizenName": person.name, "employerName": COMPANY, **person.facts}


def answer_for(group: str | None) -> tuple[str, ...]:
    """Who can answer a step of this group: the party itself, or one of two colleagues."""
    return (group,) if group in PARTIES and group else (CASEWORKER, COLLEAGUE)
