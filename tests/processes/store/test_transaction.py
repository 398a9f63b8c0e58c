"""The transaction: all of it or nothing, the news only after, and locks and old revisions told as refusals."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, InternalError

from processes.errors import CaseBusy, NotFound, Stale
from processes.records import Centre
from processes.store.base import new_id
from processes.store.transaction import open_database, read_only, transaction

CENTRES = text("SELECT count(*) FROM centre")


def _centre(key: str) -> Centre:
    return Centre(id=new_id(), key=key, name_da=key, name_en=key)


def _count(database: Engine) -> int:
    with read_only(database) as tx:
        return int(tx.execute(CENTRES).scalar_one())


def test_a_block_that_ends_is_kept_and_one_that_fails_leaves_nothing(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        tx.add(_centre("north"))
    with pytest.raises(ZeroDivisionError), transaction(own_database) as tx:
        tx.add(_centre("south"))
        tx.flush()
        raise ZeroDivisionError
    assert _count(own_database) == 1


def test_the_news_goes_out_once_and_only_after_the_commit(own_database: Engine) -> None:
    told: list[tuple[str, int]] = []
    with transaction(own_database, nudge=lambda job: told.append((job, _count(own_database)))) as tx:
        tx.nudge("promises")
        tx.nudge("promises")
        tx.add(_centre("north"))
        assert told == []
    assert told == [("promises", 1)]


def test_nothing_is_told_of_what_did_not_happen(own_database: Engine) -> None:
    told: list[str] = []
    with pytest.raises(ZeroDivisionError), transaction(own_database, nudge=told.append) as tx:
        tx.nudge("promises")
        raise ZeroDivisionError
    assert told == []


def test_whoever_waits_too_long_for_a_lock_is_told_that_it_is_busy(own_database: Engine) -> None:
    lock = text("SELECT pg_advisory_xact_lock(1)")
    url = own_database.url.render_as_string(hide_password=False)
    impatient = open_database(url, lock_wait_ms=50)
    with transaction(own_database) as first:
        first.execute(lock)
        with pytest.raises(CaseBusy), transaction(impatient) as second:
            second.execute(lock)
    impatient.dispose()


def test_reading_cannot_write(own_database: Engine) -> None:
    with pytest.raises((InternalError, DBAPIError), match="read-only"), read_only(own_database) as tx:
        tx.add(_centre("north"))
        tx.flush()
    assert _count(own_database) == 0


def test_what_is_not_there_is_not_found(own_database: Engine) -> None:
    with read_only(own_database) as tx, pytest.raises(NotFound) as refused:
        tx.find(Centre, new_id())
    assert refused.value.facts["kind"] == "centre"


def test_a_connection_that_died_at_rest_is_replaced(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        tx.add(_centre("north"))
    for resting in own_database.pool._pool.queue:  # type: ignore[attr-defined]  # the pool shows its rest nowhere else
        resting.info["rests_since"] = 0.0
        resting.dbapi_connection.close()
    assert _count(own_database) == 1


def test_stale_and_busy_are_both_conflicts_a_page_can_explain() -> None:
    assert {Stale.code, CaseBusy.code} == {"stale", "case_busy"}
