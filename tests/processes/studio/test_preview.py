"""Every step of a draft can be looked at as it will be seen, and none of it is a case."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from processes.errors import Forbidden, NotFound
from processes.language import Text
from processes.records import Case, Task
from processes.store.transaction import Transaction
from processes.studio.open import open_draft
from processes.studio.preview import preview, steps
from processes.studio.readable import opened
from processes.studio.texts_write import write_text
from tests.cast import Cast
from tests.drafts import a_draft
from tests.shipped import shipped
from tests.situations import publish_package


def test_every_task_and_letter_of_a_process_can_be_looked_at(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("wage_subsidy"))
    draft = open_draft(tx, cast.egon, "wage_subsidy")
    known = steps(tx, cast.egon, draft.id)
    assert len(known) > 40
    assert {(step.is_task, step.has_letter) for step in known} >= {(True, False), (False, True)}
    for step in known:
        told = preview(tx, cast.egon, draft.id, step.id)
        assert told.task.name == told.party.name == step.name
        assert bool(told.letter) == step.has_letter
    assert tx.one(select(func.count()).select_from(Case)) == tx.one(select(func.count()).select_from(Task)) == 0


def test_a_task_has_its_guide_and_a_party_its_lines(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    told = preview(tx, cast.egon, draft.id, "assess")
    assert [point.da for point in told.task.guide] == ["Læs først.", "Vurdér så."]
    assert told.task.form is not None
    assert told.stage is None or told.party.lines.we_do == told.stage.now


def test_a_line_the_step_does_not_have_is_the_stations(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("wage_subsidy"))
    draft = open_draft(tx, cast.egon, "wage_subsidy")
    work = opened(tx, cast.egon, draft.id).drawn.of_kind("userTask")
    step = next(one for one in work if one.element.text and preview(tx, cast.egon, draft.id, one.id).stage)
    own = Text("Ring til os.", "Call us.")
    write_text(tx, cast.egon, draft.id, step.element.text or "", {"you_do": own}, draft.revision)
    told = preview(tx, cast.egon, draft.id, step.id)
    assert told.stage is not None
    assert told.stage.now
    lines = told.party.lines
    assert (lines.name, lines.we_do, lines.you_do) == (told.stage.name, told.stage.now, own)


def test_what_is_no_step_and_who_may_not_look_are_told(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(NotFound):
        preview(tx, cast.egon, draft.id, "none")
    with pytest.raises(Forbidden):
        steps(tx, cast.astrid, draft.id)
