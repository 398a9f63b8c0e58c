"""Is there a decision table for every rule task?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Finding
from processes.engine.tables import read_tables
from processes.errors import Invalid


def check(drawn: Drawn) -> Iterator[Finding]:
    """The table a rule task names is in the folder; that it names one is asked by the engine."""
    named = _named(drawn)
    for shape in drawn.of_kind("businessRuleTask"):
        table = shape.element.table
        if table and table not in named:
            yield shape.finding("table_missing", table=table)


def _named(drawn: Drawn) -> set[str]:
    """Every name a rule task may use: of the file, or of a decision in it where the files can be read."""
    named = {file.rpartition("/")[2].removesuffix(".dmn") for file in drawn.package.tables}
    with suppress(Invalid):
        named.update(read_tables(drawn.package.tables).decisions)
    return named
