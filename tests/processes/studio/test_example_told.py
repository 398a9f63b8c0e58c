"""An example as its owner reads it."""

from __future__ import annotations

import tomllib
from datetime import date

from processes.store.transaction import Transaction
from processes.studio.example_told import Teller, told
from processes.studio.save import save_files
from processes.studio.trying.reading import read
from tests.bpmn.world import BPMN, library
from tests.cast import Cast
from tests.drafts import a_draft
from tests.processes.studio.test_example_edit import TEXT


def test_every_id_in_it_is_told_by_its_name() -> None:
    edition = library().edition("sickness_follow_up")
    text = (BPMN / "sickness_follow_up/examples/c19_every_four_weeks.toml").read_text()
    found = Teller(edition).told(read(tomllib.loads(text)))
    names = [*(one.name for one in found.steps if one.sort != "time")]
    expects = [each for one in found.steps for each in one.expects]
    names += [each.facts["name"] for each in expects if "name" in each.facts and each.kind != "rule_set"]
    assert [one.da for one in names if one.da.startswith(("T4", "P4", "D4")) or "_" in one.da] == []
    assert found.ended == "recovered"
    assert "recovered" in dict(found.ends)
    first = found.steps[1]
    assert (first.number, first.sort, first.on, first.can_answer) == (1, "task", date(2016, 2, 18), True)
    labels = {one.name: one.label for one in first.answers}
    assert labels["expectedRecovery"] is not None


def test_it_is_told_of_a_draft_and_not_where_it_cannot_be_read(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"examples/r.toml": TEXT, "examples/torn.toml": "[["}, 0)
    found = told(tx, cast.egon, draft.id, "r")
    assert found is not None
    assert [(one.kind, one.place) for one in found.steps[1].expects] == [
        ("open", 0), ("open", 1), ("deadlines", 0), ("deadlines", 1),
    ]  # fmt: skip
    assert found.steps[1].after[0].en == "1 day"
    assert {one.sort for one in found.goals} == {"people"}
    assert told(tx, cast.egon, draft.id, "torn") is None
