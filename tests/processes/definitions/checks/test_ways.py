"""Every choice leads on, and every join gets what it waits for."""

from __future__ import annotations

from processes.definitions.checks import check_package
from processes.definitions.package import read_package
from tests.processes.definitions.checked import told
from tests.processes.definitions.folders import folder

HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><process id="p" isExecutable="true">'
)


def codes(split: str, join: str, *, between: str = "", default: bool = True) -> set[tuple[str, str]]:
    """What is found where two ways from ``split`` meet in ``join``; the first may pass a step."""
    asks = split == "exclusiveGateway"
    said = '<conditionExpression xsi:type="tFormalExpression">days &lt; 3</conditionExpression>' if asks else ""
    both = "" if default else said
    first = f'<{between} id="step"/><sequenceFlow id="c" sourceRef="step" targetRef="join"/>' if between else ""
    leads = "step" if between else "join"
    diagram = f"""{HEAD}<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="split"/>
    <{split} id="split" name="Del" {'default="b"' if default and asks else ""}/>{first}
    <sequenceFlow id="a" sourceRef="split" targetRef="{leads}">{said}</sequenceFlow>
    <sequenceFlow id="b" sourceRef="split" targetRef="join">{both}</sequenceFlow>
    <{join} id="join"/><sequenceFlow id="e" sourceRef="join" targetRef="end"/><endEvent id="end"/>
    </process></definitions>"""
    found = check_package(read_package("p", folder(diagram.encode())))
    ours = {"gateway_without_default", "join_never_complete", "join_runs_twice"}
    return {(one.code, one.where) for one in found if one.code in ours}


def test_a_join_of_ways_of_which_one_is_chosen_would_wait_for_ever() -> None:
    assert codes("exclusiveGateway", "parallelGateway") == {("join_never_complete", "join")}
    assert codes("exclusiveGateway", "parallelGateway", between="manualTask") == {("join_never_complete", "join")}
    assert codes("parallelGateway", "parallelGateway", between="manualTask") == set()


def test_ways_that_run_at_once_and_are_not_waited_for_run_twice() -> None:
    assert codes("parallelGateway", "exclusiveGateway", between="manualTask") == {("join_runs_twice", "join")}
    assert codes("parallelGateway", "manualTask") == {("join_runs_twice", "join")}
    assert codes("exclusiveGateway", "exclusiveGateway", between="manualTask") == set()
    assert codes("parallelGateway", "inclusiveGateway") == set()


def test_a_choice_has_a_way_when_nothing_fits() -> None:
    assert codes("exclusiveGateway", "exclusiveGateway", default=False) == {("gateway_without_default", "split")}


def test_the_sound_diagram_has_all_of_it() -> None:
    assert told() == set()
