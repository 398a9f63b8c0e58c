"""What a diagram of a draft may name."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.studio.diagram_choices import choices
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import a_draft


def test_everything_a_diagram_may_name_is_told(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    found = choices(tx, cast.egon, draft.id)
    assert found.revision == draft.revision
    assert {one.key for one in found.forms} == set(found.drawn.package.forms)
    assert "assess" in {one.key for one in found.forms}
    assert {one.file for one in found.processes if one.key == "review"} == {"process.bpmn"}
    assert "letter.send" in found.operations
    assert dict(found.definitions)["review"].da == "Ansøgning"
    assert [one.key for one in found.groups if not one.outside]
    assert "borger" in {one.key for one in found.groups if one.outside}


def test_a_file_that_cannot_be_read_hides_nothing_else(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"process.toml": "title = {", "forms/assess.json": "{"}, draft.revision)
    found = choices(tx, cast.egon, draft.id)
    assert "assess" not in {one.key for one in found.forms}
    assert found.stages == ()
    assert found.processes


def test_whoever_may_not_see_the_draft_is_told_nothing(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Forbidden):
        choices(tx, cast.astrid, draft.id)
