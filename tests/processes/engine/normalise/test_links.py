"""Links become flows."""

from __future__ import annotations

from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import (
    codes,
    diagram,
    faults,
    flow,
    normalised,
    ways,
)


def test_a_link_becomes_a_flow() -> None:
    link = '<intermediate{0}Event id="{1}"><linkEventDefinition name="L"/></intermediate{0}Event>'
    steps = '<startEvent id="s"/><task id="a"/>' + link.format("Throw", "out") + link.format("Catch", "in")
    root, notes = normalised(diagram(steps + flow("s", "out") + flow("in", "a")))
    assert ("out", "in") in ways(root)
    assert ("out", "link_joined") in codes(notes)
    assert not list(root.iter(q("linkEventDefinition")))


def test_a_link_that_leads_nowhere_is_refused() -> None:
    link = (
        '<startEvent id="s"/><intermediateThrowEvent id="out"><linkEventDefinition name="L"/></intermediateThrowEvent>'
    )
    assert [(p.where, p.code) for p in faults(diagram(link + flow("s", "out")))] == [("out", "link_without_target")]
