"""A guard is a table that is there, and a ruling is asked whether it is complete."""

from __future__ import annotations

import json
from pathlib import Path

from tests.processes.definitions.checked import step, told

TABLE = (Path(__file__).parents[3] / "bpmn" / "elements" / "discount.dmn").read_bytes()
CONTROL = "ruling_control"
TEXT = {"type": "string", "title": "x", "x-en": {"title": "x"}}
RULING = json.dumps(
    {
        "type": "object",
        "title": "Afgørelse",
        "x-en": {"title": "Ruling"},
        "properties": dict.fromkeys(("decisionType", "outcome", "legalBasis"), TEXT),
    }
).encode()


def found(said: str, **files: bytes) -> set[tuple[str, str, str]]:
    """What is told of a step that says this, with these files beside it."""
    return told(*step("userTask", said), files={name.replace("__", "/", 1): raw for name, raw in files.items()})


def test_a_guard_that_is_not_there_is_told_at_its_step() -> None:
    assert ("fault", "table_missing", "assess") in found('<ag:guard decision="D9.9"/>')


def test_each_of_several_guards_is_looked_for() -> None:
    files = {"tables__ruling_control.dmn": TABLE}
    assert ("fault", "table_missing", "assess") not in found(f'<ag:guard decision="{CONTROL}"/>', **files)
    assert ("fault", "table_missing", "assess") in found(f'<ag:guard decision="{CONTROL} D9.9"/>', **files)


def test_a_guard_is_found_by_its_number_but_not_by_a_longer_one() -> None:
    said = '<ag:guard decision="D3.1"/>'
    assert ("fault", "table_missing", "assess") not in found(said, **{"tables__d3_1_eligible.dmn": TABLE})
    assert ("fault", "table_missing", "assess") in found(said, **{"tables__d3_10_outcome.dmn": TABLE})


def test_a_ruling_that_nobody_asks_about_is_a_fault() -> None:
    form = '<ag:form key="ruling"/>'
    files = {"forms__ruling.json": RULING, "tables__ruling_control.dmn": TABLE}
    assert ("fault", "ruling_unguarded", "assess") in found(form, **files)
    guarded = f'{form}<ag:guard decision="{CONTROL}"/>'
    assert ("fault", "ruling_unguarded", "assess") not in found(guarded, **files)
