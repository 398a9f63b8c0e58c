"""All tasks that match what a list asks for."""

from __future__ import annotations

from processes.language import Locale
from processes.store.transaction import Transaction
from processes.tasks.inbox import inbox
from processes.tasks.inbox_asked import Asked
from processes.tasks.inbox_lists import List
from processes.tasks.matching import matching
from tests.builders import a_case, a_task
from tests.cast import a_cast


def test_all_of_a_list_are_those_its_pages_show_in_their_order(tx: Transaction) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.north)
    for _ in range(70):
        a_task(tx, case, team=cast.north)
    a_task(tx, a_case(tx, team=cast.south), team=cast.south)
    tx.flush()
    asked, seen, place = Asked(List.TEAM), [], None
    while True:
        box = inbox(tx, cast.bo, asked, place)
        seen += [(one.id, one.revision) for one in box.rows]
        place = box.after
        if place is None:
            break
    found = [(one.task_id, one.seen) for one in matching(tx, cast.bo, asked, Locale.DA)]
    assert found == seen
    assert len(found) == 70
