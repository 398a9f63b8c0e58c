"""Is there a decision table for every rule task?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from processes.definitions.checks.drawn import WARNING, Drawn
from processes.definitions.checks.finding import Finding
from processes.definitions.checks.models import decisions_in


def check(drawn: Drawn) -> Iterator[Finding]:
    """The table a rule task names is in the folder, and each is named; that it names one is asked by the engine."""
    named = _named(drawn)
    for shape in drawn.of_kind("businessRuleTask"):
        table = shape.element.table
        if table and table not in named:
            yield shape.finding("table_missing", table=table)
    yield from _unused(drawn)


def _unused(drawn: Drawn) -> Iterator[Finding]:
    """A table whose name stands in no diagram and no other table; a guard may name it by its number (D4.8)."""
    for file in drawn.package.tables:
        name = file.rpartition("/")[2].removesuffix(".dmn")
        others = [*drawn.package.diagrams.values(), *(raw for at, raw in drawn.package.tables.items() if at != file)]
        if not any(said.encode() in raw for said in _said(name, drawn, file) for raw in others) and drawn.shapes:
            yield Finding("table_unused", name, WARNING, file, None, None, {"table": name, "name": name})


def _said(name: str, drawn: Drawn, file: str) -> Iterator[str]:
    """What a diagram may call it by: its name, its number, or a decision in it."""
    yield name
    if number := re.match(r"([a-z]+)(\d+)_(\d+)_", name):
        yield f"{number[1].upper()}{number[2]}.{number[3]}"
    yield from decisions_in(drawn.package.tables[file])


def _named(drawn: Drawn) -> set[str]:
    """Every name a rule task may use: of the file, or of a decision in it where the files can be read."""
    named = {file.rpartition("/")[2].removesuffix(".dmn") for file in drawn.package.tables}
    return named.union(*map(decisions_in, drawn.package.tables.values()))
