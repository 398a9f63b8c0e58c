"""What had arrived at a join has arrived there after a move."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from tests.processes.engine.drawings import Case, flows, plan
from tests.processes.engine.moved import fork, go


def test_an_arrival_whose_way_leads_elsewhere_is_asked_about() -> None:
    case = Case(fork("a", "b"))
    case.do("a")
    new = plan(
        '<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="x"/><userTask id="y"/>'
        '<userTask id="b"/><parallelGateway id="j"/><userTask id="z"/><exclusiveGateway id="w" default="w_x"/>'
        '<endEvent id="e"/>' + flows("s>f", "f>a", "a>w", "w>x", "w>y:late", "x>j", "y>j", "f>b", "b>j", "j>z", "z>e")
    )
    with pytest.raises(Invalid) as caught:
        go(case, new)
    (problem,) = caught.value.problems
    assert (problem.code, problem.where, problem.facts["choices"]) == ("moving_way_gone", "j", ["x", "y", "b"])


def test_arrivals_go_on_one_by_one_when_nothing_is_to_meet_any_more() -> None:
    case = Case(fork("a", "b", "c"))
    case.do("a")
    new = plan(
        '<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><userTask id="c"/>'
        '<parallelGateway id="j"/><userTask id="z"/><endEvent id="e"/><endEvent id="e2"/><endEvent id="e3"/>'
        + flows("s>f", "f>a", "f>b", "f>c", "a>j", "b>e2", "c>e3", "j>z", "z>e")
    )
    go(case, new)
    assert case.open() == ["b", "c", "z"]
