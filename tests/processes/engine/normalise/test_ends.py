"""Starts and ends that are meant and not drawn."""

from __future__ import annotations

from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import (
    by_id,
    codes,
    diagram,
    normalised,
)


def test_what_begins_and_ends_without_being_drawn_is_added() -> None:
    root, notes = normalised(diagram('<subProcess id="sub"><task id="a"/><task id="b"/></subProcess>'))
    inside = by_id(root, "sub")
    assert len(inside.findall(q("startEvent"))) == 1
    assert {("p", "start_added"), ("sub", "start_added"), ("a", "end_added")} <= codes(notes)
