"""It is the same moment for the tests wherever and whenever they run: see ARCHITECTURE.md, section 7."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from processes import clock


def test_it_is_when_the_run_was_told_that_it_is(pytestconfig: pytest.Config) -> None:
    told = datetime.fromisoformat(pytestconfig.getoption("--at")).replace(tzinfo=clock.COPENHAGEN)
    assert told <= clock.now() < told + timedelta(hours=12)
