"""Whoever edits holds the draft, and lets go of it by going away."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from processes import clock
from processes.errors import Stale
from processes.store.transaction import Transaction
from processes.studio.hold import HOLD, hold, let_go
from tests.cast import Cast
from tests.drafts import a_colleague, a_draft

AT = datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)


def test_a_hold_that_goes_on_keeps_its_beginning(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with clock.frozen(AT):
        assert hold(tx, cast.egon, draft.id).since == AT
    with clock.frozen(AT + HOLD / 2):
        held = hold(tx, cast.egon, draft.id)
    assert (held.since, held.until) == (AT, AT + HOLD / 2 + HOLD)


def test_another_is_told_and_has_it_when_the_window_has_been_silent(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    with clock.frozen(AT):
        hold(tx, cast.egon, draft.id)
        with pytest.raises(Stale, match="draft_held"):
            hold(tx, olga, draft.id)
    with clock.frozen(AT + HOLD + timedelta(seconds=1)):
        assert hold(tx, olga, draft.id).by == olga.id


def test_only_the_holder_lets_go(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    with clock.frozen(AT):
        hold(tx, cast.egon, draft.id)
        let_go(tx, olga, draft.id)
        assert draft.held_by_id == cast.egon.id
        let_go(tx, cast.egon, draft.id)
        assert hold(tx, olga, draft.id).by == olga.id
