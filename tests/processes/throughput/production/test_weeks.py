"""The stock of each week is what lies now, counted back."""

from __future__ import annotations

from itertools import pairwise

from sqlalchemy import select

from processes import clock
from processes.clock import COPENHAGEN
from processes.records import Case
from processes.store.transaction import read_only
from processes.throughput.production.weeks import weeks
from tests.processes.throughput.conftest import Past
from tests.processes.throughput.flow.readers import reader


def test_in_less_out_is_the_change_of_the_stock_and_the_last_is_what_lies_now(past: Past) -> None:
    with read_only(past.engine) as tx:
        told = weeks(tx, reader(tx).person, past.scope, clock.today(), 20)
        (definition,) = past.scope.definitions
        asked = select(Case).where(Case.definition_id == definition, Case.team_id == past.team.id)
        cases = list(tx.execute(asked).scalars())
    assert len(told) == 20
    for before, after in pairwise(told):
        assert after.stock == before.stock + after.came - after.finished
    assert told[-1].stock == sum(one.closed_at is None for one in cases)
    monday = told[5].monday
    came = [one for one in cases if monday <= one.opened_at.astimezone(COPENHAGEN).date() < told[6].monday]
    assert told[5].came == len(came) > 0
