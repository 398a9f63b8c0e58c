"""Decision tables in words: when is what the outcome, rule by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from processes.language import Text
from processes.rules.spoken import rule_words
from processes.rules.table import DecisionTable
from processes.rules.table import Rule as Row

_QUOTED = re.compile(r'"([^"]*)"')
_LIST = re.compile(r'\[\s*("[^"]*"\s*,?\s*)*\]')
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_DATE = re.compile(r'date\("(\d{4})-(\d{2})-(\d{2})"\)')
_FIXED = {
    "": Text("", ""),
    "-": Text("", ""),
    "null": Text("", ""),
    "true": Text("ja", "yes"),
    "false": Text("nej", "no"),
}
WORKED_OUT = Text("regnes ud", "worked out")
ALWAYS = Text("i alle andre tilfælde", "in all other cases")
_POLICIES = frozenset({"UNIQUE", "FIRST", "PRIORITY", "ANY", "RULE ORDER", "OUTPUT ORDER", "COLLECT"})


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that comes out: its label, and its value in words; a ``formula`` where it is worked out."""

    label: Text
    value: Text
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: ``when`` it holds, what comes out (``then``), and what the owner wrote beside it."""

    number: int
    when: Text
    then: tuple[Result, ...]
    words: Text


@dataclass(frozen=True, slots=True)
class Table:
    """One table; ``policy`` is the code of how several matching rules are read."""

    key: str
    name: Text
    policy: str
    rules: tuple[Rule, ...]


def table_in_words(key: str, table: DecisionTable, name: Text | None = None) -> Table:
    """The table as a person reads it, by the name of the step that asks it where there is one."""
    policy = table.policy if table.policy in _POLICIES else "UNIQUE"
    own = (table.name or key).replace("_", " ")
    return Table(
        key, name or Text.of(own[:1].upper() + own[1:]), policy.lower().replace(" ", "_"), tuple(_rules(table))
    )


def _rules(table: DecisionTable) -> Iterator[Rule]:
    for number, row in enumerate(table.rules, 1):
        yield Rule(number, _when(table, row), tuple(_then(table, row)), row.words)


def _when(table: DecisionTable, row: Row) -> Text:
    """The conditions in both languages, each with the column's own words."""
    said = rule_words((one.called, test) for one, test in zip(table.inputs, row.tests, strict=False))
    return said or ALWAYS


def _then(table: DecisionTable, row: Row) -> Iterator[Result]:
    for column, result in zip(table.outputs, row.results, strict=False):
        source = " ".join(result.source.split())
        value = _plain(source)
        if value is None:
            yield Result(column.called, WORKED_OUT, source)
        elif value:
            yield Result(column.called, value)


def _plain(source: str) -> Text | None:
    """A fixed value without FEEL's signs; None for what is worked out from the case."""
    if source in _FIXED:
        return _FIXED[source]
    if _NUMBER.fullmatch(source):
        return Text(source.replace(".", ","), source)
    if found := _DATE.fullmatch(source):
        year, month, day = found.groups()
        return Text(f"{int(day)}.{int(month)}.{year}", f"{year}-{month}-{day}")
    if len(source) > 1 and source[0] == source[-1] == '"' and '"' not in source[1:-1]:
        return Text.of(source[1:-1])
    if _LIST.fullmatch(source):
        return Text.of(", ".join(_QUOTED.findall(source)) or "–")
    return None
