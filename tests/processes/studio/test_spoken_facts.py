"""What an invented case knows, in words."""

from __future__ import annotations

from processes.language import Text
from processes.studio.spoken_facts import Facts
from tests.bpmn.world import library

FACTS = Facts([library().edition("sickness_follow_up"), library().edition("hearing")])


def test_a_fact_is_called_as_the_form_that_asks_for_it_and_its_value_as_the_choice() -> None:
    told = FACTS.fact("employment", "ansat")
    field = library().edition("sickness_follow_up").forms
    asked = next(one for form in field.values() for one in form.fields if one.name == "employment")
    assert (told.label, told.value) == (asked.title, next(one.label for one in asked.choices if one.value == "ansat"))


def test_what_only_a_table_gives_is_called_as_its_column() -> None:
    column = next(
        one
        for table in library().plan("sickness_follow_up").tables.values()
        for one in table.outputs
        if one.name == "extensionGround"
    )
    assert FACTS.fact("extensionGround", 3).label == column.words


def test_a_value_that_is_an_element_is_told_by_its_name_and_what_nobody_knows_stays_a_code() -> None:
    start = library().plan("sickness_follow_up").starts[0]
    assert FACTS.fact("begunBy", start.id).value == start.name
    told = FACTS.fact("nobodyKnows", "plain")
    assert (told.label, told.value) == (None, "plain")
    assert isinstance(start.name, Text)


def test_what_is_empty_is_not_told() -> None:
    assert [one.name for one in FACTS.known({"age": 0, "note": "", "none": None, "list": []})] == ["age"]
