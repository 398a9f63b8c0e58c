"""Figures of others lead to no group under five: by no pair of filters, by no pair of pairs, and for a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from processes.reading.few import FEWEST
from processes.reading.few import told as told_if_many
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, counted
from processes.throughput.shares import COLUMNS, Measure
from processes.throughput.suppress import ALL, NOWHERE, in_fives, is_exact, openable, opened, told
from tests.cast import Cast
from tests.processes.throughput.bundles import DAYS, SINCE, Name, Units, bundled, held, scattered, settled

SEEDS, PAIRS = (1, 2, 3, 4), 2_500  # ten thousand pairs in all, and as many pairs of pairs
EVERY = (*COLUMNS, "day", "value")
MEASURES = (Measure.KEPT, Measure.MISSED, Measure.FINISHED)
Filter = tuple[dict[int, frozenset[object]], int, int]
Publish = Callable[[int], int | None]


def _told(tx: Transaction, cast: Cast, scope: Scope = ALL) -> Units:
    rows = told(tx, cast.ditte, MEASURES, EVERY, scope)
    return Counter({(one.by[:-2], one.by[-2], one.by[-1]): one.n for one in rows})


def _is_own(name: Name, cast: Cast) -> bool:
    centres, teams = opened(cast.ditte)
    return name[3] in centres or name[4] in teams


@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_told_is_what_a_patient_clerk_would_tell(tx: Transaction, cast: Cast, seed: int, kept: bool) -> None:
    units = scattered(tx, cast, seed)
    if kept:
        settled(tx)
    own = Counter({one: n for one, n in units.items() if _is_own(one[0], cast)})
    assert _told(tx, cast) == own + bundled(units - own)
    assert own
    assert bundled(units - own) != units - own
    since, until = SINCE + timedelta(days=40), SINCE + timedelta(days=70)
    within = {one: n for one, n in _told(tx, cast).items() if since <= one[1] <= until}
    assert _told(tx, cast, Scope(since=since, until=until)) == within


def test_whoever_may_open_every_case_is_told_every_figure(tx: Transaction, cast: Cast) -> None:
    scattered(tx, cast, 1)
    assert sorted(told(tx, cast.frida, MEASURES, ("key",))) == sorted(counted(tx, MEASURES, ("key",)))
    assert is_exact(cast.frida, Scope())


def test_what_is_not_told_in_bundles_is_of_cases_one_may_open_alone(cast: Cast) -> None:
    north, south = frozenset({cast.north.id}), frozenset({cast.south.id})
    assert openable(cast.ditte, Scope(teams=north)) == Scope(teams=north)
    assert openable(cast.frida, Scope(teams=south)) == Scope(teams=south)
    assert openable(cast.ditte, Scope(teams=south)) == Scope(centres=NOWHERE)
    centres, teams = opened(cast.ditte)
    assert openable(cast.ditte, Scope()) == Scope(centres=centres or NOWHERE, teams=teams)


def test_each_place_that_is_named_must_be_ones_own(cast: Cast) -> None:
    centres, teams = opened(cast.ditte)
    assert is_exact(cast.ditte, Scope(teams=teams, centres=centres))
    assert is_exact(cast.ditte, Scope(teams=teams, centres=NOWHERE))
    assert is_exact(cast.ditte, Scope(centres=centres))
    assert not is_exact(cast.ditte, Scope(centres=frozenset({cast.south.centre_id})))
    assert not is_exact(cast.ditte, Scope(teams=frozenset({cast.south.id}), centres=centres))
    assert not is_exact(cast.ditte, Scope(teams=teams, centres=frozenset({cast.south.centre_id})))


def test_own_places_are_exact_and_no_others(cast: Cast) -> None:
    assert is_exact(cast.ditte, Scope(teams=frozenset({cast.north.id})))
    assert not is_exact(cast.ditte, Scope(teams=frozenset({cast.north.id, cast.south.id})))
    assert not is_exact(cast.ditte, Scope())


def test_what_is_no_dimension_is_refused(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(ValueError, match="person"):
        told(tx, cast.ditte, MEASURES, ("person",))


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9), st.integers(0, 3)), max_size=80))
def test_a_world_of_bundles_alone_tells_the_same_so_that_nothing_smaller_can_follow(
    made: list[tuple[int, int, int]],
) -> None:
    units: Units = Counter(((name,), SINCE + timedelta(days=day), value) for name, day, value in made)
    known = bundled(units)
    assert bundled(known) == known  # what is told is itself a world that tells just this
    days = Counter[tuple[Name, object]]()
    for (name, day, _), n in known.items():
        days[name, day] += n
    assert all(n % FEWEST == 0 for n in days.values())  # and in it no group has one to four


@given(st.lists(st.dates(), max_size=30))
def test_days_come_in_fives_each_on_its_last(days: list[date]) -> None:
    known = bundled(Counter((("a",), day, 0) for day in days))
    assert in_fives(days) == Counter({day: n for (_, day, _), n in known.items()})


def _figure(units: Units, chosen: Filter) -> int:
    wanted, since, until = chosen
    rows, days = list(units), (SINCE + timedelta(days=since), SINCE + timedelta(days=until))
    return sum(units[rows[at]] for at in held(rows, wanted, days))


def _a_filter(chance: Random, names: list[Name]) -> Filter:
    columns = chance.sample(range(len(COLUMNS)), chance.randrange(4))
    wanted = {at: frozenset(name[at] for name in chance.sample(names, chance.randrange(1, 4))) for at in columns}
    since, until = sorted((chance.randrange(DAYS), chance.randrange(DAYS)))
    return wanted, since, until


def _narrower(chance: Random, wide: Filter, names: list[Name]) -> Filter:
    """A filter within another: shorter, or of fewer names."""
    wanted, since, until = wide
    if chance.random() < 0.5:
        return wanted, chance.randint(since, until), until
    at = chance.randrange(len(COLUMNS))
    values = wanted.get(at) or frozenset(name[at] for name in names)
    some = frozenset(chance.sample(sorted(values, key=str), max(1, len(values) - 1)))
    return {**wanted, at: some}, since, until


def _ways(units: Units, publish: Publish, seed: int) -> tuple[int, int]:
    """How often a difference of two figures, or of two such differences, is one to four."""
    chance, names = Random(seed), sorted({name for name, _, _ in units}, key=str)
    pairs = pairs_of_pairs = 0
    before: int | None = None
    for _ in range(PAIRS):
        wide = _a_filter(chance, names)
        more, less = publish(_figure(units, wide)), publish(_figure(units, _narrower(chance, wide, names)))
        apart = None if more is None or less is None else more - less
        pairs += apart is not None and 0 < apart < FEWEST
        pairs_of_pairs += apart is not None and before is not None and 0 < abs(apart - before) < FEWEST
        before = apart
    return pairs, pairs_of_pairs


@pytest.mark.parametrize("seed", SEEDS)
def test_ten_thousand_pairs_of_filters_find_no_way_to_a_group_under_five(
    tx: Transaction, cast: Cast, seed: int
) -> None:
    tx.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))  # the search itself asks nothing of it
    exact = scattered(tx, cast, seed)
    others: Units = Counter({one: n for one, n in _told(tx, cast).items() if not _is_own(one[0], cast)})
    assert len(others) > 100
    assert _ways(others, lambda n: n, seed) == (0, 0)
    # With small figures hidden and nothing else, the same search finds many.
    hidden_only = _ways(Counter({one: n for one, n in exact.items() if not _is_own(one[0], cast)}), told_if_many, seed)
    assert min(hidden_only) > 10
