"""Replaying a log on a version is for those who lead, is noted, and keeps nothing of the log."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select

from processes.access.permissions import Role
from processes.errors import Forbidden
from processes.records import Entry
from processes.store.transaction import transaction
from processes.throughput.choices import processes
from processes.throughput.mining.drawn import drawing
from processes.throughput.mining.replay_log import replay_log
from tests.processes.throughput.mining.logs import somebody, taken, written


def test_it_is_noted_how_many_cases_and_on_which_version_and_nothing_else(world: Engine) -> None:
    with transaction(world) as tx:
        content = written(tx, taken(tx))
        on = drawing(tx, next(one for one in processes(tx) if one.key == "sickness_follow_up"), None)
        told = replay_log(tx, somebody(tx, Role.TEAM_LEADER), on, content, "log.xes")
        tx.flush()
        facts = tx.one(select(Entry.facts).where(Entry.kind == "LogReplayed"))
        assert facts == {"definition": str(on.edition.definition_id), "number": on.edition.number, "cases": told.cases}
        with pytest.raises(Forbidden):
            replay_log(tx, somebody(tx, Role.CASEWORKER), on, content, "log.xes")
