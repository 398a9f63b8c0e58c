"""Several hands share a preflight: no stretch is left out, none is counted twice, whoever is killed on the way."""

from __future__ import annotations

import threading

import pytest
from sqlalchemy import Engine

from processes.motion.new_version import Wish
from processes.records import Draft, Preflight
from processes.store.transaction import Transaction, open_database, transaction
from processes.studio import preflight
from processes.studio.preflight import ask_preflight, concerned_by_draft
from processes.studio.preflight_run import run_preflight
from processes.studio.preflight_stretch import Stretch, take, wait_for_turn
from tests.cast import Cast, a_cast
from tests.processes.cases.moving_cases import SOONER
from tests.processes.studio.moving_world import a_draft_of, opening, some_cases

CASES = 9


def asked(tx: Transaction, cast: Cast) -> Preflight:
    some_cases(tx, cast, CASES, 0)
    return ask_preflight(tx, cast.egon, a_draft_of(tx, cast.egon, SOONER).id, Wish())


def test_three_hands_count_each_case_once(own_database: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "CHUNK", 2)
    with transaction(own_database) as tx:
        row = asked(tx, a_cast(tx))
    url = own_database.url.render_as_string(hide_password=False)
    databases = [open_database(url, pool=1) for _ in range(3)]
    hands = [threading.Thread(target=run_preflight, args=(opening(one), row.id, 60)) for one in databases]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    for one in databases:
        one.dispose()
    with transaction(own_database) as tx:
        told = tx.find(Preflight, row.id)
        assert (told.done, [one["count"] for one in told.groups], told.ended_at is None) == (CASES, [CASES], False)


def test_what_another_has_in_hand_is_passed_over_and_counted_before(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        row = asked(tx, a_cast(tx))
    with transaction(own_database) as other:
        theirs = _take(other, row)
        with transaction(own_database) as tx:
            mine = _take(tx, row)
            assert (theirs, mine is None or mine.after is None) == (Stretch(None), False)
            assert mine is not None
            other.session.rollback()  # killed on its way
            assert not wait_for_turn(tx, tx.find(Preflight, row.id), mine)
    with transaction(own_database) as tx:
        assert _take(tx, row) == Stretch(None)
        assert wait_for_turn(tx, tx.find(Preflight, row.id), Stretch(None))


def _take(tx: Transaction, row: Preflight) -> Stretch | None:
    concerned = concerned_by_draft(tx, tx.find(Draft, row.draft_id))
    return take(tx, tx.find(Preflight, row.id), concerned, 4)
