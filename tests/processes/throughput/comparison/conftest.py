"""The two centres, with people and places."""

from __future__ import annotations

import pytest

from processes.records import Version
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.throughput.comparison.two_centres import two_centres


@pytest.fixture
def version(tx: Transaction, cast: Cast) -> Version:
    """Two centres that differ, and the version their cases ran by."""
    return two_centres(tx, cast)
