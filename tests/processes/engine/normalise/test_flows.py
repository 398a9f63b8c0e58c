"""Flows are asked for what they promise."""

from __future__ import annotations

import pytest

from tests.processes.engine.normalise.drawings import (
    flow,
    refused,
)


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("flow_into", "a_s", '<userTask id="a"/>' + flow("a", "s")),
        ("flow_out_of", "a_b", '<endEvent id="a"/><userTask id="b"/>' + flow("a", "b")),
        ("default_elsewhere", "a", '<userTask id="a" default="s_a"/>'),
        (
            "condition_empty",
            "a_b",
            '<exclusiveGateway id="a"/><task id="b"/>' + flow("a", "b", " "),
        ),
        ("flow_loose", "f", '<userTask id="a"/><sequenceFlow id="f" sourceRef="a"/>'),
        (
            "default_with_condition",
            "a_b",
            '<exclusiveGateway id="a" default="a_b"/><task id="b"/>' + flow("a", "b", "x"),
        ),
        (
            "event_subprocess_in_flow",
            "e",
            '<userTask id="a"/><subProcess id="e" triggeredByEvent="true"/>' + flow("a", "e"),
        ),
        (
            "link_in_flow",
            "l",
            '<userTask id="a"/><intermediateCatchEvent id="l"><linkEventDefinition name="L"/></intermediateCatchEvent>'
            + flow("a", "l"),
        ),
        (
            "gateway_without_condition",
            "a_b",
            '<complexGateway id="a"/><task id="b"/><task id="c"/>' + flow("a", "b") + flow("a", "c", "x"),
        ),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)
