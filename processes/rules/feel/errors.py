"""The one exception FEEL raises, and the codes it can carry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SYNTAX_CODES = frozenset(
    {
        "feel_syntax",  # found, expected
        "feel_unfinished",  # the text ends too early
        "feel_character",  # a character FEEL has no use for
        "feel_string_open",  # a string without its closing quote
        "feel_bad_literal",  # @"..." or an escape that means nothing
        "feel_tests_misplaced",  # (a, b) or (> 1, 2) where one value belongs
        "feel_external",  # functions outside FEEL are refused
        "feel_type_unknown",  # instance of something that is no type
        "feel_script_line",  # a line of a script that is no assignment
        "feel_empty",  # nothing where an expression belongs
    }
)
LIMIT_CODES = frozenset(
    {
        "feel_too_long",  # characters of source
        "feel_too_deep",  # nesting of source, or calls within calls
        "feel_too_many_steps",
        "feel_too_slow",  # wall time
        "feel_list_too_long",
        "feel_text_too_long",
    }
)
VALUE_CODES = frozenset({"feel_foreign_value", "feel_host_arguments"})
NOTE_CODES = frozenset(
    {
        "feel_unknown_name",
        "feel_unknown_property",
        "feel_type_clash",
        "feel_not_boolean",
        "feel_wrong_arguments",
        "feel_not_a_function",
        "feel_arithmetic",
        "feel_bad_argument",
        "feel_unknown_function",
    }
)
CODES = SYNTAX_CODES | LIMIT_CODES | VALUE_CODES | NOTE_CODES


class FeelError(Exception):
    """An expression that cannot be compiled, or whose evaluation had to be stopped.

    ``line`` and ``column`` count from 1 and are 0 where no place is to blame.
    """

    def __init__(self, code: str, line: int = 0, column: int = 0, /, **facts: Any) -> None:
        self.code = code
        self.line = line
        self.column = column
        self.facts: Mapping[str, Any] = facts
        super().__init__(code, line, column, facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        place = f" at {self.line}:{self.column}" if self.line else ""
        return f"{self.code}{place}({told})"
