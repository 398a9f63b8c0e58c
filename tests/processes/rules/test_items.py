"""Types that a model names itself."""

from __future__ import annotations

from decimal import Decimal

from processes.rules.feel.types import ANY, NUMBER, fit
from processes.rules.items import Items
from processes.rules.xml import read_root
from tests.processes.rules.drawn import V15, decision, given, literal, model

TYPES = """
<itemDefinition name="tAge"><typeRef>number</typeRef>
  <allowedValues><text>[0..130]</text></allowedValues></itemDefinition>
<itemDefinition name="tAges" isCollection="true"><typeRef>tAge</typeRef></itemDefinition>
<itemDefinition name="tPerson">
  <itemComponent name="full name"><typeRef>string</typeRef></itemComponent>
  <itemComponent name="ages" isCollection="true"><typeRef>tAge</typeRef></itemComponent>
</itemDefinition>
<itemDefinition name="tRound"><itemComponent name="inner"><typeRef>tRound</typeRef></itemComponent></itemDefinition>
<itemDefinition name="tFunction">
  <functionItem outputTypeRef="number"><parameters name="a" typeRef="tAge"/></functionItem>
</itemDefinition>
<itemDefinition name="tNothing"/>
"""


def items() -> Items:
    """The types above."""
    root = read_root(f'<definitions xmlns="{V15}">{TYPES}</definitions>'.encode())
    return Items(root, {"lib.tFar": NUMBER})


def test_allowed_values_bind_what_is_fitted_and_not_what_is_asked() -> None:
    age = items()["tAge"]
    assert fit(Decimal(50), age) == (True, Decimal(50))
    assert fit(Decimal(500), age) == (False, None)
    assert age.holds(Decimal(500))
    assert fit([Decimal(5), None], items()["tAges"])[0]
    assert not fit([Decimal(500)], items()["tAges"])[0]


def test_allowed_values_that_cannot_be_read_are_a_fault() -> None:
    broken = TYPES.replace("[0..130]", "[0..")
    made = model(broken + given("age", "tAge") + decision("d", literal("age"), ["age"]))
    assert [fault.error.code for fault in made.faults] == ["feel_unfinished"]
    assert made.decide("d", {"age": 500}).value == 500


def test_components_make_a_context() -> None:
    person = items()["tPerson"]
    assert person.holds({"full name": "Bo", "ages": [Decimal(3)]})
    assert not fit({"full name": "Bo", "ages": [Decimal(300)]}, person)[0]
    assert items().words == {"full name", "ages", "inner"}


def test_a_type_within_itself_comes_to_an_end() -> None:
    assert items()["tRound"].holds({"inner": "anything"})


def test_a_function_has_parameters_and_a_result() -> None:
    function = items()["tFunction"]
    assert function.name == "function"
    assert not function.holds(Decimal(1))


def test_a_reference_may_have_a_prefix_or_lead_nowhere() -> None:
    made = items()
    assert made.refer("feel:number") == NUMBER
    assert made.refer("lib.tFar") == NUMBER
    assert made.refer("tAge") is made["tAge"]
    assert [made.refer(name) for name in (None, "", "Undefined", "tGone")] == [ANY] * 4
    assert made["tNothing"] == ANY
    assert len(made) == len(list(made)) == 7
