"""What a centre and the whole house say together, and that a team's own signals are told elsewhere."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.throughput.alerts.whole import whole
from processes.throughput.counted import Scope
from tests.builders import a_case
from tests.cast import Cast
from tests.conftest import MONDAY

USUAL = (3, 4, 3, 2, 3, 4, 3, 2)


def _opened(tx: Transaction, cast: Cast, weeks_ago: int, many: int) -> None:
    for at in range(many):
        case = a_case(tx, team=cast.north if at % 2 else cast.south)
        case.opened_at = clock.now() - timedelta(weeks=weeks_ago)
        case.closed_at = case.opened_at + timedelta(hours=1)


@pytest.mark.parametrize(("last", "told"), [(3, []), (14, [("above", 14)])])
def test_many_teams_together_say_what_none_of_them_need_say(
    tx: Transaction, cast: Cast, last: int, told: list[tuple[str, int]]
) -> None:
    with clock.frozen(MONDAY):
        for weeks in range(27, 1, -1):
            _opened(tx, cast, weeks, USUAL[weeks % len(USUAL)])
        _opened(tx, cast, 1, last)
        tx.flush()
        found = whole(tx, cast.frida, Scope()) or ()
        assert [(one.found.side, one.found.value) for one in found if one.name.en.startswith("Inflow")] == told
        assert {one.week for one in found} <= {MONDAY.date() - timedelta(weeks=1)}


def test_a_team_has_its_own_and_caseworkers_have_none(tx: Transaction, cast: Cast) -> None:
    assert whole(tx, cast.ditte, Scope(teams=frozenset({cast.north.id}))) is None
    with pytest.raises(Forbidden):
        whole(tx, cast.astrid, Scope())
