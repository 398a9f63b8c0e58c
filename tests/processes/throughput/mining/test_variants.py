"""Variants are the ways the passages tell; paths of a few are not told one by one; what is done twice is rework."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as some
from sqlalchemy import Engine, select

from processes.access.permissions import Role
from processes.clock import COPENHAGEN
from processes.errors import Forbidden
from processes.records import Case, Definition, Passage
from processes.store.transaction import transaction
from processes.throughput.choices import processes
from processes.throughput.counted import Scope
from processes.throughput.mining.drawn import drawing
from processes.throughput.mining.variants import Taken, gathered, steps_of, taken, variants
from tests.processes.throughput.mining.logs import somebody

AT = datetime(2026, 3, 2, 8, tzinfo=COPENHAGEN)


def a_way(path: str, days: int = 1) -> Taken:
    """A case that took this path, a letter for each step."""
    return Taken(uuid4(), tuple(path), AT, AT + timedelta(days=days), "done")


def test_paths_are_gathered_with_their_days_and_what_was_done_again() -> None:
    found = gathered([a_way("abc", n) for n in range(1, 8)] + [a_way("abbc")] * 5 + [a_way("acb"), a_way("b")])
    assert [(one.steps, one.n, one.repeats) for one in found.found] == [
        ((("a", 1), ("b", 1), ("c", 1)), 7, 0),
        ((("a", 1), ("b", 2), ("c", 1)), 5, 1),
    ]
    assert (found.found[0].days.p50, found.found[0].days.p85) == (4, 6)
    assert (found.rest, found.n, found.again) == (2, 14, 5)
    assert [(one.element, one.cases, one.again) for one in found.rework] == [("b", 5, 5)]


@given(some.lists(some.text("abc", max_size=4), max_size=60))
def test_every_case_is_in_a_variant_or_among_the_rest_and_no_variant_is_of_a_few(paths: list[str]) -> None:
    ways = [a_way(path) for path in paths]
    found = gathered(ways)
    assert sum(one.n for one in found.found) + found.rest == found.n == len(ways)
    assert all(one.n >= 5 for one in found.found)


def test_each_way_is_the_one_its_passages_tell(world: Engine) -> None:
    with transaction(world) as tx:
        process = next(one for one in processes(tx) if one.key == "sickness_follow_up")
        steps = steps_of(drawing(tx, process, None).elements.values())
        definition = tx.one(select(Definition.id).where(Definition.key == process.key))
        scope = Scope(date(2000, 1, 1), date(2100, 1, 1), definitions=frozenset({definition}))
        found = {one.case: one for one in taken(tx, steps, scope)}
        closed = tx.execute(select(Case).where(Case.definition_id == definition, Case.closed_at.is_not(None))).scalars()
        for case in list(closed):
            rows = tx.execute(select(Passage).where(Passage.case_id == case.id, Passage.how == "left")).scalars()
            path = [one for one in rows if one.element in steps]
            assert found.pop(case.id).path == tuple(
                one.element for one in sorted(path, key=lambda one: (one.left_at or AT, one.id))
            )
        assert found == {}
        told = variants(tx, somebody(tx, Role.AUDITOR), steps, scope)
        assert told.rest + sum(one.n for one in told.found) == told.n
        assert Counter(one.element for one in told.rework).total() == len(told.rework)
        with pytest.raises(Forbidden):
            variants(tx, somebody(tx, Role.CASEWORKER), steps, scope)
