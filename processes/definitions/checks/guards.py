"""Are the guards of the steps there, and does nobody rule without the guard that asks whether a ruling is complete?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import Drawn, Shape
from processes.definitions.checks.finding import Finding
from processes.definitions.checks.models import decisions_in
from processes.motion.edition import guard_number

CONTROL = "ruling_control"  # the shared table that asks what every ruling must have


def check(drawn: Drawn) -> Iterator[Finding]:
    """Every guard a step names is a table; a ruling is asked for completeness where it is written or approved."""
    there = _tables(drawn)
    steps = list(drawn.of_kind("userTask"))
    for step in steps:
        for guard in _guards(step):
            if guard not in there and not any(name.startswith(guard_number(guard)) for name in there):
                yield step.finding("table_missing", table=guard)
    asked = {step.id for step in steps if CONTROL in _guards(step)}
    asked |= {step.element.four_eyes for step in steps if step.id in asked and step.element.four_eyes}
    for step in steps:
        form = drawn.package.forms.get(step.element.form or "")
        if form is not None and form.rules and step.id not in asked:
            yield step.finding("ruling_unguarded", table=CONTROL)


def _guards(step: Shape) -> list[str]:
    return (step.element.guard or "").split()


def _tables(drawn: Drawn) -> set[str]:
    named = {file.rpartition("/")[2].removesuffix(".dmn") for file in drawn.package.tables}
    named |= {shape.element.decision_spec or "" for shape in drawn.of_kind("businessRuleTask")}
    decided = (name for content in drawn.package.tables.values() for name in decisions_in(content))
    return named | {name.lower() for name in decided}
