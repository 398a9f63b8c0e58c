"""Is there a decision table for every rule task?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Finding


def check(drawn: Drawn) -> Iterator[Finding]:
    """A rule task names a table, by its file or by its decision, and the table is in the folder."""
    named = _named(drawn)
    for shape in drawn.of_kind("businessRuleTask"):
        table = shape.element.table
        if not table:
            yield shape.finding("rule_without_table")
        elif table not in named:
            yield shape.finding("table_missing", table=table)


def _named(drawn: Drawn) -> set[str]:
    return {file.rpartition("/")[2].removesuffix(".dmn") for file in drawn.package.tables}
