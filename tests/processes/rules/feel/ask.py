"""Asks FEEL: the shortest way from a source to its value, for the tests of the language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from processes.rules.feel import FeelError, compile_expression


def feel(source: str, context: Mapping[str, Any] | None = None, **functions: Callable[..., Any]) -> Any:
    """The value of an expression."""
    return compile_expression(source).evaluate(context or {}, functions)


def notes(source: str, context: Mapping[str, Any] | None = None) -> list[str]:
    """The codes of what became null on the way."""
    return [note.code for note in compile_expression(source).explain(context or {}).notes]


def refused(source: str, context: Mapping[str, Any] | None = None) -> str:
    """The code with which an expression is refused, at once or when it runs; empty if it is not."""
    try:
        feel(source, context)
    except FeelError as error:
        return error.code
    return ""
