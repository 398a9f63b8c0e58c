"""Reads the tables of a TOML file one key at a time and notes every fault with the line it stands on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from processes.calendar.lengths import Length
from processes.errors import Invalid, Problem
from processes.language import Text

T = TypeVar("T")
Else = TypeVar("Else")
Word = TypeVar("Word", bound=StrEnum)
_TABLE = Text("en tabel", "a table")
_AT_LINE = re.compile(r"at line (\d+), column (\d+)")


class Wrong(Exception):
    """A value is not of the kind that is asked for."""

    def __init__(self, expected: Text) -> None:
        self.expected = expected
        super().__init__(expected.en)


class Row:
    """One table of the file. What is asked for and wrong is noted in ``problems`` and answered by the fallback."""

    def __init__(self, values: Mapping[str, Any], where: str, lines: Mapping[str, int], problems: list[Problem]):
        self.values = values
        self.where = where
        self.lines = lines
        self.problems = problems
        self._asked: set[str] = set()

    @property
    def line(self) -> int | None:
        """The line its header stands on."""
        return self.lines.get("")

    def note(self, code: str, key: str = "", **facts: Any) -> None:
        """Note one fault at this key."""
        line = self.lines.get(key.split(".", maxsplit=1)[0], self.line)
        self.problems.append(Problem(code, self.where, {"key": key, **facts}, line))

    def read(self, key: str, as_what: Callable[[Any], T], fallback: Else) -> T | Else:
        """The value at ``key``; the fallback when there is none or it is wrong."""
        self._asked.add(key)
        if key not in self.values:
            return fallback
        try:
            return as_what(self.values[key])
        except Wrong as wrong:
            self.note("toml_value_wrong", key, expected=wrong.expected, value=str(self.values[key]))
            return fallback

    def need(self, key: str, as_what: Callable[[Any], T], fallback: Else) -> T | Else:
        """As ``read``, and it is a fault that there is none."""
        if key not in self.values:
            self.note("toml_key_missing", key)
        return self.read(key, as_what, fallback)

    def tables(self, key: str) -> Iterable[tuple[str, Row]]:
        """The named tables below ``key``; a fault in them stands at ``key``."""
        named: Mapping[str, Any] = self.read(key, mapping, {})
        for name, values in named.items():
            if isinstance(values, Mapping):
                yield (
                    name,
                    Row(values, f"{self.where}.{name}", {"": self.lines.get(key, self.line or 0)}, self.problems),
                )
            else:
                self.note("toml_value_wrong", key, expected=_TABLE, value=str(values))

    def close(self) -> None:
        """Note every key that nobody asked for: a misspelt key must not be passed over in silence."""
        for key in self.values:
            if key not in self._asked:
                self.note("toml_key_unknown", key)


def rows(source: bytes, table: str) -> tuple[list[Row], list[Problem]]:
    """Every ``[[table]]`` of the file, and the list its faults are noted in; raises Invalid when it is not TOML."""
    text, content = _parse(source)
    problems: list[Problem] = [Problem("toml_key_unknown", "", {"key": key}) for key in content if key != table]
    found = content.get(table, [])
    if not isinstance(found, list) or not all(isinstance(row, Mapping) for row in found):
        raise Invalid(Problem("toml_value_wrong", "", {"key": table, "expected": _TABLE, "value": str(found)}))
    lines = _lines(text, table)
    return [
        Row(row, str(row.get("id", f"{table} {n + 1}")), lines[n] if n < len(lines) else {}, problems)
        for n, row in enumerate(found)
    ], problems


def _parse(source: bytes) -> tuple[str, dict[str, Any]]:
    try:
        text = source.decode("utf-8")
        return text, tomllib.loads(text)
    except UnicodeDecodeError as fault:
        raise Invalid(Problem("toml_not_utf8")) from fault
    except tomllib.TOMLDecodeError as fault:
        place = _AT_LINE.search(str(fault))
        line, column = (int(place[1]), int(place[2])) if place else (text.count("\n") + 1, None)
        raise Invalid(Problem("toml_unreadable", "", {}, line, column)) from fault


def _lines(text: str, table: str) -> list[dict[str, int]]:
    """For each ``[[table]]`` the line of its header (under the empty key) and of each of its keys."""
    found: list[dict[str, int]] = []
    header = re.compile(rf"\s*\[\[\s*{re.escape(table)}\s*\]\]")
    below = re.compile(rf"\s*\[+\s*{re.escape(table)}\s*\.\s*([\w-]+)")
    key = re.compile(r"([\w-]+)\s*[.=]")
    for number, line in enumerate(text.splitlines(), 1):
        if header.match(line):
            found.append({"": number})
        elif found and (match := below.match(line) or key.match(line)):
            found[-1].setdefault(match[1], number)
    return found


def mapping(value: Any) -> Mapping[str, Any]:
    """A table."""
    return value if isinstance(value, Mapping) else _wrong(_TABLE)


def words(value: Any) -> str:
    """A string."""
    return value if isinstance(value, str) else _wrong(Text("tekst", "text"))


def truth(value: Any) -> bool:
    """True or false."""
    return value if isinstance(value, bool) else _wrong(Text("true eller false", "true or false"))


def day(value: Any) -> date:
    """A day without a time of day."""
    return value if type(value) is date else _wrong(Text("en dato som 2016-03-15", "a date such as 2016-03-15"))


def clock_time(value: Any) -> time:
    """A time of day, as ``08:00:00`` or ``"08:00"``."""
    if isinstance(value, time):
        return value
    try:
        return time.fromisoformat(words(value))
    except ValueError:
        return _wrong(Text('et klokkeslæt som "08:00"', 'a time such as "08:00"'))


def both_languages(value: Any) -> Text:
    """A table with ``da`` and ``en``, both with words."""
    if isinstance(value, Mapping) and set(value) == {"da", "en"}:
        text = Text(words(value["da"]), words(value["en"]))
        if text.da and text.en:
            return text
    return _wrong(Text("en tekst på dansk (da) og engelsk (en)", "a text in Danish (da) and English (en)"))


def length(value: Any) -> Length:
    """An ISO 8601 duration."""
    try:
        return Length.read(words(value))
    except ValueError:
        return _wrong(Text("en varighed som P8W", "a duration such as P8W"))


def several(item: Callable[[Any], T]) -> Callable[[Any], tuple[T, ...]]:
    """A list of such values, or a single one."""

    def read(value: Any) -> tuple[T, ...]:
        return tuple(item(one) for one in (value if isinstance(value, list) else [value]))

    return read


def one_of(kinds: type[Word]) -> Callable[[Any], Word]:
    """One of the words of an enumeration."""

    def read(value: Any) -> Word:
        try:
            return kinds(words(value))
        except ValueError:
            return _wrong(Text(f"et af ordene {', '.join(kinds)}", f"one of the words {', '.join(kinds)}"))

    return read


def _wrong(expected: Text) -> NoReturn:
    raise Wrong(expected)
