"""Links become flows."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("code", "links"), [("link_twice", ("Throw", "Catch", "Catch")), ("link_without_source", ("Catch",))]
)
def test_links_that_do_not_pair_are_refused(code: str, links: tuple[str, ...]) -> None:
    link = '<intermediate{0}Event id="l{1}"><linkEventDefinition name="L"/></intermediate{0}Event>'
    drawn = "".join(link.format(kind, number) for number, kind in enumerate(links))
    throw = flow("s", "l0") if links[0] == "Throw" else ""
    assert code in {problem.code for problem in faults(diagram('<startEvent id="s"/><task id="a"/>' + drawn + throw))}
