"""Is there somebody to do every task?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from processes.definitions.checks.drawn import Drawn, Shape
from processes.definitions.checks.finding import Finding

CALLER = "caller"  # the group of the step that called this process
BY_FACT = "="  # "=centre": the group a fact names when the task opens


def check(drawn: Drawn) -> Iterator[Finding]:
    """A lane with tasks names a group; a task outside a lane names one itself; a second pair of eyes has a first."""
    ids, manual = drawn.ids(), list(drawn.of_kind("userTask", "manualTask"))
    lanes = {shape.id: shape for shape in drawn.of_kind("lane")}
    told: set[str] = set()
    for task in manual:
        if not task.element.group:
            lane = lanes.get(task.element.lane or "")
            at = lane or task
            if at.id not in told:
                told.add(at.id)
                yield at.finding("lane_without_group" if lane else "task_without_group")
        if task.element.four_eyes and task.element.four_eyes not in ids:
            yield task.finding("four_eyes_unknown", step=task.element.four_eyes)
    yield from _groups(drawn, lanes, manual)


def _groups(drawn: Drawn, lanes: Mapping[str, Shape], tasks: list[Shape]) -> Iterator[Finding]:
    """Groups nobody knows; a task that takes its lane's group is not told again."""
    if drawn.known.groups is None:
        return
    for shape in (*lanes.values(), *tasks):
        lane = lanes.get(shape.element.lane or "")
        from_lane = {lane.element.group, lane.element.or_group} if lane else set()
        for group in (shape.element.group, shape.element.or_group):
            if group and not group.startswith(BY_FACT) and group not in drawn.known.groups | from_lane | {CALLER}:
                yield shape.finding("group_unknown", group=group)
