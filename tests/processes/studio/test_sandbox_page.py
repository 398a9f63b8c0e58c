"""The page of an invented case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from processes.store.transaction import Transaction
from processes.studio import sandbox_page
from processes.studio.sandbox_go_on import go_on
from processes.studio.sandbox_page import sandbox, today
from processes.studio.trying.acts import Act, Did
from tests.cast import Cast
from tests.conftest import MONDAY
from tests.drafts import a_draft
from tests.processes.studio.invented import assessed, begun, jumped


def test_it_shows_what_waits_what_comes_and_where_the_case_is(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert sandbox(tx, cast.egon, draft.id) is None
    begun(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    assert [(one.element, one.group, one.due) for one in told.tasks] == [
        ("assess", "sygedagpengecentret", date(2026, 3, 16))
    ]
    assert [one.element for one in told.reports] == ["withdrawn_came"]
    assert (told.coming[0].kind, told.coming[0].at) == ("timer", MONDAY + timedelta(days=3))
    assert [(one.due, one.state) for one in told.clocks] == [(date(2026, 3, 16), "running")]
    assert told.diagrams[0].here == ("assess",)
    assert "start" in told.diagrams[0].passed


def test_it_tells_what_happened_newest_first_with_its_letters(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    assessed(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    assert [one.what for one in told.lines if one.what in ("start", "jump", "answer")] == ["answer", "jump", "start"]
    assert [one.text for one in told.letters] == ["answer"]
    assert (told.ended, [one.element for one in told.tasks]) == (False, ["remind"])
    assert told.clocks[0].state == "kept"


def test_an_end_is_told_by_its_name(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    go_on(tx, cast.egon, draft.id, Act(Did.MESSAGE, MONDAY, "withdrawn_came"))
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    assert (told.ended, told.end_name.en, told.coming) == (True, "Withdrawn", ())


def test_every_act_is_numbered_however_much_has_happened(
    tx: Transaction, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox_page, "MOST_LINES", 1)
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    assessed(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    numbered = [(one.what, one.number) for one in told.lines if one.number]
    assert numbered == [("answer", 3), ("jump", 2), ("start", 1)]
    assert len(told.lines) <= len(numbered) + 1


def test_a_day_is_copenhagens() -> None:
    assert today(MONDAY) == date(2026, 3, 2)
