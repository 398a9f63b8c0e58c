"""Events stand where they can happen and say what they wait for."""

from __future__ import annotations

import pytest

from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import (
    BOUNDARY,
    CATCH,
    by_id,
    diagram,
    flow,
    normalised,
    refused,
    ways,
)


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("event_not_here", "a", CATCH.format("<terminateEventDefinition/>")),
        ("event_not_here", "a", CATCH.format('<errorEventDefinition errorRef="x"/>')),
        ("event_without_kind", "a", CATCH.format("")),
        ("event_without_name", "a", CATCH.format("<messageEventDefinition/>")),
        ("timer_without_expression", "a", CATCH.format("<timerEventDefinition/>")),
        ("conditional_without_expression", "a", CATCH.format("<conditionalEventDefinition/>")),
        (
            "error_must_interrupt",
            "b",
            BOUNDARY.format(' cancelActivity="false"', '<errorEventDefinition errorRef="x"/>'),
        ),
        ("cancel_outside_transaction", "b", BOUNDARY.format("", "<cancelEventDefinition/>")),
        (
            "event_not_here",
            "r",
            '<subProcess id="a"><startEvent id="r"><messageEventDefinition messageRef="m"/></startEvent></subProcess>',
        ),
        (
            "event_mixed",
            "a",
            '<endEvent id="a"><errorEventDefinition errorRef="x"/><signalEventDefinition signalRef="g"/></endEvent>',
        ),
        ("compensation", "a", '<intermediateThrowEvent id="a"><compensateEventDefinition/></intermediateThrowEvent>'),
        ("event_without_name", "a", CATCH.format("<linkEventDefinition/>")),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)


def test_a_signal_end_throws_and_then_ends() -> None:
    steps = '<startEvent id="s"/><endEvent id="e"><signalEventDefinition signalRef="g"/></endEvent>' + flow("s", "e")
    root, _ = normalised(diagram(steps, '<signal id="g" name="g"/>'))
    assert by_id(root, "e").tag == q("intermediateThrowEvent")
    (after,) = [target for source, target in ways(root) if source == "e"]
    assert by_id(root, after).tag == q("endEvent")
