"""How many tasks stand in each list and filter, counted no further than anybody reads: one statement for all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import TextClause, text

from processes.store.transaction import Transaction
from processes.tasks.inbox_lists import RAIL, List, Reach
from processes.tasks.inbox_pick import Narrowing, counting

MANY = 1000  # what is counted exactly; a count above it means more

Counted = tuple[List, Narrowing]


def of_the_rail(reach: Reach) -> tuple[Counted, ...]:
    """The lists as they are, for whoever reaches so far."""
    return tuple((one, Narrowing(reach=reach)) for one in RAIL)


def counts(tx: Transaction, wanted: Sequence[Counted], values: dict[str, Any]) -> tuple[int, ...]:
    """The length of each, ``MANY + 1`` for whatever is longer than ``MANY``."""
    return tuple(tx.execute(_statement(tuple(wanted)), values).one()) if wanted else ()


@lru_cache(maxsize=512)
def _statement(wanted: tuple[Counted, ...]) -> TextClause:
    parts = [f"({counting(which, narrowing, MANY + 1)})" for which, narrowing in wanted]
    return text("SELECT " + ", ".join(parts))
