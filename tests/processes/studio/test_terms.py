"""The deadlines of a draft are listed, those that cannot be read too, and opened one by one."""

from __future__ import annotations

import pytest

from processes.errors import NotFound
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.open import open_draft
from processes.studio.save import save_files
from processes.studio.terms import files_of, row_at, rows_of, term, terms_of_draft
from tests.cast import Cast
from tests.drafts import a_draft
from tests.shipped import shipped
from tests.situations import a_running_case, publish_package

FILE = "deadlines.toml"


def test_each_row_is_told_with_its_uses_and_how_many_run(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    draft = open_draft(tx, cast.egon, "review")
    (row,) = terms_of_draft(tx, cast.egon, draft.id).rows
    assert (row.at.key, row.running, row.changed) == ("T1-01", 1, False)
    assert row.uses


def test_shared_deadlines_no_step_asks_for_come_last(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("wage_subsidy"))
    draft = open_draft(tx, cast.egon, "wage_subsidy")
    told = terms_of_draft(tx, cast.egon, draft.id)
    assert [row.at.key for row in told.rows][:2] == ["P3-01", "P3-03"]
    assert {row.at.shared for row in told.unused} == {True}
    assert files_of(content_of(tx, draft)) == [FILE, "_shared/deadlines.toml"]


def test_a_row_that_cannot_be_read_is_still_there_to_be_mended(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    broken = content_of(tx, draft)[FILE].replace('"P14D"', '"two weeks"')
    save_files(tx, cast.egon, draft.id, {FILE: broken}, 0)
    (row,) = terms_of_draft(tx, cast.egon, draft.id).rows
    assert (row.at.rule, row.at.raw["length"], row.changed) == (None, "two weeks", True)
    save_files(tx, cast.egon, draft.id, {FILE: "[[deadline"}, draft.revision)
    assert terms_of_draft(tx, cast.egon, draft.id).broken == (FILE,)


def test_a_page_offers_steps_and_rule_sets(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    told = term(tx, cast.egon, draft.id, "T1-01")
    assert told.standing is not None
    assert told.steps["assess"].da
    assert term(tx, cast.egon, draft.id, "new").at.raw == {}
    with pytest.raises(NotFound):
        term(tx, cast.egon, draft.id, "T9-99")


def test_variants_have_keys_of_their_own() -> None:
    content = shipped("sickness_follow_up").content
    keys = [at.key for at in rows_of(content)]
    assert len(keys) == len(set(keys))
    variant = next(key for key in keys if "/" in key)
    assert row_at(content, variant).raw["variant"] == variant.partition("/")[2]
