"""The page of an invented case."""

from __future__ import annotations

from datetime import date, timedelta

from processes.store.transaction import Transaction
from processes.studio.sandbox_go_on import go_on
from processes.studio.sandbox_page import sandbox, step_page, today
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


def test_a_step_comes_with_its_form_and_what_is_known(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    page = step_page(tx, cast.egon, draft.id, told.tasks[0].step)
    assert page is not None
    assert page.form is not None
    assert page.facts["citizenName"] == "Amina Khan"
    assert step_page(tx, cast.egon, draft.id, "999") is None
    report = step_page(tx, cast.egon, draft.id, told.reports[0].step)
    assert report is not None
    assert report.open.kind == "message"


def test_a_day_is_copenhagens() -> None:
    assert today(MONDAY) == date(2026, 3, 2)
