"""A move that is broken off in the middle of a case has not touched that case, and goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from processes.cases.change_version_undo import change_back
from processes.errors import Conflict
from processes.notices.notify import notify
from processes.records import Case, Entry, Move, MoveCase, Person, Promise, Task, Timer
from processes.store.transaction import Transaction, transaction
from processes.studio import move_case
from processes.studio.move import go_on, take_back
from processes.studio.move_case import next_cases
from processes.studio.move_page import move_page
from processes.studio.move_run import run_move
from tests.processes.cases.moving_cases import SOONER
from tests.processes.studio.moving_world import opening
from tests.processes.studio.test_move import CASES, begun, condition, outcomes, steered

RUNNER = """
import sys
from uuid import UUID
from processes.store.transaction import open_database
from processes.studio.move_case import next_cases
from processes.studio.move_run import run_move
from tests.processes.studio.moving_world import opening
run_move(opening(open_database(sys.argv[1])), UUID(sys.argv[2]), 60)
"""


def test_who_waits_for_the_others_holds_no_row_meanwhile(own_database: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    slept = list[bool]()

    def sleeps(seconds: float) -> None:
        with transaction(own_database) as tx:
            wanted = select(Move.id).where(Move.id == move).with_for_update(skip_locked=True)
            slept.append(tx.maybe(wanted) == move)

    monkeypatch.setattr(time, "sleep", sleeps)
    with transaction(own_database) as tx:
        rows = next_cases(tx, tx.find(Move, move), CASES)  # another has them all in hand
        assert len(rows) == CASES
        assert not run_move(opening(own_database), move, 0.3)
    assert set(slept) == {True}


def test_a_case_that_is_busy_when_all_is_taken_back_is_never_told_to_have_stayed(
    own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    assert run_move(opening(own_database), move, 60)
    steered(own_database, take_back, move)
    slept = list[float]()
    monkeypatch.setattr(time, "sleep", slept.append)
    with transaction(own_database) as tx:
        tx.one(select(Case.id).order_by(Case.id).limit(1).with_for_update())  # somebody works on it
        assert run_move(opening(own_database), move, 60)
    assert (condition(own_database, move), outcomes(own_database, move)) == (
        "undone",
        {"undone": CASES - 1, "moved_on": 1},
    )
    assert len(slept) > 10  # its turn comes again after a moment, and not at once


def test_a_case_that_cannot_be_taken_back_stays_moved_says_so_and_its_owner_is_told(
    own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    assert run_move(opening(own_database), move, 60)
    with transaction(own_database) as tx:
        broken = tx.one(select(MoveCase.case_id).where(MoveCase.move_id == move, MoveCase.position == 3))

    def breaks(tx: Transaction, case: Case, *more: Any) -> None:
        if case.id == broken:
            raise RuntimeError("the rows do not fit")
        change_back(tx, case, *more)

    monkeypatch.setattr(move_case, "change_back", breaks)
    assert steered(own_database, take_back, move) == "undoing"
    assert run_move(opening(own_database), move, 60)
    assert condition(own_database, move) == "stopped"
    assert set(outcomes(own_database, move)) <= {"undone", "moved"}  # none of them is told to have failed to move
    with transaction(own_database) as tx:
        row = tx.one(select(MoveCase).where(MoveCase.case_id == broken))
        assert (row.outcome, row.code, row.state is not None) == ("moved", "moving_back_broke", True)
        assert tx.find(Case, broken).version_id == tx.find(Move, move).version_id
        told = move_page(tx, tx.one(select(Person).where(Person.login == "egon")), move)
        assert [one.code for one in told.stayed] == ["moving_back_broke"]
        assert told.may == ("end", "take_back")
        (notice,) = tx.execute(select(Promise).where(Promise.kind == "notice")).scalars().all()
        egon = tx.one(select(Person.id).where(Person.login == "egon"))
        assert (notice.facts["sort"], notice.facts["person"]) == ("move_back_broke", str(egon))
        assert notify(tx, notice.facts, None) == 1
    with pytest.raises(Conflict):
        steered(own_database, go_on, move)
    steered(own_database, take_back, move)
    assert run_move(opening(own_database), move, 60)
    assert outcomes(own_database, move) == {"undone": CASES - 1, "moved": 1}  # the others first
    monkeypatch.undo()
    steered(own_database, take_back, move)
    assert run_move(opening(own_database), move, 60)
    assert (condition(own_database, move), outcomes(own_database, move)) == ("undone", {"undone": CASES})


def test_killed_at_any_moment_each_case_is_moved_exactly_once(own_database: Engine) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    url = own_database.url.render_as_string(hide_password=False)
    for _ in range(20):
        hand = subprocess.Popen([sys.executable, "-c", RUNNER, url, str(move)], cwd=Path(__file__).parents[3])
        before = outcomes(own_database, move).get("moved", 0)
        while hand.poll() is None and outcomes(own_database, move).get("moved", 0) < before + 2:
            time.sleep(0.002)
        if hand.poll() is not None:
            break
        os.kill(hand.pid, signal.SIGKILL)
        hand.wait()
    run_move(opening(own_database), move, 60)
    assert (condition(own_database, move), outcomes(own_database, move)) == ("finished", {"moved": CASES})
    with transaction(own_database) as tx:
        per_case = select(func.count()).where(Entry.kind == "CaseChangedVersion").group_by(Entry.case_id)
        assert set(tx.execute(per_case).scalars()) == {1}
        assert tx.one(select(func.count()).select_from(Task).where(Task.condition == "open")) == CASES
        assert tx.one(select(func.count()).select_from(Timer).where(Timer.cleared_at.is_(None))) == 8
        version = tx.find(Move, move).version_id
        assert tx.one(select(func.count()).select_from(Case).where(Case.version_id == version)) == CASES
        assert tx.one(select(func.count()).select_from(MoveCase).where(MoveCase.state.is_(None))) == 0
