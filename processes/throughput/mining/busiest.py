"""Which process a page shows where none is chosen: the one most cases began of."""

from __future__ import annotations

from dataclasses import replace

from processes.store.transaction import Transaction
from processes.throughput.choices import Process
from processes.throughput.counted import Scope, counted
from processes.throughput.shares import Measure


def busiest(tx: Transaction, processes: tuple[Process, ...], scope: Scope) -> Process | None:
    """The process most cases began of in this scope, else the first; None where there is none at all."""
    whole = replace(scope, definitions=frozenset(), versions=frozenset())
    began = {one.by[0]: one.n for one in counted(tx, [Measure.STARTED], ("definition_id",), whole)}
    return max(processes, key=lambda one: began.get(one.id, 0), default=None)
