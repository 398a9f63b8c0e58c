"""Is there somebody to do every task?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Finding

CALLER = "caller"  # the group of the step that called this process


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
    if drawn.known.groups is not None:
        for shape in (*lanes.values(), *manual):
            for group in (shape.element.group, shape.element.or_group):
                if group and group != CALLER and group not in drawn.known.groups:
                    yield shape.finding("group_unknown", group=group)
