"""Leading the reader's own invented case to a step."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Forbidden, Invalid, NotFound
from processes.records import Tryout
from processes.store.transaction import Transaction
from processes.studio.leading.lead import TRIES
from processes.studio.sandbox_begin import start_act
from processes.studio.sandbox_lead import lead_to
from processes.studio.sandbox_page import sandbox
from processes.studio.save import save_files
from tests.cast import Cast
from tests.conftest import MONDAY
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.invented import assessed, begun, jumped
from tests.situations import review

START = start_act("start", MONDAY, {}, "noah")


def test_a_case_that_was_not_begun_is_begun_and_led(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    found = lead_to(tx, cast.egon, draft.id, "approve", START)
    assert (found.reached, found.steps, found.taken_back, found.name.en) == (True, 2, 0, "Approve")
    told = sandbox(tx, cast.egon, draft.id)
    assert told is not None
    assert ([one.element for one in told.tasks], told.about.key) == (["approve"], "noah")
    assert told.led_to == found.name
    assert [(one.number, one.line.what) for one in told.way] == [(1, "start"), (2, "answer")]
    assert {fact.name: fact.value for fact in told.way[1].answers}["granted"] is True


def test_steps_no_way_leads_on_from_are_taken_back_and_the_others_stay(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    assessed(tx, cast.egon, draft.id)
    found = lead_to(tx, cast.egon, draft.id, "approve", START)
    assert (found.reached, found.taken_back, found.steps) == (True, 1, 1)
    row = tx.one(select(Tryout))
    assert [(one["did"], one.get("led")) for one in row.acts] == [
        ("start", None),
        ("jump", None),
        ("answer", "approve"),
    ]
    assert lead_to(tx, cast.egon, draft.id, "approve", START).steps == 0


def test_where_no_way_is_found_nothing_changes(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    never = review().content[DIAGRAM].replace('n">granted<', 'n">granted and not(granted)<')
    assert ">granted and" in never
    save_files(tx, cast.egon, draft.id, {DIAGRAM: never}, 0)
    begun(tx, cast.egon, draft.id)
    before = [*tx.one(select(Tryout)).acts]
    found = lead_to(tx, cast.egon, draft.id, "approve", START)
    assert (found.reached, found.name.en, found.nearest.en) == (False, "Approve", "Assess application")
    assert 0 < found.tries <= TRIES
    assert tx.one(select(Tryout)).acts == before


def test_it_is_asked_of_a_draft_one_may_see_that_has_not_changed(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(NotFound):
        lead_to(tx, cast.egon, draft.id, "no_such_step", START)
    with pytest.raises(Forbidden):
        lead_to(tx, cast.bo, draft.id, "approve", START)
    begun(tx, cast.egon, draft.id)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM].replace("P3D", "P1D")}, 0)
    with pytest.raises(Invalid, match="try_stale"):
        lead_to(tx, cast.egon, draft.id, "approve", START)
