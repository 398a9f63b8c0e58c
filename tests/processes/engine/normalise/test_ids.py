"""Ids are there once, and none of the reserved ones."""

from __future__ import annotations

import pytest

from processes.engine.normalise import is_made
from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import by_id, chain, codes, diagram, flow, normalised, refused, ways


@pytest.mark.parametrize(
    ("code", "where", "inside"),
    [
        ("duplicate_id", "a", '<userTask id="a"/><userTask id="a"/>'),
        ("id_unusable", "_made.p", '<userTask id="a"/><userTask id="_made.p"/>'),
        ("id_missing", "f", '<userTask id="a"/></process><process>'),
    ],
)
def test_it_is_refused_with_the_element(code: str, where: str, inside: str) -> None:
    assert (code, where) in refused(inside)


@pytest.mark.parametrize("reserved", ["Start", "End", "Root", "StartEventSplit", "x.BoundaryEventJoin"])
def test_a_reserved_id_gets_another_and_the_note_tells_the_old(reserved: str) -> None:
    content = diagram(f'<startEvent id="s"/><task id="{reserved}"/><endEvent id="e"/>' + chain("s", reserved, "e"))
    root, notes = normalised(content)
    (note,) = [note for note in notes if note.code == "id_renamed"]
    assert note.facts["was"] == reserved
    assert is_made(note.element)
    assert {("s", note.element), (note.element, "e")} <= ways(root)


def test_a_flow_without_an_id_gets_one_and_a_nameless_message_is_known_by_its_id() -> None:
    unnamed = flow("s", "a").replace(' id="s_a"', "")
    root, notes = normalised(
        diagram('<startEvent id="s"/><task id="a"/>' + unnamed, '<message id="m"/><error id="x"/>')
    )
    assert all(is_made(way.get("id", "")) for way in root.iter(q("sequenceFlow")) if way.get("targetRef") == "a")
    assert by_id(root, "m").get("name") == "m"
    assert by_id(root, "x").get("errorCode") == "x"
    assert {("m", "named_by_id"), ("x", "named_by_id")} <= codes(notes)


def test_a_lane_still_holds_a_step_whose_id_was_reserved() -> None:
    lane = '<laneSet id="ls"><lane id="l"><flowNodeRef>Start</flowNodeRef></lane></laneSet>'
    root, _ = normalised(diagram(lane + '<startEvent id="Start"/><task id="a"/>' + flow("Start", "a")))
    (held,) = root.iter(q("flowNodeRef"))
    assert is_made(held.text or "")
