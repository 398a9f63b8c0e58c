"""Models broken at random: whatever is wrong with a file is told, and never another exception comes out."""

from __future__ import annotations

from random import Random

import pytest
from lxml import etree

from processes.rules.checks import check_model
from processes.rules.dmn import read
from processes.rules.feel import FeelError
from processes.rules.xml import Element, read_xml
from tests.processes.rules.drawn import V15, decision, given, literal, table_xml

WHOLE = (
    f'<definitions xmlns="{V15}" name="whole" namespace="urn:whole">'
    '<itemDefinition name="tAge"><typeRef>number</typeRef><allowedValues><text>[0..130]</text></allowedValues>'
    '</itemDefinition><itemDefinition name="tPerson"><itemComponent name="age"><typeRef>tAge</typeRef></itemComponent>'
    "</itemDefinition>"
    + given("age", "tAge")
    + given("person", "tPerson")
    + decision(
        "grade", table_xml(["age: number"], ["a: number: 1, 2", "b else 0"], [("< 5", "1", "2")], "PRIORITY"), ["age"]
    )
    + decision("many", table_xml(["age", "person.age"], ["r"], [("-", "> age", "age + 1")], "COLLECT of SUM"), ["age"])
    + decision("all", literal("k(grade.a) + s(many)"), ["grade!", "many!"], "number", ["k", "s"])
    + '<businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic><formalParameter name="n"/>'
    f"<context><contextEntry><variable name='x'/>{literal('n + 1')}</contextEntry><contextEntry>{literal('x')}"
    "</contextEntry></context></encapsulatedLogic></businessKnowledgeModel>"
    '<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#many"/><inputData href="#age"/>'
    "</decisionService></definitions>"
)
WORDS = ["", "-", "1 +", "?", "not(", "x.y", "[1..2]", '"a", "b"', "f(x)", "true", "COLLECT", "number", "#k", "1"]


def broken(chance: Random) -> bytes:
    """The whole model with a few of its elements, attributes and texts taken away, changed or put elsewhere."""
    root = read_xml(WHOLE.encode())
    elements = list(root.iter())
    for _ in range(chance.randint(1, 6)):
        _break(chance, chance.choice(elements), chance.choice(elements))
    return etree.tostring(root)


def _break(chance: Random, element: Element, other: Element) -> None:
    parent, way = element.getparent(), chance.randrange(4)
    if way == 0 and parent is not None:
        parent.remove(element)
    elif way == 1 and element.attrib:
        del element.attrib[chance.choice(list(element.attrib))]
    elif way == 2 and element.attrib:
        element.set(chance.choice(list(element.attrib)), chance.choice(WORDS))
    elif way == 3 and other is not element:
        element.append(etree.fromstring(etree.tostring(other)))
    else:
        element.text = chance.choice(WORDS)


@pytest.mark.parametrize("part", range(4))
def test_a_broken_model_is_refused_or_told_of(part: int) -> None:
    chance = Random(part)
    for _ in range(100):
        try:
            model = read(broken(chance))
        except FeelError:
            continue
        check_model(model, {})
        for one in model.decisions:
            try:
                assert isinstance(one.decide({"age": 3, "person": {"age": 4}}).explanation, dict)
            except FeelError:
                continue
