"""A draft is asked what publishing asks, also while it cannot be read."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.studio.check import findings, known_beside
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.situations import review


def test_findings_stand_at_their_elements(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert [one for one in findings(tx, cast.egon, draft.id) if one.is_fault] == []
    broken = review().content[DIAGRAM].replace('<ag:form key="assess"/>', '<ag:form key="nowhere"/>')
    assert broken != review().content[DIAGRAM]
    save_files(tx, cast.egon, draft.id, {DIAGRAM: broken}, 0)
    assert ("form_missing", "assess") in {(one.code, one.where) for one in findings(tx, cast.egon, draft.id)}


@pytest.mark.parametrize("file", [DIAGRAM, "process.toml", "deadlines.toml"])
def test_a_file_that_cannot_be_read_is_a_finding(tx: Transaction, cast: Cast, file: str) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {file: "<<"}, 0)
    found = findings(tx, cast.egon, draft.id)
    assert [one.file for one in found if one.is_fault] == [file]


def test_the_other_files_are_checked_meanwhile(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    broken = review().content[DIAGRAM].replace(' name="Bevilget?"', "").replace('<ag:form key="assess"/>', "")
    save_files(tx, cast.egon, draft.id, {"deadlines.toml": "<<", DIAGRAM: broken}, 0)
    found = {one.code for one in findings(tx, cast.egon, draft.id)}
    assert {"toml_unreadable", "task_without_form"} <= found
    assert "deadline_unknown" not in found


def test_only_whoever_sees_the_draft_is_told(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Forbidden):
        findings(tx, cast.astrid, draft.id)


def test_other_processes_and_groups_are_known(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    known = known_beside(tx, tx.find(Definition, draft.definition_id))
    assert known.groups is not None
    assert {"sygedagpengecentret", "borger"} <= known.groups
    assert known.definitions == frozenset({"review"})
