"""Beginning a replay of cases that have ended."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from processes import clock
from processes.errors import Forbidden, Invalid
from processes.records import Case, Condition, Entry, Promise, Replay, ReplayRow
from processes.store.transaction import Transaction
from processes.studio.replay_begin import KIND, begin_replay, last_quarter
from tests.builders import a_citizen
from tests.cast import Cast
from tests.drafts import a_draft
from tests.situations import a_running_case

WEEK = (date(2026, 3, 2), date(2026, 3, 8))


def ended(tx: Transaction, cast: Cast) -> Case:
    """A case that has ended today, as its row says."""
    case = a_running_case(tx, cast)
    case.condition, case.closed_at, case.outcome = Condition.FINISHED, clock.now(), "answered"
    tx.flush()
    return case


def test_the_cases_of_those_days_are_written_down_and_promised(tx: Transaction, cast: Cast, monday: object) -> None:
    draft = a_draft(tx, cast)
    case = ended(tx, cast)
    a_running_case(tx, cast, citizen=a_citizen(tx, "Bent Prøvesen", "7203812766"))
    replay_id = begin_replay(tx, cast.egon, draft.id, *WEEK)
    assert tx.find(Replay, replay_id).total == 1
    assert [row.case_id for row in tx.execute(select(ReplayRow)).scalars()] == [case.id]
    assert tx.one(select(func.count()).select_from(Promise).where(Promise.kind == KIND)) == 1
    assert tx.one(select(func.count()).select_from(Entry).where(Entry.kind == "CasesReplayed")) == 1


def test_where_no_case_ended_nothing_begins_and_not_everybody_may(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Invalid, match="replay_nothing"):
        begin_replay(tx, cast.egon, draft.id, date(2020, 1, 1), date(2020, 3, 31))
    with pytest.raises(Forbidden):
        begin_replay(tx, cast.frida, draft.id, *WEEK)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 3, 2), date(2025, 10, 1), date(2025, 12, 31)),
        (date(2026, 4, 1), date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 12, 31), date(2026, 7, 1), date(2026, 9, 30)),
    ],
)
def test_the_last_quarter_is_the_one_that_is_over(today: date, first: date, last: date) -> None:
    assert last_quarter(today) == (first, last)
