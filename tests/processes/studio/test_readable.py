"""What of a draft can be read is read, whatever is wrong with the rest."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.studio.readable import drawn_of, opened, readable, texts_of
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import a_draft
from tests.situations import review


def test_a_whole_folder_is_read_as_publishing_reads_it() -> None:
    package = review()
    found = readable("review", package.content)
    assert (found.forms, found.deadlines, found.manifest) == (package.forms, package.deadlines, package.manifest)
    assert {key: dict(parts) for key, parts in found.texts.items()} == package.texts


@pytest.mark.parametrize(
    "name", ["process.toml", "deadlines.toml", "forms/assess.json", "texts.da.toml", "process.bpmn"]
)
def test_a_file_that_cannot_be_read_keeps_nobody_from_the_others(name: str) -> None:
    content = {**review().content, name: "<<< no such thing"}
    found = drawn_of("review", content).package
    assert found.forms
    assert found.texts
    assert found.content[name] == "<<< no such thing"


def test_a_shared_text_stands_where_the_process_has_none_of_its_own() -> None:
    content = {
        "_shared/texts.da.toml": '[a]\nbody = "fælles"\n[b]\nbody = "fælles"',
        "texts.da.toml": '[a]\nbody = "egen"',
    }
    assert {key: parts["body"].da for key, parts in texts_of(content).items()} == {"a": "egen", "b": "fælles"}


def test_a_draft_is_opened_by_whoever_may_see_it(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"texts.da.toml": "[broken"}, 0)
    found = opened(tx, cast.egon, draft.id)
    assert found.definition.key == "review"
    assert found.package.forms
    with pytest.raises(Forbidden):
        opened(tx, cast.astrid, draft.id)
