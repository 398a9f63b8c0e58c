"""The room for a deviation, as its page shows it."""

from __future__ import annotations

import pytest

from processes.cases.room import room
from processes.errors import AlreadyDone, Conflict, Forbidden
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task

pytestmark = pytest.mark.usefixtures("monday")


def test_bounds_and_grounds_in_words(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    drawn = room(tx, cast.astrid, case.id, the_task(tx, case).step)
    assert (drawn.name.en, drawn.bounds.add) == ("Assess application", ("sygedagpengecentret", "teamleder"))
    assert [key for key, _ in drawn.grounds] == ["ground_known", "ground_citizen"]


def test_others_a_step_that_is_gone_and_a_case_that_rests(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(AlreadyDone):
        room(tx, cast.astrid, case.id, "999")
    with pytest.raises(Forbidden):
        room(tx, cast.frida, case.id, "1")
    case.condition = "suspended"
    with pytest.raises(Conflict):
        room(tx, cast.astrid, case.id, "1")
