"""A sample is at random, of each kind as many as were asked for, and the same seed always draws the same."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from processes.language import Text
from processes.throughput.quality.checklist import Stratum
from processes.throughput.quality.sample import draw, fingerprint, number

STOP = Stratum("stop", Text.of("Stop"), 2, frozenset({"ophør"}))
ANY = Stratum("any", Text.of("Any"), 5)
POOL = st.dictionaries(st.uuids(), st.sampled_from(["ophør", "forlæng", "bevilling"]), max_size=30)
SEED = st.integers(0, 2**62 - 1)


@given(POOL, SEED)
def test_each_kind_gives_as_many_as_are_asked_for_or_all_there_are(pool: dict[UUID, str], seed: int) -> None:
    stop, rest = draw(pool, (STOP, ANY), seed)
    stops = sum(outcome == "ophør" for outcome in pool.values())
    assert (stop.found, len(stop.ids)) == (stops, min(2, stops))
    assert (rest.found, len(rest.ids)) == (len(pool) - len(stop.ids), min(5, len(pool) - len(stop.ids)))
    assert not set(stop.ids) & set(rest.ids)
    assert all(pool[one] == "ophør" for one in stop.ids)


@given(POOL, SEED)
def test_the_same_seed_draws_the_same_in_whatever_order_they_come(pool: dict[UUID, str], seed: int) -> None:
    turned = dict(reversed(pool.items()))
    assert draw(pool, (STOP, ANY), seed) == draw(turned, (STOP, ANY), seed)
    assert fingerprint(pool) == fingerprint(turned)


def test_every_ruling_has_the_same_chance() -> None:
    pool = {UUID(int=n): "forlæng" for n in range(10)}
    drawn = Counter(key for seed in range(2000) for key in draw(pool, (ANY,), seed)[0].ids)
    assert len(drawn) == 10
    assert all(900 <= n <= 1100 for n in drawn.values())  # a thousand each, were it exact


@given(POOL.filter(bool))
def test_what_was_there_to_draw_from_cannot_be_changed_unseen(pool: dict[UUID, str]) -> None:
    key = next(iter(pool))
    assert fingerprint({**pool, key: "andet"}) != fingerprint(pool)
    assert number(1, key) != number(2, key)
