"""Side by side is what the rows say, for who may know them; and what is chance is called so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from processes import clock
from processes.errors import Forbidden
from processes.records import Version
from processes.store.transaction import Transaction
from processes.throughput.comparison.sides import By, Side, compare
from processes.throughput.counted import Scope
from tests.cast import Cast


def _scope(version: Version) -> Scope:
    today = clock.today()
    return Scope(today - timedelta(weeks=13), today, definitions=frozenset({version.definition_id}))


def _north(sides: tuple[Side, ...]) -> Side:
    return next(one for one in sides if "north" in one.name.en)


@pytest.mark.parametrize("by", [By.CENTRE, By.TEAM])
def test_two_places_that_differ_are_said_to(tx: Transaction, cast: Cast, version: Version, by: By) -> None:
    found = compare(tx, cast.frida, _scope(version), by)
    assert [(one.kept, one.judged, one.stock) for one in found.sides] == [(36, 40, 7), (20, 40, 7)]
    north = _north(found.sides)
    assert north.share == 90.0
    assert north.around_share is not None
    assert north.around_share.low < 90 < north.around_share.high
    assert (north.lead.p50, north.lead.n) == (33, 40)
    assert found.kept is not None
    assert found.kept.differs
    assert found.lead is not None
    assert found.lead.effect > 0.5
    assert found.points == -40.0
    assert found.apart is not None
    assert found.apart.high < 0


def test_others_are_told_in_fives_and_ones_own_exactly(tx: Transaction, cast: Cast, version: Version) -> None:
    found = compare(tx, cast.ditte, _scope(version), By.CENTRE)
    north = _north(found.sides)
    (south,) = (one for one in found.sides if one is not north)
    assert (north.kept, north.missed, north.stock) == (36, 4, 7)
    assert (south.kept, south.missed, south.stock) == (20, 20, 5)
    egon = compare(tx, cast.egon, _scope(version), By.CENTRE)
    assert _north(egon.sides).missed == 0  # four: fewer than five, and not told


def test_a_release_parts_the_time(tx: Transaction, cast: Cast, version: Version) -> None:
    version.published_at = clock.now() - timedelta(days=15)
    tx.flush()
    found = compare(tx, cast.frida, replace(_scope(version), versions=frozenset({version.id})), By.RELEASE)
    assert (found.day, found.number) == (clock.today() - timedelta(days=15), version.number)
    before, after = found.sides
    assert before.judged + after.judged == 80
    assert min(before.judged, after.judged) > 20
    assert before.stock is None
    assert found.points is not None


def test_a_release_nothing_has_happened_after_says_so(tx: Transaction, cast: Cast, version: Version) -> None:
    version.published_at = clock.now()
    tx.flush()
    found = compare(tx, cast.frida, replace(_scope(version), versions=frozenset({version.id})), By.RELEASE)
    assert (found.kept, found.lead, found.apart) == (None, None, None)


def test_versions_and_rule_sets_have_their_sides(tx: Transaction, cast: Cast, version: Version) -> None:
    (one,) = compare(tx, cast.frida, _scope(version), By.VERSION).sides
    assert (one.judged, one.stock) == (80, 14)
    (rules,) = compare(tx, cast.frida, _scope(version), By.RULES).sides
    assert rules.name.da == "SDP-2025"
    assert rules.judged == 80


def test_caseworkers_compare_nothing(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        compare(tx, cast.astrid, Scope(), By.CENTRE)
