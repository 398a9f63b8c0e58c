"""What is known of the kinds of a case's data: what its forms ask for, as FEEL's types."""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import Drawn, child_text
from processes.definitions.checks.models import model_of
from processes.forms.field import Field, Kind
from processes.rules.feel import FeelError, compile_script
from processes.rules.feel.types import ANY, BOOLEAN, DATE, DATE_TIME, NUMBER, STRING, ContextType, ListType, Type

_TYPES: dict[Kind, Type] = {
    Kind.TEXT: STRING,
    Kind.WHOLE: NUMBER,
    Kind.NUMBER: NUMBER,
    Kind.TRUTH: BOOLEAN,
    Kind.DATE: DATE,
    Kind.MOMENT: DATE_TIME,
    Kind.LIST: ListType(),
    Kind.CPR: STRING,
    Kind.CVR: STRING,
    Kind.PNUMBER: STRING,
}


def types_known(drawn: Drawn) -> dict[str, Type]:
    """The type of each name a form asks for; Any where two forms differ, or a script or table writes it as well."""
    found: dict[str, Type] = {}
    for form in drawn.package.forms.values():
        for field in form.fields:
            kind = type_of(field)
            found[field.name] = kind if found.get(field.name, kind) == kind else ANY
    return found | dict.fromkeys(_written(drawn), ANY)


def type_of(field: Field) -> Type:
    """What an answer to a question is to FEEL."""
    if field.kind is Kind.ROWS:
        return ListType(item=ContextType(entries=tuple((each.name, type_of(each)) for each in field.columns)))
    return _TYPES[field.kind]


def _written(drawn: Drawn) -> Iterator[str]:
    for shape in drawn.of_kind("scriptTask"):
        try:
            yield from (name for name, _ in compile_script(child_text(shape.tag, "script")))
        except FeelError:
            continue
    for content in drawn.package.tables.values():
        model = model_of(content)
        if model is None:
            continue
        yield from (one.name for one in model.decisions)
        yield from (output.name for table in model.tables.values() for output in table.outputs)
