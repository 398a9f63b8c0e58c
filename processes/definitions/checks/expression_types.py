"""Do expressions compare like with like?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import WARNING, Drawn, Shape, child_text
from processes.definitions.checks.finding import Finding
from processes.definitions.checks.types_known import types_known
from processes.rules import feel
from processes.rules.feel import Expression, FeelError, compile_expression, compile_script
from processes.rules.feel.types import ANY, BOOLEAN, Type

FUNCTIONS = frozenset({"deadline", "now", "today", "rule_set"})
_ASKED_ELSEWHERE = frozenset({"feel_unknown_name", "feel_unknown_function"})


def check(drawn: Drawn) -> Iterator[Finding]:
    """Conditions are true or false, and neither they nor scripts compare numbers with text: warnings with the place."""
    known = types_known(drawn)
    for shape in drawn.shapes:
        for expression, wanted in _expressions(shape):
            for note in feel.check(expression.node, known, FUNCTIONS, wanted):
                if note.code not in _ASKED_ELSEWHERE:
                    yield shape.finding(note.code, WARNING, **{**note.facts, "found": expression.source.strip()})


def _expressions(shape: Shape) -> Iterator[tuple[Expression, Type]]:
    """What is written at an element and should have a type; what cannot be read is told by another check."""
    condition = child_text(shape.tag, "conditionExpression")
    script = child_text(shape.tag, "script") if shape.kind == "scriptTask" else ""
    try:
        if condition:
            yield compile_expression(condition), BOOLEAN
        if script:
            yield from ((expression, ANY) for _, expression in compile_script(script))
    except FeelError:
        return
