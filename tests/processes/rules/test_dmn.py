"""Models: what requires what, what is known, what is imported, and what cannot be used."""

from __future__ import annotations

from decimal import Decimal

import pytest

from processes.rules.dmn import read
from processes.rules.feel import FeelError
from tests.processes.rules.drawn import V11, V12, V13, V15, decision, given, literal, model, table_xml


@pytest.mark.parametrize("namespace", [V11, V12, V13, V15])
def test_every_version_is_read(namespace: str) -> None:
    body = given("age") + decision("adult", literal("age >= 18"), ["age"])
    assert model(body, namespace=namespace).decide("adult", {"age": 18}).value is True


def test_a_decision_takes_what_it_needs_first() -> None:
    made = model(
        given("age", "number")
        + decision("adult", table_xml(["age"], ["result"], [(">= 18", "true"), ("< 18", "false")]), ["age"])
        + decision("may drive", literal("adult and age < 90"), ["adult!", "age"], "boolean")
    )
    outcome = made.decide("may drive", {"age": 20})
    assert outcome.value is True
    assert outcome.explanation["needed"][0]["matched"] == [1]
    assert made.find("adult").decide({"age": 3}).matched == (2,)
    assert set(made.tables) == {"adult"}


def test_each_decision_is_taken_once() -> None:
    calls: list[int] = []

    def count_them() -> int:
        calls.append(1)
        return len(calls)

    made = model(
        decision("a", literal("count them()"))
        + decision("b", literal("a + 1"), ["a!"])
        + decision("c", literal("a + b"), ["a!", "b!"])
    )
    assert made.decide("c", {}, {"count them": count_them}).value == 3
    assert calls == [1]


def test_an_input_of_another_type_is_null() -> None:
    made = model(given("age", "number") + decision("d", literal("age = null"), ["age"]))
    assert made.decide("d", {"age": "old"}).value is True
    assert made.decide("d", {}).value is True
    assert made.decide("d", {"age": [5]}).value is False


def test_a_result_of_another_type_is_null() -> None:
    assert model(decision("d", literal('"x"'), (), "number")).decide("d", {}).value is None
    assert model(decision("d", "")).decide("d", {}).value is None


KNOWLEDGE = (
    '<businessKnowledgeModel id="fee" name="fee"><variable name="fee"/><encapsulatedLogic>'
    '<formalParameter name="sum" typeRef="number"/>' + literal("sum / 10") + "</encapsulatedLogic>"
    "</businessKnowledgeModel>"
)


def test_knowledge_is_called_as_a_function() -> None:
    made = model(KNOWLEDGE + decision("d", literal("fee(50) + fee(sum: 10)"), knows=["fee"]))
    assert made.decide("d", {}).value == 6
    assert made.find("fee").parameters == ("sum",)


def test_knowledge_may_call_itself() -> None:
    made = model(
        '<businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n"/>'
        + literal("if n = 0 then 1 else n * f(n - 1)")
        + "</encapsulatedLogic></businessKnowledgeModel>"
        + decision("d", literal("f(5)"), knows=["f"])
    )
    assert made.decide("d", {}).value == 120


def test_knowledge_that_is_needed_in_many_ways_is_made_once() -> None:
    logic = "<encapsulatedLogic>" + literal("1") + "</encapsulatedLogic>"
    known = "".join(
        f'<businessKnowledgeModel id="k{at}" name="k{at}"><variable name="k{at}"/>{logic}'
        + "".join(
            f'<knowledgeRequirement><requiredKnowledge href="#k{below}"/></knowledgeRequirement>'
            for below in range(max(0, at - 2), at)
        )
        + "</businessKnowledgeModel>"
        for at in range(60)
    )
    assert model(known + decision("d", literal("k59()"), knows=["k59"])).decide("d", {}).value == 1


def test_knowledge_in_a_circle_is_told() -> None:
    one = (
        '<businessKnowledgeModel id="{0}" name="{0}"><variable name="{0}"/><knowledgeRequirement>'
        '<requiredKnowledge href="#{1}"/></knowledgeRequirement></businessKnowledgeModel>'
    )
    made = model(one.format("a", "b") + one.format("b", "a"))
    assert [fault.error.code for fault in made.faults] == ["dmn_circle"]


def test_knowledge_without_logic_or_in_another_language_is_null() -> None:
    empty = '<businessKnowledgeModel id="f" name="f"><variable name="f"/></businessKnowledgeModel>'
    assert model(empty + decision("d", literal("f(1)"), knows=["f"])).decide("d", {}).value is None
    java = empty.replace("/></business", '/><encapsulatedLogic kind="Java"/></business')
    made = model(java + decision("d", literal("f(1)"), knows=["f"]))
    assert made.decide("d", {}).value is None
    assert [fault.error.code for fault in made.faults] == ["feel_external"]


SERVICE = (
    given("sum")
    + decision("rate", literal("0.1"))
    + decision("interest", literal("sum * rate"), ["sum", "rate!"])
    + '<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#interest"/>'
    '<inputDecision href="#rate"/><inputData href="#sum"/></decisionService>'
)


def test_a_service_takes_its_inputs_as_arguments() -> None:
    made = model(SERVICE + decision("d", literal("s(100, 0.5) + s(sum: 10, rate: 1)"), knows=["s"]))
    assert made.decide("d", {}).value == 60


def test_a_service_called_wrongly_is_null() -> None:
    typed = SERVICE.replace('<variable name="sum"/>', '<variable name="sum" typeRef="number"/>')
    made = model(typed + decision("d", literal('[s(1), s("x", 1)]'), knows=["s"]))
    assert made.decide("d", {}).value == [None, None]


def test_a_service_with_several_outputs_is_a_context() -> None:
    both = SERVICE.replace('<inputDecision href="#rate"/>', '<outputDecision href="#rate"/>')
    made = model(both + decision("d", literal("s(100)"), knows=["s"]))
    assert made.decide("d", {}).value == {"interest": Decimal(10), "rate": Decimal("0.1")}


def test_what_is_imported_stands_behind_its_name() -> None:
    types = '<itemDefinition name="tAge"><typeRef>number</typeRef></itemDefinition>'
    library = model(types + KNOWLEDGE, own="urn:library")
    made = model(
        '<import name="lib" namespace="urn:library" importType="DMN"/>'
        + given("age", "lib.tAge")
        + decision("d", literal("lib.fee(age)"), ["age"]).replace(
            "<literal",
            '<knowledgeRequirement><requiredKnowledge href="urn:library#fee"/></knowledgeRequirement><literal',
        ),
        library,
    )
    assert made.faults == []
    assert made.decide("d", {"age": 50}).value == 5


def test_faults_are_told_all_at_once() -> None:
    made = model(
        '<import name="lib" namespace="urn:gone" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>'
        + decision("a", literal("1 +"))
        + decision("b", literal("a"), ["nobody!"])
        + decision("c", literal("d"), ["d!"])
        + decision("d", literal("c"), ["c!"])
    )
    codes = sorted(fault.error.code for fault in made.faults)
    assert codes == ["dmn_circle", "dmn_href", "dmn_import", "feel_unfinished"]
    assert made.decide("a", {}).value is None
    assert made.decide("d", {}).value is None


def test_an_unknown_decision_is_refused() -> None:
    with pytest.raises(FeelError, match="dmn_unknown"):
        model("").decide("nothing", {})
    assert model(decision("d", literal("1"))).decisions[0].name == "d"


@pytest.mark.parametrize(("content", "code"), [(b"<a", "dmn_xml"), (b"<definitions/>", "dmn_root"), (b"", "dmn_xml")])
def test_what_is_no_model_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(FeelError, match=code):
        read(content)


def test_a_service_that_calls_itself_is_stopped() -> None:
    made = model(
        decision("d", literal("s()"), knows=["s"])
        + '<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#d"/></decisionService>'
    )
    with pytest.raises(FeelError, match="feel_too_deep"):
        made.decide("d", {})


def test_a_chain_of_needs_without_end_is_stopped() -> None:
    chain = decision("d0", literal("1"))
    chain += "".join(decision(f"d{at}", literal(f"d{at - 1}"), [f"d{at - 1}!"]) for at in range(1, 400))
    with pytest.raises(FeelError, match="feel_too_deep"):
        model(chain).decide("d399", {})
