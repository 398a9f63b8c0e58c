"""What is late and what soon will be."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from processes.access.permissions import Role
from processes.deadlines.overdue import overdue
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen, a_deadline
from tests.cast import Cast, a_person, a_team

TOLD = [["team_leader", "2026-02-27T23:59:00+01:00"]]


def test_the_latest_comes_first_and_what_comes_is_shown_for_a_week(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case = a_case(tx, team=cast.north, caseworker=cast.astrid, citizen=a_citizen(tx))
    a_deadline(tx, case, date(2026, 2, 27))  # nobody is to be told of this one
    for day in (date(2026, 2, 27), date(2026, 1, 30), date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 10)):
        a_deadline(tx, case, day, alerts=TOLD)
    told = overdue(tx, cast.ditte)
    assert [(row.due_day, row.days) for row in told.late] == [(date(2026, 1, 30), -31), (date(2026, 2, 27), -3)]
    assert [row.days for row in told.soon] == [0, 7]
    assert (told.late[0].citizen, told.late[0].caseworker, told.late[0].case_number) == (
        "Amina Khan",
        "Astrid",
        case.number,
    )


def test_what_has_ended_stands_still_or_binds_somebody_else_is_not_listed(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case = a_case(tx, team=cast.north)
    late = date(2026, 2, 20)
    a_deadline(tx, case, late, alerts=TOLD, ended_at=monday, ended_by="kept")
    a_deadline(tx, case, late, alerts=TOLD, paused_on=late)
    a_deadline(tx, case, late, alerts=TOLD, binds="citizen")
    assert overdue(tx, cast.ditte).late == ()


def test_everybody_sees_only_the_deadlines_of_cases_they_may_see(tx: Transaction, cast: Cast, monday: datetime) -> None:
    north, south = a_case(tx, team=cast.north), a_case(tx, team=cast.south)
    for case in (north, south):
        a_deadline(tx, case, date(2026, 2, 20), alerts=TOLD)
    assert [row.case_id for row in overdue(tx, cast.astrid).late] == [north.id]
    assert [row.case_id for row in overdue(tx, cast.carla).late] == [south.id]
    assert overdue(tx, cast.ditte, cast.south.id).late == ()


def test_whoever_has_no_tasks_has_no_such_list(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        overdue(tx, cast.egon)


def test_a_protected_citizens_deadline_is_listed_without_her_name_for_who_does_not_work_on_the_case(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    head = a_person(tx, "gitte", Role.CENTRE_MANAGER, teams=(a_team(tx, "head", "centerchef", cast.north.centre),))
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx, address_protected=True))
    a_deadline(tx, case, date(2026, 2, 20), alerts=TOLD)
    assert [(row.case_id, row.citizen) for row in overdue(tx, head).late] == [(case.id, None)]
    assert [(row.case_id, row.citizen) for row in overdue(tx, cast.ditte).late] == [(case.id, "Amina Khan")]
