"""The choice is read from the address, becomes a scope, and goes along in links."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from processes.errors import Invalid, NotFound
from processes.language import Locale
from processes.store.transaction import Transaction
from tests.cast import Cast
from webapp.door import Visit
from webapp.throughput.chosen import Chosen, chosen

ADDRESS = "/figures/cases"


def _chosen(tx: Transaction, cast: Cast, **asked: str) -> Chosen:
    tx.flush()
    return chosen(Visit(tx, cast.ditte, Locale.DA), asked)


def test_it_becomes_a_scope(app: Flask, tx: Transaction, cast: Cast) -> None:
    told = _chosen(tx, cast, place="centre:north", **{"from": "2016-01-01", "to": "2016-03-31"})
    assert told.scope.centres == told.here.scope.centres != frozenset()
    assert (told.scope.since, told.scope.until) == (date(2016, 1, 1), date(2016, 3, 31))
    assert (told.standing.since, told.standing.centres) == (None, told.scope.centres)


def test_links_keep_it_and_add_to_it(app: Flask, tx: Transaction, cast: Cast) -> None:
    told = _chosen(tx, cast, place="all", period="26w", unknown="thing")
    assert told.address(ADDRESS) == f"{ADDRESS}?place=all&period=26w"
    assert told.address(ADDRESS, what="started", period=None) == f"{ADDRESS}?place=all&what=started"
    assert told.address(ADDRESS, period="own", from_="2016-01-01") == f"{ADDRESS}?place=all&period=own&from=2016-01-01"


def test_days_go_along_only_with_a_period_from_day_to_day(app: Flask, tx: Transaction, cast: Cast) -> None:
    days = {"from": "2016-01-01", "to": "2016-01-31"}
    assert _chosen(tx, cast, period="26w", was="own", **days).address("/board") == "/board?period=26w"
    assert "period=own&from=2016-01-01" in _chosen(tx, cast, period="26w", was="26w", **days).address("/board")


def test_without_a_choice_it_is_the_own_team(app: Flask, tx: Transaction, cast: Cast) -> None:
    told = _chosen(tx, cast)
    assert told.scope.teams == cast.ditte.led_team_ids
    assert (told.step, told.process, told.address("/board")) == ("week", None, "/board")


@pytest.mark.parametrize("asked", [{"process": "nowhere"}, {"rules": "XYZ"}, {"step": "hour"}, {"period": "soon"}])
def test_nonsense_is_refused(app: Flask, tx: Transaction, cast: Cast, asked: dict[str, str]) -> None:
    with pytest.raises(Invalid):
        _chosen(tx, cast, **asked)


def test_a_place_of_others_is_not_there(app: Flask, tx: Transaction, cast: Cast) -> None:
    with pytest.raises(NotFound):
        _chosen(tx, cast, place="team:south-1")
