"""A draft's whole content is its version's, with its own files laid over."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.store.transaction import Transaction
from processes.studio.content import content_of, package_of
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.situations import review


def test_own_files_lie_over_the_version_s_and_what_was_taken_out_is_gone(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"forms/new.json": "{}", DIAGRAM: "<a/>", "texts.en.toml": None}, 0)
    content = content_of(tx, draft)
    assert (content["forms/new.json"], content[DIAGRAM]) == ("{}", "<a/>")
    assert set(content) == {*review().content, "forms/new.json"} - {"texts.en.toml"}


def test_it_is_read_as_publishing_reads_it_or_every_fault_is_told(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert package_of(tx, draft).hash == review().hash
    save_files(tx, cast.egon, draft.id, {"process.toml": "<<", "deadlines.toml": "<<"}, 0)
    with pytest.raises(Invalid) as told:
        package_of(tx, draft)
    assert {one.facts["file"] for one in told.value.problems} == {"process.toml", "deadlines.toml"}
