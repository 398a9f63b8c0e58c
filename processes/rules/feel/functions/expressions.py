"""The string functions that take regular expressions (DMN 1.5, 10.3.4.3)."""

from __future__ import annotations

import re
from typing import Any

from processes.rules.feel.errors import FeelError
from processes.rules.feel.functions.signature import builtin
from processes.rules.feel.matching import Slots, find_all, search
from processes.rules.feel.patterns import Pattern, read_pattern
from processes.rules.feel.scope import Scope
from processes.rules.feel.values import MAX_TEXT, checked_list

_REFERENCE = re.compile(r"\\(.)|\$(\d)|(\$|\\)", re.DOTALL)


@builtin("matches(input: string, pattern: string, flags?: string?)", scoped=True)
def matches(scope: Scope, text: str, pattern: str, flags: str | None = None) -> bool:
    """Whether the pattern matches somewhere in the text; null for a pattern that is none."""
    return search(read_pattern(pattern, flags or ""), text, 0, scope.run.charge) is not None


@builtin("replace(input: string, pattern: string, replacement: string, flags?: string?)", scoped=True)
def replace(scope: Scope, text: str, pattern: str, replacement: str, flags: str | None = None) -> str:
    """The text with every match replaced; ``$1`` is the first group. Null where the pattern matches nothing at all."""
    compiled = _not_empty(scope, read_pattern(pattern, flags or ""))
    pieces: list[str] = []
    at = size = 0
    for found in find_all(compiled, text, scope.run.charge):
        pieces += [text[at : found[0]], _fill(replacement, text, found, flags or "")]
        size += len(pieces[-1])
        if size > MAX_TEXT:
            raise FeelError("feel_text_too_long", limit=MAX_TEXT)
        at = found[1]
    return "".join([*pieces, text[at:]])


@builtin("split(string: string, delimiter: string)", scoped=True)
def split(scope: Scope, text: str, delimiter: str) -> list[Any]:
    """The pieces between the matches of a pattern."""
    compiled = _not_empty(scope, read_pattern(delimiter))
    pieces: list[Any] = []
    at = 0
    for found in find_all(compiled, text, scope.run.charge):
        pieces.append(text[at : found[0]])
        at = found[1]
    return checked_list([*pieces, text[at:]])


def _not_empty(scope: Scope, pattern: Pattern) -> Pattern:
    """A pattern that matches the empty text would match everywhere; XPath makes it an error."""
    if search(pattern, "", 0, scope.run.charge) is not None:
        raise ValueError
    return pattern


def _fill(replacement: str, text: str, found: Slots, flags: str) -> str:
    """The replacement with its references filled; a lone backslash or dollar is an error, hence null."""
    if "q" in flags:
        return replacement

    def one(reference: re.Match[str]) -> str:
        escaped, group, lone = reference.groups()
        if lone or (escaped and escaped not in "\\$"):
            raise ValueError
        if escaped:
            return str(escaped)
        slot = int(group) * 2
        return text[found[slot] : found[slot + 1]] if slot < len(found) and found[slot] >= 0 else ""

    return _REFERENCE.sub(one, replacement)
