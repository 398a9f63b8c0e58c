"""Norms are read as they hold on a day; see also ``test_set_norm``."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.throughput.production.norms import kinds, norms
from tests.cast import Cast


def test_without_processes_there_are_no_kinds_and_no_norms(tx: Transaction, cast: Cast) -> None:
    assert kinds(tx) == ()
    assert norms(tx) == {}
