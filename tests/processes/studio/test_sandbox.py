"""An invented case is made again from its acts, on the draft as it stands."""

from __future__ import annotations

import pytest

from processes.errors import Conflict, Forbidden, Invalid
from processes.store.transaction import Transaction
from processes.studio.sandbox import attempt, bench, lived, must_be_fresh, row_of
from processes.studio.save import save_files
from processes.studio.trying.acts import Act, Did
from tests.cast import Cast
from tests.conftest import MONDAY
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.invented import begun
from tests.situations import review


def test_the_case_is_the_same_each_time_and_one_reader_goes_on_by_herself(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    found = bench(tx, cast.egon, draft.id)
    story = lived(found).story
    story.move(lambda run: run.complete(story.open()[0].step, {"granted": False, "reason": "Nej tak"}))
    assert (story.ended, lived(found).story.ended) == (True, False)
    assert row_of(tx, cast.frida, draft.id) is None


def test_nobody_has_a_case_she_has_not_begun(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    found = bench(tx, cast.egon, draft.id)
    assert (found.acts, found.is_stale) == ((), False)
    with pytest.raises(Conflict):
        lived(found)
    with pytest.raises(Forbidden):
        bench(tx, cast.astrid, draft.id)


def test_a_draft_that_changed_makes_it_stale_and_an_example_does_not(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    save_files(tx, cast.egon, draft.id, {"examples/one.toml": "title = 'x'\n[start]\non = 2026-03-02\n"}, 0)
    must_be_fresh(bench(tx, cast.egon, draft.id))
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM].replace("P3D", "P1D")}, draft.revision)
    with pytest.raises(Invalid, match="try_stale"):
        must_be_fresh(bench(tx, cast.egon, draft.id))


def test_an_act_on_what_is_not_there_is_refused_with_what_is(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    story = lived(bench(tx, cast.egon, draft.id)).story
    with pytest.raises(Invalid) as refused:
        attempt(story, Act(Did.ANSWER, MONDAY, "approve"))
    assert refused.value.problems[0].facts["found"] == ["assess"]
