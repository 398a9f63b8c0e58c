"""Two logs that differ by one to four cases are not given to the same person; others are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.access.permissions import Role
from processes.clock import COPENHAGEN
from processes.errors import Invalid
from processes.records import Case, Definition
from processes.store.transaction import Transaction, transaction
from tests.processes.throughput.mining.logs import ALWAYS, taken

DAY = timedelta(days=1)


def _days(tx: Transaction) -> list[date]:
    asked = select(Case.opened_at).join(Definition, Definition.id == Case.definition_id)
    found = tx.execute(asked.where(Definition.key == "sickness_follow_up").order_by(Case.opened_at)).scalars()
    return [at.astimezone(COPENHAGEN).date() for at in found]


def test_one_case_more_is_refused_the_very_same_and_five_more_are_not(world: Engine) -> None:
    with transaction(world) as tx:
        days = _days(tx)
        last = days[-1]
        few = sum(day == last for day in days)
        assert 0 < few < 5
        taken(tx)
        taken(tx)  # the very same cases
        with pytest.raises(Invalid) as refused:
            taken(tx, until=last - DAY)
        assert [one.code for one in refused.value.problems] == ["log_too_near"]
        assert taken(tx, until=days[-6] - DAY).cases


def test_it_is_held_against_ones_own_logs_under_other_names(world: Engine) -> None:
    with transaction(world) as tx:
        last = _days(tx)[-1]
        taken(tx, role=Role.PROCESS_OWNER)
        taken(tx, named=True)
        assert taken(tx, until=last - DAY).cases
        assert taken(tx, named=True).cases


def test_what_came_since_the_same_log_was_taken_counts(world: Engine) -> None:
    with transaction(world) as tx:
        taken(tx)
        case = tx.execute(
            select(Case).join(Definition).where(Definition.key == "sickness_follow_up").limit(1)
        ).scalar_one()
        with clock.frozen(clock.now() + DAY):
            case.opened_at = clock.now()
            tx.flush()
            with pytest.raises(Invalid):
                taken(tx)
            with pytest.raises(Invalid):
                taken(tx, until=ALWAYS["until"] - DAY)
