"""Steps stand in the lane they lie in; lanes without a frame get one, and it is told."""

from __future__ import annotations

import pytest

from processes.definitions.picture.read import Box
from processes.studio.importing.lanes import put_into_frames
from processes.studio.importing.model import Model, Node


@pytest.mark.parametrize("upright", [False, True])
def test_lanes_fill_a_frame_and_hold_their_steps(upright: bool) -> None:
    def box(x: float, y: float, width: float, height: float) -> Box:
        return Box(y, x, height, width) if upright else Box(x, y, width, height)

    nodes = [
        Node("a", "lane", "Borger", box(0, 0, 800, 200)),
        Node("b", "lane", "Sagsbehandler", box(0, 205, 800, 200)),
        Node("t", "userTask", "Læs", box(300, 50, 100, 80)),
        Node("u", "userTask", "Skriv", box(300, 250, 100, 80)),
        Node("w", "userTask", "Ude", box(300, 650, 100, 80)),
    ]
    model = Model("Side", {one.id: one for one in nodes})
    put_into_frames(model)
    (pool,) = model.of_kind("pool")
    assert model.vertical is upright
    assert [model.nodes[one].lane for one in ("t", "u", "w")] == ["a", "b", ""]
    assert {model.nodes[one].pool for one in ("a", "b", "t", "u")} == {pool.id}
    first, second = model.nodes["a"].box, model.nodes["b"].box
    assert (first.x + first.width == second.x) if upright else (first.y + first.height == second.y)
    assert [one.code for one in model.notes] == ["import_guess_pool"]
