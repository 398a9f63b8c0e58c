"""Promises to try and to move cases are kept by whichever worker takes them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, func, select

from processes.motion.new_version import Wish
from processes.promises.queue import lease
from processes.records import MoveCase, Preflight, Promise
from processes.store.transaction import Transaction, transaction
from processes.studio.preflight import ask_preflight
from tests.cast import a_cast
from tests.processes.cases.moving_cases import SOONER
from tests.processes.studio.moving_world import a_draft_of, some_cases
from tests.processes.studio.test_move import CASES, begun, outcomes
from workers.app import Job
from workers.jobs.promises import HANDS
from workers.moves import try_cases


def test_there_are_hands_for_both() -> None:
    assert {"cases.try", "cases.move"} <= HANDS.keys()


def test_a_move_and_a_preflight_are_promised_in_the_transaction_that_begins_them(own_database: Engine) -> None:
    move = begun(own_database, SOONER)
    with transaction(own_database) as tx:
        (one,) = tx.execute(select(Promise).where(Promise.kind == "cases.move")).scalars()
        assert one.facts == {"move": str(move), "hand": 1}
        assert tx.one(select(func.count()).select_from(MoveCase)) == CASES
    assert outcomes(own_database, move) == {None: CASES}


def test_a_preflight_is_promised_once(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        some_cases(tx, cast, 1, 0)
        ask_preflight(tx, cast.egon, a_draft_of(tx, cast.egon, SOONER).id, Wish())
    with transaction(own_database) as tx:
        assert tx.one(select(func.count()).select_from(Promise).where(Promise.kind == "cases.try")) == 1
        assert tx.one(select(Preflight.total)) == 1


def test_whoever_begins_a_preflight_calls_a_second_hand_and_either_ends_it(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        some_cases(tx, cast, 3, 0)
        row = ask_preflight(tx, cast.egon, a_draft_of(tx, cast.egon, SOONER).id, Wish())
    kept = [_keep_next(own_database) for _ in range(2)]
    assert [one["hand"] for one in kept] == [1, 2]
    with transaction(own_database) as tx:
        told = tx.find(Preflight, row.id)
        assert (told.done, told.ended_at is None) == (3, False)
        assert tx.one(select(func.count()).select_from(Promise).where(Promise.kind == "cases.try")) == 0


class _Worker(Job):
    """A worker without a queue."""

    def __init__(self, database: Engine) -> None:
        self._own = database

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        with transaction(self._own) as tx:
            yield tx


def _keep_next(database: Engine) -> dict[str, object]:
    with transaction(database) as tx:
        (one,) = (one for one in lease(tx) if one.kind == "cases.try")
    try_cases(_Worker(database), one)
    return one.facts
