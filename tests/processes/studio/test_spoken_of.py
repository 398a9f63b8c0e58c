"""What the ids in an example are called."""

from __future__ import annotations

from processes.language import Text
from processes.store.transaction import Transaction
from processes.studio.save import save_files
from processes.studio.spoken_of import Names, names_in
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft


def test_steps_and_deadlines_have_the_names_of_the_draft(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    names = names_in(tx, cast.egon, draft.id)
    assert names("remind") == Text("Ring til ansøger", "Call applicant")
    assert names("T1-01") == Text("Svar på ansøgning", "Answer to application")
    assert names("2026-03-02") is None
    assert names("nothing") is None


def test_a_draft_that_cannot_run_has_no_names(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: "<no"}, 0)
    assert names_in(tx, cast.egon, draft.id)("remind") is None
    assert Names(None)("T4_11") is None
