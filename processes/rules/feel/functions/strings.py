"""String functions (DMN 1.5, 10.3.4.3); positions count characters from 1, negative ones from the end."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from processes.rules.feel.errors import FeelError
from processes.rules.feel.functions.signature import builtin
from processes.rules.feel.operators import whole
from processes.rules.feel.values import MAX_TEXT


@builtin("substring(string: string, start position: number, length?: number)")
def substring(string: str, start_position: Decimal, length: Decimal | None = None) -> str | None:
    """``substring("foobar", 3, 2)``; null for position 0, beyond the end, or a length below 1."""
    start, size = whole(start_position), len(string)
    if start == 0 or abs(start) > size or (length is not None and whole(length) < 1):
        return None
    first = start - 1 if start > 0 else size + start
    return string[first:] if length is None else string[first : first + whole(length)]


@builtin("string length(string: string)")
def string_length(string: str) -> Decimal:
    """The number of characters."""
    return Decimal(len(string))


@builtin("upper case(string: string)")
def upper_case(string: str) -> str:
    """The string in capitals."""
    return string.upper()


@builtin("lower case(string: string)")
def lower_case(string: str) -> str:
    """The string in small letters."""
    return string.lower()


@builtin("substring before(string: string, match: string)")
def substring_before(string: str, match: str) -> str:
    """What stands before the first match; nothing if there is none."""
    before, found, _ = string.partition(match) if match else ("", "", "")
    return before if found else ""


@builtin("substring after(string: string, match: string)")
def substring_after(string: str, match: str) -> str:
    """What stands behind the first match; everything behind an empty one, nothing if there is none."""
    return string.partition(match)[2] if match else string


@builtin("contains(string: string, match: string)")
def contains(string: str, match: str) -> bool:
    """Whether the match stands in the string."""
    return match in string


@builtin("starts with(string: string, match: string)")
def starts_with(string: str, match: str) -> bool:
    """Whether the string begins with the match."""
    return string.startswith(match)


@builtin("ends with(string: string, match: string)")
def ends_with(string: str, match: str) -> bool:
    """Whether the string ends with the match."""
    return string.endswith(match)


@builtin("string join(list: list, delimiter?: string)")
def string_join(items: list[Any], delimiter: str | None = None) -> str | None:
    """The strings of a list in one, nulls left out; null where the list holds anything else."""
    texts = [item for item in items if item is not None]
    if any(type(item) is not str for item in texts):
        return None
    between = delimiter or ""
    if sum(map(len, texts)) + len(between) * len(texts) > MAX_TEXT:
        raise FeelError("feel_text_too_long", limit=MAX_TEXT)
    return between.join(texts)
