"""Lists are counted no further than anybody reads, all in one statement."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, event

from processes.store.transaction import Transaction
from processes.tasks import inbox_counts
from processes.tasks.inbox_counts import counts, of_the_rail
from processes.tasks.inbox_lists import ANYBODY, RAIL, List, values
from tests.builders import a_case, a_task
from tests.cast import Cast


def test_what_is_long_is_counted_to_its_end_no_further_than_many(
    tx: Transaction, cast: Cast, database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_counts, "MANY", 3)
    inbox_counts._statement.cache_clear()
    case = a_case(tx, team=cast.north)
    for n in range(6):
        a_task(tx, case, holder=cast.astrid if n < 2 else None)
    asked = values(cast.astrid)
    seen: list[str] = []
    event.listen(database, "before_cursor_execute", lambda _c, _k, sql, *_: seen.append(sql))
    found = dict(zip(RAIL, counts(tx, of_the_rail(ANYBODY), asked), strict=True))
    inbox_counts._statement.cache_clear()
    assert (found[List.MINE], found[List.TEAM], found[List.DONE]) == (2, 4, 0)
    assert len(seen) == 1


def test_nothing_is_asked_when_nothing_is_to_be_counted(tx: Transaction, cast: Cast) -> None:
    assert counts(tx, (), values(cast.astrid)) == ()
