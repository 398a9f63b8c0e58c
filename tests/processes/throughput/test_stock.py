"""Open tasks fall into ages by whole days."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.stock import BOUNDS, Ages, ages, stock
from tests.builders import a_case, a_task, a_version
from tests.cast import Cast


@given(st.dictionaries(st.integers(0, 400), st.integers(1, 50)))
def test_every_task_is_in_one_age(days: dict[int, int]) -> None:
    found = Ages(days)
    assert sum(found.groups) == found.n == sum(days.values())
    assert found.groups[0] == sum(n for age, n in days.items() if age <= BOUNDS[0])
    assert found.groups[-1] == sum(n for age, n in days.items() if age > BOUNDS[-1])


def test_of_other_places_five_are_told_at_a_time_and_as_old_as_the_youngest_of_them(
    tx: Transaction, cast: Cast
) -> None:
    version = a_version(tx)
    for days in range(7):
        task = a_task(tx, a_case(tx, team=cast.south, version=version))
        task.opened_at -= timedelta(days=days)
    tx.flush()
    south = Scope(teams=frozenset({cast.south.id}))
    assert ages(tx, cast.frida, south).days == dict.fromkeys(range(7), 1)
    assert ages(tx, cast.ditte, south).days == {2: 5}
    assert (stock(tx, cast.frida, south), stock(tx, cast.carla, south), stock(tx, cast.ditte, south)) == (7, 7, 5)
