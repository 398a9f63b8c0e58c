"""Conditions narrow a list: by process, task, group and holder; what is not there is refused by name."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.language import Text
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.tasks.inbox import Asked, List, inbox
from processes.tasks.inbox_asked import NOBODY
from tests.builders import a_case, a_task
from tests.cast import Cast


def test_each_condition_narrows_and_all_of_them_together(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    key = tx.find(Definition, case.definition_id).key
    held = a_task(tx, case, holder=cast.bo, name=Text("Vurdér", "Assess"))
    free = a_task(tx, a_case(tx, team=cast.north))
    free.group = "kvs"
    tx.flush()
    found = {
        Asked(List.TEAM, process=key): held,
        Asked(List.TEAM, step="Vurdér"): held,
        Asked(List.TEAM, group="kvs"): free,
        Asked(List.TEAM, holder=NOBODY): free,
        Asked(List.TEAM, holder=str(cast.bo.id)): held,
        Asked(List.TEAM, words="assess", process=key, step="Vurdér", holder=str(cast.bo.id)): held,
    }
    for asked, task in found.items():
        box = inbox(tx, cast.astrid, asked)
        assert [row.id for row in box.rows] == [task.id]
        assert (box.found, box.counts[List.TEAM]) == (1, 2)
    assert inbox(tx, cast.astrid, Asked(List.TEAM, process=key, holder=NOBODY)).rows == ()


def test_a_process_that_is_not_there_is_refused_by_name(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Invalid) as fault:
        inbox(tx, cast.astrid, Asked(process="gone"))
    assert (fault.value.code, fault.value.facts["value"]) == ("filter_process", "gone")
