"""Activities that cannot be run yet are refused; a complex split is an inclusive one."""

from __future__ import annotations

import pytest

from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import (
    BOUNDARY,
    MANY,
    by_id,
    diagram,
    faults,
    flow,
    normalised,
    refused,
)

LOOP = '<standardLoopCharacteristics loopMaximum="2"/>'


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("compensation", "a", '<userTask id="a" isForCompensation="true"/>'),
        ("compensation", "b", BOUNDARY.format("", "<compensateEventDefinition/>")),
        ("multi_instance_behaviour", "a", MANY.format(' behavior="One"', "<loopCardinality>3</loopCardinality>")),
        ("multi_instance_how_many", "a", MANY.format("", "")),
        ("multi_instance_number", "a", MANY.format("", "<loopCardinality>-3</loopCardinality>")),
        ("loop_without_end", "a", '<userTask id="a"><standardLoopCharacteristics/></userTask>'),
        ("loop_maximum", "a", '<userTask id="a"><standardLoopCharacteristics loopMaximum="-1"/></userTask>'),
        ("script_empty", "a", '<scriptTask id="a"/>'),
        ("script_language", "a", '<scriptTask id="a" scriptFormat="text/python"><script>x</script></scriptTask>'),
        ("rule_without_table", "a", '<businessRuleTask id="a"/>'),
        ("call_without_process", "a", '<callActivity id="a"/>'),
        ("receive_without_message", "a", '<receiveTask id="a"/>'),
        ("ad_hoc", "a", '<adHocSubProcess id="a"><task id="b"/></adHocSubProcess>'),
        (
            "two_loops",
            "a",
            MANY.format("", "<loopCardinality>3</loopCardinality>").replace(
                "</user", '<standardLoopCharacteristics loopMaximum="2"/></user'
            ),
        ),
        ("event_subprocess_kind", "t", '<userTask id="a"/><transaction id="t" triggeredByEvent="true"/>'),
        (
            "event_subprocess_loop",
            "t",
            '<userTask id="a"/><subProcess id="t" triggeredByEvent="true">' + LOOP + "</subProcess>",
        ),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)


def test_a_complex_gateway_that_only_splits_is_inclusive_and_any_other_is_refused() -> None:
    steps = '<startEvent id="s"/><complexGateway id="g" default="g_a"/><task id="a"/><task id="b"/>'
    flows = flow("s", "g") + flow("g", "a") + flow("g", "b", "x")
    root, _ = normalised(diagram(steps + flows))
    assert by_id(root, "g").tag == q("inclusiveGateway")
    joining = steps + flows + '<task id="c"/>' + flow("s", "c") + flow("c", "g")
    assert [(p.where, p.code) for p in faults(diagram(joining))] == [("g", "complex_gateway")]
