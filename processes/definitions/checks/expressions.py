"""Can every expression be read, and does it name what somebody writes?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from processes.connectors.questions import QUESTIONS
from processes.definitions.checks.clocks import TIMES, is_literal
from processes.definitions.checks.drawn import WARNING, Drawn, Shape, child_text
from processes.definitions.checks.finding import Finding, Severity
from processes.engine.normalise.event_scopes import BEGUN_BY
from processes.engine.normalise.names import q
from processes.engine.xml import read_xml
from processes.errors import Invalid
from processes.rules.feel import BUILT_IN, FeelError, compile_expression, compile_script

# What the engine itself gives an expression or a called process gives back.
ALWAYS = frozenset({BEGUN_BY, "outcome", "track", "ruling", "deadline", "loopCounter", "item"})
FUNCTIONS = frozenset({"deadline", "now", "rule_set", "today"})
_LOOPS = ("standardLoopCharacteristics", "multiInstanceLoopCharacteristics")
_PLACES = (
    ("conditionExpression",),
    ("conditionalEventDefinition", "condition"),
    (_LOOPS[0], "loopCondition"),
    (_LOOPS[1], "completionCondition"),
    (_LOOPS[1], "loopCardinality"),
)


def check(drawn: Drawn) -> Iterator[Finding]:
    """Conditions, timers, loops and scripts: readable FEEL, known functions, names that a form or table gives."""
    given = given_names(drawn)
    for shape in drawn.shapes:
        for path in _PLACES:
            said = child_text(shape.tag, *path)
            if said:
                yield from _expression(shape, path, said, given)
        for name in TIMES:
            said = child_text(shape.tag, "timerEventDefinition", name)
            if said and not is_literal(name, said):
                yield from _expression(shape, ("timerEventDefinition", name), said, given)
        if shape.kind == "scriptTask":
            yield from _script(shape, child_text(shape.tag, "script"), given)


def _expression(shape: Shape, path: tuple[str, ...], said: str, given: frozenset[str]) -> Iterator[Finding]:
    code = "timer_unreadable" if path[0] == "timerEventDefinition" else "expression_unreadable"
    try:
        expression = compile_expression(said)
    except FeelError as fault:
        yield _unreadable(shape, path, said, fault, code)
        return
    yield from _unknown(shape, said, expression.names, expression.calls, given)


def _script(shape: Shape, said: str, given: frozenset[str]) -> Iterator[Finding]:
    try:
        statements = compile_script(said)
    except FeelError as fault:
        yield _unreadable(shape, ("script",), said, fault, "expression_unreadable")
        return
    for _, expression in statements:
        yield from _unknown(shape, expression.source, expression.names, expression.calls, given)


def _unreadable(shape: Shape, path: tuple[str, ...], said: str, fault: FeelError, code: str) -> Finding:
    """The place counts from the first line of the expression's own text in the file."""
    found = shape.tag.find("/".join(map(q, path)))
    start: Any = None if found is None else found.sourceline
    told = {"where": shape.id, "name": shape.label, "found": said, "because": fault.code, "at": fault.column}
    line = start if start is None else start + max(fault.line - 1, 0)
    return Finding(code, shape.id, Severity.FAULT, shape.file, line, fault.column or None, {**fault.facts, **told})


def _unknown(
    shape: Shape, said: str, names: frozenset[str], calls: frozenset[str], given: frozenset[str]
) -> Iterator[Finding]:
    for name in sorted(names - given):
        yield shape.finding("name_unknown", WARNING, found=said, unknown=name)
    for name in sorted(calls - FUNCTIONS - frozenset(BUILT_IN)):
        yield shape.finding("function_unknown", found=said, unknown=name)


def given_names(drawn: Drawn) -> frozenset[str]:
    """The names some form, table, script, service or multi-instance step gives a case."""
    names = set(ALWAYS)
    for form in drawn.package.forms.values():
        names.update(form.names)
    for content in drawn.package.tables.values():
        names.update(_outputs(content))
    for shape in drawn.shapes:
        asked = QUESTIONS.get(shape.element.operation or "")
        names.update(asked.answers if asked else ())
        for item in shape.tag.iter(q("inputDataItem"), q("outputDataItem"), q("loopDataOutputRef")):
            names.add(item.get("name") or (item.text or "").strip())
        if shape.kind == "scriptTask":
            names.update(_targets(child_text(shape.tag, "script")))
    return frozenset(names)


def _targets(said: str) -> Iterator[str]:
    try:
        yield from (name for name, _ in compile_script(said))
    except FeelError:
        return


def _outputs(content: bytes) -> Iterator[str]:
    """Names of the outputs of a decision table, without reading the table itself."""
    try:
        root = read_xml(content, "")
    except Invalid:
        return
    for tag in root.iter():
        kind = str(tag.tag).rpartition("}")[2]
        if kind in ("output", "variable", "decision") and tag.get("name"):
            yield tag.get("name", "")
