"""The texts of a draft: what is missing comes first, and each is told with its step."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.studio.save import save_files
from processes.studio.texts import Lack, stage, text, texts
from tests.cast import Cast
from tests.drafts import a_draft


def test_what_lacks_a_language_comes_first(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert [row.key for row in texts(tx, cast.egon, draft.id).lacking] == []
    save_files(tx, cast.egon, draft.id, {"texts.en.toml": '[assess]\ninstruction = "Read."'}, 0)
    told = texts(tx, cast.egon, draft.id)
    lacks = {row.key: row.lacks for row in told.lacking}
    assert Lack("guide", "en") in lacks["assess"]
    assert Lack("ground", "en") in lacks["ground_known"]
    assert set(lacks) & {row.key for row in told.rows} == set()


def test_a_text_a_step_names_and_nobody_wrote_is_listed(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"texts.da.toml": "", "texts.en.toml": ""}, 0)
    told = texts(tx, cast.egon, draft.id)
    assert "assess" in [row.key for row in told.lacking if not row.written]
    assert text(tx, cast.egon, draft.id, "assess").parts["instruction"].da == ""


def test_a_page_asks_for_the_parts_its_step_has(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    told = text(tx, cast.egon, draft.id, "assess")
    assert told.asked[:2] == ("instruction", "guide")
    assert told.parts["guide"].da == "Læs først.\nVurdér så."
    assert "ground" in text(tx, cast.egon, draft.id, "ground_known").asked
    assert "amount" in told.facts


def test_a_station_is_read_with_its_lines(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert stage(tx, cast.egon, draft.id, "handling").parts["you"].da == "Du skal ikke gøre noget."
    assert stage(tx, cast.egon, draft.id, "none").parts["name"].da == ""


def test_only_who_may_see_the_draft_may_read_them(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Forbidden):
        texts(tx, cast.astrid, draft.id)
