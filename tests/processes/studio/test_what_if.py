"""What a draft would change is told in plain values: days of terms, steps that go and come."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.open import open_draft
from processes.studio.save import save_files
from processes.studio.what_if import effects
from tests.cast import Cast
from tests.shipped import shipped
from tests.situations import publish_package

FILE, DRAWING = "deadlines.toml", "first_follow_up.bpmn"
ROW = 'length = "P8W"\nbinds = "authority"\nkept_by = ["T4_11_first_follow_up_interview"]'


def test_a_draft_that_changes_nothing_has_no_effects(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("sickness_follow_up"))
    draft = open_draft(tx, cast.egon, "sickness_follow_up")
    told = effects(tx, cast.egon, draft.id)
    assert (told.terms, told.gone, told.fresh) == ((), frozenset(), ())


def test_a_shorter_term_is_so_many_days_shorter(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("sickness_follow_up"))
    draft = open_draft(tx, cast.egon, "sickness_follow_up")
    before = content_of(tx, draft)[FILE]
    assert ROW in before
    save_files(tx, cast.egon, draft.id, {FILE: before.replace(ROW, ROW.replace("P8W", "P6W"))}, draft.revision)
    assert effects(tx, cast.egon, draft.id).terms == (("P4-10", -14),)


def test_a_step_that_is_called_otherwise_goes_and_comes(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("sickness_follow_up"))
    draft = open_draft(tx, cast.egon, "sickness_follow_up")
    content = content_of(tx, draft)
    changed = {
        name: text.replace("T4_12_contact_workplace", "T4_12_visit_workplace")
        for name, text in content.items()
        if "T4_12_contact_workplace" in text
    }
    save_files(tx, cast.egon, draft.id, dict(changed), draft.revision)
    told = effects(tx, cast.egon, draft.id)
    assert told.gone == {"T4_12_contact_workplace"}
    assert len(told.fresh) == 1


def test_whoever_may_not_see_the_draft_learns_nothing_of_it(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("sickness_follow_up"))
    draft = open_draft(tx, cast.egon, "sickness_follow_up")
    with pytest.raises(Forbidden):
        effects(tx, cast.astrid, draft.id)
