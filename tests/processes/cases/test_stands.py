"""How a case stands is told by name, without the citizen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from processes import clock
from processes.cases.stands import stands
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case

pytestmark = pytest.mark.usefixtures("monday")


def test_everything_open_is_named(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    tx.flush()
    told = stands(tx, cast.astrid, case.id)
    assert [(name.en, due) for name, due in told.tasks] == [("Assess application", date(2026, 3, 16))]
    assert [name.en for name, _ in told.timers] == ["3 days passed"]
    assert [(name.en, due) for name, _, due in told.deadlines] == [("Answer to application", date(2026, 3, 16))]
    assert (told.may_see, told.booked, told.calls, told.rung, told.late) == (True, None, (), (), ())
    with clock.frozen(clock.now() + timedelta(days=30)):
        assert (len(told.rung), len(told.late)) == (1, 1)


def test_the_owner_is_told_too_and_others_are_not(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    assert stands(tx, cast.egon, case.id).may_see is False
    with pytest.raises(Forbidden):
        stands(tx, cast.carla, case.id)
