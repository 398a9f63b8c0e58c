"""A moment at which the year has months behind it: on a New Year's morning nothing was reached yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from processes import clock


@pytest.fixture
def late_in_the_year() -> Iterator[None]:
    """A Thursday of November, and time does not pass; asked for before the rows are made."""
    with clock.frozen(datetime(2026, 11, 19, 10, tzinfo=clock.COPENHAGEN)):
        yield
