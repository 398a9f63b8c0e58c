"""A missed month is explained by who leads; the newest words are read, the older kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden, Invalid
from processes.records import Entry, Explanation, Target
from processes.store.transaction import Transaction
from processes.throughput.contracts.explain import MOST_WORDS, explain
from processes.throughput.contracts.set_target import set_target
from tests.cast import Cast, a_person


@pytest.fixture
def target(tx: Transaction, cast: Cast) -> Target:
    manager = a_person(tx, "chef", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    tx.flush()
    return set_target(tx, manager, "team:north-1", "timeliness", clock.today().year, 90)


def test_whoever_leads_the_team_says_why(tx: Transaction, cast: Cast, target: Target) -> None:
    explain(tx, cast.ditte, target.id, clock.today(), "To var syge.")
    explain(tx, cast.ditte, target.id, clock.today(), "Tre var syge.")
    tx.flush()
    rows = tx.session.query(Explanation).all()
    assert [one.month.day for one in rows] == [1, 1]
    told = tx.session.query(Entry).filter_by(kind="MissExplained").all()
    assert len(told) == 2
    assert all("syge" not in str(one.facts) for one in told)


def test_others_do_not(tx: Transaction, cast: Cast, target: Target) -> None:
    elsewhere = a_person(tx, "chief", Role.CENTRE_MANAGER, teams=(cast.south,))
    tx.flush()
    for person in (cast.astrid, cast.egon, elsewhere):
        with pytest.raises(Forbidden):
            explain(tx, person, target.id, clock.today(), "Fordi.")


def test_words_and_month_must_be_such(tx: Transaction, cast: Cast, target: Target) -> None:
    today = clock.today()
    for month, words in ((today, " "), (today, "x" * (MOST_WORDS + 1)), (today - timedelta(days=400), "Fordi.")):
        with pytest.raises(Invalid):
            explain(tx, cast.ditte, target.id, month, words)
