"""The examples of a draft, and what they have against publishing."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, NotFound
from processes.language import Text
from processes.store.transaction import Transaction
from processes.studio.example_keep import keep_example
from processes.studio.example_list import example_text, examples, unmet
from processes.studio.example_run import run_examples
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.invented import begun, jumped
from tests.situations import review


def test_what_was_not_run_or_differs_stands_against_publishing(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    keep_example(tx, cast.egon, draft.id, Text("Rykker", "Reminder"))
    assert unmet(tx, cast.egon, draft.id) == ()
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM].replace("P3D", "P9D")}, draft.revision)
    assert [one.code for one in unmet(tx, cast.egon, draft.id)] == ["example_unplayed"]
    run_examples(tx, cast.egon, draft.id)
    (differs,) = unmet(tx, cast.egon, draft.id)
    assert (differs.code, differs.where) == ("example_differs", "examples/reminder.toml")
    assert [one.code for one in differs.facts["why"]] == ["try.not_open"]


def test_a_file_that_is_no_example_is_listed_by_its_name(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"examples/odd.toml": "title = 3"}, 0)
    assert [(one.name, one.title.da) for one in examples(tx, cast.egon, draft.id)] == [("odd", "3")]
    with pytest.raises(NotFound):
        example_text(tx, cast.egon, draft.id, "gone")
    with pytest.raises(Forbidden):
        examples(tx, cast.astrid, draft.id)
