"""Which pool and lane each step of a drawing stands in, by where it lies."""

from __future__ import annotations

from processes.definitions.picture.read import Box
from processes.studio.importing.model import FRAMES, Model, Node
from processes.studio.importing.shapes import Note

HEAD = 30.0


def put_into_frames(model: Model) -> None:
    """Give every lane its pool and every step its lane; lanes without a pool get one around them, and it is told."""
    lanes, pools = model.of_kind("lane"), model.of_kind("pool")
    model.vertical = _is_vertical(lanes)
    for lane in lanes:
        lane.pool = next((one.id for one in pools if _holds(one.box, lane.box)), "")
    _without_pool(model, [one for one in lanes if not one.pool])
    for pool in model.of_kind("pool"):
        own = [one for one in lanes if one.pool == pool.id]
        if own:
            _fit(pool, own, model.vertical)
    for node in model.nodes.values():
        if node.kind not in FRAMES:
            _place(model, node)


def _is_vertical(lanes: list[Node]) -> bool:
    """Lanes that are higher than wide stand side by side."""
    return bool(lanes) and sum(one.box.height > one.box.width for one in lanes) * 2 > len(lanes)


def _without_pool(model: Model, lanes: list[Node]) -> None:
    if not lanes:
        return
    pool = Node(f"pool_around_{lanes[0].id}", "pool", model.name, _around([one.box for one in lanes]))
    model.nodes[pool.id] = pool
    for lane in lanes:
        lane.pool = pool.id
    model.notes.append(Note("import_guess_pool", pool.id, facts={"count": len(lanes)}))


def _fit(pool: Node, lanes: list[Node], vertical: bool) -> None:
    """Lanes fill their pool but for its head, side by side without a gap, as BPMN draws them."""
    whole = _around([pool.box, *(one.box for one in lanes)])
    inner = _around([one.box for one in lanes])
    if vertical:
        top = min(whole.y, inner.y - HEAD)
        pool.box = Box(inner.x, top, inner.width, inner.y + inner.height - top)
        lanes.sort(key=lambda one: one.box.x)
        edges = [*(one.box.x for one in lanes), inner.x + inner.width]
        for lane, left, right in zip(lanes, edges, edges[1:], strict=False):
            lane.box = Box(left, inner.y, right - left, inner.height)
        return
    left = min(whole.x, inner.x - HEAD)
    pool.box = Box(left, inner.y, inner.x + inner.width - left, inner.height)
    lanes.sort(key=lambda one: one.box.y)
    edges = [*(one.box.y for one in lanes), inner.y + inner.height]
    for lane, top, bottom in zip(lanes, edges, edges[1:], strict=False):
        lane.box = Box(left + HEAD, top, pool.box.width - HEAD, bottom - top)


def _place(model: Model, node: Node) -> None:
    middle = Box(node.box.x + node.box.width / 2, node.box.y + node.box.height / 2, 0, 0)
    lane = next((one for one in model.of_kind("lane") if _holds(one.box, middle)), None)
    pool = next((one for one in model.of_kind("pool") if _holds(one.box, middle)), None)
    node.lane = lane.id if lane else ""
    node.pool = lane.pool if lane else pool.id if pool else ""


def _holds(outer: Box, inner: Box) -> bool:
    x, y = inner.x + inner.width / 2, inner.y + inner.height / 2
    return outer.x <= x <= outer.x + outer.width and outer.y <= y <= outer.y + outer.height


def _around(boxes: list[Box]) -> Box:
    x, y = min(one.x for one in boxes), min(one.y for one in boxes)
    right, bottom = max(one.x + one.width for one in boxes), max(one.y + one.height for one in boxes)
    return Box(x, y, right - x, bottom - y)
