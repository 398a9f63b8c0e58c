"""Which elements of the diagrams act at a named moment of a deadline: timers that ask for it, and steps due by it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

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


def asked_for(drawn: Drawn) -> Callable[[str], frozenset[str]]:
    """The named moments of a deadline that any element asks for, by the deadline's id; the diagrams are read once."""
    pairs = frozenset(pair for shape in drawn.shapes for pair in _pairs(shape))
    return lambda rule: frozenset(name for ref, name in pairs if ref in ("", rule))


def _asked(shape: Shape, rule: str) -> list[str]:
    return list(dict.fromkeys(name for ref, name in _pairs(shape) if ref in ("", rule)))


def _pairs(shape: Shape) -> Iterator[tuple[str, str]]:
    """The deadline and the moment asked for; no deadline where it is chosen while the case runs."""
    yield from ((ref, use.point) for use in shape.element.deadlines if use.point for ref in use.refs)
    for time in _TIMES:
        yield from _MOMENT.findall(child_text(shape.tag, "timerEventDefinition", time))
