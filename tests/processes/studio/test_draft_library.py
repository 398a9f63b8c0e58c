"""A draft as a library."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.studio.draft_library import edition_of_draft, library_of
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.situations import review


def test_a_draft_runs_as_it_stands_and_is_read_once(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    definition = tx.find(Definition, draft.definition_id)
    edition = edition_of_draft(tx, draft, definition)
    assert edition is edition_of_draft(tx, draft, definition)
    library = library_of(tx, edition, definition)
    assert library.edition("review") is edition
    assert library.key_of("review") == "review"


def test_a_draft_that_cannot_run_says_why(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    definition = tx.find(Definition, draft.definition_id)
    for broken in ("<no", "<a/>"):
        save_files(tx, cast.egon, draft.id, {DIAGRAM: broken}, draft.revision)
        with pytest.raises(Invalid):
            edition_of_draft(tx, draft, definition)


def test_a_torn_example_keeps_nobody_from_trying_the_draft(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    never_read = review().content[DIAGRAM].replace("P3D", "P17D")
    save_files(tx, cast.egon, draft.id, {DIAGRAM: never_read, "examples/torn.toml": "[["}, 0)
    assert edition_of_draft(tx, draft, tx.find(Definition, draft.definition_id)).plan.main == "review"
