"""What the processes that fill a world need to know of it; that they do is seen in ``tests/webapp/test_seeding.py``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, select

from processes.records import NUMBERS
from processes.sample.many import BATCH, plan_of
from processes.sample.many import NUMBERS as NUMBERS_EACH
from processes.sample.parties import seed_citizens, seed_companies
from processes.store.transaction import transaction
from tests.builders import SECRET


def test_a_plan_knows_the_parties_in_the_same_order_and_leaves_numbers_to_each_batch(
    own_database: Engine, monday: datetime, tmp_path: Path
) -> None:
    with transaction(own_database) as tx:
        seed_citizens(tx, SECRET, 12)
        seed_companies(tx)
    first, second = (plan_of(own_database, "", tmp_path, 2 * BATCH + 1, 1000) for _ in range(2))
    assert first == second
    assert (len(first.citizens), first.batches, first.now) == (12, 3, monday)
    with transaction(own_database) as tx:
        assert tx.one(select(NUMBERS.next_value())) > 1000 + 3 * NUMBERS_EACH
