"""Examples stand among the findings of a draft: those that differ as faults, those not played as one warning."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.studio.check import findings
from processes.studio.check_examples import findings_of_examples
from processes.studio.example_run import run_examples
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.test_example_run import RIGHT, WRONG
from tests.situations import review


def test_what_differs_is_a_fault_and_what_was_not_played_a_warning(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert findings_of_examples(tx, draft) == ()
    save_files(tx, cast.egon, draft.id, {"examples/right.toml": RIGHT, "examples/wrong.toml": WRONG}, 0)
    (unplayed,) = findings_of_examples(tx, draft)
    assert (unplayed.code, unplayed.is_fault, unplayed.facts["count"]) == ("examples_unplayed", False, 2)
    run_examples(tx, cast.egon, draft.id)
    (wrong,) = findings_of_examples(tx, draft)
    assert (wrong.code, wrong.is_fault, wrong.file) == ("example_differs", True, "examples/wrong.toml")
    assert findings(tx, cast.egon, draft.id)[0] == wrong
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM].replace("P3D", "P4D")}, draft.revision)
    assert [one.code for one in findings_of_examples(tx, draft)] == ["examples_unplayed"]
