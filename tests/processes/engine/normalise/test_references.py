"""Every reference leads somewhere, qualified or not."""

from __future__ import annotations

import pytest

from processes.engine.normalise.names import MODEL, q
from tests.processes.engine.normalise.drawings import (
    BOUNDARY,
    CATCH,
    by_id,
    diagram,
    flow,
    normalised,
    refused,
)


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("unknown_reference", "a", CATCH.format('<messageEventDefinition messageRef="nobody"/>')),
        ("unknown_reference", "b", '<userTask id="a"/><boundaryEvent id="b" attachedToRef="nobody"/>'),
        ("unknown_reference", "a_nobody", '<userTask id="a"/>' + flow("a", "nobody")),
        (
            "attached_wrongly",
            "b",
            BOUNDARY.format("", '<messageEventDefinition messageRef="m"/>').replace("userTask", "exclusiveGateway"),
        ),
        (
            "flow_across",
            "b_a",
            '<userTask id="a"/><subProcess id="sub"><userTask id="b"/>'
            + flow("b", "a")
            + "</subProcess>"
            + flow("a", "sub"),
        ),
        ("unknown_reference", "a", CATCH.format("<eventDefinitionRef>nobody</eventDefinitionRef>")),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)


def test_a_shared_event_definition_is_copied_to_where_it_is_used() -> None:
    shared = '<timerEventDefinition id="later"><timeDuration>P1D</timeDuration></timerEventDefinition>'
    steps = '<startEvent id="s"/><intermediateCatchEvent id="w"><eventDefinitionRef>t:later</eventDefinitionRef>'
    root, _ = normalised(diagram(steps + "</intermediateCatchEvent>" + flow("s", "w"), shared))
    assert by_id(root, "w").findtext(f"{q('timerEventDefinition')}/{q('timeDuration')}") == "P1D"


def test_qualified_references_are_followed() -> None:
    content = (
        f'<b:definitions xmlns:b="{MODEL}" xmlns:t="t" targetNamespace="t"><b:message id="m" name="m"/>'
        '<b:process id="p">'
        '<b:startEvent id="s"><b:messageEventDefinition messageRef="t:m"/></b:startEvent></b:process></b:definitions>'
    )
    root, _ = normalised(content.encode())
    assert by_id(root, "s")[0].get("messageRef") == "m"
