"""A draft is found by whoever may see it, and changed by whoever may."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from processes import clock
from processes.errors import Conflict, Forbidden, Invalid, NotFound, Stale
from processes.language import Text
from processes.records import DraftCondition, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.drafts import (
    content_to_change,
    locked_draft,
    must_be_drawn,
    must_not_be_held_by_another,
    seen_draft,
)
from processes.studio.forms_write import add_form, write_form
from processes.studio.tables_write import write_columns
from processes.studio.terms_write import TermChange, add_term, remove_term, write_term
from processes.studio.texts_write import write_stage
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague, a_draft


def test_owners_and_auditors_see_a_draft_and_caseworkers_do_not(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    for reader in (cast.egon, cast.frida, a_colleague(tx)):
        assert seen_draft(tx, reader, draft.id)[0] is draft
    with pytest.raises(Forbidden):
        seen_draft(tx, cast.astrid, draft.id)


def test_only_owners_change_a_draft_and_none_that_is_not_there(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert locked_draft(tx, a_colleague(tx), draft.id)[1].key == "review"
    with pytest.raises(Forbidden):
        locked_draft(tx, cast.frida, draft.id)
    with pytest.raises(NotFound):
        locked_draft(tx, cast.egon, new_id())


@pytest.mark.parametrize("condition", [one for one in DraftCondition if one is not DraftCondition.DRAWING])
def test_what_is_not_drawn_any_more_says_what_it_is(tx: Transaction, cast: Cast, condition: DraftCondition) -> None:
    draft = a_draft(tx, cast)
    must_be_drawn(draft)
    draft.condition = condition
    with pytest.raises(Conflict, match=f"draft_is_{condition}"):
        must_be_drawn(draft)


def test_another_s_hold_says_who_and_since_when_and_ends_by_itself(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    at = datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)
    with clock.frozen(at):
        draft.held_by_id, draft.held_since, draft.held_until = olga.id, at, at + timedelta(minutes=1)
        must_not_be_held_by_another(draft, olga)
        with pytest.raises(Stale) as told:
            must_not_be_held_by_another(draft, cast.egon)
        assert (told.value.facts["by"], told.value.facts["at"]) == (str(olga.id), at)
    with clock.frozen(at + timedelta(minutes=2)):
        must_not_be_held_by_another(draft, cast.egon)


def test_whoever_may_not_change_a_draft_learns_nothing_by_trying(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert DIAGRAM in content_to_change(tx, cast.egon, draft.id)
    with pytest.raises(Forbidden):
        content_to_change(tx, cast.frida, draft.id)
    nothing = Text("", "")
    tries: list[Callable[[Person], object]] = [
        lambda who: add_term(tx, who, draft.id, {"length": "nonsense"}, 0),
        lambda who: remove_term(tx, who, draft.id, "none", 0),
        lambda who: write_term(tx, who, draft.id, "none", TermChange({}), 0),
        lambda who: add_form(tx, who, draft.id, "assess", nothing, 0),
        lambda who: write_form(tx, who, draft.id, "none", {}, 0),
        lambda who: write_columns(tx, who, draft.id, "none", {}, 0),
        lambda who: write_stage(tx, who, draft.id, "none", {}, 0),
    ]
    for each in tries:
        with pytest.raises((Invalid, NotFound)):
            each(cast.egon)
        with pytest.raises(Forbidden):
            each(cast.astrid)
