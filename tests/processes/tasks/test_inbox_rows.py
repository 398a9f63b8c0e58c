"""A page of a list is read in one statement, and its rows tell all that stands in them."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Engine, event

from processes import clock
from processes.records.task import PARTIES
from processes.store.transaction import Transaction
from processes.tasks.inbox import List, inbox
from tests.builders import a_case, a_citizen, a_deadline, a_task
from tests.cast import Cast


def test_a_row_tells_of_task_case_citizen_deadline_and_holder(tx: Transaction, cast: Cast, monday: object) -> None:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx))
    task = a_task(tx, case, holder=cast.bo, deadline=a_deadline(tx, case, clock.today() + timedelta(days=2)))
    task.group = next(iter(PARTIES))
    tx.flush()
    (row,) = inbox(tx, cast.astrid, List.WAITING).rows
    assert (row.citizen, row.cpr_masked, row.case_number) == ("Amina Khan", "720387-••••", case.number)
    assert (row.rule, row.verified, row.assignee) == ("P4-10", False, "Bo")
    assert row.statute is not None
    assert row.statute.da == "Sygedagpengeloven § 13 b, stk. 1"
    assert row.group_waits
    assert row.opened_on == clock.today()


def test_more_rows_cost_no_more_statements(tx: Transaction, cast: Cast, database: Engine) -> None:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx))
    inbox(tx, cast.astrid)  # whatever is only read once is read now
    seen: list[str] = []
    counted = []
    for _ in range(2):
        for _ in range(5):
            a_task(tx, case, holder=cast.astrid)
        event.listen(database, "before_cursor_execute", note := lambda _c, _k, sql, *_: seen.append(sql))
        inbox(tx, cast.astrid)
        event.remove(database, "before_cursor_execute", note)
        counted.append(len(seen))
        seen.clear()
    assert counted == [3, 3]  # what the lists stand among, the rows, the counts
