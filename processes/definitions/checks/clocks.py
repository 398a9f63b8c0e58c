"""Do the timers and steps name legal clocks that exist?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from processes.calendar.rule import DeadlineRule
from processes.definitions.checks.drawn import WARNING, Drawn, Shape, child_text
from processes.definitions.checks.finding import Finding
from processes.engine.moments import read_cycle, read_moment, read_span

_TIMER = "timerEventDefinition"
TIMES = ("timeDate", "timeDuration", "timeCycle")
_ASKED = re.compile(r"""deadline\(\s*"([^"]*)"\s*(?:,\s*"([^"]*)"\s*)?\)""")


def check(drawn: Drawn) -> Iterator[Finding]:
    """Every deadline and point that is named stands in deadlines.toml; a length of time in the drawing is doubtful."""
    rules: dict[str, list[DeadlineRule]] = {}
    for rule in drawn.package.deadlines:
        rules.setdefault(rule.id, []).append(rule)
    for shape in drawn.nodes():
        yield from _uses(shape, rules)
        yield from _timer(shape, rules)


def _uses(shape: Shape, rules: Mapping[str, list[DeadlineRule]]) -> Iterator[Finding]:
    for use in shape.element.deadlines:
        for ref in use.refs:
            yield from _named(shape, ref, use.point, rules)


def _timer(shape: Shape, rules: Mapping[str, list[DeadlineRule]]) -> Iterator[Finding]:
    for name in TIMES:
        said = child_text(shape.tag, _TIMER, name)
        for ref, point in _ASKED.findall(said):
            yield from _named(shape, ref, point or None, rules)
        if said and is_literal(name, said) and rules:
            yield shape.finding("timer_literal", WARNING, found=said)


def _named(shape: Shape, ref: str, point: str | None, rules: Mapping[str, list[DeadlineRule]]) -> Iterator[Finding]:
    if ref not in rules:
        yield shape.finding("deadline_unknown", deadline=ref)
    elif point and point != "due" and not any(point in rule.points for rule in rules[ref]):
        yield shape.finding("deadline_point_unknown", deadline=ref, point=point)


def is_literal(name: str, said: str) -> bool:
    """Whether a timer is written as an ISO 8601 literal of its kind, not as FEEL."""
    reader = {"timeDate": read_moment, "timeDuration": read_span, "timeCycle": read_cycle}[name]
    return reader(said) is not None
