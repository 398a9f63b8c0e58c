"""What begins a process, and what follows an event-based gateway."""

from __future__ import annotations

import pytest

from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import BOUNDARY, CATCH, by_id, diagram, flow, normalised, refused

MESSAGE = '<messageEventDefinition messageRef="m"/>'


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("several_starts", "t", '<subProcess id="a"><startEvent id="r"/><startEvent id="t"/></subProcess>'),
        ("event_gateway_target", "a_b", '<eventBasedGateway id="a"/><userTask id="b"/>' + flow("a", "b")),
        ("event_gateway_alone", "a", '<eventBasedGateway id="a"/>'),
        (
            "event_gateway_shared",
            "a_c",
            '<eventBasedGateway id="a"/><task id="t"/>'
            + CATCH.format(MESSAGE).replace('"a"', '"c"')
            + flow("a", "c")
            + flow("s", "t")
            + flow("t", "c"),
        ),
        (
            "event_gateway_parallel",
            "a",
            '<eventBasedGateway id="a" eventGatewayType="Parallel"/>'
            + CATCH.format(MESSAGE).replace('"a"', '"c"')
            + flow("a", "c"),
        ),
        (
            "instantiate_inside",
            "a",
            '<eventBasedGateway id="a" instantiate="true"/>'
            + CATCH.format(MESSAGE).replace('"a"', '"c"')
            + flow("a", "c"),
        ),
        ("instantiate_inside", "a", '<receiveTask id="a" messageRef="m" instantiate="true"/>'),
        (
            "instantiate_attached",
            "r",
            '<task id="a"/><receiveTask id="r" messageRef="m" instantiate="true"/>'
            + BOUNDARY.split("/>", 1)[1].format("", MESSAGE).replace('"a"', '"r"'),
        ),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)


def test_a_receive_task_that_begins_a_process_becomes_its_message_start() -> None:
    steps = '<receiveTask id="r" messageRef="m" instantiate="true"/><task id="a"/>' + flow("r", "a")
    root, _ = normalised(diagram(steps, '<message id="m" name="m"/>'))
    assert by_id(root, "r").tag == q("startEvent")
    assert by_id(root, "r")[0].get("messageRef") == "m"


def test_an_event_gateway_that_begins_a_process_becomes_its_starts() -> None:
    catch = '<intermediateCatchEvent id="{0}"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>'
    steps = '<eventBasedGateway id="g" instantiate="true"/><task id="a"/>' + catch.format("x") + catch.format("y")
    flows = flow("g", "x") + flow("g", "y") + flow("x", "a") + flow("y", "a")
    root, _ = normalised(diagram(steps + flows, '<message id="m" name="m"/>'))
    assert {by_id(root, own).tag for own in "xy"} == {q("startEvent")}
    assert not list(root.iter(q("eventBasedGateway")))
