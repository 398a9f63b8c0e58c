"""A clock keeps its day for the version's sake alone: what the calendar or a fact changes follows as ever."""

from __future__ import annotations

from processes import clock
from processes.motion.edition import edition_of
from processes.motion.new_version import Shelf, Wish, journey
from processes.motion.standing import standing
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.moving_cases import SHORTER, SOONER, Edit, new_version
from tests.situations import a_running_case


def held(tx: Transaction, cast: Cast, edit: Edit, *, keep: bool) -> list[str]:
    case = a_running_case(tx, cast)
    now = edition_of(tx, new_version(tx, cast.egon, edit).id)
    wish = Wish(keep_deadlines=keep)
    tried = journey(Shelf(tx, now), case, standing(tx, case, clock.today()), wish)
    tried.go(wish)
    tried.clocks.follow(tried.run, clock.now())
    return [before.rule for before, _ in tried.clocks.held]


def test_a_rule_that_counts_otherwise_is_held_back(tx: Transaction, cast: Cast) -> None:
    assert held(tx, cast, SHORTER, keep=True) == ["T1-01"]


def test_nothing_is_held_where_the_rule_is_the_same_or_the_owner_lets_it_go(tx: Transaction, cast: Cast) -> None:
    assert held(tx, cast, SOONER, keep=True) == []
