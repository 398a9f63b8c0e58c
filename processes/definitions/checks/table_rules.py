"""Do the decision tables catch every case, and each case once?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from processes.definitions.checks.drawn import WARNING, Drawn
from processes.definitions.checks.finding import Finding
from processes.definitions.checks.models import problems_in
from processes.definitions.checks.types_known import types_known

# Not told to whoever publishes: such tables are right more often than not, and facts may come from other processes.
_NOT_TOLD = frozenset({"table_unsure", "table_too_large", "feel_unknown_name"})


def check(drawn: Drawn) -> Iterator[Finding]:
    """Gaps, overlaps, rules that never match, values not allowed, types that clash: warnings, at the table or rule.

    What cannot be read at all is told as a fault by the engine's own check.
    """
    known = tuple(sorted(types_known(drawn).items(), key=lambda one: one[0]))
    for file, content in drawn.package.tables.items():
        for problem in problems_in(content, known):
            if problem.code not in _NOT_TOLD:
                yield replace(Finding.of(problem, file), severity=WARNING)
