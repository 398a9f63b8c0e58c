"""A legal clock as pages show it."""

from __future__ import annotations

from datetime import date, datetime

from processes.reading.deadline_shown import shown
from processes.store.transaction import Transaction
from tests.builders import a_case, a_deadline


def test_a_page_gets_the_words_and_days_of_the_row_and_no_row(tx: Transaction) -> None:
    deadline = a_deadline(tx, a_case(tx), date(2026, 3, 13))
    told = shown(deadline)
    assert (told.id, told.due_day, told.statute.en) == (
        deadline.id,
        date(2026, 3, 13),
        "Sickness Benefit Act, section 13 b(1)",
    )
    deadline.due_day = date(2026, 4, 1)
    assert told.due_day == date(2026, 3, 13)


def test_it_runs_until_it_has_ended(tx: Transaction, monday: datetime) -> None:
    deadline = a_deadline(tx, a_case(tx), date(2026, 3, 13))
    assert shown(deadline).is_running
    deadline.ended_at = monday
    assert not shown(deadline).is_running
