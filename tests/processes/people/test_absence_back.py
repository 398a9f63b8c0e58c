"""The summary on return: what was done, by whom, what is open, what fell late."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from processes.errors import Forbidden
from processes.people.absence_back import back
from processes.people.absence_register import register_absence
from processes.people.absence_return import return_work
from processes.people.absence_rules import Days
from processes.records import Absence
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_case, a_deadline, a_task
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def a_week(tx: Transaction, cast: Cast) -> Absence:
    """Astrid is away from Monday to Friday, and Bo stands in."""
    days = Days(date(2026, 3, 2), date(2026, 3, 6))
    absence = register_absence(tx, cast.astrid, cast.astrid.id, days, cast.bo.id)
    tx.session.refresh(cast.bo)
    return absence


def test_done_open_and_late(tx: Transaction, cast: Cast, at: Any) -> None:
    with at("2026-02-27 08:00"):
        case = a_running_case(tx, cast)
        done = held_by(tx, cast.astrid, the_task(tx, case))
        late_case = a_case(tx, team=cast.north)
        late = a_task(tx, late_case, holder=cast.astrid, deadline=a_deadline(tx, late_case, date(2026, 3, 5)))
        ahead = a_task(tx, late_case, holder=cast.astrid, deadline=a_deadline(tx, late_case, date(2026, 3, 20)))
        earlier = a_task(tx, late_case, holder=cast.astrid, deadline=a_deadline(tx, late_case, date(2026, 2, 26)))
    with at("2026-03-02 08:00"):
        absence = a_week(tx, cast)
        complete(tx, cast.bo, done.id, YES)
    with at("2026-03-07 06:00"):
        return_work(tx, absence.id)
    with at("2026-03-09 08:00"):
        told = back(tx, cast.astrid, absence.id)
        assert told.is_over
        assert [(one.id, one.by) for one in told.done] == [(done.id, "Bo")]
        assert {one.id: one.late for one in told.open} == {late.id: True, ahead.id: False, earlier.id: False}
        assert (told.late, told.may_change) == (1, False)
        with pytest.raises(Forbidden):
            back(tx, cast.bo, absence.id)
        assert back(tx, cast.ditte, absence.id).name == "Astrid"


def test_meanwhile_the_substitute_reads_what_there_is_to_do(tx: Transaction, cast: Cast, at: Any) -> None:
    with at("2026-03-02 08:00"):
        absence = a_week(tx, cast)
        task = the_task(tx, a_running_case(tx, cast, caseworker=cast.astrid))
        told = back(tx, cast.bo, absence.id)
        assert [(one.id, one.by, one.is_new) for one in told.open] == [(task.id, "Bo", True)]
        assert not told.is_over
        assert back(tx, cast.astrid, absence.id).may_change
        with pytest.raises(Forbidden):
            back(tx, cast.carla, absence.id)
