"""Decisions that looked at a corrected fact are named, with what they would come to now; what was decided stands."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from processes.cases.redecided import Redecided, redecided
from processes.motion.trial import try_out
from processes.motion.whereabouts import editions_met
from processes.records import Case, Decision
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.shipped import a_shipped_case

pytestmark = pytest.mark.usefixtures("monday")


def told(tx: Transaction, case: Case, **facts: object) -> tuple[Redecided, ...]:
    trial = try_out(tx, case, lambda run: run.correct(facts))
    return redecided(tx, case, editions_met(tx, case), facts, trial)


def test_both_outcomes_are_told_and_nothing_is_decided_anew(tx: Transaction, cast: Cast) -> None:
    case = a_shipped_case(tx, cast, "hearing", hearingSituation="sanction")
    tx.flush()
    (one,) = told(tx, case, hearingSituation="§ 21")
    assert one.title.en == "Find time to answer"
    assert not one.same
    changed = {fact.name for fact, now in zip(one.before, one.now, strict=True) if fact.value != now.value}
    assert "callToo" in changed
    assert tx.one(select(func.count()).select_from(Decision)) == 1


def test_a_fact_it_asks_about_only_beside_may_leave_it_the_same(tx: Transaction, cast: Cast) -> None:
    case = a_shipped_case(tx, cast, "hearing", hearingSituation="sanction")
    tx.flush()
    (one,) = told(tx, case, hearingParty="citizen")
    assert one.same


def test_a_decision_that_never_looked_at_it_is_not_named(tx: Transaction, cast: Cast) -> None:
    case = a_shipped_case(tx, cast, "hearing", hearingSituation="sanction")
    tx.flush()
    assert told(tx, case, somethingElse="x") == ()
