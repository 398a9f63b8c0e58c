"""Another length of a deadline is a draft like every other: nothing is published without a second person."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from processes.calendar.new_term import NewTerm
from processes.calendar.rule import Transition
from processes.errors import Conflict, Forbidden, Invalid
from processes.records import Version
from processes.store.transaction import Transaction
from processes.studio.check import findings
from processes.studio.page import page
from processes.studio.publish import Wish, publish_draft
from processes.studio.term_draft import draft_of_term
from tests.cast import Cast
from tests.situations import publish_review

WHY = "Loven giver længere tid fra nytår"
LONGER = NewTerm("P30D", date(2030, 1, 1), Transition.ALL_CASES_FROM_DATE)


def test_only_the_deadline_changes_and_nobody_publishes_it_alone(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    draft = draft_of_term(tx, cast.egon, "review", "T1-01", LONGER, WHY)
    told = page(tx, cast.egon, draft.id)
    assert (told.changed, told.title) == (("deadlines.toml",), f"T1-01: {WHY}")
    assert not [one for one in findings(tx, cast.egon, draft.id) if one.is_fault]
    with pytest.raises(Conflict, match=r"draft_not_approved|draft_is_drawing"):
        publish_draft(tx, cast.egon, draft.id, Wish(WHY))
    assert len(tx.execute(select(Version)).all()) == 1


def test_what_is_no_change_and_whoever_is_not_the_owner_begins_no_draft(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    with pytest.raises(Invalid, match="deadline_reason_short"):
        draft_of_term(tx, cast.egon, "review", "T1-01", LONGER, "fordi")
    with pytest.raises(Forbidden):
        draft_of_term(tx, cast.astrid, "review", "T1-01", LONGER, WHY)
