"""A clock survives its row: what is written is what is read again, and its words stay those of its time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text, update

from processes.motion.clock_rows import columns, state_of
from processes.motion.clocks_state import ClockState
from processes.records import Case, Deadline
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, review

AT = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
(RULE,) = review().deadlines


@pytest.fixture
def case(tx: Transaction, cast: Cast, monday: datetime) -> Case:
    """A case whose one clock runs."""
    return a_running_case(tx, cast)


def stored(tx: Transaction) -> ClockState:
    """The one clock, as PostgreSQL gives it in JSON."""
    tx.flush()
    return state_of(tx.execute(text("SELECT row_to_json(d) FROM deadline d")).scalar_one())


def kept(tx: Transaction, state: ClockState, **more: Any) -> ClockState:
    """What is read after this was written."""
    tx.execute(update(Deadline).values(**columns(state, RULE), **more))
    return stored(tx)


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"turn": 3, "rule_set": "SDP-2025", "started_by": "SE1"},
        {"due": date(2026, 4, 1), "due_at": AT + timedelta(days=30)},
        {"points": {"half": (AT, AT + timedelta(days=1))}, "alerts": (("team_leader", AT), ("owner", AT))},
        {"paused_on": date(2026, 3, 5), "paused_days": 4},
        {"missed_at": AT, "kept_at": AT + timedelta(days=1), "ended_at": AT, "ended_by": "kept"},
    ],
)
def test_what_is_written_is_read_again(tx: Transaction, case: Case, changed: dict[str, Any]) -> None:
    state = replace(stored(tx), **changed)
    assert kept(tx, state) == state


def test_a_hand_on_the_clock_is_seen_in_its_row(tx: Transaction, cast: Cast, case: Case) -> None:
    assert not stored(tx).by_hand
    assert kept(tx, stored(tx), changed_by_id=cast.astrid.id).by_hand


def test_its_words_are_written_with_it_and_a_rule_that_is_gone_rewrites_none(tx: Transaction, case: Case) -> None:
    state = stored(tx)
    told = columns(state, RULE)
    assert (told["name_en"], told["kind"], told["binds"]) == ("Answer to application", "law", "authority")
    assert not {"name_da", "statute_da", "kind", "binds", "verified"} & set(columns(state, None))
    assert tx.one(select(Deadline)).name.en == "Answer to application"


def test_somebody_looks_at_it_next_at_the_first_alert_or_the_due_moment(tx: Transaction, case: Case) -> None:
    state = replace(stored(tx), alerts=(("owner", AT + timedelta(days=2)), ("team_leader", AT)))
    assert columns(state, RULE)["next_at"] == AT
    assert columns(replace(state, alerts=()), RULE)["next_at"] == state.due_at


def test_nobody_looks_at_a_clock_that_stands_still_or_has_ended(tx: Transaction, case: Case) -> None:
    state = stored(tx)
    assert columns(replace(state, paused_on=date(2026, 3, 2)), RULE)["next_at"] is None
    assert columns(replace(state, ended_at=AT), RULE)["next_at"] is None
