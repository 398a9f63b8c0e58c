"""What the elements of the diagrams use: forms, tables, deadlines, texts, and facts in their conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from processes.connectors.questions import QUESTIONS
from processes.definitions.checks.drawn import Drawn, Shape, child_text
from processes.engine.elements import text_in_both
from processes.engine.xml import read_xml
from processes.errors import Invalid
from processes.motion.edition import guard_number
from processes.rules.feel import FeelError, compile_expression, compile_script
from processes.studio.where_used_shapes import Kind, Place, Thing, Use

_ASKED = re.compile(r'deadline\(\s*"([^"]*)"')
_CONDITIONS = (
    ("conditionExpression",),
    ("conditionalEventDefinition", "condition"),
    ("standardLoopCharacteristics", "loopCondition"),
    ("multiInstanceLoopCharacteristics", "completionCondition"),
    ("multiInstanceLoopCharacteristics", "loopCardinality"),
    ("timerEventDefinition", "timeDate"),
    ("timerEventDefinition", "timeDuration"),
    ("timerEventDefinition", "timeCycle"),
)
Found = Iterator[tuple[Thing, Use]]


def drawn_uses(drawn: Drawn) -> Found:
    """Every use by an element, in the order of the files."""
    tables = table_files(drawn.package.tables)
    for shape in drawn.shapes:
        yield from _named(shape, tables)
        yield from _clocks(shape)
        yield from _facts(shape)


def table_files(files: Mapping[str, bytes]) -> dict[str, str]:
    """Every name a table may be asked by -> its file's stem: the stem itself, and the ids of the decisions in it."""
    names: dict[str, str] = {}
    for file, content in files.items():
        stem = file.rpartition("/")[2].removesuffix(".dmn")
        names[stem] = stem
        for tag in _decisions(content, file):
            names.setdefault(tag, stem)
    return names


def _decisions(content: bytes, file: str) -> Iterator[str]:
    try:
        root = read_xml(content, file)
    except Invalid:
        return
    for tag in root.iter(etree.Element):
        if str(tag.tag).endswith("}decision"):
            yield tag.get("id", "")


def _named(shape: Shape, tables: Mapping[str, str]) -> Found:
    one = shape.element
    if one.form:
        yield Thing(Kind.FORM, one.form), use_at(shape, "form")
    if one.text:
        yield Thing(Kind.TEXT, one.text), use_at(shape, "text")
    for ground in one.bounds.grounds:
        yield Thing(Kind.TEXT, ground), use_at(shape, "ground")
    if one.table:
        yield Thing(Kind.TABLE, tables.get(one.table, one.table)), use_at(shape, "table")
    for guard in (one.guard or "").split():
        yield Thing(Kind.TABLE, _guard(guard, tables)), use_at(shape, "guard")
    asked = QUESTIONS.get(one.operation or "")
    for name in asked.answers if asked else ():
        yield Thing(Kind.FACT, name), use_at(shape, "gives")


def _guard(guard: str, tables: Mapping[str, str]) -> str:
    begins = guard_number(guard)
    spoken = (stem for name, stem in tables.items() if name.lower().startswith(begins))
    return tables.get(guard) or next(spoken, guard)


def _clocks(shape: Shape) -> Found:
    for use in shape.element.deadlines:
        for ref in use.refs:
            yield Thing(Kind.DEADLINE, ref), use_at(shape, f"deadline_{use.use}")
    for path in _CONDITIONS:
        for ref in _ASKED.findall(child_text(shape.tag, *path)):
            yield Thing(Kind.DEADLINE, ref), use_at(shape, "deadline_timer")


def _facts(shape: Shape) -> Found:
    for path in _CONDITIONS:
        for name in names_in(child_text(shape.tag, *path)):
            yield Thing(Kind.FACT, name), use_at(shape, "condition")
    if shape.kind != "scriptTask":
        return
    try:
        statements = compile_script(child_text(shape.tag, "script"))
    except FeelError:
        return
    for name, expression in statements:
        yield Thing(Kind.FACT, name), use_at(shape, "gives")
        for read in sorted(expression.names):
            yield Thing(Kind.FACT, read), use_at(shape, "script")


def names_in(source: str) -> list[str]:
    """The facts an expression asks for; none where it cannot be read."""
    if not source.strip():
        return []
    try:
        return sorted(compile_expression(source).names)
    except FeelError:
        return []


def use_at(shape: Shape, how: str) -> Use:
    """A use by this element; a flow without a name is told by what it leaves."""
    words = text_in_both(shape.tag)
    if not words and shape.kind == "sequenceFlow":
        parent = shape.tag.getparent()
        source = None if parent is None else parent.find(f"*[@id='{shape.element.source}']")
        words = text_in_both(source) if source is not None else words
    return Use(how, Place.ELEMENT, shape.id, words, shape.file)
