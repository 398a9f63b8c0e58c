"""What the case knows already is filled in, with where it comes from beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from processes.forms.field import Field
from processes.forms.form import Form
from processes.forms.known import known
from processes.language import Text
from processes.rules.feel import FeelError, compile_expression


@dataclass(frozen=True, slots=True)
class Prefilled:
    """A value and its source in words."""

    value: Any
    source: Text | None


def prefill(form: Form, facts: Mapping[str, Any]) -> dict[str, Prefilled]:
    """The fields the facts can fill; what a condition cannot find stays empty."""
    context = known(facts)
    filled = {}
    for field in form.fields:
        value = _value(field.prefill, context) if field.prefill else None
        if value is not None:
            filled[field.name] = Prefilled(value, field.source)
    return filled


def prefilled(field: Field, facts: Mapping[str, Any]) -> Any:
    """What the facts give this one field, or None."""
    return _value(field.prefill, known(facts)) if field.prefill else None


def _value(source: str, context: Mapping[str, Any]) -> Any:
    try:
        return compile_expression(source).evaluate(context)
    except FeelError:
        return None
