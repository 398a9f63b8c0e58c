"""The statement asks only for what bounds the figure, and never names a value itself."""

from __future__ import annotations

from datetime import date

from processes.throughput.behind_sql import statement
from processes.throughput.counted import Scope


def test_only_what_is_asked_bounds_it() -> None:
    plain = statement(["started"], Scope())
    assert ":since" not in plain
    assert ":keys" not in plain
    dated = statement(["started"], Scope(since=date(2016, 1, 1), keys=frozenset({"P4-10"})))
    assert ":since" in dated
    assert "P4-10" not in dated


def test_what_is_so_now_has_no_days() -> None:
    assert ":since" not in statement(["open"], Scope(since=date(2016, 1, 1), until=date(2016, 2, 1)))


def test_a_day_of_the_case_itself_opens_no_shares() -> None:
    own = statement(["started", "finished"], Scope(since=date(2016, 1, 1)))
    assert "tally_case" not in own
    assert "c.opened_at >=" in own
    assert "tally_case" in statement(["started", "done"], Scope(since=date(2016, 1, 1)))
