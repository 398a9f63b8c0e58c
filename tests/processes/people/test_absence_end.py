"""Ending an absence before its day, or calling it off."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from processes.errors import Conflict, Forbidden
from processes.people.absence_end import end_absence
from processes.people.absence_register import register_absence
from processes.people.absence_rules import Days
from processes.records import Promise
from processes.store.transaction import Transaction
from processes.tasks.hand import claim
from tests.builders import a_case, a_task
from tests.cast import Cast
from tests.trail import of_person


def test_back_the_same_day_and_the_work_with_her(tx: Transaction, cast: Cast, monday: datetime) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    absence = register_absence(tx, cast.ditte, cast.astrid.id, Days(monday.date(), None), cast.bo.id)
    tx.session.refresh(cast.bo)
    claim(tx, cast.bo, task.id)
    end_absence(tx, cast.ditte, absence.id)
    tx.session.refresh(cast.bo)
    assert (task.assignee_id, cast.bo.stands_in_for) == (cast.astrid.id, frozenset())
    assert (absence.until, absence.returned_at) == (date(2026, 3, 1), monday)
    told = tx.execute(select(Promise.facts).where(Promise.kind == "notice")).scalars().all()
    assert [one["sort"] for one in told] == ["substitute", "absence_over"]
    assert "AbsenceEnded" in [line.kind for line in of_person(tx, cast.ditte.id)]


@pytest.mark.usefixtures("monday")
def test_whoever_ends_her_own_sees_the_summary_and_needs_no_notice(tx: Transaction, cast: Cast) -> None:
    absence = register_absence(tx, cast.astrid, cast.astrid.id, Days(date(2026, 3, 2), None))
    end_absence(tx, cast.astrid, absence.id)
    assert tx.execute(select(Promise).where(Promise.kind == "notice")).first() is None


@pytest.mark.usefixtures("monday")
def test_one_that_has_not_begun_is_called_off(tx: Transaction, cast: Cast) -> None:
    absence = register_absence(tx, cast.astrid, cast.astrid.id, Days(date(2026, 3, 9), date(2026, 3, 13)), cast.bo.id)
    with pytest.raises(Forbidden):
        end_absence(tx, cast.bo, absence.id)
    end_absence(tx, cast.astrid, absence.id)
    assert absence.until == date(2026, 3, 8)
    with pytest.raises(Conflict):
        end_absence(tx, cast.astrid, absence.id)
    register_absence(tx, cast.astrid, cast.astrid.id, Days(date(2026, 3, 9), date(2026, 3, 13)))
