"""One step of an invented case on its page."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.studio.sandbox_page import sandbox
from processes.studio.sandbox_step import step_page
from tests.cast import Cast
from tests.drafts import a_draft
from tests.processes.studio.invented import begun


def test_a_step_comes_with_its_form_and_what_is_known_in_words(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    page = step_page(tx, cast.egon, draft.id, told.tasks[0].step)
    assert page is not None
    assert page.form is not None
    assert page.facts["citizenName"] == "Amina Khan"
    labels = {one.name: one.label.en if one.label else None for one in page.known}
    assert labels["received"] == "Received"
    assert labels["citizenName"] is None
    assert step_page(tx, cast.egon, draft.id, "999") is None
    report = step_page(tx, cast.egon, draft.id, told.reports[0].step)
    assert report is not None
    assert report.open.kind == "message"
