"""The page of one deadline: every change by hand with who, when and why."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from processes.deadlines.change import change_day
from processes.deadlines.page import deadline_page
from processes.deadlines.undo import undo_change
from processes.errors import Forbidden, NotFound
from processes.records import Case, Deadline
from processes.store.transaction import Transaction
from tests.builders import a_case, a_deadline
from tests.cast import Cast
from tests.situations import a_running_case

REASON = "Borgeren er indlagt til den 20."


@pytest.fixture
def case(tx: Transaction, cast: Cast, monday: datetime) -> Case:
    return a_running_case(tx, cast, caseworker=cast.astrid)


def test_changes_stand_newest_first_with_both_days_and_who_undid_them(tx: Transaction, cast: Cast, case: Case) -> None:
    key = tx.one(select(Deadline.id).where(Deadline.case_id == case.id))
    change_day(tx, cast.astrid, key, date(2026, 3, 27), REASON)
    page = deadline_page(tx, cast.astrid, case.id, key)
    assert (page.may_change, page.may_undo, page.deadline.due_day) == (True, True, date(2026, 3, 27))
    undo_change(tx, cast.ditte, key)
    page = deadline_page(tx, cast.bo, case.id, key)
    (change,) = page.changes
    assert (change.how, change.before, change.after, change.reason) == (
        "moved",
        date(2026, 3, 16),
        date(2026, 3, 27),
        REASON,
    )
    assert (change.by, change.undone_by) == ("Astrid", "Ditte")
    assert (page.may_change, page.may_undo) == (False, False)


def test_another_cases_deadline_is_not_there_and_a_stranger_sees_none(tx: Transaction, cast: Cast, case: Case) -> None:
    elsewhere = a_deadline(tx, a_case(tx, team=cast.north), date(2026, 4, 1))
    with pytest.raises(NotFound):
        deadline_page(tx, cast.astrid, case.id, elsewhere.id)
    with pytest.raises(Forbidden):
        deadline_page(tx, cast.carla, elsewhere.case_id, elsewhere.id)
