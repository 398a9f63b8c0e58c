"""Cases are moved a few first, then all; what is decided on the way holds; each is moved exactly once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, func, select

from processes.cases import change_version
from processes.errors import Conflict, Forbidden, Invalid, NotFound
from processes.motion.new_version import Wish
from processes.records import Case, Entry, Move, MoveCase, Person, Task, Version
from processes.store.transaction import Transaction, open_database, transaction
from processes.studio import move_case as one_by_one
from processes.studio.move import begin_move, end_move, go_on, pause, take_back
from processes.studio.move_run import run_move
from processes.tasks.complete import complete
from processes.tasks.hand import claim
from tests.cast import Cast, a_cast
from tests.processes.cases.moving_cases import RENAMED, SOONER, STRAIGHT, Edit, new_version
from tests.processes.studio.moving_world import opening, some_cases
from tests.situations import YES, held_by, the_task

CASES = 12


def begun(database: Engine, *edits: Edit, canary: int = 3, wish: Wish | None = None) -> UUID:
    """A move of eight cases to be assessed and four to be approved, a few of which may go."""
    with transaction(database) as tx:
        cast = a_cast(tx)
        some_cases(tx, cast, 8, 4)
        version = new_version(tx, cast.egon, *edits)
        return begin_move(tx, cast.egon, version.id, wish or Wish(), canary).id


def outcomes(database: Engine, move: UUID) -> dict[str | None, int]:
    with transaction(database) as tx:
        asked = select(MoveCase.outcome, func.count()).where(MoveCase.move_id == move).group_by(MoveCase.outcome)
        return {row[0]: row[1] for row in tx.execute(asked)}


def steered(database: Engine, what: Callable[[Transaction, Person, UUID], Move], move: UUID) -> str:
    with transaction(database) as tx:
        egon = tx.one(select(Person).where(Person.login == "egon"))
        return str(what(tx, egon, move).condition)


def condition(database: Engine, move: UUID) -> str:
    with transaction(database) as tx:
        return tx.find(Move, move).condition


def test_a_few_go_first_and_the_rest_waits_for_leave(own_database: Engine) -> None:
    move = begun(own_database, SOONER)
    assert run_move(opening(own_database), move, 60)
    assert (condition(own_database, move), outcomes(own_database, move)) == ("looking", {"moved": 3, None: 9})
    assert steered(own_database, go_on, move) == "running"
    assert run_move(opening(own_database), move, 60)
    assert (condition(own_database, move), outcomes(own_database, move)) == ("finished", {"moved": CASES})
    with transaction(own_database) as tx:
        newest = tx.one(select(Version.id).order_by(Version.number.desc()).limit(1))
        assert set(tx.execute(select(Case.version_id)).scalars()) == {newest}
        assert tx.one(select(func.count()).select_from(Entry).where(Entry.kind == "CaseChangedVersion")) == CASES


def test_nothing_goes_while_it_rests(own_database: Engine) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    assert steered(own_database, pause, move) == "paused"
    assert run_move(opening(own_database), move, 60)
    assert outcomes(own_database, move) == {None: CASES}
    steered(own_database, go_on, move)
    run_move(opening(own_database), move, 60)
    assert outcomes(own_database, move) == {"moved": CASES}


def test_who_finds_no_place_stays_and_the_others_go(own_database: Engine) -> None:
    move = begun(own_database, RENAMED, canary=CASES)
    run_move(opening(own_database), move, 60)
    assert (condition(own_database, move), outcomes(own_database, move)) == ("finished", {"moved": 4, "stays": 8})
    with transaction(own_database) as tx:
        row = tx.execute(select(MoveCase).where(MoveCase.outcome == "stays").limit(1)).scalar_one()
        assert row.facts["problems"][0]["where"] == "assess"


def test_a_case_that_breaks_stops_all_and_the_owner_may_go_on(
    own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    real, seen = change_version.carry_over, list[int]()

    def breaks(*given: Any) -> object:
        seen.append(1)
        if len(seen) in (5, 10):  # among the few, and once more when it goes alone
            raise RuntimeError("broken")
        return real(*given)

    monkeypatch.setattr(one_by_one, "carry_over", breaks)
    assert run_move(opening(own_database), move, 60)
    assert (condition(own_database, move), outcomes(own_database, move)) == (
        "stopped",
        {"moved": 4, "failed": 1, None: 7},
    )
    steered(own_database, go_on, move)
    run_move(opening(own_database), move, 60)
    assert outcomes(own_database, move) == {"moved": CASES}


def test_a_case_that_fails_again_keeps_none_of_the_others_back(
    own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    real = change_version.carry_over
    with transaction(own_database) as tx:
        bad = tx.one(select(MoveCase.case_id).where(MoveCase.position == 2))

    def breaks(tx: Transaction, way: change_version.OnTheWay, by: Person) -> object:
        if way.case.id == bad:
            raise RuntimeError("broken")
        return real(tx, way, by)

    monkeypatch.setattr(one_by_one, "carry_over", breaks)
    assert run_move(opening(own_database), move, 60)
    assert outcomes(own_database, move)["failed"] == 1
    steered(own_database, go_on, move)
    assert run_move(opening(own_database), move, 60)
    assert (condition(own_database, move), outcomes(own_database, move)) == ("stopped", {"moved": 11, "failed": 1})


def test_two_who_move_the_same_cases_move_each_once(own_database: Engine) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    url = own_database.url.render_as_string(hide_password=False)
    databases = [open_database(url, pool=1) for _ in range(3)]
    hands = [threading.Thread(target=run_move, args=(opening(one), move, 60)) for one in databases]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    for one in databases:
        one.dispose()
    assert (condition(own_database, move), outcomes(own_database, move)) == ("finished", {"moved": CASES})
    with transaction(own_database) as tx:
        per_case = select(func.count()).where(Entry.kind == "CaseChangedVersion").group_by(Entry.case_id)
        assert set(tx.execute(per_case).scalars()) == {1}


def test_all_is_taken_back_but_what_has_gone_on(own_database: Engine) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    with transaction(own_database) as tx:
        before = tx.execute(select(Case.id, Case.state, Case.version_id).order_by(Case.id)).all()
    run_move(opening(own_database), move, 60)
    with transaction(own_database) as tx:
        astrid = tx.one(select(Person).where(Person.login == "astrid"))
        gone = tx.find(Case, before[0].id)
        complete(tx, astrid, held_by(tx, astrid, the_task(tx, gone)).id, YES)
    assert steered(own_database, take_back, move) == "undoing"
    run_move(opening(own_database), move, 60)
    assert (condition(own_database, move), outcomes(own_database, move)) == ("undone", {"undone": 11, "moved_on": 1})
    with transaction(own_database) as tx:
        after = tx.execute(select(Case.id, Case.state, Case.version_id).order_by(Case.id)).all()
    assert after[1:] == before[1:]


def test_who_takes_a_task_in_the_very_moment_all_is_taken_back_keeps_it(own_database: Engine) -> None:
    move = begun(own_database, RENAMED, STRAIGHT, canary=CASES, wish=Wish({"assess": "grant"}))
    run_move(opening(own_database), move, 60)
    assert steered(own_database, take_back, move) == "undoing"
    other = open_database(own_database.url.render_as_string(hide_password=False), pool=1)
    hand = threading.Thread(target=run_move, args=(opening(other), move, 60))
    with transaction(own_database) as tx:
        ditte = tx.one(select(Person).where(Person.login == "ditte"))
        opened = select(Task).join(MoveCase, MoveCase.case_id == Task.case_id).where(Task.revision == 1)
        task = tx.execute(opened.where(Task.element == "approve", Task.condition == "open").limit(1)).scalar_one()
        claim(tx, ditte, task.id)
        hand.start()
        hand.join(1)  # it waits for her
    hand.join()
    other.dispose()
    assert (condition(own_database, move), outcomes(own_database, move)) == ("undone", {"undone": 11, "moved_on": 1})
    with transaction(own_database) as tx:
        now = tx.find(Task, task.id)
        assert (now.condition, now.assignee_id) == ("open", ditte.id)


def test_only_the_owner_moves_and_one_move_at_a_time(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 2, 0)
    version = new_version(tx, cast.egon, SOONER)
    with pytest.raises(Forbidden):
        begin_move(tx, cast.astrid, version.id, Wish(), 1)
    with pytest.raises(Invalid, match="moving_canary"):
        begin_move(tx, cast.egon, version.id, Wish(), 3)
    move = begin_move(tx, cast.egon, version.id, Wish(), 1)
    with pytest.raises(Conflict, match="moving_under_way"):
        begin_move(tx, cast.egon, version.id, Wish(), 1)
    with pytest.raises(Conflict, match="moving_not_now"):
        end_move(tx, cast.egon, move.id)


def test_where_every_case_is_there_already_there_is_nothing_to_move(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 1, 0)
    with pytest.raises(Conflict, match="moving_nothing"):
        begin_move(tx, cast.egon, tx.one(select(Version.id)), Wish(), 1)


def test_a_case_on_its_way_while_all_is_taken_back_is_taken_back_too(
    own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = begun(own_database, SOONER, canary=CASES)
    real, arrives, goes = change_version.carry_over, threading.Event(), threading.Event()

    def slow(*given: Any) -> object:
        arrives.set()
        goes.wait(30)
        return real(*given)

    monkeypatch.setattr(one_by_one, "carry_over", slow)
    url = own_database.url.render_as_string(hide_password=False)
    databases = [open_database(url, pool=1) for _ in range(2)]
    hands = [threading.Thread(target=run_move, args=(opening(one), move, 60)) for one in databases]
    hands[0].start()
    assert arrives.wait(30)
    steered(own_database, pause, move)
    steered(own_database, take_back, move)
    hands[1].start()
    hands[1].join(1)  # it waits for the other
    goes.set()
    for hand in hands:
        hand.join()
    for one in databases:
        one.dispose()
    assert (condition(own_database, move), outcomes(own_database, move)) == ("undone", {"undone": CASES})


def test_a_move_that_is_not_there_is_not_found(tx: Transaction, cast: Cast) -> None:
    for steer in (go_on, pause, take_back, end_move):
        with pytest.raises(NotFound):
            steer(tx, cast.egon, cast.egon.id)
