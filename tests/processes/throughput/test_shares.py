"""Each thing that is counted has one SELECT, and all of them tell the same columns."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from processes.store.transaction import Transaction
from processes.throughput.shares import COLUMNS, Measure, shares


@pytest.mark.parametrize("measure", Measure)
def test_a_measure_alone_is_read_with_every_column(tx: Transaction, measure: Measure) -> None:
    told = tx.execute(text(f'WITH picked AS (SELECT * FROM "case") {shares([measure])}'))
    assert tuple(told.keys()) == ("case_id", *COLUMNS, "day", "value", "n", "total")


def test_measures_together_are_one_statement(tx: Transaction) -> None:
    assert shares(Measure) == shares()
    tx.execute(text(f'WITH picked AS (SELECT * FROM "case") {shares()}'))
