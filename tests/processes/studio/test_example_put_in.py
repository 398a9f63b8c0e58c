"""A step is put into an example where the draft has it; what it does not have is refused, and nothing is lost."""

from __future__ import annotations

import tomllib

import pytest

from processes.errors import Invalid, Stale
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.example_put_in import NewStep, put_in
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import a_draft
from tests.processes.studio.test_example_edit import TEXT

FILE = "examples/r.toml"


def test_a_step_of_the_draft_is_put_in(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {FILE: TEXT}, 0)
    put_in(tx, cast.egon, draft.id, "r", NewStep(1, "remind"), draft.revision)
    steps = tomllib.loads(content_of(tx, draft)[FILE])["step"]
    assert [one["do"] for one in steps] == ["assess", "remind", "approve"]
    with pytest.raises(Stale):
        put_in(tx, cast.egon, draft.id, "r", NewStep(1, "remind"), 1)


@pytest.mark.parametrize("element", ["no_such_step", "", "grant", "flow_start"])
def test_what_nobody_can_do_on_the_draft_is_refused_and_the_example_stays(
    tx: Transaction, cast: Cast, element: str
) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {FILE: TEXT}, 0)
    with pytest.raises(Invalid) as refused:
        put_in(tx, cast.egon, draft.id, "r", NewStep(1, element), draft.revision)
    assert refused.value.code == "example_step_unknown"
    assert content_of(tx, draft)[FILE] == TEXT


def test_an_example_that_cannot_be_read_takes_no_step(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {FILE: "title = "}, 0)
    with pytest.raises(Invalid) as refused:
        put_in(tx, cast.egon, draft.id, "r", NewStep(0, "assess"), draft.revision)
    assert refused.value.code == "example_unreadable"
