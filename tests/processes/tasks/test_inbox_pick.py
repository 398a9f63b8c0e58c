"""The picked rows of a list come along its indexes: PostgreSQL reads no more of the table than the page holds."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from processes.language import Locale
from processes.store.transaction import Transaction
from processes.tasks.inbox_lists import List, Reach, values
from processes.tasks.inbox_order import Key
from processes.tasks.inbox_pick import Narrowing, Span, counting, picking
from tests.cast import Cast

PLAIN = Narrowing(reach=Reach(helps=False, barred=False))


@pytest.mark.parametrize("which", [List.MINE, List.TEAM, List.LATE, List.WEEK, List.WAITING, List.FOLLOW_UP, List.ALL])
def test_no_list_reads_the_whole_table(tx: Transaction, cast: Cast, which: List) -> None:
    tx.execute(text("SET LOCAL enable_seqscan = off"))
    span = Span((Key("due"),), Locale.DA, 51)
    for sql in (picking(which, PLAIN, span), counting(which, PLAIN, 1001)):
        plan = "\n".join(row[0] for row in tx.execute(text(f"EXPLAIN {sql}"), values(cast.astrid)))
        assert "Seq Scan" not in plan


def test_what_the_reader_does_not_need_is_not_asked() -> None:
    span = Span((Key("due"),), Locale.DA, 51)
    assert "helper_id" not in picking(List.MINE, PLAIN, span)
    assert "barred" not in picking(List.MINE, PLAIN, span)
    everything = picking(List.MINE, Narrowing(), span)
    assert "helper_id" in everything
    assert "barred" in everything


def test_only_the_tables_that_are_asked_for_are_joined() -> None:
    assert "citizen" not in picking(List.TEAM, PLAIN, Span((Key("due"),), Locale.DA, 51))
    sql = picking(List.TEAM, PLAIN, Span((Key("citizen"), Key("holder")), Locale.DA, 51))
    assert sql.count("JOIN") == 4  # the case, the citizen, the holder, and the reader's teams
