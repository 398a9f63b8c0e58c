"""The words of BPMN as lxml writes them."""

from __future__ import annotations

from lxml import etree

from processes.engine.normalise.names import CONTAINERS, EVENTS, GATEWAYS, KIND_OF, NODES, TASKS, local, q


def test_a_name_goes_there_and_back() -> None:
    assert all(local(q(name)) == name for name in NODES | CONTAINERS)


def test_other_name_spaces_and_comments_have_no_bpmn_name() -> None:
    assert local("{urn:other}task") == ""
    assert local("task") == ""
    assert local(etree.Comment("x").tag) == ""


def test_a_name_is_of_one_sort_only() -> None:
    assert not TASKS & EVENTS
    assert not GATEWAYS & (TASKS | EVENTS)
    assert len(set(KIND_OF.values())) == len(KIND_OF)
