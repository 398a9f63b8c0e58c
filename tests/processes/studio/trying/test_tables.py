"""The rows of a table that counted, by their number."""

from __future__ import annotations

from collections.abc import Callable

from processes.definitions.package import read_folder
from processes.engine import Decided
from processes.motion.edition import Edition
from processes.store.base import new_id
from processes.studio.trying.story import Story
from processes.studio.trying.tables import numbers_of, rows_that_counted
from tests.bpmn.world import BPMN


def test_of_a_table_nobody_knows_every_matched_row_counts(begun: Callable[..., Story]) -> None:
    decided = Decided("x", "review", "gone", None, {}, (2, 3), "yes", {})
    assert rows_that_counted(begun(), decided) == [2, 3]


def test_the_rows_of_a_table_have_the_numbers_by_which_they_are_told() -> None:
    package = read_folder(BPMN / "sickness_follow_up")
    edition = Edition(new_id(), new_id(), 1, package.hash, package.content)
    assert edition.plan.tables
    for table in edition.plan.tables:
        numbers = numbers_of(edition, table)
        assert len(set(numbers)) == len(numbers) > 0
