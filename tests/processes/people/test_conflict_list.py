"""Conflicts of interest as their page tells them."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.people.conflict_declare import Why, declare_conflict
from processes.people.conflict_end import end_conflict
from processes.people.conflict_list import conflicts, subject
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast


def test_ones_own_and_the_teams_as_long_as_they_hold(tx: Transaction, cast: Cast) -> None:
    about_her, about_it = a_case(tx, team=cast.north, citizen=a_citizen(tx)), a_case(tx, team=cast.north)
    first = declare_conflict(tx, cast.bo, cast.bo.id, about_her.id, Why("family", "Min søster"))
    declare_conflict(tx, cast.astrid, cast.astrid.id, about_it.id, Why("own_interest"))
    [own] = conflicts(tx, cast.bo)
    assert (own.citizen, own.case_number, own.reason, own.may_end) == ("Amina Khan", None, "Min søster", False)
    teams = conflicts(tx, cast.ditte)
    assert [(one.name, one.case_number, one.may_end) for one in teams] == [
        ("Astrid", about_it.number, True),
        ("Bo", None, True),
    ]
    assert conflicts(tx, cast.carla) == ()
    end_conflict(tx, cast.ditte, first.conflict_id)
    assert conflicts(tx, cast.bo) == ()


def test_the_form_tells_of_a_case_one_may_see_and_of_no_other(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx))
    told = subject(tx, cast.ditte, case.id)
    assert (told.citizen, [name for _, name in told.people]) == ("Amina Khan", ["Ditte", "Astrid", "Bo"])
    assert [name for _, name in subject(tx, cast.bo, case.id).people] == ["Bo"]
    with pytest.raises(Forbidden):
        subject(tx, cast.carla, case.id)
