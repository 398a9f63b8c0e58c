"""The files of a draft are told with the revision each was saved in."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, NotFound
from processes.store.transaction import Transaction
from processes.studio.files import file, files
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.situations import review


def test_what_is_as_in_the_version_has_revision_nought(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert set(files(tx, cast.egon, draft.id).files) == set(review().content)
    saved = save_files(tx, cast.egon, draft.id, {DIAGRAM: "<a/>", "texts.da.toml": None}, 0)
    told = files(tx, cast.egon, draft.id)
    assert told.revision == saved.revision
    assert told.files[DIAGRAM] == saved.revision
    assert told.files["process.toml"] == 0
    assert "texts.da.toml" not in told.files


def test_one_file_is_read_with_its_revision(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert file(tx, cast.frida, draft.id, DIAGRAM).text == review().content[DIAGRAM]
    save_files(tx, cast.egon, draft.id, {"texts.da.toml": None}, 0)
    for name in ("texts.da.toml", "forms/none.json"):
        with pytest.raises(NotFound):
            file(tx, cast.egon, draft.id, name)
    with pytest.raises(Forbidden):
        file(tx, cast.astrid, draft.id, DIAGRAM)
