"""Changing an absence."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from processes.errors import Conflict, Forbidden, Invalid
from processes.people.absence_change import change_absence
from processes.people.absence_end import end_absence
from processes.people.absence_register import register_absence
from processes.people.absence_rules import Days
from processes.store.transaction import Transaction
from processes.tasks.hand import claim
from processes.tasks.save_answers import save_answers
from tests.builders import a_case, a_task
from tests.cast import Cast, a_person
from tests.trail import of_person

WEEK = Days(date(2026, 3, 2), date(2026, 3, 6))
FORTNIGHT = Days(date(2026, 3, 2), date(2026, 3, 13))


def test_another_substitute_gets_what_the_first_had_and_has_not_begun(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    gro = a_person(tx, "gro", teams=(cast.north,))
    case = a_case(tx, team=cast.north)
    taken, begun = a_task(tx, case, holder=cast.astrid), a_task(tx, case, holder=cast.astrid)
    absence = register_absence(tx, cast.astrid, cast.astrid.id, WEEK, cast.bo.id)
    tx.session.refresh(cast.bo)
    for task in (taken, begun):
        claim(tx, cast.bo, task.id)
    save_answers(tx, cast.bo, begun.id, {"reason": ["Halv"]})
    change_absence(tx, cast.ditte, absence.id, FORTNIGHT, gro.id)
    tx.session.refresh(gro)
    assert (taken.assignee_id, taken.acting_for_id) == (gro.id, cast.astrid.id)
    assert (begun.assignee_id, begun.acting_for_id) == (cast.bo.id, cast.astrid.id)
    assert gro.stands_in_for == {cast.astrid.id}
    assert of_person(tx, cast.ditte.id)[-1].kind == "AbsenceChanged"
    change_absence(tx, cast.ditte, absence.id, FORTNIGHT)
    assert (taken.assignee_id, taken.acting_for_id) == (None, None)


@pytest.mark.usefixtures("monday")
def test_the_same_rules_hold_and_what_is_over_stays(tx: Transaction, cast: Cast) -> None:
    absence = register_absence(tx, cast.astrid, cast.astrid.id, WEEK, cast.bo.id)
    with pytest.raises(Invalid):
        change_absence(tx, cast.astrid, absence.id, WEEK, cast.carla.id)
    with pytest.raises(Forbidden):
        change_absence(tx, cast.bo, absence.id, FORTNIGHT, cast.bo.id)
    end_absence(tx, cast.astrid, absence.id)
    with pytest.raises(Conflict):
        change_absence(tx, cast.astrid, absence.id, FORTNIGHT, cast.bo.id)
