"""When a person moves a clock, the timers of the diagram that wait for it are computed anew."""

from __future__ import annotations

import re
import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from processes.definitions.package import read_folder
from processes.motion.by_hand import go_on, lay_hand, pause, to_day
from processes.motion.move import lock
from processes.records import Case, Deadline, Timer
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import REVIEW, a_running_case, publish_package


@pytest.fixture
def case(tx: Transaction, cast: Cast, monday: datetime, tmp_path: Path) -> Case:
    """A case whose reminder waits for its legal clock."""
    folder = tmp_path / "review"
    shutil.copytree(REVIEW, folder)
    diagram = folder / "process.bpmn"
    literal = re.compile(r"<bpmn:timeDuration([^>]*)>P3D</bpmn:timeDuration>")
    legal = r'<bpmn:timeDate\1>deadline("T1-01")</bpmn:timeDate>'
    diagram.write_text(literal.sub(legal, diagram.read_text()))
    publish_package(tx, cast.egon, read_folder(folder))
    return a_running_case(tx, cast, caseworker=cast.astrid)


def _timers(tx: Transaction) -> list[datetime]:
    found: Any = tx.execute(
        select(Timer.due_at).where(Timer.cleared_at.is_(None), Timer.fired_at.is_(None)).order_by(Timer.due_at)
    ).scalars()
    return list(found)


def test_the_clocks_timers_wait_for_the_new_day_and_a_pause_takes_them_away(
    tx: Transaction, cast: Cast, case: Case
) -> None:
    deadline = tx.execute(select(Deadline).where(Deadline.case_id == case.id)).scalar_one()
    before = _timers(tx)
    assert len(before) == 1

    lay_hand(tx, lock(tx, case.id), deadline, to_day(date(2026, 3, 27)), cast.astrid, "Aftalt med borgeren")
    moved = _timers(tx)
    assert (moved[0] - before[0]).days == 11

    lay_hand(tx, lock(tx, case.id), deadline, pause, cast.astrid, "Borgeren er indlagt")
    assert _timers(tx) == []

    lay_hand(tx, lock(tx, case.id), deadline, go_on, cast.astrid, "Borgeren er hjemme")
    assert _timers(tx) == moved
