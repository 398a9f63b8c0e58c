"""The notices of one person."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from processes import clock
from processes.errors import Forbidden
from processes.notices.notify import News, compose
from processes.notices.shown import PAGE, notices, see, see_all, unseen
from processes.store.transaction import Transaction
from tests.cast import Cast, a_cast

NOON = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)


@pytest.fixture
def cast(tx: Transaction) -> Cast:
    return a_cast(tx)


def _told(tx: Transaction, cast: Cast, many: int) -> None:
    for number in range(many):
        with clock.frozen(NOON + timedelta(minutes=number // 2)):  # two in one instant: the id decides
            compose(tx, cast.bo, News("task_handed", f"key-{number:03d}", None, None, {"case_number": f"{number}"}))


def test_every_notice_comes_once_over_all_pages_newest_first(tx: Transaction, cast: Cast) -> None:
    _told(tx, cast, 2 * PAGE + 3)
    seen, after = [], None
    while True:
        box = notices(tx, cast.bo, after)
        seen += [one.id for one in box.rows]
        after = box.after
        if after is None:
            break
    assert len(seen) == len(set(seen)) == 2 * PAGE + 3
    assert notices(tx, cast.bo, "nonsense").rows[0].id == seen[0]


def test_reading_one_makes_one_less_new_and_reading_all_none(tx: Transaction, cast: Cast) -> None:
    _told(tx, cast, 3)
    first = notices(tx, cast.bo).rows[0]
    assert see(tx, cast.bo, first.id).seen_at is not None
    assert unseen(tx, cast.bo) == notices(tx, cast.bo).unseen == 2
    assert see_all(tx, cast.bo) == 2
    assert see_all(tx, cast.bo) == unseen(tx, cast.bo) == 0


def test_astrid_neither_sees_nor_reads_what_bo_was_told(tx: Transaction, cast: Cast) -> None:
    _told(tx, cast, 1)
    one = notices(tx, cast.bo).rows[0]
    assert notices(tx, cast.astrid).rows == ()
    with pytest.raises(Forbidden):
        see(tx, cast.astrid, one.id)
    see_all(tx, cast.astrid)
    assert unseen(tx, cast.bo) == 1
