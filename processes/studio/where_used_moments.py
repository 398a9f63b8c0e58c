"""Which elements of the diagrams act at a named moment of a deadline: timers that ask for it, and steps due by it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from processes.definitions.checks.drawn import Drawn, Shape, child_text
from processes.studio.where_used_drawn import use_at
from processes.studio.where_used_shapes import Use

_TIMES = ("timeDate", "timeDuration", "timeCycle")
# deadline("P4-10", "reminder"), or deadline(followUpDeadline, "reminder") where a table chose the deadline.
_MOMENT = re.compile(r'deadline\(\s*(?:"([^"]*)"|[A-Za-z_]\w*)\s*,\s*"([^"]+)"')


def moments_of(drawn: Drawn, rule: str) -> Mapping[str, tuple[Use, ...]]:
    """The uses of each named moment of the deadline with this id, in the order of the files.

    A timer whose deadline is chosen while the case runs is counted for every deadline.
    """
    found: dict[str, list[Use]] = defaultdict(list)
    for shape in drawn.shapes:
        for name in _asked(shape, rule):
            found[name].append(use_at(shape, "deadline_timer"))
    return {name: tuple(uses) for name, uses in found.items()}


def _asked(shape: Shape, rule: str) -> list[str]:
    named = [use.point for use in shape.element.deadlines if use.point and rule in use.refs]
    said = [child_text(shape.tag, "timerEventDefinition", time) for time in _TIMES]
    asked = [found for one in said for found in _MOMENT.findall(one)]
    return list(dict.fromkeys([*named, *(name for ref, name in asked if ref in ("", rule))]))
