"""The rows of a table that counted, by their number."""

from __future__ import annotations

from collections.abc import Callable

from processes.engine import Decided
from processes.studio.trying.story import Story
from processes.studio.trying.tables import rows_that_counted


def test_of_a_table_nobody_knows_every_matched_row_counts(begun: Callable[..., Story]) -> None:
    decided = Decided("x", "review", "gone", None, {}, (2, 3), "yes", {})
    assert rows_that_counted(begun(), decided) == [2, 3]
