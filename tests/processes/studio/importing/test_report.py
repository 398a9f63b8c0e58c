"""The report: what came, what was guessed, and what stands between the drawing and use, element by element."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.studio.importing.bring_in import Upload, bring_in
from processes.studio.importing.report import report
from processes.studio.open import open_draft
from tests.cast import Cast
from tests.processes.studio.importing.drawings import PLAIN
from tests.processes.studio.importing.foreign import FOREIGN
from tests.processes.studio.importing.test_bring_in import NEW, TEMPLATE
from tests.situations import publish_review


def test_each_obstacle_is_named_by_its_element(tx: Transaction, cast: Cast) -> None:
    draft = bring_in(tx, cast.egon, Upload("a.bpmn", FOREIGN.encode()), NEW, TEMPLATE)
    told = report(tx, cast.egon, draft.id)
    assert told is not None
    assert (told.name, told.sort, told.by) == ("a.bpmn", "bpmn", "Egon")
    assert {one.code for one in told.told} >= {"import_counted", "import_foreign"}
    assert {"f3", "f4", "t"} <= {one.where for one in told.findings}


def test_guesses_are_told_at_their_shapes(tx: Transaction, cast: Cast) -> None:
    draft = bring_in(tx, cast.egon, Upload("a.vsdx", PLAIN), NEW, TEMPLATE)
    told = report(tx, cast.egon, draft.id)
    assert told is not None
    assert {one.element for one in told.guessed if one.code == "import_guess_kind"} == {"f1_1", "f1_6"}
    assert all(one.file == "process.bpmn" for one in told.guessed)


def test_a_draft_nobody_imported_has_none(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    assert report(tx, cast.egon, open_draft(tx, cast.egon, "review").id) is None
