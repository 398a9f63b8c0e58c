"""Open tasks fall into ages by whole days."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from processes.throughput.stock import BOUNDS, Ages


@given(st.dictionaries(st.integers(0, 400), st.integers(1, 50)))
def test_every_task_is_in_one_age(days: dict[int, int]) -> None:
    found = Ages(days)
    assert sum(found.groups) == found.n == sum(days.values())
    assert found.groups[0] == sum(n for age, n in days.items() if age <= BOUNDS[0])
    assert found.groups[-1] == sum(n for age, n in days.items() if age > BOUNDS[-1])
