"""What a log tells of a case: in the order asked, read a few at a time, without gateways and with its deadlines."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, func, select

from processes.records import Case, Deadline
from processes.store.transaction import transaction
from processes.throughput.mining import logged
from processes.throughput.mining.logged import names_in, told


def test_cases_come_in_the_order_asked_however_few_are_read_at_a_time(
    world: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with transaction(world) as tx:
        cases = list(tx.execute(select(Case.id).order_by(Case.number.desc())).scalars())
        whole = list(told(tx, cases))
        monkeypatch.setattr(logged, "CHUNK", 7)
        assert list(told(tx, cases)) == whole
        assert [one.id for one in whole] == cases
        assert {name.da for name in names_in(tx, cases)} == {each.name.da for one in whole for each in one.happenings}


def test_of_every_rest_both_ends_are_told_and_every_watched_deadline(world: Engine) -> None:
    with transaction(world) as tx:
        for one in told(tx, list(tx.execute(select(Case.id)).scalars())):
            begun = [each for each in one.happenings if each.stage == "start"]
            ended = {(each.step, each.element) for each in one.happenings if each.stage != "start"}
            left = [each for each in begun if (each.step, each.element) not in ended]
            assert (one.outcome == "") == bool(left)
            clocks = select(func.count()).select_from(Deadline).where(Deadline.case_id == one.id, Deadline.watched)
            assert len(one.clocks) == tx.one(clocks)
